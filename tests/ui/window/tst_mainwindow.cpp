// SPDX-License-Identifier: MIT
#include "tests/support/ParsedRefs.h"
#include "tests/support/WindowProbe.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSlider>

using namespace Qt::StringLiterals;
using namespace prelisten;

class TestMainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showTrack_namesEveryValue();
    void showTrack_readsUnknown_whenNothingWasGiven();
    void showTrack_showsHostileTextLiterally();
    void showTrack_makesOneGroupForEachSource();
    void clearTrack_leavesNoNamesBehind();
    void listen_asksOnce_whenToggled();
    void listen_staysPressed_whenToggledOff();
    void setListening_asksNothing();
    void seek_isAskedOnce_whenTheSliderIsSet();
    void setPosition_asksNoSeek();
    void setPosition_doesNotFightAHandOnTheSlider();
    void seek_isAskedByAClickOnALane();
    void seek_isAskedThroughAccessibility();
    void play_followsTheState_data();
    void play_followsTheState();
    void renewals_areNotCalledUninterrupted_afterAnInterruption();
    void open_asksForWhatIsInTheBar();
    void organization_keepsItsNameAndGivesItsText();
    void open_cutsPastedCommandsDown();
    void open_keepsEveryLineOfAPaste_whenItNamesNoTrack();
    void message_holdsTheTraceId();
    void message_countsDown();
    void message_canBeCancelled_whileATrackIsOpened();
    void details_goToTheClipboard();
    void firstRun_showsOnlyWithoutKeyAndTrack();
    void keyDialog_handsTheKeyOverOnce();
    void keyDialog_explainsWhatIsNoKey();
    void theme_followsTheSystem_whileRunning();
};

void TestMainWindow::showTrack_namesEveryValue()
{
    MainWindow window;
    window.showTrack(sampleTrack());
    for (const auto &name : {u"Title: Late Night Study"_s, u"Licence: Personal use only"_s,
                 u"Engine: studio"_s, u"Mode: creation"_s, u"Duration: 1:59.4"_s,
                 u"Instrumental: yes"_s, u"Track id: mtrack_7c1a9e2f4b8d"_s, u"State: Empty"_s})
        QVERIFY2(byName<QLabel>(window, name), qPrintable(name));
    QVERIFY(valueOf(window, u"Created: "_s).contains(u"2026"_s));
}

void TestMainWindow::showTrack_readsUnknown_whenNothingWasGiven()
{
    MainWindow window;
    Track track;
    track.id = u"mtrack_1"_s;
    track.sources = {masterSource()};
    window.showTrack(track);
    QVERIFY(byName<QLabel>(window, u"Title: mtrack_1"_s));
    for (const auto &field :
            {u"Licence"_s, u"Engine"_s, u"Mode"_s, u"Duration"_s, u"Instrumental"_s, u"Created"_s})
        QVERIFY2(byName<QLabel>(window, field + u": unknown"), qPrintable(field));
}

