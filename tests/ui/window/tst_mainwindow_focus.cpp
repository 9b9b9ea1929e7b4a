// SPDX-License-Identifier: MIT
#include "tests/support/WindowProbe.h"
#include "ui/checks/ChecksPage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>

#include <memory>

using namespace Qt::StringLiterals;
using namespace prelisten;

namespace {

const KeyInUse someKey{KeyInUse::Origin::Keychain, KeyInUse::Keychain::Fine, u"ak_0"_s};

} // namespace

// Tests where the keyboard focus goes by itself: to the key on the first run, to the reference, and
// back to where the keys of the window work.
class TestMainWindowFocus : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void openedTrack_getsTheKeys_whenItWasAskedForInTheBar_data();
    void openedTrack_getsTheKeys_whenItWasAskedForInTheBar();
    void openedTrack_getsTheKeys_whenSpaceWasPressedTooEarly();
    void openedTrack_leavesTheFocus_whereTheUserHasPutIt();
    void openedTrack_takesTheFocus_whenTheLaneThatHadItGoes();
    void openedTrack_leavesTheField_whereTheUserTypesOn();
    void openedTrack_leavesTheField_thatTheUserHasGoneBackTo();
    void failedOpening_selectsTheText_soThatAPasteReplacesIt();
    void failedOpening_selectsNothing_whereTheUserTypesOn();
    void escape_leavesTheField();
    void escape_givesUpAnOpening_first();
    void firstRun_hasTheFocusInTheKey_whenItIsShown();
    void firstRun_hasTheFocusInTheKey_whenThereTurnsOutToBeNone();
    void firstRun_disturbsNobody_whoTypesAlready();
    void acceptedKey_movesTheFocusToTheReference_andATrackMovesItOn();
    void paste_putsAKeyIntoItsField_onTheFirstRun_data();
    void paste_putsAKeyIntoItsField_onTheFirstRun();
    void paste_isAReference_whereThereIsAKey();
    void whatIsCopied_isOpened_overTheChecks_orMissed_data();
    void whatIsCopied_isOpened_overTheChecks_orMissed();

private:
    [[nodiscard]] QLineEdit *field() const
    {
        return byName<QLineEdit>(*m_window, u"Track reference"_s);
    }
    [[nodiscard]] QLineEdit *keyField() const
    {
        return byName<QLineEdit>(*m_window, u"Your API key"_s);
    }
    [[nodiscard]] QWidget *play() const { return byName<QAbstractButton>(*m_window, u"Play"_s); }
    void ask(const QString &text) const;
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindowFocus::init()
{
    m_window = std::make_unique<MainWindow>();
    activate(*m_window);
}

// As a user does; the program answers with the id.
void TestMainWindowFocus::ask(const QString &text) const
{
    m_window->reference()->focusReference();
    field()->setText(text);
    press(Qt::Key_Return);
    m_window->reference()->setReference(text);
    m_window->showNote(Note::OpeningTrack);
}

void TestMainWindowFocus::openedTrack_getsTheKeys_whenItWasAskedForInTheBar_data()
{
    QTest::addColumn<QString>("asked");
    QTest::newRow("reference") << u"Track reference"_s;
    QTest::newRow("button") << u"Open track"_s;
    QTest::newRow("organization") << u"Organization"_s;
}

void TestMainWindowFocus::openedTrack_getsTheKeys_whenItWasAskedForInTheBar()
{
    QFETCH(const QString, asked);
    m_window->setKey(someKey);
    field()->setText(u"mtrack_1"_s);
    byName<QWidget>(*m_window, asked)->setFocus();
    press(asked == u"Open track"_s ? Qt::Key_Space : Qt::Key_Return);
    m_window->showTrack(sampleTrack());
    QVERIFY(play()->hasFocus());
    const QSignalSpy toPlay(m_window->transport(), &TransportBar::playRequested);
    press(Qt::Key_Space);
    QCOMPARE(toPlay.size(), 1);
}

