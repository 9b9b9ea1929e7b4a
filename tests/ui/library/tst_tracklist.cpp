// SPDX-License-Identifier: MIT
#include "tests/support/TrackListFixture.h"
#include "tests/support/TrackSamples.h"
#include "tests/support/WindowProbe.h"
#include "ui/library/LibraryModel.h"
#include "ui/library/TrackListView.h"
#include "ui/theme/Theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QContextMenuEvent>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace prelisten;
using namespace prelisten::tests;

class TestTrackList : public QObject, protected TrackListFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void click_choosesAndOpensNothing();
    void doubleClick_opens_withTheLeftButtonOnly();
    void enter_opens();
    void arrows_choose_andRest();
    void rest_isNotTold_afterAClickOrLeaving();
    void letters_areLetGo_data();
    void letters_areLetGo();
    void delete_removes_whereRowsCanBe();
    void button_removesTheChosenRow();
    void menu_opensByKeyboard_onTheChosenRow();
    void endIsNear_whenOneViewIsLeft();
    void rows_growWithTheText();
};

void TestTrackList::click_choosesAndOpensNothing()
{
    QSignalSpy opened(m_list.get(), &TrackListView::opened);
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, middleOf(2));
    QCOMPARE(m_list->currentIndex().row(), 2);
    QVERIFY(m_list->selectionModel()->isSelected(m_model->index(2)));
    QCOMPARE(opened.size(), 0);
}

void TestTrackList::doubleClick_opens_withTheLeftButtonOnly()
{
    QSignalSpy opened(m_list.get(), &TrackListView::opened);
    QTest::mouseDClick(m_list->viewport(), Qt::RightButton, {}, middleOf(1));
    QCOMPARE(opened.size(), 0);
    QTest::mouseDClick(m_list->viewport(), Qt::LeftButton, {}, middleOf(1));
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toModelIndex().row(), 1);
}

void TestTrackList::enter_opens()
{
    QSignalSpy opened(m_list.get(), &TrackListView::opened);
    m_list->choose(3);
    QCOMPARE(opened.size(), 0);
    QTest::keyClick(m_list.get(), Qt::Key_Return);
    QTest::keyClick(m_list.get(), Qt::Key_Enter, Qt::KeypadModifier);
    QTest::keyClick(m_list.get(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(opened.size(), 2);
    QCOMPARE(opened.first().first().toModelIndex().row(), 3);
}

void TestTrackList::arrows_choose_andRest()
{
    QSignalSpy keyboardPaused(m_list.get(), &TrackListView::keyboardPaused);
    m_list->choose(0);
    QTest::keyClick(m_list.get(), Qt::Key_Down);
    QTest::keyClick(m_list.get(), Qt::Key_Down);
    QCOMPARE(m_list->currentIndex().row(), 2);
    QCOMPARE(keyboardPaused.size(), 0);
    QTRY_COMPARE(keyboardPaused.size(), 1);
    QCOMPARE(keyboardPaused.first().first().toModelIndex().row(), 2);
    QTest::keyClick(m_list.get(), Qt::Key_End);
    QCOMPARE(m_list->currentIndex().row(), 49);
    QTRY_COMPARE(keyboardPaused.size(), 2);
}

void TestTrackList::rest_isNotTold_afterAClickOrLeaving()
{
    QSignalSpy keyboardPaused(m_list.get(), &TrackListView::keyboardPaused);
    m_list->choose(0);
    QTest::keyClick(m_list.get(), Qt::Key_Down);
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, middleOf(4));
    QVERIFY(!keyboardPaused.wait(Motion::previewDelayMs + 50));
    QTest::keyClick(m_list.get(), Qt::Key_Down);
    m_list->clearFocus();
    QVERIFY(!keyboardPaused.wait(Motion::previewDelayMs + 50));
}

void TestTrackList::letters_areLetGo_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("m") << Qt::Key_M;
    QTest::newRow("space") << Qt::Key_Space;
    QTest::newRow("left") << Qt::Key_Left;
    QTest::newRow("right") << Qt::Key_Right;
    QTest::newRow("a digit") << Qt::Key_4;
    QTest::newRow("escape") << Qt::Key_Escape;
}

void TestTrackList::letters_areLetGo()
{
    QFETCH(Qt::Key, key);
    m_list->choose(1);
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, QString(QChar(u's')));
    QCoreApplication::sendEvent(m_list.get(), &event);
    QVERIFY(!event.isAccepted());
    QCOMPARE(m_list->currentIndex().row(), 1);
    QVERIFY(m_list->selectionModel()->isSelected(m_model->index(1)));
}

void TestTrackList::delete_removes_whereRowsCanBe()
{
    QSignalSpy removed(m_list.get(), &TrackListView::removed);
    m_list->choose(1);
    QTest::keyClick(m_list.get(), Qt::Key_Delete);
    QCOMPARE(removed.size(), 0);
    m_list->setRemovable(true);
    QTest::keyClick(m_list.get(), Qt::Key_Delete);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.first().first().toModelIndex().row(), 1);
}

void TestTrackList::button_removesTheChosenRow()
{
    m_list->setRemovable(true);
    auto *button = byName<QAbstractButton>(*m_list, u"Remove from the list"_s);
    QVERIFY(button);
    QVERIFY(button->isHidden());
    m_list->choose(2);
    QVERIFY(!button->isHidden());
    QVERIFY(m_list->visualRect(m_model->index(2)).contains(button->geometry()));
    QSignalSpy removed(m_list.get(), &TrackListView::removed);
    button->click();
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.first().first().toModelIndex().row(), 2);
}

void TestTrackList::menu_opensByKeyboard_onTheChosenRow()
{
    QSignalSpy menu(m_list.get(), &TrackListView::menuRequested);
    m_list->choose(3);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(1, 1), QPoint(1, 1));
    QCoreApplication::sendEvent(m_list->viewport(), &event);
    QCOMPARE(menu.size(), 1);
    QCOMPARE(menu.first().at(0).toModelIndex().row(), 3);
    QCOMPARE(menu.first().at(1).toPoint(), m_list->viewport()->mapToGlobal(middleOf(3)));
}

void TestTrackList::endIsNear_whenOneViewIsLeft()
{
    QVERIFY(!m_list->isEndNear());
    m_list->verticalScrollBar()->setValue(m_list->verticalScrollBar()->maximum());
    QVERIFY(m_list->isEndNear());
    // Takes effect at once, though the rows are laid out later.
    m_model->addTracks(savedTracks(50, 50));
    QVERIFY(!m_list->isEndNear());
    m_model->setSearch(SearchText(u"song 77"_s));
    QVERIFY(m_list->isEndNear());
}

void TestTrackList::rows_growWithTheText()
{
    QCOMPARE(m_list->visualRect(m_model->index(0)).height(), Metrics::trackRow + Metrics::rowGap);
    QFont large = m_font;
    large.setPixelSize(26);
    QApplication::setFont(large);
    TrackListView list(m_model.get());
    list.resize(400, 400);
    list.show();
    QVERIFY(list.visualRect(m_model->index(0)).height() > Metrics::trackRow * 3 / 2);
}

QTEST_MAIN(TestTrackList)
#include "tst_tracklist.moc"