void TestMainWindow::showTrack_showsHostileTextLiterally()
{
    const QString hostile = u"<b>x</b> <img src=file:///etc/passwd> A<B & C>D"_s;
    MainWindow window;
    Track track = sampleTrack();
    track.title = track.engine = track.mode = hostile;
    track.licence = {LicenceClass::Kind::NotRecognised, hostile};
    track.sources = {masterSource(), hostile};
    window.resize(1900, 900);
    window.showTrack(track);
    window.show();
    QVERIFY(byName<QLabel>(window, u"Title: "_s + hostile));
    QVERIFY(byName<QAbstractButton>(window, u"Listen to "_s + hostile));
    for (const QLabel *label : window.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    for (const QWidget *widget : window.findChildren<QWidget *>())
        QVERIFY2(!widget->toolTip().contains(u"<img"_s) && !widget->toolTip().contains(u"<b>"_s),
                qPrintable(widget->toolTip()));
}

void TestMainWindow::showTrack_makesOneGroupForEachSource()
{
    MainWindow window;
    window.showTrack(sampleTrack());
    for (const auto &name : {u"master"_s, u"drums"_s, u"bass"_s}) {
        auto *lane = byName<QWidget>(window, u"Lane "_s + name);
        QVERIFY(lane);
        QCOMPARE(QAccessible::queryAccessibleInterface(lane)->role(), QAccessible::Grouping);
        QVERIFY(byName<QAbstractButton>(*lane, u"Listen to "_s + name));
        QVERIFY(byName<QLabel>(*lane, u"Source %1: Not loaded"_s.arg(name)));
    }
    window.setSourceState(u"bass"_s, {SourceState::Kind::Loading, 42});
    QVERIFY(byName<QLabel>(window, u"Source bass: Loading 42%"_s));
    Track other = sampleTrack();
    other.sources = {masterSource(), u"choir"_s};
    window.showTrack(other);
    QVERIFY(!byName<QWidget>(window, u"Lane bass"_s));
    QVERIFY(byName<QWidget>(window, u"Lane choir"_s));
}

void TestMainWindow::clearTrack_leavesNoNamesBehind()
{
    MainWindow window;
    window.showTrack(sampleTrack());
    window.clearTrack();
    for (const auto &field : {u"Title:"_s, u"Licence:"_s, u"Engine:"_s, u"Duration:"_s,
                 u"Created:"_s, u"Track id:"_s, u"Lane "_s})
        QCOMPARE(valueOf(window, field), QString());
}

void TestMainWindow::listen_asksOnce_whenToggled()
{
    MainWindow window;
    window.showTrack(sampleTrack());
    QSignalSpy asked(window.lanes(), &LaneList::listenRequested);
    byName<QAbstractButton>(window, u"Listen to drums"_s)->toggle();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toString(), u"drums"_s);
    QVERIFY(!byName<QAbstractButton>(window, u"Listen to master"_s)->isChecked());
    byName<QAbstractButton>(window, u"Listen to bass"_s)->click();
    QCOMPARE(asked.size(), 2);
}

void TestMainWindow::listen_staysPressed_whenToggledOff()
{
    MainWindow window;
    window.showTrack(sampleTrack());
    QSignalSpy asked(window.lanes(), &LaneList::listenRequested);
    auto *master = byName<QAbstractButton>(window, u"Listen to master"_s);
    QVERIFY(master->isChecked());
    master->toggle();
    QVERIFY(master->isChecked());
    QCOMPARE(asked.size(), 0);
}

void TestMainWindow::setListening_asksNothing()
{
    MainWindow window;
    window.showTrack(sampleTrack());
    QSignalSpy asked(window.lanes(), &LaneList::listenRequested);
    window.lanes()->setListening(u"bass"_s);
    QVERIFY(byName<QAbstractButton>(window, u"Listen to bass"_s)->isChecked());
    QVERIFY(!byName<QAbstractButton>(window, u"Listen to master"_s)->isChecked());
    QCOMPARE(asked.size(), 0);
}

void TestMainWindow::seek_isAskedOnce_whenTheSliderIsSet()
{
    MainWindow window;
    window.showTrack(sampleTrack());
    QSignalSpy asked(window.track(), &TrackView::seekRequested);
    byName<QSlider>(window, u"Position"_s)->setValue(30'000);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toLongLong(), 30'000);
}

