// SPDX-License-Identifier: MIT
#include "tests/support/CheckSamples.h"
#include "tests/support/WindowProbe.h"
#include "ui/checks/CheckTable.h"
#include "ui/checks/ChecksPage.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

#include <memory>

using namespace Qt::StringLiterals;
using namespace prelisten;
using namespace std::chrono_literals;
using Outcome = Verdict::Outcome;
using Activity = CheckProgress::Activity;
using State = CheckRow::State;

class TestChecksPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void input_shows_whileThereAreNoRows();
    void paste_goesOutAsItIs();
    void go_isStartThenStopThenResume();
    void controls_goOut_once();
    void setters_emitNothing();
    void exports_wait_untilSomethingIsKnown();
    void retry_isOffered_whereItMayHelp();
    void rate_knowsOthersThanItsOwn();
    void key_isNamed_andAnotherOneCanBeUsed();
    void progress_saysHowFar_andThePause();
    void chips_countAndFilter();
    void chips_count_whileRowsKeepComing();
    void selection_isKept_whileRowsCome_andWhenSorted();
    void details_followTheRowThatIsChosen();
    void details_claimNothing_ofARowThatWaits();
    void details_keepTheLastAnswer_whileItIsAskedAgain();
    void watching_isSaid_andCanBeStopped();
    void enter_opensTheTrack_inItsOrganization();
    void enter_opensNothing_forABadReference();
    void copy_takesTheIdsOfWhatIsChosen();
    void menu_actsOnWhatIsChosen();
    void escape_leadsBack();
    void remarks_canBeTakenBack();
    void tabs_leaveTheTable();
    void tenThousandRows_canBeShownAndMovedIn();

private:
    // Finds a button by its accessible name, or by its text if it has none.
    QPushButton *button(const QString &name) const
    {
        for (auto *each : m_page->findChildren<QPushButton *>()) {
            const QString own = each->accessibleName();
            if ((own.isEmpty() ? each->text() : own) == name)
                return each;
        }
        return nullptr;
    }
    CheckTable *table() const { return m_page->findChild<CheckTable *>(); }
    QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    void choose(int row) { table()->setCurrentIndex(table()->model()->index(row, 0)); }

    std::unique_ptr<ChecksPage> m_page;
};

void TestChecksPage::init()
{
    m_page = std::make_unique<ChecksPage>();
    m_page->resize(1000, 700);
    m_page->setKeyInUse(tests::sampleKeyInUse());
    m_page->setOrganization(u"org_own"_s);
    activate(*m_page);
}

void TestChecksPage::cleanup()
{
    m_page.reset();
}

void TestChecksPage::input_shows_whileThereAreNoRows()
{
    QVERIFY(button(u"Paste references"_s)->isVisible());
    QVERIFY(!table()->isVisible());
    m_page->setRows(tests::sampleRows(3));
    QVERIFY(!button(u"Paste references"_s)->isVisible());
    QVERIFY(table()->isVisible());
    m_page->setRows({});
    QVERIFY(button(u"Paste references"_s)->isVisible());
}

void TestChecksPage::paste_goesOutAsItIs()
{
    const QSignalSpy given(m_page.get(), &ChecksPage::referencesGiven);
    QGuiApplication::clipboard()->setText(u"mtrack_a1\r\nmtrack_b2"_s);
    button(u"Paste references"_s)->click();
    QCOMPARE(given.size(), 1);
    QCOMPARE(given.first().first().toString(), u"mtrack_a1\r\nmtrack_b2"_s);
}

void TestChecksPage::go_isStartThenStopThenResume()
{
    const QSignalSpy start(m_page.get(), &ChecksPage::startRequested);
    const QSignalSpy stop(m_page.get(), &ChecksPage::stopRequested);
    m_page->setRows({tests::waitingRow(1), tests::waitingRow(2)});
    m_page->setProgress({Activity::Idle, 0, 2, {}, {}});
    button(u"Start the checks"_s)->click();
    QCOMPARE(start.size(), 1);
    for (const auto activity : {Activity::Running, Activity::Pausing}) {
        m_page->setProgress({activity, 1, 2, {}, {}});
        button(u"Stop the checks"_s)->click();
    }
    QCOMPARE(stop.size(), 2);
    m_page->setProgress({Activity::Idle, 1, 2, {}, {}});
    button(u"Resume the checks"_s)->click();
    QCOMPARE(start.size(), 2);
    m_page->setProgress({Activity::Over, 2, 2, {}, {}});
    QVERIFY(!button(u"Start the checks"_s)->isEnabled());
}

