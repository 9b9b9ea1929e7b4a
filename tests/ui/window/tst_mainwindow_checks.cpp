// SPDX-License-Identifier: MIT
// Tests access checks in the window: what goes to their page, and what a single verdict shows.
#include "tests/support/CheckSamples.h"
#include "tests/support/ParsedRefs.h"
#include "tests/support/WindowProbe.h"
#include "ui/checks/ChecksPage.h"
#include "ui/checks/VerdictCard.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

#include <memory>

using namespace Qt::StringLiterals;
using namespace prelisten;
using Outcome = Verdict::Outcome;

class TestMainWindowChecks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void page_isOneKeyAway_andBack();
    void page_goes_whenATrackOpens();
    void button_keepsItsName_whereTheWordHasNoRoom();
    void text_goesWhereItBelongs_data();
    void text_goesWhereItBelongs();
    void paste_goesToThePage_whileItShows();
    void files_goToThePage_data();
    void files_goToThePage();
    void check_asksForWhatIsNamed();
    void aFailedOpening_showsAllThatIsKnown_whenNoTrackIsOpen();
    void aFailedOpening_isOneClickAway_besideATrack();
    void aCheckedTrack_isShownOpen();
    void aDeepCheck_saysHowFarItIs_inItsMessage_orOnTheCard();
    void aShareLink_isAskedFor_fromThePage();
    void providers_reachBothCards();
    void theWindow_isNotMadeLarger_byDetails();

private:
    [[nodiscard]] bool showsPage() const { return m_window->checks()->isVisible(); }
    void drop(const QMimeData &data);

    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindowChecks::init()
{
    m_window = std::make_unique<MainWindow>();
    m_window->setKey(tests::sampleKeyInUse());
    m_window->reference()->setOrganizations({{u"org_abc123"_s, {}}}, u"org_abc123"_s);
    activate(*m_window);
}

void TestMainWindowChecks::cleanup()
{
    m_window.reset();
}

void TestMainWindowChecks::drop(const QMimeData &data)
{
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window.get(), &event);
}

void TestMainWindowChecks::page_isOneKeyAway_andBack()
{
    const auto toggle = [this] {
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    };
    auto *button = byName<QPushButton>(*m_window, u"Access checks"_s);
    toggle();
    QVERIFY(showsPage() && button->isChecked());
    QVERIFY(m_window->checks()->isAncestorOf(m_window->focusWidget()));
    toggle();
    QVERIFY(!showsPage() && !button->isChecked());
    button->click();
    QVERIFY(showsPage() && button->isChecked());
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
    QVERIFY(!showsPage() && !button->isChecked());
}

void TestMainWindowChecks::page_goes_whenATrackOpens()
{
    m_window->showChecks(true);
    m_window->showTrack(sampleTrack());
    QVERIFY(!showsPage());
    QVERIFY(byName<QWidget>(*m_window, u"Lane master"_s)->isVisible());
}

void TestMainWindowChecks::button_keepsItsName_whereTheWordHasNoRoom()
{
    auto *button = byName<QPushButton>(*m_window, u"Access checks"_s);
    QCOMPARE(button->text(), u"Checks"_s);
    m_window->resize(700, 480);
    QTRY_COMPARE(button->text(), QString());
    QCOMPARE(button->accessibleName(), u"Access checks"_s);
}

void TestMainWindowChecks::text_goesWhereItBelongs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("several");
    QTest::newRow("one id") << u"mtrack_7c1a9e2f4b8d"_s << false;
    QTest::newRow("one with its organization") << u"org_abc123/mtrack_7c1a9e2f4b8d"_s << false;
    QTest::newRow("no track") << u"good morning"_s << false;
    QTest::newRow("two lines") << u"mtrack_7c1a9e2f4b8d\nmtrack_8d1a9e2f4b8d\n"_s << true;
    QTest::newRow("a table") << u"title,id\nA,mtrack_7c1a9e2f4b8d\nB,mtrack_8d1a9e2f4b8d"_s << true;
    QTest::newRow("more than a reference may be")
            << u"mtrack_7c1a9e2f4b8d\nmtrack_8d1a9e2f4b8d\n"_s.repeated(4000) << true;
}