void TestMainWindowFocus::openedTrack_getsTheKeys_whenSpaceWasPressedTooEarly()
{
    ask(u"mtrack_1"_s);
    press(Qt::Key_Space);
    m_window->showTrack(sampleTrack());
    QVERIFY(play()->hasFocus());
}

void TestMainWindowFocus::openedTrack_leavesTheFocus_whereTheUserHasPutIt()
{
    ask(u"mtrack_1"_s);
    auto *other = byName<QWidget>(*m_window, u"API key…"_s);
    other->setFocus();
    m_window->showTrack(sampleTrack());
    QVERIFY(other->hasFocus());
}

void TestMainWindowFocus::openedTrack_takesTheFocus_whenTheLaneThatHadItGoes()
{
    m_window->showTrack(sampleTrack());
    byName<QAbstractButton>(*m_window, u"Listen to master"_s)->setFocus();
    m_window->showTrack(sampleTrack());
    QVERIFY(play()->hasFocus());
}

void TestMainWindowFocus::openedTrack_leavesTheField_whereTheUserTypesOn()
{
    ask(u"mtrack_1"_s);
    QTest::keyClicks(field(), u"x"_s);
    m_window->showTrack(sampleTrack());
    QVERIFY(field()->hasFocus());
}

void TestMainWindowFocus::openedTrack_leavesTheField_thatTheUserHasGoneBackTo()
{
    ask(u"mtrack_1"_s);
    press(Qt::Key_L, Qt::ControlModifier);
    m_window->showTrack(sampleTrack());
    QVERIFY(field()->hasFocus());
}

void TestMainWindowFocus::failedOpening_selectsTheText_soThatAPasteReplacesIt()
{
    ask(u"mtrack_1"_s);
    m_window->showVerdict(Verdict(Verdict::Outcome::NotAvailable), true);
    m_window->reference()->selectAsked();
    QVERIFY(field()->hasFocus());
    QGuiApplication::clipboard()->setText(u"mtrack_2"_s);
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(field()->text(), u"mtrack_2"_s);
}

void TestMainWindowFocus::failedOpening_selectsNothing_whereTheUserTypesOn()
{
    ask(u"mtrack_1"_s);
    QTest::keyClicks(field(), u"x"_s);
    m_window->reference()->selectAsked();
    QVERIFY(!field()->hasSelectedText());
}

void TestMainWindowFocus::escape_leavesTheField()
{
    m_window->setKey(someKey);
    press(Qt::Key_L, Qt::ControlModifier);
    press(Qt::Key_Escape);
    QVERIFY(m_window->hasFocus());
    m_window->showTrack(sampleTrack());
    press(Qt::Key_L, Qt::ControlModifier);
    press(Qt::Key_Escape);
    QVERIFY(play()->hasFocus());
}

void TestMainWindowFocus::escape_givesUpAnOpening_first()
{
    const QSignalSpy given(m_window.get(), &MainWindow::cancelOpenRequested);
    ask(u"mtrack_1"_s);
    press(Qt::Key_Escape);
    QCOMPARE(given.size(), 1);
    QVERIFY(field()->hasFocus());
    m_window->showNote(Note::None);
    press(Qt::Key_Escape);
    QCOMPARE(given.size(), 1);
    QVERIFY(!field()->hasFocus());
}

void TestMainWindowFocus::firstRun_hasTheFocusInTheKey_whenItIsShown()
{
    MainWindow window;
    window.setKey({}); // before it is on the screen
    activate(window);
    QVERIFY(byName<QLineEdit>(window, u"Your API key"_s)->hasFocus());
}