void TestChecksPage::controls_goOut_once()
{
    m_page->setRows(tests::sampleRows(6));
    m_page->setProgress({Activity::Over, 6, 6, {}, {}});
    const QSignalSpy retry(m_page.get(), &ChecksPage::retryFailedRequested);
    const QSignalSpy clear(m_page.get(), &ChecksPage::clearRequested);
    const QSignalSpy deep(m_page.get(), &ChecksPage::deepChanged);
    const QSignalSpy rate(m_page.get(), &ChecksPage::rateChanged);
    button(u"Retry failed"_s)->click();
    button(u"Clear the checks"_s)->click();
    byName<QCheckBox>(*m_page, {})->click();
    auto *rates = byName<QComboBox>(*m_page, u"Requests to the service"_s);
    rates->setFocus();
    QTest::keyClick(rates, Qt::Key_End);
    QCOMPARE(retry.size(), 1);
    QCOMPARE(clear.size(), 1);
    QCOMPARE(deep.size(), 1);
    QCOMPARE(deep.first().first().toBool(), true);
    QCOMPARE(rate.size(), 1);
    QCOMPARE(rate.first().first().toDouble(), 0.0);
}

void TestChecksPage::setters_emitNothing()
{
    std::vector<std::unique_ptr<QSignalSpy>> spies;
    const QMetaObject &meta = ChecksPage::staticMetaObject;
    for (int i = meta.methodOffset(); i < meta.methodCount(); ++i) {
        if (meta.method(i).methodType() == QMetaMethod::Signal)
            spies.push_back(std::make_unique<QSignalSpy>(m_page.get(), meta.method(i)));
    }
    m_page->setRows(tests::sampleRows(6));
    m_page->setRow(1, tests::doneRow(2, Outcome::Playable, 200));
    m_page->setProgress({Activity::Running, 3, 6, 5s, {}});
    m_page->setKeyInUse({KeyInUse::Origin::ThisCheck, KeyInUse::Keychain::Fine, u"other"_s});
    m_page->setDeep(true);
    m_page->setRate(2);
    m_page->setNextTry(0, 3s);
    m_page->showNote(CheckNote::Cleared, u"6"_s);
    m_page->setRows({});
    QVERIFY(spies.size() > 15);
    for (const auto &spy : spies)
        QVERIFY2(spy->isEmpty(), spy->signal().constData());
}

void TestChecksPage::exports_wait_untilSomethingIsKnown()
{
    m_page->setRows({tests::waitingRow(1)});
    m_page->setProgress({Activity::Idle, 0, 1, {}, {}});
    const QPushButton *csv = button(u"Export CSV…"_s);
    QVERIFY(csv && !csv->isEnabled());
    m_page->setProgress({Activity::Running, 1, 2, {}, {}});
    QVERIFY(csv->isEnabled());
}

void TestChecksPage::retry_isOffered_whereItMayHelp()
{
    m_page->setRows({tests::doneRow(1, Outcome::NotAvailable, 404)});
    QPushButton *retry = button(u"Retry failed"_s);
    QVERIFY(retry && !retry->isEnabled());
    m_page->setRow(0, tests::doneRow(1, Outcome::Service, 503));
    QTRY_VERIFY(retry->isEnabled());
}

void TestChecksPage::rate_knowsOthersThanItsOwn()
{
    auto *rates = byName<QComboBox>(*m_page, u"Requests to the service"_s);
    m_page->setRate(1);
    QCOMPARE(rates->currentText(), u"1 a second"_s);
    m_page->setRate(1.6);
    QCOMPARE(rates->currentData().toDouble(), 1.6);
    m_page->setRate(0);
    QCOMPARE(rates->currentText(), u"As fast as allowed"_s);
}