void TestMainWindowChecks::text_goesWhereItBelongs()
{
    QFETCH(QString, text);
    QFETCH(bool, several);
    const QSignalSpy opened(m_window.get(), &MainWindow::openRequested);
    const QSignalSpy given(m_window->checks(), &ChecksPage::referencesGiven);
    QMimeData data;
    data.setText(text);
    drop(data);
    QCOMPARE(opened.size(), several ? 0 : 1);
    QCOMPARE(given.size(), several ? 1 : 0);
    QCOMPARE(showsPage(), several);
    if (several) {
        QCOMPARE(given.first().first().toString(), text);
        return;
    }
    const ParsedRef &ref = tests::parsedRef(opened.first().first());
    QCOMPARE(ref.ok(), text.contains(u"mtrack_"_s));
    if (ref)
        QCOMPARE(ref->toString(), u"org_abc123/mtrack_7c1a9e2f4b8d"_s);
}

void TestMainWindowChecks::paste_goesToThePage_whileItShows()
{
    const QSignalSpy opened(m_window.get(), &MainWindow::openRequested);
    const QSignalSpy given(m_window->checks(), &ChecksPage::referencesGiven);
    QGuiApplication::clipboard()->setText(u"mtrack_7c1a9e2f4b8d"_s);
    m_window->showChecks(true);
    m_window->checks()->focusContent();
    QTest::keyClick(m_window->focusWidget(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(given.size(), 1);
    QCOMPARE(opened.size(), 0);
    m_window->showChecks(false);
    QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(opened.size(), 1);
}

void TestMainWindowChecks::files_goToThePage_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("taken");
    QTest::newRow("text") << u"file:///tmp/list.txt"_s << true;
    QTest::newRow("table") << u"file:///tmp/A%20list.CSV"_s << true;
    QTest::newRow("picture") << u"file:///tmp/list.png"_s << false;
    QTest::newRow("elsewhere") << u"https://example.com/list.csv"_s << false;
}

void TestMainWindowChecks::files_goToThePage()
{
    QFETCH(QString, address);
    QFETCH(bool, taken);
    const QSignalSpy chosen(m_window->checks(), &ChecksPage::fileChosen);
    QMimeData data;
    data.setUrls({QUrl(address)});
    drop(data);
    QCOMPARE(chosen.size(), taken ? 1 : 0);
    if (taken)
        QCOMPARE(chosen.first().first().toString(), QUrl(address).toLocalFile());
    QCOMPARE(showsPage(), taken);
}

void TestMainWindowChecks::check_asksForWhatIsNamed()
{
    const QSignalSpy asked(m_window.get(), &MainWindow::checkRequested);
    const QSignalSpy opened(m_window.get(), &MainWindow::openRequested);
    m_window->reference()->setReference(u"mtrack_7c1a9e2f4b8d"_s);
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(*tests::parsedRef(asked.first().first()),
            (TrackRef{u"org_abc123"_s, u"mtrack_7c1a9e2f4b8d"_s}));
    QCOMPARE(opened.size(), 0);
}

void TestMainWindowChecks::aFailedOpening_showsAllThatIsKnown_whenNoTrackIsOpen()
{
    const CheckedTrack checked = *tests::doneRow(1, Outcome::NotAvailable, 404).checked;
    m_window->showVerdict(checked.verdict, true, checked.ref);
    QVERIFY(m_window->message()->card()->isVisible());
    QCOMPARE(m_window->message()->card()->checked()->ref, checked.ref);
}

void TestMainWindowChecks::aFailedOpening_isOneClickAway_besideATrack()
{
    m_window->showTrack(sampleTrack());
    const CheckedTrack checked = *tests::doneRow(1, Outcome::NotAvailable, 404).checked;
    m_window->showVerdict(checked.verdict, true, checked.ref);
    QVERIFY(!m_window->message()->card()->isVisible());
    for (auto *button : m_window->findChildren<QPushButton *>()) {
        if (button->text() == u"Details")
            button->click();
    }
    QVERIFY(m_window->message()->card()->isVisible());
}

void TestMainWindowChecks::aCheckedTrack_isShownOpen()
{
    m_window->showTrack(sampleTrack());
    m_window->message()->showChecked(*tests::doneRow(1, Outcome::Playable, 200).checked);
    QVERIFY(m_window->message()->card()->isVisible());
    QVERIFY(byName<QLabel>(*m_window, u"Verdict: Playable"_s)->isVisible());
}

void TestMainWindowChecks::aDeepCheck_saysHowFarItIs_inItsMessage_orOnTheCard()
{
    MessageLine *line = m_window->message();
    const CheckedTrack checked = *tests::doneRow(1, Outcome::Playable, 200).checked;
    const QString before = u"Checking sources: 1 of 4 done"_s;
    line->showChecking(checked.ref);
    line->setProbing({1, 4});
    QVERIFY(saysInALabel(*line, before));
    line->endChecking();
    QVERIFY(!saysInALabel(*line, before) || line->isHidden());
    line->showChecked(checked);
    line->showChecking(checked.ref);
    QVERIFY(saysInALabel(*line->card(), u"Checking…"_s));
    line->setProbing({3, 4});
    QVERIFY(saysInALabel(*line->card(), u"Checking sources: 3 of 4 done"_s));
    line->endChecking();
    line->showChecking(checked.ref); // the progress is that of one check
    QVERIFY(saysInALabel(*line->card(), u"Checking…"_s));
}

void TestMainWindowChecks::aShareLink_isAskedFor_fromThePage()
{
    m_window->openChecks();
    Q_EMIT m_window->checks()->findChild<VerdictCard *>()->shareLinkWanted();
    auto *field = byName<QLineEdit>(*m_window, u"Track reference"_s);
    QTRY_VERIFY(field->hasFocus());
    QCOMPARE(field->placeholderText(), u"Paste the share link here"_s);
    QVERIFY(showsPage());
}

void TestMainWindowChecks::providers_reachBothCards()
{
    m_window->setCurl([](const TrackRef &ref) { return QString(u"curl "_s + ref.trackId); });
    m_window->setVersions({u"9.9"_s, {}, {}});
    m_window->message()->showChecked(*tests::doneRow(1, Outcome::Playable, 200).checked);
    m_window->checks()->setRows(tests::sampleRows(2));
    m_window->showChecks(true);
    for (const auto *card : m_window->findChildren<VerdictCard *>())
        QVERIFY(card->ticket().contains(u"Prelisten: 9.9"_s));
    byName<QPushButton>(*m_window, u"Copy as cURL: mtrack_000001"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"curl mtrack_000001"_s);
    byName<QPushButton>(*m_window, u"Copy as cURL"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"curl mtrack_000001"_s);
}

void TestMainWindowChecks::theWindow_isNotMadeLarger_byDetails()
{
    m_window->resize(700, 480);
    const CheckedTrack checked = *tests::doneRow(1, Outcome::NotAvailable, 404).checked;
    m_window->showVerdict(checked.verdict, true, checked.ref);
    QTRY_VERIFY(m_window->message()->card()->isVisible());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCOMPARE(m_window->size(), QSize(700, 480));
    m_window->showTrack(sampleTrack());
    m_window->message()->showChecked(checked);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCOMPARE(m_window->size(), QSize(700, 480));
    m_window->checks()->setRows(tests::sampleRows(30));
    m_window->showChecks(true);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCOMPARE(m_window->size(), QSize(700, 480));
}

QTEST_MAIN(TestMainWindowChecks)
#include "tst_mainwindow_checks.moc"
