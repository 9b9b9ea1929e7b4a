// SPDX-License-Identifier: MIT
#include "core/access/ReferenceList.h"
#include "tests/support/ChecksPageFixture.h"
#include "ui/checks/CheckModel.h"
#include "ui/checks/VerdictCard.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace prelisten;
using Outcome = Verdict::Outcome;
using State = CheckRow::State;

/// Tests the page while rows are checked again, replaced or removed.
class TestChecksPageAgain : public QObject, private tests::ChecksPageFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void menu_doesNothing_onceItsRowsAreGone_data();
    void menu_doesNothing_onceItsRowsAreGone();
    void menu_actsOnItsRows_evenIfOthersAreChosenSince();
    void menu_offersToWatch_whatMayBecomePlayable_data();
    void menu_offersToWatch_whatMayBecomePlayable();
    void aShare_showsItsHint_andIsOpenedAsAShare();
    void aRowThatIsChecked_canBeCancelled_inTheMenu();
    void retryFailed_isOffered_forABadSource();
    void aDeepCheck_saysHowFarItIs_andCanBeCancelled();
    void details_areOfThisList_notOfTheOneBefore();
    void details_sayThatARowWaits_notItsLastResult();

private:
    [[nodiscard]] QMenu *openedMenu();
    [[nodiscard]] static QAction *entry(const QMenu &menu, const QString &text);
    [[nodiscard]] VerdictCard *card() const { return m_page->findChild<VerdictCard *>(); }
};

QMenu *TestChecksPageAgain::openedMenu()
{
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, table()->mapToGlobal(QPoint(5, 5)));
    QCoreApplication::sendEvent(table()->viewport(), &event);
    return m_page->findChild<QMenu *>();
}

QAction *TestChecksPageAgain::entry(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

void TestChecksPageAgain::menu_doesNothing_onceItsRowsAreGone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("left");
    for (const int left : {0, 1, 5}) {
        for (const QString &text : {u"&Open the track"_s, u"&Copy the id"_s, u"Check &again"_s,
                     u"&Watch until available"_s})
            QTest::addRow("%s, %d left", qPrintable(text), left) << text << left;
    }
}

void TestChecksPageAgain::menu_doesNothing_onceItsRowsAreGone()
{
    QFETCH(const QString, text);
    QFETCH(const int, left);
    m_page->setRows(tests::sampleRows(9));
    choose(7); // not available
    const QSignalSpy opened(m_page.get(), &ChecksPage::openRequested);
    const QSignalSpy retried(m_page.get(), &ChecksPage::retryRequested);
    const QSignalSpy watched(m_page.get(), &ChecksPage::watchRequested);
    QMenu *menu = openedMenu();
    QVERIFY(menu && menu->isVisible());
    QAction *action = entry(*menu, text);
    QVERIFY(action && action->isEnabled());
    m_page->setRows(tests::sampleRows(left));
    QVERIFY(!menu->isVisible());
    action->trigger(); // as an assistive tool that kept it would
    QCOMPARE(opened.size() + retried.size() + watched.size(), 0);
}

void TestChecksPageAgain::menu_actsOnItsRows_evenIfOthersAreChosenSince()
{
    m_page->setRows(tests::sampleRows(6));
    choose(1);
    const QSignalSpy retried(m_page.get(), &ChecksPage::retryRequested);
    QMenu *menu = openedMenu();
    choose(4);
    table()->sortByColumn(0, Qt::DescendingOrder);
    entry(*menu, u"Check &again"_s)->trigger();
    QCOMPARE(retried.size(), 1);
    QCOMPARE(retried.first().first().value<QList<int>>(), QList<int>{1});
    menu->close();
}

void TestChecksPageAgain::menu_offersToWatch_whatMayBecomePlayable_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<bool>("offered");
    QTest::newRow("playable") << Outcome::Playable << false;
    QTest::newRow("not available") << Outcome::NotAvailable << true;
    QTest::newRow("key problem") << Outcome::KeyProblem << false;
    QTest::newRow("organization problem") << Outcome::OrganizationProblem << false;
    QTest::newRow("rate limited") << Outcome::RateLimited << true;
    QTest::newRow("service") << Outcome::Service << true;
    QTest::newRow("network") << Outcome::Network << true;
}

void TestChecksPageAgain::menu_offersToWatch_whatMayBecomePlayable()
{
    QFETCH(const Outcome, outcome);
    m_page->setRows({tests::doneRow(1, outcome, 400)});
    QMenu *menu = openedMenu();
    QTEST(entry(*menu, u"&Watch until available"_s)->isEnabled(), "offered");
    menu->close();
    // The card offers the same.
    const bool onCard = !button(u"Watch until available: mtrack_000001"_s)->isHidden();
    QTEST(onCard, "offered");
}