void TestChecksPage::key_isNamed_andAnotherOneCanBeUsed()
{
    m_page->setRows(tests::sampleRows(3));
    QVERIFY(byName<QLabel>(
            *m_page, u"Whose access: Key oak_live_a1b2… (keychain), organization org_own"_s));
    const QSignalSpy entered(m_page.get(), &ChecksPage::otherKeyEntered);
    const QSignalSpy own(m_page.get(), &ChecksPage::ownKeyRequested);
    QPushButton *useOwn = button(u"Use your own key"_s);
    QPushButton *useOther = button(u"Use another key…"_s);
    QVERIFY(!useOwn->isVisible());
    useOther->click();
    auto *field = byName<QLineEdit>(*m_page, u"Another key: for all rows"_s);
    QVERIFY(field && field->hasFocus());
    QTest::keyClicks(field, u"made_up_key"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(entered.size(), 1);
    QCOMPARE(field->text(), QString());
    m_page->setKeyInUse({KeyInUse::Origin::ThisCheck, KeyInUse::Keychain::Fine, u"made_u"_s});
    QVERIFY(valueOf(*m_page, u"Whose access: "_s).contains(u"this check only"_s));
    QVERIFY(useOwn->isVisible());
    useOwn->click();
    QCOMPARE(own.size(), 1);
}

void TestChecksPage::progress_saysHowFar_andThePause()
{
    m_page->setRows(tests::sampleRows(6));
    m_page->setProgress({Activity::Running, 3, 6, 840s, {}});
    QCOMPARE(valueOf(*m_page, u"Checks: "_s), u"Checks: 3 of 6 checked, about 14 min left"_s);
    m_page->setProgress({Activity::Pausing, 3, 6, {}, 12s});
    QVERIFY(valueOf(*m_page, u"Checks: "_s).contains(u"going on in 12 s."_s));
    m_page->setProgress({Activity::Over, 6, 6, {}, {}});
    QVERIFY(!valueOf(*m_page, u"Checks: "_s).contains(u"going on"_s));
}

void TestChecksPage::chips_countAndFilter()
{
    m_page->setRows(tests::sampleRows(30));
    QPushButton *chip = button(u"Show Not available: 10"_s);
    QVERIFY(chip && chip->isVisible());
    QVERIFY(!button(u"Show Key: 0"_s)->isVisible());
    chip->click();
    QCOMPARE(table()->model()->rowCount(), 10);
    QVERIFY(chip->isChecked() && !button(u"Show All: 30"_s)->isChecked());
    chip->click();
    QCOMPARE(table()->model()->rowCount(), 30);
    QVERIFY(button(u"Show All: 30"_s)->isChecked());
    auto *search = byName<QLineEdit>(*m_page, u"Search the checks"_s);
    search->setText(u"song 4"_s);
    QCOMPARE(table()->model()->rowCount(), 1);
    // New rows clear the search, so that it cannot hide them.
    m_page->setRows(tests::sampleRows(5));
    QCOMPARE(table()->model()->rowCount(), 5);
    QCOMPARE(search->text(), QString());
}

void TestChecksPage::chips_count_whileRowsKeepComing()
{
    const std::vector<CheckRow> rows = tests::sampleRows(30);
    m_page->setRows(rows);
    QVERIFY(button(u"Show Not available: 10"_s));
    CheckRow waiting = rows.at(0);
    waiting.state = CheckRow::State::Waiting;
    for (int row = 0; row < 29; ++row)
        m_page->setRow(row, waiting);
    QTimer coming;
    QObject::connect(&coming, &QTimer::timeout, m_page.get(), [&] { m_page->setRow(0, waiting); });
    coming.start(5);
    QTRY_VERIFY(!button(u"Show Not available: 10"_s));
}

void TestChecksPage::selection_isKept_whileRowsCome_andWhenSorted()
{
    m_page->setRows(tests::sampleRows(30));
    choose(4);
    QCOMPARE(cell(table()->currentIndex().row(), 0), u"5"_s);
    m_page->setRow(0, tests::doneRow(1, Outcome::Service, 503));
    QCOMPARE(cell(table()->currentIndex().row(), 0), u"5"_s);
    table()->sortByColumn(0, Qt::DescendingOrder);
    QCOMPARE(cell(table()->currentIndex().row(), 0), u"5"_s);
    QVERIFY(table()->selectionModel()->isRowSelected(table()->currentIndex().row()));
    button(u"Show Not available: 10"_s)->click();
    QCOMPARE(cell(table()->currentIndex().row(), 0), u"5"_s);
    QVERIFY(table()->selectionModel()->isRowSelected(table()->currentIndex().row()));
    // A row that is filtered out cannot stay the current one.
    QTRY_VERIFY(button(u"Show Playable: 9"_s));
    button(u"Show Playable: 9"_s)->click();
    QCOMPARE(table()->currentIndex().row(), 0);
    QVERIFY(byName<QLabel>(*m_page, u"Verdict: Playable"_s)->isVisible());
}

void TestChecksPage::details_followTheRowThatIsChosen()
{
    m_page->setRows(tests::sampleRows(3));
    QVERIFY(byName<QLabel>(*m_page, u"Verdict: Playable"_s)->isVisible());
    choose(1);
    QVERIFY(byName<QLabel>(*m_page, u"Verdict: Not available to this key"_s)->isVisible());
    QVERIFY(button(u"Copy ticket text: mtrack_000002"_s)->isVisible());
    m_page->setRow(1, tests::doneRow(2, Outcome::Playable, 200));
    QVERIFY(byName<QLabel>(*m_page, u"Verdict: Playable"_s)->isVisible());
    const QSignalSpy again(m_page.get(), &ChecksPage::retryRequested);
    button(u"Check again: mtrack_000002"_s)->click();
    QCOMPARE(again.size(), 1);
    QCOMPARE(again.first().first().value<QList<int>>(), QList<int>{1});
}

void TestChecksPage::details_claimNothing_ofARowThatWaits()
{
    m_page->setRows({tests::waitingRow(1)});
    QVERIFY(saysInALabel(*m_page, u"mtrack_000001 is waiting for its turn."_s));
    const QString verdict = valueOf(*m_page, u"Verdict: "_s);
    QVERIFY(verdict.isEmpty() || !byName<QLabel>(*m_page, verdict)->isVisible());
}

void TestChecksPage::details_keepTheLastAnswer_whileItIsAskedAgain()
{
    m_page->setRows({tests::doneRow(1, Outcome::NotAvailable, 404)});
    CheckRow asking = tests::doneRow(1, Outcome::NotAvailable, 404);
    asking.state = State::Requesting;
    m_page->setRow(0, asking);
    QVERIFY(byName<QLabel>(*m_page, u"Verdict: Not available to this key"_s)->isVisible());
    QVERIFY(saysInALabel(*m_page, u"Checking…"_s));
    m_page->setRow(0, tests::doneRow(1, Outcome::Playable, 200));
    QVERIFY(byName<QLabel>(*m_page, u"Verdict: Playable"_s)->isVisible());
    QVERIFY(!saysInALabel(*m_page, u"Checking…"_s));
}

void TestChecksPage::watching_isSaid_andCanBeStopped()
{
    m_page->setRows({tests::doneRow(1, Outcome::NotAvailable, 404)});
    const QSignalSpy watch(m_page.get(), &ChecksPage::watchRequested);
    const QSignalSpy stop(m_page.get(), &ChecksPage::stopWatchRequested);
    button(u"Watch until available: mtrack_000001"_s)->click();
    QCOMPARE(watch.size(), 1);
    CheckRow watching = tests::doneRow(1, Outcome::NotAvailable, 404);
    watching.state = State::Watching;
    m_page->setRow(0, watching);
    m_page->setNextTry(0, 9s);
    QVERIFY(saysInALabel(*m_page, u"the next try is in 9 s."_s));
    button(u"Stop watching: mtrack_000001"_s)->click();
    QCOMPARE(stop.size(), 1);
    QCOMPARE(stop.first().first().toInt(), 0);
}

void TestChecksPage::enter_opensTheTrack_inItsOrganization()
{
    CheckRow bare = tests::doneRow(2, Outcome::Playable, 200);
    bare.reference.ref.organization.clear();
    m_page->setRows({tests::doneRow(1, Outcome::Playable, 200), bare});
    const QSignalSpy opened(m_page.get(), &ChecksPage::openRequested);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Return);
    choose(1);
    QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {},
            table()->visualRect(table()->currentIndex()).center());
    QCOMPARE(opened.size(), 2);
    QCOMPARE(opened.at(0).first().value<TrackRef>(),
            (TrackRef{u"org_abc123"_s, u"mtrack_000001"_s}));
    QCOMPARE(opened.at(1).first().value<TrackRef>(), (TrackRef{u"org_own"_s, u"mtrack_000002"_s}));
}

