// SPDX-License-Identifier: MIT
#include "tests/support/TrackSamples.h"
#include "tests/support/WindowProbe.h"
#include "ui/library/LibraryPanel.h"
#include "ui/library/TrackListView.h"
#include "ui/theme/Theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>

#include <memory>

using namespace Qt::StringLiterals;
using namespace prelisten;

class TestLibraryPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void search_showsWhatMatches_andSaysHowMany();
    void search_keepsTheChosenRow();
    void search_isClearedByEscape();
    void enter_inTheSearch_opensTheFirst();
    void down_inTheSearch_goesToTheList();
    void enter_opens();
    void arrows_preview_whereThatIsWanted_data();
    void arrows_preview_whereThatIsWanted();
    void arrows_doNotPreview_whatIsOpen();
    void setters_askForNothing_atOnce();
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
    void filter_isAskedFor_once();
    void filter_isSaidInWords_andCanBeCleared();
    void steps_goFromTheOpenTrack_throughWhatIsShown();
    void steps_addUp_beforeTheTrackIsOpen();
    void steps_areTold_whenTheyChange();
    void names_areThere_forEverythingInteractive();

private:
    template <typename T>
    [[nodiscard]] T *named(const QString &name) const
    {
        return byName<T>(*m_panel, name);
    }
    [[nodiscard]] QLineEdit *search() const { return named<QLineEdit>(u"Search the library"_s); }
    [[nodiscard]] TrackListView *list() const { return named<TrackListView>(u"Saved tracks"_s); }
    [[nodiscard]] QAbstractButton *button(const QString &text) const;
    void fill(int count, LibraryState state);
    void answer(int count, LibraryState state);

    std::unique_ptr<QWidget> m_window;
    LibraryPanel *m_panel = nullptr;
    std::unique_ptr<QSignalSpy> m_open;
    std::unique_ptr<QSignalSpy> m_more;
    int m_sent = 0;
};

void TestLibraryPanel::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(Metrics::sidePanel, 600);
    m_panel = new LibraryPanel(m_window.get());
    m_panel->resize(m_window->size());
    m_panel->setOrganization(u"org_abc123"_s);
    m_open = std::make_unique<QSignalSpy>(m_panel, &LibraryPanel::openRequested);
    m_more = std::make_unique<QSignalSpy>(m_panel, &LibraryPanel::moreRequested);
    m_sent = 0;
    m_panel->setState(LibraryState::Loading);
    activate(*m_window);
}

void TestLibraryPanel::cleanup()
{
    m_window.reset();
}

// A visible button with this text.
QAbstractButton *TestLibraryPanel::button(const QString &text) const
{
    const auto buttons = m_panel->findChildren<QAbstractButton *>();
    for (QAbstractButton *each : buttons) {
        if (each->text() == text && each->isVisible())
            return each;
    }
    return nullptr;
}

void TestLibraryPanel::fill(int count, LibraryState state)
{
    m_panel->addTracks(savedTracks(count));
    m_panel->setState(state);
    m_sent = count;
}

// Adds tracks as when the service's next page arrives.
void TestLibraryPanel::answer(int count, LibraryState state)
{
    m_panel->setState(LibraryState::Loading);
    m_panel->addTracks(savedTracks(count, m_sent));
    m_sent += count;
    m_panel->setState(state);
}

void TestLibraryPanel::search_showsWhatMatches_andSaysHowMany()
{
    fill(100, LibraryState::Idle);
    QVERIFY(saysInALabel(*m_panel, u"100 loaded"_s));
    QTest::keyClicks(search(), u"SONG 7"_s);
    QCOMPARE(list()->model()->rowCount(), 19);
    QVERIFY(saysInALabel(*m_panel, u"19 of 100 loaded"_s));
    QCOMPARE(valueOf(*m_panel, u"Matching"_s),
            u"Matching: 19 of the 100 tracks loaded so far. There may be more."_s);
    m_panel->setState(LibraryState::Complete);
    QVERIFY(saysInALabel(*m_panel, u"19 of 100 saved"_s));
    QCOMPARE(valueOf(*m_panel, u"Matching"_s), u"Matching: 19 of all 100 saved tracks."_s);
    search()->clear();
    QVERIFY(saysInALabel(*m_panel, u"100 saved"_s));
}