void TestChecksPageAgain::aShare_showsItsHint_andIsOpenedAsAShare()
{
    CheckRow row = tests::doneRow(1, Outcome::Playable, 200);
    row.checked->track->title.reset();
    row.checked->track->terms.requiresAttribution = true;
    row.checked->ref = {{}, row.checked->track->id};
    row.checked->shareHint = u"shr_9f3a…"_s;
    row.reference = referenceRow(u"shr_9f3aCANARYCANARY"_s, 1);
    CheckRow forgotten = row;
    forgotten.reference.share.reset();
    m_page->setRows({row, forgotten});
    QCOMPARE(cell(0, CheckModel::Name), u"shr_9f3a…"_s);
    QCOMPARE(cell(0, CheckModel::Licence), u"Personal use only · attribution required"_s);
    QSignalSpy tracks(m_page.get(), &ChecksPage::openRequested);
    QList<ShareRef> opened;
    connect(m_page.get(), &ChecksPage::openShareRequested, this,
            [&](const ShareRef &share) { opened.append(share); });
    choose(0);
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(opened, QList<ShareRef>{*row.reference.share});
    choose(1); // its token was not stored
    QTest::keyClick(table(), Qt::Key_Return);
    QMenu *menu = openedMenu();
    QVERIFY(menu && !entry(*menu, u"&Open the share"_s)->isEnabled());
    QVERIFY(!entry(*menu, u"Check &again"_s)->isEnabled());
    entry(*menu, u"&Copy the id"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"shr_9f3a…"_s);
    QCOMPARE(opened.size(), 1);
    QVERIFY(tracks.isEmpty());
    QVERIFY(saysInALabel(*m_page, u"cannot be checked again"_s));
}

void TestChecksPageAgain::aRowThatIsChecked_canBeCancelled_inTheMenu()
{
    CheckRow row = tests::waitingRow(1);
    row.state = State::Requesting;
    m_page->setRows({row});
    const QSignalSpy cancelled(m_page.get(), &ChecksPage::cancelRequested);
    QMenu *menu = openedMenu();
    QVERIFY(!entry(*menu, u"Check &again"_s));
    entry(*menu, u"C&ancel the check"_s)->trigger();
    QCOMPARE(cancelled.size(), 1);
    menu->close();
}

void TestChecksPageAgain::retryFailed_isOffered_forABadSource()
{
    CheckRow row = tests::doneRow(1, Outcome::Playable, 200);
    m_page->setRows({row});
    QPushButton *retry = button(u"Retry failed"_s);
    QVERIFY(!retry->isEnabled());
    row.checked->sources = {{u"drums"_s, tests::verdictWith(Outcome::Service, 404), {}, false}};
    m_page->setRow(0, row); // the result of a deep check of this row alone
    QTRY_VERIFY(retry->isEnabled());
    row.checked->sources.first().verdict = tests::verdictWith(Outcome::Playable, 206);
    m_page->setRow(0, row);
    QTRY_VERIFY(!retry->isEnabled());
}

void TestChecksPageAgain::aDeepCheck_saysHowFarItIs_andCanBeCancelled()
{
    m_page->setRows({tests::doneRow(1, Outcome::Playable, 200)});
    const QSignalSpy deep(m_page.get(), &ChecksPage::deepRequested);
    const QSignalSpy cancelled(m_page.get(), &ChecksPage::cancelRequested);
    const QString cancel = u"Cancel the check: mtrack_000001"_s;
    QVERIFY(button(cancel)->isHidden());
    button(u"Deep check: mtrack_000001"_s)->click();
    QCOMPARE(deep.size(), 1);
    CheckRow row = tests::waitingRow(1);
    m_page->setRow(0, row);
    QVERIFY(!card()->isHidden()); // until there is a new result
    row.state = State::Requesting;
    m_page->setRow(0, row);
    row.probing = SourceProgress{3, 5};
    m_page->setRow(0, row);
    QVERIFY(saysInALabel(*m_page, u"Checking sources: 3 of 5 done"_s));
    QCOMPARE(cell(0, 1), u"Checking sources: 3 of 5 done"_s);
    QVERIFY(!button(cancel)->isHidden());
    button(cancel)->click();
    QCOMPARE(cancelled.size(), 1);
    m_page->setRow(0, tests::doneRow(1, Outcome::Playable, 200));
    QVERIFY(button(cancel)->isHidden());
}

void TestChecksPageAgain::details_areOfThisList_notOfTheOneBefore()
{
    m_page->setRows({tests::doneRow(1, Outcome::NotAvailable, 404)});
    QVERIFY(!card()->isHidden());
    m_page->setRows({tests::waitingRow(1)}); // the same reference, not checked here
    QVERIFY(card()->isHidden());
    QVERIFY(saysInALabel(*m_page, u"mtrack_000001 is waiting for its turn."_s));
}

void TestChecksPageAgain::details_sayThatARowWaits_notItsLastResult()
{
    m_page->setRows({tests::doneRow(1, Outcome::Network, 0)});
    m_page->setRow(0, tests::waitingRow(1)); // "Retry failed"
    QVERIFY(card()->isHidden());
    QVERIFY(saysInALabel(*m_page, u"mtrack_000001 is waiting for its turn."_s));
}

QTEST_MAIN(TestChecksPageAgain)
#include "tst_checkspage_again.moc"
