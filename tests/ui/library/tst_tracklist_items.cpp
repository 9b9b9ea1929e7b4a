// SPDX-License-Identifier: MIT
#include "tests/support/TrackListFixture.h"
#include "tests/support/TrackSamples.h"
#include "tests/support/WindowProbe.h"
#include "ui/library/LibraryModel.h"
#include "ui/library/TrackListView.h"
#include "ui/theme/Theme.h"

#include <QAccessible>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;
using namespace prelisten;
using namespace prelisten::tests;

/// Tests what assistive tools find in the list.
class TestTrackListItems : public QObject, protected TrackListFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void items_haveNamesRolesAndStates();
    void items_areAsManyAsRows_afterASearch();
    void items_sayWhatStandsThereNow();
    void pressAction_opens();
    void removeAction_removes_whereRowsCanBe();
    void items_areFoundWhereTheyAre();
    void items_goWithTheList_alsoWhenThatIsLogged();
};

void TestTrackListItems::items_haveNamesRolesAndStates()
{
    m_model->setOpen(u"mtrack_1"_s);
    m_list->choose(2);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(m_list.get());
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), 50);
    for (int row = 0; row < 3; ++row) {
        QCOMPARE(item(row)->role(), QAccessible::ListItem);
        QCOMPARE(item(row)->parent(), list);
        QCOMPARE(list->indexOfChild(item(row)), row);
        QVERIFY(item(row)->text(QAccessible::Name).startsWith(u"Song %1, 1:59, "_s.arg(row)));
        QVERIFY(item(row)->state().selectable);
        QCOMPARE(bool(item(row)->state().active), row == 1);
        QCOMPARE(bool(item(row)->state().selected), row == 2);
        QCOMPARE(bool(item(row)->state().focused), row == 2);
        QVERIFY(!item(row)->state().offscreen);
    }
    QCOMPARE(item(1)->text(QAccessible::Description), u"Open now"_s);
    QVERIFY(item(49)->state().offscreen);
    QCOMPARE(list->focusChild(), item(2));
    QCOMPARE(list->child(50), nullptr);
    QCOMPARE(list->child(-1), nullptr);
}

void TestTrackListItems::items_areAsManyAsRows_afterASearch()
{
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(m_list.get());
    for (int row = 0; row < list->childCount(); ++row)
        QVERIFY(list->child(row));
    m_model->setSearch(SearchText(u"song 4"_s));
    QCOMPARE(list->childCount(), 14);
    QVERIFY(item(4)->text(QAccessible::Name).startsWith(u"Song 40,"_s));
    m_model->clear();
    QCOMPARE(list->childCount(), 0);
}

void TestTrackListItems::items_sayWhatStandsThereNow()
{
    QAccessibleInterface *third = item(2);
    m_model->addTracks(savedTracks(10, 50));
    QCOMPARE(item(2), third);
    QVERIFY(third->isValid());
    QVERIFY(item(59)->text(QAccessible::Name).startsWith(u"Song 59,"_s));
}

void TestTrackListItems::pressAction_opens()
{
    QSignalSpy opened(m_list.get(), &TrackListView::opened);
    QAccessibleActionInterface *actions = item(4)->actionInterface();
    QVERIFY(actions);
    QVERIFY(actions->actionNames().contains(QAccessibleActionInterface::pressAction()));
    actions->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toModelIndex().row(), 4);
    QCOMPARE(m_list->currentIndex().row(), 4);
}

void TestTrackListItems::removeAction_removes_whereRowsCanBe()
{
    QSignalSpy removed(m_list.get(), &TrackListView::removed);
    QVERIFY(!item(4)->actionInterface()->actionNames().contains(u"Remove"_s));
    m_list->setRemovable(true);
    QVERIFY(item(4)->actionInterface()->actionNames().contains(u"Remove"_s));
    item(4)->actionInterface()->doAction(u"Remove"_s);
    QCOMPARE(removed.size(), 1);
}

void TestTrackListItems::items_areFoundWhereTheyAre()
{
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(m_list.get());
    const QPoint middle = item(3)->rect().center();
    QCOMPARE(list->childAt(middle.x(), middle.y()), item(3));
}

// Qt's log of the accessibility cache reads each item while its list is being destroyed.
void TestTrackListItems::items_goWithTheList_alsoWhenThatIsLogged()
{
    for (int row = 0; row < 3; ++row)
        QVERIFY(item(row)->isValid());
    const auto ignore = [](QtMsgType, const QMessageLogContext &, const QString &) {
    };
    QLoggingCategory::setFilterRules(u"qt.accessibility.cache=true"_s);
    const QtMessageHandler before = qInstallMessageHandler(ignore);
    m_list.reset();
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
}

QTEST_MAIN(TestTrackListItems)
#include "tst_tracklist_items.moc"