void TestChecksPage::enter_opensNothing_forABadReference()
{
    CheckRow bad = tests::doneRow(1, Outcome::BadReference, 0);
    bad.reference.ref = bad.checked.ref = {};
    bad.reference.error = RefError::NoTrackId;
    bad.reference.shown = u"what somebody wrote"_s;
    m_page->setRows({bad});
    const QSignalSpy opened(m_page.get(), &ChecksPage::openRequested);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(opened.size(), 0);
    QVERIFY(byName<QLabel>(*m_page, u"Verdict: Bad reference"_s)->isVisible());
}

void TestChecksPage::copy_takesTheIdsOfWhatIsChosen()
{
    m_page->setRows(tests::sampleRows(3));
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"mtrack_000001\nmtrack_000002"_s);
}

void TestChecksPage::menu_actsOnWhatIsChosen()
{
    m_page->setRows(tests::sampleRows(3));
    const QSignalSpy retry(m_page.get(), &ChecksPage::retryRequested);
    table()->selectAll();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, table()->mapToGlobal(QPoint(5, 5)));
    QCoreApplication::sendEvent(table()->viewport(), &event);
    auto *menu = m_page->findChild<QMenu *>();
    QVERIFY(menu);
    QHash<QString, QAction *> actions;
    for (QAction *action : menu->actions())
        actions.insert(action->text(), action);
    actions.value(u"Check &again"_s)->trigger();
    QCOMPARE(retry.size(), 1);
    QCOMPARE(retry.first().first().value<QList<int>>(), (QList<int>{0, 1, 2}));
    // Sorting without a mouse.
    QMenu *orders = actions.value(u"&Sort by"_s)->menu();
    orders->actions().first()->trigger();
    QCOMPARE(cell(0, 0), u"3"_s);
    menu->close();
}

