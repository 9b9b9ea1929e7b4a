// SPDX-License-Identifier: MIT
#include "tests/support/LibraryPanelFixture.h"
#include "tests/support/TrackSamples.h"
#include "tests/support/WindowProbe.h"
#include "ui/library/LibraryPanel.h"
#include "ui/library/TrackListView.h"

#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace prelisten;
using namespace prelisten::tests;

/// Tests which pages the panel asks for, and what it says about loading.
class TestLibraryPanelLoading : public QObject, protected LibraryPanelFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void more_isAskedFor_untilTheViewIsFull();
    void more_isAskedFor_atTheEnd();
    void more_isNotAskedFor_data();
    void more_isNotAskedFor();
    void searching_asksForAFewPages_thenLeavesItToTheButton();
    void rest_isLoaded_untilItIsStopped();
    void words_sayWhyThereAreNoRows_data();
    void words_sayWhyThereAreNoRows();
    void words_waitBeforeTheySayLoading();
    void trouble_isShown_withRetry_besideTheRows();
    void trouble_goes_whenItLoadsAgain();
    void waiting_countsDown();
};

void TestLibraryPanelLoading::more_isAskedFor_untilTheViewIsFull()
{
    m_panel->setState(LibraryState::Idle);
    QTRY_COMPARE(m_more->size(), 1);
    answer(5, LibraryState::Idle);
    QTRY_COMPARE(m_more->size(), 2);
    answer(100, LibraryState::Idle);
    QVERIFY(!m_more->wait(50));
    QCOMPARE(m_more->size(), 2);
}

void TestLibraryPanelLoading::more_isAskedFor_atTheEnd()
{
    fill(200, LibraryState::Idle);
    QVERIFY(!m_more->wait(50));
    list()->verticalScrollBar()->setValue(list()->verticalScrollBar()->maximum());
    QTRY_COMPARE(m_more->size(), 1);
    list()->verticalScrollBar()->setValue(list()->verticalScrollBar()->maximum() - 10);
    QVERIFY2(!m_more->wait(50), "it is on its way already");
    answer(100, LibraryState::Idle);
    QVERIFY2(!m_more->wait(50), "the end is far again");
    list()->choose(0);
    QTest::keyClick(list(), Qt::Key_End);
    QTRY_COMPARE(m_more->size(), 2);
}

void TestLibraryPanelLoading::more_isNotAskedFor_data()
{
    QTest::addColumn<LibraryState>("state");
    QTest::addColumn<bool>("trouble");
    QTest::addColumn<bool>("organization");
    QTest::newRow("while it loads") << LibraryState::Loading << false << true;
    QTest::newRow("while it waits") << LibraryState::Waiting << false << true;
    QTest::newRow("when it failed") << LibraryState::Failed << false << true;
    QTest::newRow("when all is there") << LibraryState::Complete << false << true;
    QTest::newRow("without a key") << LibraryState::Idle << true << true;
    QTest::newRow("without an organization") << LibraryState::Idle << false << false;
}

void TestLibraryPanelLoading::more_isNotAskedFor()
{
    QFETCH(LibraryState, state);
    QFETCH(bool, trouble);
    QFETCH(bool, organization);
    m_panel->setOrganization(organization ? u"org_abc123"_s : QString());
    m_panel->setState(state);
    if (trouble) {
        Verdict verdict(Verdict::Outcome::KeyProblem, Verdict::Reason::KeyMissing);
        m_panel->showTrouble(verdict);
    }
    QVERIFY(!m_more->wait(50));
}

void TestLibraryPanelLoading::searching_asksForAFewPages_thenLeavesItToTheButton()
{
    fill(100, LibraryState::Idle);
    search()->setText(u"nowhere"_s);
    for (int i = 1; i <= 3; ++i) {
        QTRY_COMPARE(m_more->size(), i);
        answer(100, LibraryState::Idle);
    }
    QVERIFY(!m_more->wait(50));
    QVERIFY(saysInALabel(*m_panel, u"Matching: 0 of the 400 tracks loaded so far."_s));
    QVERIFY(button(u"Load the rest"_s));
    search()->setText(u"elsewhere"_s);
    QTRY_COMPARE(m_more->size(), 4);
}