void TestLibraryPanel::search_keepsTheChosenRow()
{
    fill(100, LibraryState::Complete);
    list()->choose(42);
    search()->setText(u"4"_s);
    QVERIFY(list()->currentIndex().data().toString() == u"Song 42"_s);
    search()->clear();
    QCOMPARE(list()->currentIndex().row(), 42);
    search()->setText(u"song 5"_s);
    QVERIFY(!list()->currentIndex().isValid());
}

void TestLibraryPanel::search_isClearedByEscape()
{
    fill(3, LibraryState::Complete);
    m_panel->focusSearch();
    QTest::keyClicks(search(), u"2"_s);
    QTest::keyClick(search(), Qt::Key_Escape);
    QCOMPARE(search()->text(), QString());
    QKeyEvent again(QEvent::ShortcutOverride, Qt::Key_Escape, Qt::NoModifier);
    again.ignore();
    QCoreApplication::sendEvent(search(), &again);
    QVERIFY2(!again.isAccepted(), "with nothing to clear, it is the window's");
}

void TestLibraryPanel::enter_inTheSearch_opensTheFirst()
{
    fill(20, LibraryState::Complete);
    QTest::keyClick(search(), Qt::Key_Return);
    QCOMPARE(m_open->size(), 0);
    QTest::keyClicks(search(), u"song 1"_s);
    QTest::keyClick(search(), Qt::Key_Return);
    QCOMPARE(m_open->size(), 1);
    QCOMPARE(m_open->first().first().toString(), u"mtrack_1"_s);
}

void TestLibraryPanel::down_inTheSearch_goesToTheList()
{
    fill(3, LibraryState::Complete);
    m_panel->focusSearch();
    QTest::keyClick(search(), Qt::Key_Down);
    QVERIFY(list()->hasFocus());
    QCOMPARE(list()->currentIndex().row(), 0);
}

void TestLibraryPanel::enter_opens()
{
    fill(3, LibraryState::Complete);
    list()->choose(2);
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(m_open->size(), 1);
    QCOMPARE(m_open->first().first().toString(), u"mtrack_2"_s);
}

void TestLibraryPanel::arrows_preview_whereThatIsWanted_data()
{
    QTest::addColumn<bool>("wanted");
    QTest::newRow("wanted") << true;
    QTest::newRow("not wanted") << false;
}

void TestLibraryPanel::arrows_preview_whereThatIsWanted()
{
    QFETCH(bool, wanted);
    m_panel->setPreviewOnArrows(wanted);
    fill(5, LibraryState::Complete);
    list()->setFocus();
    list()->choose(0);
    QSignalSpy preview(m_panel, &LibraryPanel::previewRequested);
    QSignalSpy keyboardPaused(list(), &TrackListView::keyboardPaused);
    QTest::keyClick(list(), Qt::Key_Down);
    QTRY_COMPARE(keyboardPaused.size(), 1);
    QCOMPARE(preview.size(), wanted ? 1 : 0);
    if (wanted)
        QCOMPARE(preview.first().first().toString(), u"mtrack_1"_s);
    QCOMPARE(m_open->size(), 0);
}

void TestLibraryPanel::arrows_doNotPreview_whatIsOpen()
{
    m_panel->setPreviewOnArrows(true);
    fill(5, LibraryState::Complete);
    m_panel->setCurrent(u"mtrack_1"_s);
    list()->setFocus();
    list()->choose(0);
    QSignalSpy preview(m_panel, &LibraryPanel::previewRequested);
    QSignalSpy keyboardPaused(list(), &TrackListView::keyboardPaused);
    QTest::keyClick(list(), Qt::Key_Down);
    QTRY_COMPARE(keyboardPaused.size(), 1);
    QCOMPARE(preview.size(), 0);
}