void TestChecksPage::escape_leadsBack()
{
    m_page->setRows(tests::sampleRows(3));
    const QSignalSpy closed(m_page.get(), &ChecksPage::closeRequested);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
    // Escape clears a search first.
    auto *search = byName<QLineEdit>(*m_page, u"Search the checks"_s);
    search->setFocus();
    search->setText(u"x"_s);
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(closed.size(), 2);
}

void TestChecksPage::remarks_canBeTakenBack()
{
    const QSignalSpy undo(m_page.get(), &ChecksPage::undoRequested);
    m_page->showNote(CheckNote::Exported, u"checks.csv"_s);
    QPushButton *back = button(u"Undo the change of the checks"_s);
    QVERIFY(!back->isVisible());
    m_page->showNote(CheckNote::Cleared);
    QVERIFY(saysInALabel(*m_page, u"The list was cleared."_s));
    back->click();
    QCOMPARE(undo.size(), 1);
    QVERIFY(!back->isVisible());
}

void TestChecksPage::tabs_leaveTheTable()
{
    m_page->setRows(tests::sampleRows(3));
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Tab);
    QVERIFY(!table()->hasFocus());
}

void TestChecksPage::tenThousandRows_canBeShownAndMovedIn()
{
    m_page->setRows(tests::sampleRows(10'000));
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_End, Qt::NoModifier);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(table(), Qt::Key_PageDown);
    QVERIFY(table()->currentIndex().row() > 10);
    table()->scrollToBottom();
    QCOMPARE(cell(9'999, 0), u"10,000"_s);
    QVERIFY(button(u"Show Playable: 3,334"_s));
}

QTEST_MAIN(TestChecksPage)
#include "tst_checkspage.moc"
