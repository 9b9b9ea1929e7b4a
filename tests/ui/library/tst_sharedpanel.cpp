// SPDX-License-Identifier: MIT
#include "tests/support/TrackSamples.h"
#include "tests/support/WindowProbe.h"
#include "ui/library/LibraryPanel.h"
#include "ui/library/SharedPanel.h"
#include "ui/library/SidePanel.h"
#include "ui/library/TrackListView.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>

#include <memory>

using namespace Qt::StringLiterals;
using namespace prelisten;

namespace {

SharedList someList(int count)
{
    SharedList list{u"For the film"_s, u"Second cut"_s, savedTracks(count)};
    for (Track &track : list.tracks)
        track.share = ShareFacts{QDateTime(QDate(2026, 12, 24), QTime(18, 0)), true};
    return list;
}

} // namespace

/// Tests the page of a shared collection, in the side panel.
class TestSharedPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_side.reset(); }

    void aCollection_isAPageOfItsOwn_withAWayBack();
    void itsNameAndTerms_areSaid();
    void rows_sayTitleDurationLicenceAndAttribution();
    void enter_andADoubleClick_openATrack();
    void steps_goThroughTheCollection_andOtherwiseThroughTheLibrary();
    void aLostTrack_leavesItsPlaceToTheNext();
    void aChange_keepsTheChosenRow();
    void noTracks_areSaid();
    void theSearch_findsTracks();
    void tenThousandTracks_areListedAtOnce();

private:
    [[nodiscard]] SharedPanel *panel() const { return m_side->shared(); }
    [[nodiscard]] TrackListView *list() const
    {
        return byName<TrackListView>(*m_side, u"Shared tracks"_s);
    }
    [[nodiscard]] QTabBar *tabs() const { return byName<QTabBar>(*m_side, u"Side panel"_s); }
    [[nodiscard]] bool says(const QString &text) const { return saysInALabel(*panel(), text); }

    std::unique_ptr<SidePanel> m_side;
};

void TestSharedPanel::init()
{
    m_side = std::make_unique<SidePanel>();
    m_side->resize(300, 600);
    m_side->openShared(someList(3));
    activate(*m_side);
}

void TestSharedPanel::aCollection_isAPageOfItsOwn_withAWayBack()
{
    QCOMPARE(tabs()->tabText(tabs()->currentIndex()), u"Shared"_s);
    QVERIFY(panel()->isVisible() && !m_side->library()->isVisible());
    m_side->showLibrary();
    QVERIFY(!panel()->isVisible() && m_side->library()->isVisible());
    m_side->openShared(someList(1));
    QCOMPARE(tabs()->count(), 3);
    QVERIFY(panel()->isVisible());
    QSignalSpy closed(panel(), &SharedPanel::closeRequested);
    byName<QPushButton>(*m_side, u"Close the collection"_s)->click();
    QCOMPARE(closed.size(), 1);
    m_side->closeShared();
    QCOMPARE(tabs()->count(), 2);
    QVERIFY(m_side->library()->isVisible() && !panel()->isVisible());
    m_side->closeShared(); // again: nothing
    QCOMPARE(tabs()->count(), 2);
}

void TestSharedPanel::itsNameAndTerms_areSaid()
{
    QVERIFY(byName<QLabel>(*m_side, u"Collection: For the film"_s));
    QVERIFY(says(u"Shared until"_s));
    QVERIFY(says(u"cannot be saved"_s));
    QVERIFY(!says(u"Left out"_s));
    SharedList list = someList(1);
    list.name.clear();
    list.leftOut = 2;
    list.tracks.first().share->expiresAt.reset();
    panel()->update(list);
    QVERIFY(byName<QLabel>(*m_side, u"Collection: Shared collection"_s));
    QVERIFY(says(u"no valid id: 2"_s));
    QVERIFY(!says(u"Shared until"_s));
}

void TestSharedPanel::rows_sayTitleDurationLicenceAndAttribution()
{
    SharedList changed = someList(2);
    changed.tracks.first().terms = {false, true, {}};
    changed.tracks.last().licence = {};
    panel()->update(changed);
    QAccessibleInterface *rows = QAccessible::queryAccessibleInterface(list());
    QCOMPARE(rows->role(), QAccessible::List);
    const QString name = rows->child(0)->text(QAccessible::Name);
    for (const QString &part : {u"Song 0"_s, u"1:59"_s, u"Personal use only"_s,
                 u"attribution required"_s, u"no commercial use"_s})
        QVERIFY2(name.contains(part), qPrintable(name));
    QVERIFY(!rows->child(1)->text(QAccessible::Name).contains(u"Cleared"_s));
}