void TestLibraryPanel::setters_askForNothing_atOnce()
{
    QSignalSpy preview(m_panel, &LibraryPanel::previewRequested);
    QSignalSpy filter(m_panel, &LibraryPanel::filterChanged);
    fill(3, LibraryState::Idle);
    m_panel->setCurrent(u"mtrack_1"_s);
    m_panel->setFilter(u"focus"_s, {});
    m_panel->setFilterChoices({u"focus"_s}, {});
    m_panel->clear();
    QCOMPARE(m_more->size() + m_open->size() + preview.size() + filter.size(), 0);
}

void TestLibraryPanel::more_isAskedFor_untilTheViewIsFull()
{
    m_panel->setState(LibraryState::Idle);
    QTRY_COMPARE(m_more->size(), 1);
    answer(5, LibraryState::Idle);
    QTRY_COMPARE(m_more->size(), 2);
    answer(100, LibraryState::Idle);
    QVERIFY(!m_more->wait(50));
    QCOMPARE(m_more->size(), 2);
}

void TestLibraryPanel::more_isAskedFor_atTheEnd()
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

void TestLibraryPanel::more_isNotAskedFor_data()
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

void TestLibraryPanel::more_isNotAskedFor()
{
    QFETCH(LibraryState, state);
    QFETCH(bool, trouble);
    QFETCH(bool, organization);
    m_panel->setOrganization(organization ? u"org_abc123"_s : QString());
    m_panel->setState(state);
    if (trouble) {
        Verdict verdict;
        verdict.outcome = Verdict::Outcome::KeyProblem;
        verdict.reason = Verdict::Reason::KeyMissing;
        m_panel->showTrouble(verdict);
    }
    QVERIFY(!m_more->wait(50));
}

void TestLibraryPanel::searching_asksForAFewPages_thenLeavesItToTheButton()
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

void TestLibraryPanel::rest_isLoaded_untilItIsStopped()
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

void TestLibraryPanel::words_sayWhyThereAreNoRows_data()
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

void TestLibraryPanel::words_sayWhyThereAreNoRows()
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

void TestLibraryPanel::words_waitBeforeTheySayLoading()
{
    m_panel->setState(LibraryState::Loading);
    QVERIFY(!saysInALabel(*m_panel, u"Loading"_s));
    QTRY_VERIFY(saysInALabel(*m_panel, u"Loading the library…"_s));
    m_panel->addTracks(savedTracks(1));
    QVERIFY(!saysInALabel(*m_panel, u"Loading the library…"_s));
}