void TestMainWindowFocus::firstRun_hasTheFocusInTheKey_whenThereTurnsOutToBeNone()
{
    m_window->setKey({KeyInUse::Origin::Asking, KeyInUse::Keychain::NotAsked, {}});
    m_window->setKey({});
    QVERIFY(keyField()->hasFocus());
    QGuiApplication::clipboard()->setText(u"ak_0123456789"_s);
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(keyField()->text(), u"ak_0123456789"_s);
}

void TestMainWindowFocus::firstRun_disturbsNobody_whoTypesAlready()
{
    m_window->setKey({KeyInUse::Origin::Asking, KeyInUse::Keychain::NotAsked, {}});
    m_window->reference()->focusReference();
    m_window->setKey({});
    QVERIFY(field()->hasFocus());
    m_window->setKey(someKey);
    QVERIFY(field()->hasFocus());
}

void TestMainWindowFocus::acceptedKey_movesTheFocusToTheReference_andATrackMovesItOn()
{
    m_window->setKey({});
    QVERIFY(keyField()->hasFocus());
    m_window->setKey(someKey);
    QVERIFY(field()->hasFocus());
    m_window->reference()->setReference(u"mtrack_1"_s); // what was asked for without a key
    m_window->showTrack(sampleTrack());
    QVERIFY(play()->hasFocus());
}

void TestMainWindowFocus::paste_putsAKeyIntoItsField_onTheFirstRun_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isKey");
    QTest::newRow("key") << u"oak_live_0123456789\n"_s << true;
    QTest::newRow("key with its name") << u"X-API-Key: oak_live_0123456789"_s << true;
    QTest::newRow("track") << u"org_abc123/mtrack_1"_s << false;
    QTest::newRow("words") << u"play something nice"_s << false;
    QTest::newRow("address") << u"https://example.org/song"_s << false;
    QTest::newRow("nothing") << u" "_s << false;
}

void TestMainWindowFocus::whatIsCopied_isOpened_overTheChecks_orMissed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isOpened");
    QTest::newRow("track") << u"org_abc123/mtrack_1"_s << true;
    QTest::newRow("mistake in it") << u"mtrack_"_s << true;
    QTest::newRow("words") << u"play something nice"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestMainWindowFocus::whatIsCopied_isOpened_overTheChecks_orMissed()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isOpened);
    m_window->setKey(someKey);
    m_window->openChecks();
    QVERIFY(m_window->checks()->isVisibleTo(m_window.get()));
    QGuiApplication::clipboard()->setText(text);
    const QSignalSpy asked(m_window.get(), &MainWindow::openRequested);
    m_window->openCopied();
    QVERIFY(!m_window->checks()->isVisibleTo(m_window.get()));
    QCOMPARE(asked.size(), isOpened ? 1 : 0);
    QCOMPARE(saysInALabel(*m_window, u"no track on the clipboard"_s), !isOpened);
}

void TestMainWindowFocus::paste_putsAKeyIntoItsField_onTheFirstRun()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isKey);
    m_window->setKey({});
    m_window->setFocus();
    QGuiApplication::clipboard()->setText(text);
    const QSignalSpy asked(m_window.get(), &MainWindow::openRequested);
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(asked.isEmpty(), isKey);
    QCOMPARE(keyField()->text(), isKey ? text.trimmed() : QString());
    QCOMPARE(keyField()->hasFocus(), isKey);
    QCOMPARE(saysInALabel(*m_window, u"It begins with a name"_s), text.startsWith(u'X'));
    for (const QWidget *widget : m_window->findChildren<QWidget *>())
        QVERIFY(!widget->accessibleName().contains(u"oak_live"_s));
}

void TestMainWindowFocus::paste_isAReference_whereThereIsAKey()
{
    m_window->setKey(someKey);
    QGuiApplication::clipboard()->setText(u"oak_live_0123456789"_s);
    const QSignalSpy asked(m_window.get(), &MainWindow::openRequested);
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(keyField()->text(), QString());
}

QTEST_MAIN(TestMainWindowFocus)
#include "tst_mainwindow_focus.moc"
