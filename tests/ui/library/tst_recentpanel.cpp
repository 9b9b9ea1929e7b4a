// SPDX-License-Identifier: MIT
#include "tests/support/TrackSamples.h"
#include "tests/support/WindowProbe.h"
#include "ui/library/RecentPanel.h"
#include "ui/library/TrackListView.h"
#include "ui/library/TrackRoles.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QContextMenuEvent>
#include <QMenu>

#include <memory>

using namespace Qt::StringLiterals;
using namespace prelisten;

class TestRecentPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void enter_opens_byOrganizationAndId();
    void rows_sayWhatIsKnown();
    void current_isMarked_inItsOrganizationOnly();
    void delete_removes_andTheNextIsChosen();
    void undo_bringsBackWhatWasRemoved();
    void clear_canBeUndone();
    void undo_hasTheFocus_whenTheLastRowGoes();
    void undo_goes_whenThePanelIsLeft();
    void undo_goes_whenSomethingIsOpened();
    void menu_removes();
    void remembering_isASwitch();
    void setters_emitNothing();
    void words_sayWhyThereAreNoRows();

private:
    [[nodiscard]] TrackListView *list() const
    {
        return byName<TrackListView>(*m_panel, u"Recent tracks"_s);
    }
    [[nodiscard]] QAbstractButton *button(const QString &text) const;
    /// Carries out the panel's requests, as the owner of the list does.
    void execute();

    std::unique_ptr<RecentPanel> m_panel;
    QList<RecentTrack> m_kept;
};

void TestRecentPanel::init()
{
    m_panel = std::make_unique<RecentPanel>();
    m_panel->resize(Metrics::sidePanel, 600);
    m_kept = recentTracks(5);
    m_panel->setEntries(m_kept);
    activate(*m_panel);
    list()->setFocus();
}

void TestRecentPanel::cleanup()
{
    m_panel.reset();
}

QAbstractButton *TestRecentPanel::button(const QString &text) const
{
    const auto buttons = m_panel->findChildren<QAbstractButton *>();
    for (QAbstractButton *each : buttons) {
        if (each->text() == text && each->isVisible())
            return each;
    }
    return nullptr;
}

void TestRecentPanel::execute()
{
    connect(m_panel.get(), &RecentPanel::removeRequested, this, [this](const TrackRef &ref) {
        m_kept.removeIf([&](const RecentTrack &each) { return each.ref == ref; });
        m_panel->setEntries(m_kept);
    });
    connect(m_panel.get(), &RecentPanel::clearRequested, this, [this] {
        m_kept.clear();
        m_panel->setEntries(m_kept);
    });
    connect(m_panel.get(), &RecentPanel::restoreRequested, this,
            [this](const QList<RecentTrack> &entries) {
                m_kept = entries;
                m_panel->setEntries(m_kept);
            });
}

void TestRecentPanel::enter_opens_byOrganizationAndId()
{
    QSignalSpy open(m_panel.get(), &RecentPanel::openRequested);
    list()->choose(2);
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(open.size(), 1);
    QCOMPARE(open.first().first().value<TrackRef>(), (TrackRef{u"org_abc123"_s, u"mtrack_2"_s}));
}

void TestRecentPanel::rows_sayWhatIsKnown()
{
    m_kept[1].title.reset();
    m_panel->setEntries(m_kept);
    const QAbstractItemModel *model = list()->model();
    QCOMPARE(model->index(0, 0).data(Qt::AccessibleTextRole).toString(),
            u"Song 0, licence: Personal use only, organization: org_abc123"_s);
    QCOMPARE(model->index(1, 0).data().toString(), u"mtrack_1"_s);
    QCOMPARE(model->index(0, 0).data(TrackRole::LicenceWords).toString(), u"Personal use only"_s);
}

void TestRecentPanel::current_isMarked_inItsOrganizationOnly()
{
    const QModelIndex row = list()->model()->index(1, 0);
    m_panel->setCurrent({u"org_other"_s, u"mtrack_1"_s});
    QVERIFY(!row.data(TrackRole::Open).toBool());
    m_panel->setCurrent({u"org_abc123"_s, u"mtrack_1"_s});
    QVERIFY(row.data(TrackRole::Open).toBool());
    QCOMPARE(row.data(Qt::AccessibleDescriptionRole).toString(), u"Open now"_s);
    m_panel->setCurrent({});
    QVERIFY(!row.data(TrackRole::Open).toBool());
}