void TestSharedPanel::enter_andADoubleClick_openATrack()
{
    QSignalSpy opened(panel(), &SharedPanel::openRequested);
    panel()->focusList();
    QTest::keyClick(list(), Qt::Key_Down);
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(opened.takeFirst().first().toString(), u"mtrack_1"_s);
    const QPoint third = list()->visualRect(list()->model()->index(2, 0)).center();
    QTest::mouseDClick(list()->viewport(), Qt::LeftButton, {}, third);
    QCOMPARE(opened.takeFirst().first().toString(), u"mtrack_2"_s);
    QSignalSpy preview(panel(), &SharedPanel::previewRequested);
    panel()->setPreviewOnArrows(true);
    QTest::keyClick(list(), Qt::Key_Home);
    QTRY_COMPARE(preview.size(), 1);
    QCOMPARE(preview.first().first().toString(), u"mtrack_0"_s);
}

void TestSharedPanel::steps_goThroughTheCollection_andOtherwiseThroughTheLibrary()
{
    m_side->library()->setOrganization(u"org_abc123"_s);
    m_side->library()->addTracks(savedTracks(3, 10));
    QSignalSpy changed(m_side.get(), &SidePanel::stepsChanged);
    QSignalSpy shared(panel(), &SharedPanel::openRequested);
    QSignalSpy paused(panel(), &SharedPanel::openPausedRequested);
    QSignalSpy library(m_side->library(), &LibraryPanel::openRequested);
    QVERIFY(!m_side->canStep(1));
    panel()->setCurrent(u"mtrack_0"_s);
    QCOMPARE(changed.size(), 1);
    QVERIFY(m_side->canStep(1) && !m_side->canStep(-1));
    m_side->step(1);
    m_side->stepPaused(1);
    QCOMPARE(shared.takeFirst().first().toString(), u"mtrack_1"_s);
    QCOMPARE(paused.takeFirst().first().toString(), u"mtrack_2"_s);
    QVERIFY(!m_side->canStep(1));
    panel()->setCurrent({});
    m_side->library()->setCurrent(u"mtrack_11"_s);
    m_side->step(-1);
    QCOMPARE(library.takeFirst().first().toString(), u"mtrack_10"_s);
    QCOMPARE(shared.size(), 0);
}

void TestSharedPanel::aLostTrack_leavesItsPlaceToTheNext()
{
    panel()->setCurrent(u"mtrack_1"_s);
    SharedList shorter = someList(3);
    shorter.tracks.removeAt(1);
    panel()->update(shorter);
    QVERIFY(m_side->canStep(1) && m_side->canStep(-1));
    QSignalSpy opened(panel(), &SharedPanel::openRequested);
    m_side->step(1);
    QCOMPARE(opened.takeFirst().first().toString(), u"mtrack_2"_s);
    panel()->setCurrent(u"mtrack_2"_s);
    m_side->step(-1);
    QCOMPARE(opened.takeFirst().first().toString(), u"mtrack_0"_s);
}

void TestSharedPanel::aChange_keepsTheChosenRow()
{
    list()->choose(2);
    SharedList shorter = someList(3);
    shorter.tracks.removeFirst();
    panel()->update(shorter);
    QCOMPARE(list()->currentIndex().row(), 1);
}

void TestSharedPanel::noTracks_areSaid()
{
    panel()->open(someList(0));
    QVERIFY(says(u"This collection has no tracks."_s));
    panel()->update(someList(1));
    panel()->update(someList(0));
    QVERIFY(says(u"The share gives none of its tracks any more."_s));
    QVERIFY(!list()->isVisible());
    SharedList ended = someList(0);
    ended.isEnded = true;
    panel()->update(ended);
    QVERIFY(says(u"a single track now"_s));
    panel()->update(someList(1));
    QVERIFY(list()->isVisible());
}

void TestSharedPanel::theSearch_findsTracks()
{
    auto *search = byName<QLineEdit>(*m_side, u"Search the collection"_s);
    search->setText(u"song 2"_s);
    QCOMPARE(list()->model()->rowCount(), 1);
    QSignalSpy opened(panel(), &SharedPanel::openRequested);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(opened.takeFirst().first().toString(), u"mtrack_2"_s);
    search->setText(u"nothing like it"_s);
    QVERIFY(says(u"No track of the collection matches."_s));
    m_side->openShared(someList(2)); // another one is not searched
    QCOMPARE(list()->model()->rowCount(), 2);
}

void TestSharedPanel::tenThousandTracks_areListedAtOnce()
{
    m_side->openShared(someList(10'000));
    QCOMPARE(list()->model()->rowCount(), 10'000);
    list()->choose(9'999);
    QVERIFY(list()->visualRect(list()->currentIndex()).intersects(list()->viewport()->rect()));
    panel()->setCurrent(u"mtrack_5000"_s);
    QVERIFY(m_side->canStep(1) && m_side->canStep(-1));
}

QTEST_MAIN(TestSharedPanel)
#include "tst_sharedpanel.moc"