void TestLibraryPanelLoading::rest_isLoaded_untilItIsStopped()
{
    fill(100, LibraryState::Idle);
    QVERIFY(!m_more->wait(50));
    button(u"Load the rest"_s)->click();
    for (int i = 1; i <= 5; ++i) {
        QTRY_COMPARE(m_more->size(), i);
        answer(100, LibraryState::Idle);
    }
    QVERIFY(!button(u"Load the rest"_s));
    button(u"Stop loading"_s)->click();
    QVERIFY(!m_more->wait(50));
    button(u"Load the rest"_s)->click();
    QTRY_COMPARE(m_more->size(), 6);
    answer(20, LibraryState::Complete);
    QVERIFY(!button(u"Load the rest"_s));
    QVERIFY(!button(u"Stop loading"_s));
}

void TestLibraryPanelLoading::words_sayWhyThereAreNoRows_data()
{
    QTest::addColumn<QString>("organization");
    QTest::addColumn<LibraryState>("state");
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("action");
    const QString org = u"org_abc123"_s;
    QTest::newRow("no organization")
            << QString() << LibraryState::Idle << QString() << u"Whose tracks?"_s << QString();
    QTest::newRow("nothing saved") << org << LibraryState::Complete << QString()
                                   << u"Nothing saved yet."_s << u"Load again"_s;
    QTest::newRow("nothing fits") << org << LibraryState::Complete << u"studio"_s
                                  << u"No saved track fits the filter."_s << u"Clear the filter"_s;
    QTest::newRow("failed") << org << LibraryState::Failed << QString()
                            << u"The library could not be loaded."_s << u"Retry"_s;
}

void TestLibraryPanelLoading::words_sayWhyThereAreNoRows()
{
    QFETCH(QString, organization);
    QFETCH(LibraryState, state);
    QFETCH(QString, engine);
    QFETCH(QString, words);
    QFETCH(QString, action);
    m_panel->setOrganization(organization);
    m_panel->setFilter({}, engine);
    m_panel->setState(state);
    QVERIFY(saysInALabel(*m_panel, words));
    QVERIFY(!list()->isVisible());
    QCOMPARE(action.isEmpty(),
            !button(u"Retry"_s) && !button(u"Load again"_s) && !button(u"Clear the filter"_s));
    if (!action.isEmpty())
        QVERIFY(button(action));
}

void TestLibraryPanelLoading::words_waitBeforeTheySayLoading()
{
    m_panel->setState(LibraryState::Loading);
    QVERIFY(!saysInALabel(*m_panel, u"Loading"_s));
    QTRY_VERIFY(saysInALabel(*m_panel, u"Loading the library…"_s));
    m_panel->addTracks(savedTracks(1));
    QVERIFY(!saysInALabel(*m_panel, u"Loading the library…"_s));
}

void TestLibraryPanelLoading::trouble_isShown_withRetry_besideTheRows()
{
    fill(5, LibraryState::Failed);
    Verdict verdict(Verdict::Outcome::Service, Verdict::Reason::ServerError);
    verdict.httpStatus = 500;
    verdict.traceId = u"tr_1<b>"_s;
    m_panel->showTrouble(verdict);
    QVERIFY(saysInALabel(*m_panel, u"The service has a problem of its own (status 500)."_s));
    QVERIFY(saysInALabel(*m_panel, u"Trace id: tr_1<b>"_s));
    QVERIFY(list()->isVisible());
    QSignalSpy retry(m_panel, &LibraryPanel::retryRequested);
    button(u"Retry"_s)->click();
    QCOMPARE(retry.size(), 1);
}

void TestLibraryPanelLoading::trouble_goes_whenItLoadsAgain()
{
    Verdict verdict(Verdict::Outcome::KeyProblem, Verdict::Reason::KeyMissing);
    m_panel->showTrouble(verdict);
    m_panel->setState(LibraryState::Idle);
    QVERIFY(saysInALabel(*m_panel, u"The library needs an API key"_s));
    m_panel->setState(LibraryState::Loading);
    QVERIFY(!saysInALabel(*m_panel, u"The library needs an API key"_s));
}

void TestLibraryPanelLoading::waiting_countsDown()
{
    Verdict verdict(Verdict::Outcome::RateLimited);
    m_panel->setState(LibraryState::Waiting);
    m_panel->setWaiting(verdict, std::chrono::milliseconds(1'500));
    QVERIFY(saysInALabel(*m_panel, u"Trying again in 2 s."_s));
    QVERIFY(button(u"Try now"_s));
    QTRY_VERIFY(saysInALabel(*m_panel, u"Trying again in 1 s."_s));
    m_panel->setState(LibraryState::Idle);
    QVERIFY(!saysInALabel(*m_panel, u"Trying again"_s));
}

QTEST_MAIN(TestLibraryPanelLoading)
#include "tst_librarypanel_loading.moc"
