// SPDX-License-Identifier: MIT
#include "tests/support/CheckSamples.h"
#include "tests/support/ChecksPageFixture.h"
#include "tests/support/WindowProbe.h"
#include "ui/checks/CheckTable.h"
#include "ui/checks/ChecksPage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace prelisten;
using namespace prelisten::tests;
using Outcome = Verdict::Outcome;
using State = CheckRow::State;

/// Tests the table of checks, its filter, and the details of the chosen row.
class TestChecksPageTable : public QObject, protected ChecksPageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void chips_countAndFilter();
    void chips_count_whileRowsKeepComing();
    void selection_isKept_whileRowsCome_andWhenSorted();
    void details_followTheRowThatIsChosen();
    void details_claimNothing_ofARowThatWaits();
    void details_keepTheLastAnswer_whileItIsAskedAgain();
    void enter_opensTheTrack_inItsOrganization();
    void enter_opensNothing_forABadReference();
    void copy_takesTheIdsOfWhatIsChosen();
    void menu_actsOnWhatIsChosen();
    void tabs_leaveTheTable();
    void tenThousandRows_canBeShownAndMovedIn();
};

void TestChecksPageTable::chips_countAndFilter()
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

void TestChecksPageTable::chips_count_whileRowsKeepComing()
{
    const std::vector<CheckRow> rows = tests::sampleRows(30);
    m_page->setRows(rows);
    QVERIFY(button(u"Show Not available: 10"_s));
    CheckRow waiting = rows.at(0);
    waiting.state = CheckRow::State::Waiting;
    for (int row = 0; row < 29; ++row)
        m_page->setRow(row, waiting);
    QTimer coming;
    QObject::connect(&coming, &QTimer::timeout, m_page.get(),
            [this, waiting] { m_page->setRow(0, waiting); });
    coming.start(5);
    QTRY_VERIFY(!button(u"Show Not available: 10"_s));
}

void TestChecksPageTable::selection_isKept_whileRowsCome_andWhenSorted()
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

void TestChecksPageTable::details_followTheRowThatIsChosen()
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

void TestChecksPageTable::details_claimNothing_ofARowThatWaits()
{
    m_page->setRows({tests::waitingRow(1)});
    QVERIFY(saysInALabel(*m_page, u"mtrack_000001 is waiting for its turn."_s));
    const QString verdict = valueOf(*m_page, u"Verdict: "_s);
    QVERIFY(verdict.isEmpty() || !byName<QLabel>(*m_page, verdict)->isVisible());
}

void TestChecksPageTable::details_keepTheLastAnswer_whileItIsAskedAgain()
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

void TestChecksPageTable::enter_opensTheTrack_inItsOrganization()
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

void TestChecksPageTable::enter_opensNothing_forABadReference()
{
    CheckRow bad = tests::doneRow(1, Outcome::BadReference, 0);
    bad.reference.ref = bad.checked->ref = {};
    bad.reference.error = RefError::NoTrackId;
    bad.reference.shown = u"what somebody wrote"_s;
    m_page->setRows({bad});
    const QSignalSpy opened(m_page.get(), &ChecksPage::openRequested);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(opened.size(), 0);
    QVERIFY(byName<QLabel>(*m_page, u"Verdict: Bad reference"_s)->isVisible());
}

void TestChecksPageTable::copy_takesTheIdsOfWhatIsChosen()
{
    m_page->setRows(tests::sampleRows(3));
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"mtrack_000001\nmtrack_000002"_s);
}

void TestChecksPageTable::menu_actsOnWhatIsChosen()
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
    orders->actions().constFirst()->trigger();
    QCOMPARE(cell(0, 0), u"3"_s);
    menu->close();
}

void TestChecksPageTable::tabs_leaveTheTable()
{
    m_page->setRows(tests::sampleRows(3));
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Tab);
    QVERIFY(!table()->hasFocus());
}

void TestChecksPageTable::tenThousandRows_canBeShownAndMovedIn()
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

QTEST_MAIN(TestChecksPageTable)
#include "tst_checkspage_table.moc"
