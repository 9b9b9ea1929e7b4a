// SPDX-License-Identifier: MIT
#include "tests/support/LibraryPanelFixture.h"
#include "tests/support/TrackSamples.h"
#include "tests/support/WindowProbe.h"
#include "ui/library/LibraryPanel.h"
#include "ui/library/TrackListView.h"
#include "ui/theme/Theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMenu>

using namespace Qt::StringLiterals;
using namespace prelisten;
using namespace prelisten::tests;

/// Tests searching, choosing and filtering saved tracks.
class TestLibraryPanel : public QObject, protected LibraryPanelFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

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
    void filter_isAskedFor_once();
    void filter_isSaidInWords_andCanBeCleared();
    void steps_goFromTheOpenTrack_throughWhatIsShown();
    void steps_addUp_beforeTheTrackIsOpen();
    void steps_areTold_whenTheyChange();
    void names_areThere_forEverythingInteractive();
};

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