void TestLibraryPanel::trouble_isShown_withRetry_besideTheRows()
{
    fill(5, LibraryState::Failed);
    Verdict verdict;
    verdict.outcome = Verdict::Outcome::Service;
    verdict.reason = Verdict::Reason::ServerError;
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

void TestLibraryPanel::trouble_goes_whenItLoadsAgain()
{
    Verdict verdict;
    verdict.outcome = Verdict::Outcome::KeyProblem;
    verdict.reason = Verdict::Reason::KeyMissing;
    m_panel->showTrouble(verdict);
    m_panel->setState(LibraryState::Idle);
    QVERIFY(saysInALabel(*m_panel, u"The library needs an API key"_s));
    m_panel->setState(LibraryState::Loading);
    QVERIFY(!saysInALabel(*m_panel, u"The library needs an API key"_s));
}

void TestLibraryPanel::waiting_countsDown()
{
    Verdict verdict;
    verdict.outcome = Verdict::Outcome::RateLimited;
    m_panel->setState(LibraryState::Waiting);
    m_panel->setWaiting(verdict, std::chrono::milliseconds(1'500));
    QVERIFY(saysInALabel(*m_panel, u"Trying again in 2 s."_s));
    QVERIFY(button(u"Try now"_s));
    QTRY_VERIFY(saysInALabel(*m_panel, u"Trying again in 1 s."_s));
    m_panel->setState(LibraryState::Idle);
    QVERIFY(!saysInALabel(*m_panel, u"Trying again"_s));
}

void TestLibraryPanel::filter_isAskedFor_once()
{
    m_panel->setFilterChoices({u"creation"_s, u"focus"_s}, {u"studio"_s});
    QSignalSpy asked(m_panel, &LibraryPanel::filterChanged);
    const auto choose = [this](const QString &entry) {
        named<QAbstractButton>(valueOf(*m_panel, u"Filter"_s))->click();
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        const auto actions = menu->actions();
        for (QAction *action : actions) {
            if (action->text() == entry)
                action->trigger();
        }
        menu->close();
    };
    choose(u"studio"_s);
    choose(u"focus"_s);
    choose(u"focus"_s);
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked.last(), (QVariantList{u"focus"_s, u"studio"_s}));
    choose(u"All engines"_s);
    QCOMPARE(asked.last(), (QVariantList{u"focus"_s, QString()}));
}

void TestLibraryPanel::filter_isSaidInWords_andCanBeCleared()
{
    auto *filter = named<QAbstractButton>(u"Filter: none"_s);
    QVERIFY(filter);
    QVERIFY(!filter->isEnabled());
    m_panel->setFilter(u"focus"_s, u"studio"_s);
    QCOMPARE(filter->accessibleName(), u"Filter: Engine: studio, mode: focus"_s);
    QVERIFY(filter->isEnabled());
    QVERIFY(saysInALabel(*m_panel, u"Engine: studio"_s));
    QSignalSpy asked(m_panel, &LibraryPanel::filterChanged);
    named<QAbstractButton>(u"Clear the filter"_s)->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first(), (QVariantList{QString(), QString()}));
    QCOMPARE(filter->accessibleName(), u"Filter: none"_s);
}

void TestLibraryPanel::steps_goFromTheOpenTrack_throughWhatIsShown()
{
    fill(40, LibraryState::Complete);
    QVERIFY(!m_panel->canStep(1));
    m_panel->setCurrent(u"mtrack_39"_s);
    QVERIFY(!m_panel->canStep(1));
    QVERIFY(m_panel->canStep(-1));
    QVERIFY(!m_panel->canStep(0));
    search()->setText(u"9"_s);
    m_panel->step(-1);
    QCOMPARE(m_open->size(), 1);
    QCOMPARE(m_open->last().first().toString(), u"mtrack_29"_s);
    QCOMPARE(list()->currentIndex().data().toString(), u"Song 29"_s);
    m_panel->step(-100);
    QCOMPARE(m_open->size(), 1);
    m_panel->setCurrent(u"mtrack_8"_s);
    QVERIFY2(!m_panel->canStep(1), "the search hides it");
}

void TestLibraryPanel::steps_addUp_beforeTheTrackIsOpen()
{
    fill(10, LibraryState::Complete);
    m_panel->setCurrent(u"mtrack_3"_s);
    m_panel->step(1);
    m_panel->step(1);
    QCOMPARE(m_open->last().first().toString(), u"mtrack_5"_s);
    m_panel->setCurrent(u"mtrack_3"_s);
    m_panel->step(1);
    QCOMPARE(m_open->last().first().toString(), u"mtrack_4"_s);
}

void TestLibraryPanel::steps_areTold_whenTheyChange()
{
    fill(10, LibraryState::Idle);
    QSignalSpy told(m_panel, &LibraryPanel::stepsChanged);
    m_panel->setCurrent(u"mtrack_9"_s);
    QCOMPARE(told.size(), 1);
    m_panel->setState(LibraryState::Loading);
    QCOMPARE(told.size(), 1);
    m_panel->addTracks(savedTracks(5, 10));
    QCOMPARE(told.size(), 2);
    search()->setText(u"song 9"_s);
    QCOMPARE(told.size(), 3);
    m_panel->clear();
    QCOMPARE(told.size(), 3);
}

void TestLibraryPanel::names_areThere_forEverythingInteractive()
{
    m_panel->setFilter(u"focus"_s, {});
    const auto widgets = m_panel->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (widget->focusPolicy() == Qt::NoFocus)
            continue;
        const auto *pushed = qobject_cast<const QAbstractButton *>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (pushed && !pushed->text().isEmpty()) ||
                         widget->isHidden(),
                widget->metaObject()->className());
    }
}

QTEST_MAIN(TestLibraryPanel)
#include "tst_librarypanel.moc"
