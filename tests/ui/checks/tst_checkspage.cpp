// SPDX-License-Identifier: MIT
#include "tests/support/CheckSamples.h"
#include "tests/support/ChecksPageFixture.h"
#include "tests/support/WindowProbe.h"
#include "ui/checks/ChecksPage.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>

#include <memory>

using namespace Qt::StringLiterals;
using namespace prelisten;
using namespace prelisten::tests;
using namespace std::chrono_literals;
using Outcome = Verdict::Outcome;
using Activity = CheckProgress::Activity;
using State = CheckRow::State;

/// Tests the input, the controls and the progress of a run of checks.
class TestChecksPage : public QObject, protected ChecksPageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

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
    void watching_isSaid_andCanBeStopped();
    void escape_leadsBack();
    void remarks_canBeTakenBack();
};

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

QTEST_MAIN(TestChecksPage)
#include "tst_checkspage.moc"