void TestMainWindow::setPosition_asksNoSeek()
{
    MainWindow window;
    window.showTrack(sampleTrack());
    QSignalSpy asked(window.track(), &TrackView::seekRequested);
    QSignalSpy volume(window.transport()->output(), &OutputPanel::volumeRequested);
    auto *slider = byName<QSlider>(window, u"Position"_s);
    for (qint64 position = 0; position <= 119'400; position += 100)
        window.track()->setPosition(position);
    QTRY_COMPARE(slider->value(), 119'400);
    window.track()->setDuration(60'000);
    window.transport()->output()->setVolume(30);
    QCOMPARE(byName<QSlider>(window, u"Volume"_s)->value(), 30);
    QCOMPARE(asked.size(), 0);
    QCOMPARE(volume.size(), 0);
}

void TestMainWindow::setPosition_doesNotFightAHandOnTheSlider()
{
    MainWindow window;
    window.showTrack(sampleTrack());
    window.show();
    QSignalSpy asked(window.track(), &TrackView::seekRequested);
    auto *slider = byName<QSlider>(window, u"Position"_s);
    const QPoint middle = slider->rect().center();
    QTest::mousePress(slider, Qt::LeftButton, {}, middle);
    const int held = slider->value();
    QVERIFY(held > 40'000);
    window.track()->setPosition(1'000);
    QCOMPARE(slider->value(), held);
    QCOMPARE(asked.size(), 0);
    QTest::mouseRelease(slider, Qt::LeftButton, {}, middle);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toLongLong(), held);
}

void TestMainWindow::seek_isAskedByAClickOnALane()
{
    MainWindow window;
    window.showTrack(sampleTrack());
    window.show();
    QSignalSpy asked(window.track(), &TrackView::seekRequested);
    const auto *lane = byName<QWidget>(window, u"Lane drums"_s);
    QWidget *strip = lane->childAt(lane->width() * 3 / 4, lane->height() / 2);
    QVERIFY(strip);
    QTest::mouseClick(strip, Qt::LeftButton, {}, strip->rect().center());
    QCOMPARE(asked.size(), 1);
    QVERIFY(qAbs(asked.first().first().toLongLong() - 59'700) < 500);
}

void TestMainWindow::seek_isAskedThroughAccessibility()
{
    MainWindow window;
    window.showTrack(sampleTrack());
    QSignalSpy asked(window.track(), &TrackView::seekRequested);
    auto *interface = QAccessible::queryAccessibleInterface(byName<QSlider>(window, u"Position"_s));
    QVERIFY(interface->valueInterface());
    QCOMPARE(interface->valueInterface()->maximumValue().toInt(), 119'400);
    interface->valueInterface()->setCurrentValue(45'000);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toLongLong(), 45'000);
}

void TestMainWindow::play_followsTheState_data()
{
    QTest::addColumn<PlaybackState>("state");
    QTest::addColumn<QString>("name");
    using S = PlaybackState;
    QTest::newRow("paused") << S::Paused << u"Play"_s;
    QTest::newRow("ended") << S::Ended << u"Play"_s;
    QTest::newRow("loading") << S::Loading << u"Play"_s;
    QTest::newRow("failed") << S::Failed << u"Play"_s;
    QTest::newRow("playing") << S::Playing << u"Pause"_s;
    QTest::newRow("buffering") << S::Buffering << u"Pause"_s;
    QTest::newRow("renewing") << S::RenewingLink << u"Pause"_s;
    QTest::newRow("waiting") << S::WaitingForNetwork << u"Pause"_s;
}

void TestMainWindow::play_followsTheState()
{
    QFETCH(PlaybackState, state);
    QFETCH(QString, name);
    MainWindow window;
    window.showTrack(sampleTrack());
    window.setState(state);
    QSignalSpy play(window.transport(), &TransportBar::playRequested);
    QSignalSpy pause(window.transport(), &TransportBar::pauseRequested);
    auto *button = byName<QAbstractButton>(window, name);
    QVERIFY(button);
    button->click();
    QCOMPARE(play.size(), name == u"Play" ? 1 : 0);
    QCOMPARE(pause.size(), name == u"Pause" ? 1 : 0);
}

void TestMainWindow::renewals_areNotCalledUninterrupted_afterAnInterruption()
{
    MainWindow window;
    window.showTrack(sampleTrack());
    const auto says = [&window](const QString &text) {
        const auto labels = window.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                [&](const QLabel *label) { return label->text() == text && !label->isHidden(); });
    };
    window.resize(1600, 800);
    window.show();
    window.setState(PlaybackState::Buffering); // buffering at the start is no interruption
    window.setState(PlaybackState::Playing);
    window.transport()->setRenewals(3);
    QTRY_VERIFY(says(u"Links renewed 3×, playback not interrupted"_s));
    window.setState(PlaybackState::WaitingForNetwork);
    window.setState(PlaybackState::Playing);
    QTRY_VERIFY(says(u"Links renewed 3×"_s));
}

void TestMainWindow::open_asksForWhatIsInTheBar()
{
    MainWindow window;
    window.reference()->setOrganizations({{u"org_a"_s, {}}, {u"org_b"_s, u"Band"_s}}, u"org_b"_s);
    window.reference()->setReference(u"mtrack_1"_s);
    QSignalSpy asked(&window, &MainWindow::openRequested);
    byName<QAbstractButton>(window, u"Open track"_s)->click();
    QTest::keyClick(byName<QLineEdit>(window, u"Track reference"_s), Qt::Key_Return);
    QCOMPARE(asked.size(), 2);
    const TrackRef named{u"org_b"_s, u"mtrack_1"_s};
    QCOMPARE(*tests::parsedRef(asked.first().first()), named);
    QCOMPARE(*tests::parsedRef(asked.last().first()), named);
}

void TestMainWindow::organization_keepsItsNameAndGivesItsText()
{
    MainWindow window;
    window.reference()->setOrganizations({{u"org_a"_s, {}}}, u"org_a"_s);
    auto *box = QAccessible::queryAccessibleInterface(byName<QComboBox>(window, u"Organization"_s));
    QCOMPARE(box->role(), QAccessible::ComboBox);
    QCOMPARE(box->text(QAccessible::Name), u"Organization"_s);
    QCOMPARE(box->text(QAccessible::Value), u"org_a"_s);
    QVERIFY(box->state().editable);
    box->editableTextInterface()->replaceText(0, 5, u"org_b"_s);
    window.reference()->setReference(u"mtrack_1"_s);
    QSignalSpy asked(&window, &MainWindow::openRequested);
    byName<QAbstractButton>(window, u"Open track"_s)->click();
    QCOMPARE(tests::parsedRef(asked.first().first())->organization, u"org_b"_s);
}

void TestMainWindow::open_cutsPastedCommandsDown()
{
    MainWindow window;
    QGuiApplication::clipboard()->setText(
            u"curl 'https://api.aitronos.com/v1/music/org_abc123/tracks/mtrack_7c1a9e2f4b8d' \\\n"
            u"  -H 'X-API-Key: oak_live_secret'\n"_s);
    auto *field = byName<QLineEdit>(window, u"Track reference"_s);
    field->paste();
    QCOMPARE(field->text(), u"org_abc123/mtrack_7c1a9e2f4b8d"_s);
}

void TestMainWindow::open_keepsEveryLineOfAPaste_whenItNamesNoTrack()
{
    MainWindow window;
    const QString lines = u"curl https://example.org \\\n -H 'a: b' \\\n --compressed"_s;
    QGuiApplication::clipboard()->setText(lines);
    auto *field = byName<QLineEdit>(window, u"Track reference"_s);
    field->paste();
    QCOMPARE(field->text(), lines);
}

void TestMainWindow::message_holdsTheTraceId()
{
    MainWindow window;
    Verdict verdict(Verdict::Outcome::NotAvailable);
    verdict.traceId = u"req_jkl012mno"_s;
    window.showVerdict(verdict, true);
    const QString name = valueOf(window, u"Message: "_s);
    QVERIFY(name.startsWith(u"Message: This track does not exist, or this key has no access"_s));
    QVERIFY(name.endsWith(u"Trace id: req_jkl012mno"_s));
    QSignalSpy retry(window.message(), &MessageLine::retryRequested);
    for (auto *button : window.findChildren<QAbstractButton *>()) {
        if (button->text() == u"Retry")
            button->click();
    }
    QCOMPARE(retry.size(), 1);
}

void TestMainWindow::message_countsDown()
{
    MainWindow window;
    Verdict verdict(Verdict::Outcome::RateLimited);
    window.message()->showWaiting(verdict, std::chrono::milliseconds(1'500));
    QVERIFY(valueOf(window, u"Message: "_s).endsWith(u"Trying again in 2 s."_s));
    QTRY_VERIFY_WITH_TIMEOUT(valueOf(window, u"Message: "_s).endsWith(u"Trying again…"_s), 20'000);
    window.showNote(Note::None);
    QCOMPARE(valueOf(window, u"Message: "_s), u"Message: "_s);
}

void TestMainWindow::message_canBeCancelled_whileATrackIsOpened()
{
    MainWindow window;
    window.show();
    const auto cancel = [&window]() -> QAbstractButton * {
        for (auto *button : window.findChildren<QAbstractButton *>()) {
            if (button->text() == u"Cancel")
                return button;
        }
        return nullptr;
    };
    QVERIFY(!cancel()->isVisible());
    QSignalSpy asked(&window, &MainWindow::cancelOpenRequested);
    window.showNote(Note::OpeningTrack);
    QVERIFY(cancel()->isVisible());
    cancel()->click();
    QCOMPARE(asked.size(), 1);
    window.showTrack(sampleTrack());
    QVERIFY(!cancel()->isVisible());
}

void TestMainWindow::details_goToTheClipboard()
{
    MainWindow window;
    Verdict verdict(Verdict::Outcome::Service);
    verdict.httpStatus = 503;
    verdict.requestId = u"req_x"_s;
    window.showVerdict(verdict, false);
    for (auto *button : window.findChildren<QAbstractButton *>()) {
        if (button->text() == u"Copy details")
            button->click();
    }
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"Request id: req_x"_s));
}

void TestMainWindow::firstRun_showsOnlyWithoutKeyAndTrack()
{
    MainWindow window;
    window.show();
    auto *field = byName<QLineEdit>(window, u"Your API key"_s);
    QVERIFY(!field->isVisible()); // it is not known yet whether there is a key
    window.setKey({});
    QVERIFY(field->isVisible());
    QSignalSpy entered(&window, &MainWindow::keyEntered);
    field->setText(u"  ak_0123456789 "_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(entered.size(), 1);
    QCOMPARE(entered.first().first().toString(), u"ak_0123456789"_s);
    QCOMPARE(field->text(), QString());
    window.setKey({KeyInUse::Origin::Keychain, KeyInUse::Keychain::Fine, u"ak_0"_s});
    QVERIFY(!field->isVisible());
    window.setKey({});
    window.showTrack(sampleTrack());
    QVERIFY(!field->isVisible());
}

void TestMainWindow::keyDialog_handsTheKeyOverOnce()
{
    MainWindow window;
    window.show();
    byName<QAbstractButton>(window, u"API key…"_s)->click();
    auto *field = byName<QLineEdit>(window, u"API key"_s);
    QVERIFY(field);
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QSignalSpy entered(&window, &MainWindow::keyEntered);
    field->setText(u"ak_0123456789"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(entered.size(), 1);
    QTRY_VERIFY(!byName<QLineEdit>(window, u"API key"_s));
}

void TestMainWindow::keyDialog_explainsWhatIsNoKey()
{
    MainWindow window;
    window.show();
    byName<QAbstractButton>(window, u"API key…"_s)->click();
    auto *field = byName<QLineEdit>(window, u"API key"_s);
    QSignalSpy entered(&window, &MainWindow::keyEntered);
    for (const auto &text : {u""_s, u"   "_s, u"two words"_s}) {
        field->setText(text);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(field->isVisible());
    }
    QCOMPARE(entered.size(), 0);
}

void TestMainWindow::theme_followsTheSystem_whileRunning()
{
    const QPalette before = QApplication::palette();
    MainWindow window;
    window.show();
    QApplication::setPalette(QPalette(QColor(0x2d, 0x2d, 0x2d)));
    QTRY_COMPARE(window.palette().color(QPalette::Window), QColor(0x15, 0x17, 0x1c));
    QApplication::setPalette(QPalette(QColor(0xef, 0xef, 0xef)));
    QTRY_COMPARE(window.palette().color(QPalette::Window), QColor(0xf6, 0xf7, 0xf9));
    QApplication::setPalette(before);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