void TestRecentPanel::delete_removes_andTheNextIsChosen()
{
    execute();
    QSignalSpy removed(m_panel.get(), &RecentPanel::removeRequested);
    list()->choose(1);
    QTest::keyClick(list(), Qt::Key_Delete);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.first().first().value<TrackRef>(), (TrackRef{u"org_abc123"_s, u"mtrack_1"_s}));
    QCOMPARE(list()->currentIndex().data().toString(), u"Song 2"_s);
    list()->choose(3);
    QTest::keyClick(list(), Qt::Key_Delete);
    QCOMPARE(list()->currentIndex().data().toString(), u"Song 3"_s);
    QVERIFY(saysInALabel(*m_panel, u"3 remembered"_s));
}

void TestRecentPanel::undo_bringsBackWhatWasRemoved()
{
    execute();
    QVERIFY(!button(u"Undo"_s));
    list()->choose(1);
    QTest::keyClick(list(), Qt::Key_Delete);
    QVERIFY(saysInALabel(*m_panel, u"Removed “Song 1”"_s));
    QSignalSpy restored(m_panel.get(), &RecentPanel::restoreRequested);
    button(u"Undo"_s)->click();
    QCOMPARE(restored.size(), 1);
    QCOMPARE(m_kept, recentTracks(5));
    QVERIFY(!button(u"Undo"_s));
}

void TestRecentPanel::clear_canBeUndone()
{
    execute();
    QSignalSpy cleared(m_panel.get(), &RecentPanel::clearRequested);
    button(u"Clear list"_s)->click();
    QCOMPARE(cleared.size(), 1);
    QVERIFY(m_kept.isEmpty());
    QVERIFY(!button(u"Clear list"_s));
    button(u"Undo"_s)->click();
    QCOMPARE(m_kept, recentTracks(5));
    QVERIFY(button(u"Clear list"_s));
}

void TestRecentPanel::undo_hasTheFocus_whenTheLastRowGoes()
{
    execute();
    m_kept = recentTracks(1);
    m_panel->setEntries(m_kept);
    list()->choose(0);
    QTest::keyClick(list(), Qt::Key_Delete);
    QVERIFY(m_kept.isEmpty());
    QVERIFY(button(u"Undo"_s)->hasFocus());
    QTest::keyClick(button(u"Undo"_s), Qt::Key_Space);
    QCOMPARE(m_kept.size(), 1);
    QVERIFY(list()->hasFocus());
}

void TestRecentPanel::undo_goes_whenThePanelIsLeft()
{
    execute();
    button(u"Clear list"_s)->click();
    m_panel->hide();
    m_panel->show();
    QVERIFY(!button(u"Undo"_s));
}

void TestRecentPanel::undo_goes_whenSomethingIsOpened()
{
    execute();
    list()->choose(1);
    QTest::keyClick(list(), Qt::Key_Delete);
    QTest::keyClick(list(), Qt::Key_Return);
    QVERIFY(!button(u"Undo"_s));
}

void TestRecentPanel::menu_removes()
{
    QSignalSpy removed(m_panel.get(), &RecentPanel::removeRequested);
    list()->choose(3);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(list()->viewport(), &event);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    menu->actions().constLast()->trigger();
    menu->close();
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.first().first().value<TrackRef>().trackId, u"mtrack_3"_s);
}

void TestRecentPanel::remembering_isASwitch()
{
    QSignalSpy changed(m_panel.get(), &RecentPanel::rememberingChanged);
    button(u"Remember opened tracks"_s)->click();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toBool(), false);
    button(u"Remember opened tracks"_s)->click();
    QCOMPARE(changed.size(), 2);
}

void TestRecentPanel::setters_emitNothing()
{
    QSignalSpy changed(m_panel.get(), &RecentPanel::rememberingChanged);
    QSignalSpy removed(m_panel.get(), &RecentPanel::removeRequested);
    QSignalSpy opened(m_panel.get(), &RecentPanel::openRequested);
    m_panel->setRemembering(false);
    m_panel->setEntries({});
    m_panel->setEntries(m_kept);
    m_panel->setCurrent({u"org_abc123"_s, u"mtrack_1"_s});
    QCOMPARE(changed.size() + removed.size() + opened.size(), 0);
    QVERIFY(!qobject_cast<QCheckBox *>(button(u"Remember opened tracks"_s))->isChecked());
}

void TestRecentPanel::words_sayWhyThereAreNoRows()
{
    m_panel->setEntries({});
    QVERIFY(saysInALabel(*m_panel, u"Nothing opened yet."_s));
    QVERIFY(!list()->isVisible());
    m_panel->setRemembering(false);
    QVERIFY(saysInALabel(*m_panel, u"Opened tracks are not remembered."_s));
}

QTEST_MAIN(TestRecentPanel)
#include "tst_recentpanel.moc"
