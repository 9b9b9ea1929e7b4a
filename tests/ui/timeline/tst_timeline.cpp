// SPDX-License-Identifier: MIT
#include "tests/support/TimelineFixture.h"
#include "ui/lanes/LaneList.h"
#include "ui/theme/Style.h"
#include "ui/timeline/Playhead.h"
#include "ui/timeline/Timeline.h"
#include "ui/timeline/TimelineRuler.h"
#include "ui/timeline/TimelineStrip.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace prelisten;
using namespace prelisten::tests;
using namespace std::chrono_literals;

/// Tests which part of the track the lanes show.
class TestTimeline : public QObject, protected TimelineFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Style::use(); }
    void init() { open(); }
    void cleanup() { close(); }

    void wheel_zoomsAroundThePointer_withCtrl();
    void wheel_pans_data();
    void wheel_pans();
    void wheel_scrollsTheLanes_otherwise();
    void bar_isThereOnlyWhenZoomed();
    void bar_movesTheView();
    void zoom_goesAroundThePlayhead();
    void zoom_showsTheLoop();
    void zoom_asksForNothing();
    void zoom_endsWithTheTrack();
    void clicks_seekRight_whenZoomed();
    void drags_loopRight_whenZoomed();
    void view_followsTheSound();
    void view_staysUnderAHand();
    void view_comesBack_withASeek();
    void view_staysAway_whenALoopTurns();
    void whatIsDragged_hasAName();
};

void TestTimeline::wheel_zoomsAroundThePointer_withCtrl()
{
    QSignalSpy zoomed(m_lanes.get(), &LaneList::zoomedChanged);
    const qint64 before = timeAt(300);
    for (int i = 0; i < 8; ++i)
        turnWheel(i % 2 == 0 ? static_cast<QWidget &>(strip()) : ruler(),
                {{}, {0, 120}, Qt::ControlModifier}, 300);
    QVERIFY(bar().pageStep() < durationMs / 5);
    QVERIFY(qAbs(timeAt(300) - before) < 400);
    QCOMPARE(zoomed.size(), 1);
    QCOMPARE(zoomed.takeFirst().constFirst().toBool(), true);
    for (int i = 0; i < 8; ++i)
        turnWheel(strip(), {{}, {0, -120}, Qt::ControlModifier}, 300);
    QCOMPARE(zoomed.size(), 1);
    QCOMPARE(zoomed.first().first().toBool(), false);
    QVERIFY(!m_lanes->isZoomed());
}

void TestTimeline::wheel_pans_data()
{
    QTest::addColumn<Turn>("turn");
    QTest::addColumn<bool>("later");
    QTest::newRow("Shift, down") << Turn{{}, {0, -120}, Qt::ShiftModifier} << true;
    QTest::newRow("Shift, up") << Turn{{}, {0, 120}, Qt::ShiftModifier} << false;
    QTest::newRow("sideways") << Turn{{}, {-120, 0}, {}} << true;
    QTest::newRow("touchpad") << Turn{{-40, 7}, {-80, 14}, {}} << true;
}

void TestTimeline::wheel_pans()
{
    QFETCH(Turn, turn);
    QFETCH(bool, later);
    turnWheel(strip(), turn, 100);
    QVERIFY(!m_lanes->isZoomed());
    turnWheel(strip(), {{}, {0, 1'200}, Qt::ControlModifier}, 500);
    const int before = bar().value();
    turnWheel(strip(), turn, 100);
    QCOMPARE(bar().value() > before, later);
    QVERIFY(bar().value() != before);
    if (!turn.pixels.isNull()) // as far as the fingers move
        QVERIFY(qAbs(bar().value() - before - 40 * bar().pageStep() / strip().width()) <= 60);
}

void TestTimeline::wheel_scrollsTheLanes_otherwise()
{
    QStringList many{masterSource()};
    for (int i = 0; i < 12; ++i)
        many << u"stem %1"_s.arg(i);
    m_lanes->setSources(many);
    m_lanes->setDuration(durationMs);
    const QScrollBar *lanes = m_lanes->findChild<QScrollArea *>()->verticalScrollBar();
    QTRY_VERIFY(lanes->maximum() > 0);
    turnWheel(strip(u"stem 1"_s), {{}, {0, -120}, {}}, 100);
    QVERIFY(lanes->value() > 0);
    QVERIFY(!m_lanes->isZoomed());
}

void TestTimeline::bar_isThereOnlyWhenZoomed()
{
    const int height = strip().height();
    QVERIFY(!bar().isVisible());
    m_lanes->zoomIn();
    QVERIFY(bar().isVisible());
    QCoreApplication::processEvents();
    QCOMPARE(strip().height(), height);
    m_lanes->zoomOut();
    QVERIFY(!bar().isVisible());
}

void TestTimeline::bar_movesTheView()
{
    m_lanes->zoomIn();
    m_lanes->zoomIn();
    bar().setValue(120'000);
    QVERIFY(qAbs(timeAt(0) - 120'000) <= 100);
    QVERIFY(qAbs(bar().value() - 120'000) <= 100); // rounded to a whole pixel
    bar().setValue(bar().maximum());
    QVERIFY(qAbs(timeAt(strip().width() - 1) - durationMs) <= 200);
}

void TestTimeline::zoom_goesAroundThePlayhead()
{
    m_lanes->setPosition(60'000);
    const double before = playhead().line();
    m_lanes->zoomIn();
    m_lanes->zoomIn();
    QVERIFY(qAbs(playhead().line() - before) <= 1);
    // With the playhead out of view, it zooms around the middle.
    bar().setValue(200'000);
    const qint64 middle = bar().value() + bar().pageStep() / 2;
    m_lanes->zoomIn();
    QVERIFY(qAbs(bar().value() + bar().pageStep() / 2 - middle) <= 100);
    m_lanes->zoomAll();
    QVERIFY(!m_lanes->isZoomed());
}

void TestTimeline::zoom_showsTheLoop()
{
    m_lanes->zoomToLoop();
    QVERIFY(!m_lanes->isZoomed());
    m_lanes->setLoop(chorus, false);
    m_lanes->zoomToLoop();
    QVERIFY(bar().value() > 90'000 && bar().value() < 100'000);
    QVERIFY(bar().value() + bar().pageStep() > 140'000);
    QVERIFY(bar().pageStep() < 60'000);
}

void TestTimeline::zoom_asksForNothing()
{
    QSignalSpy seek(m_lanes.get(), &LaneList::seekRequested);
    QSignalSpy loop(m_lanes.get(), &LaneList::loopRequested);
    m_lanes->setLoop(chorus, true);
    m_lanes->zoomToLoop();
    m_lanes->setPosition(299'000);
    m_lanes->zoomAll();
    QCOMPARE(seek.size() + loop.size(), 0);
}

void TestTimeline::zoom_endsWithTheTrack()
{
    m_lanes->zoomIn();
    QSignalSpy zoomed(m_lanes.get(), &LaneList::zoomedChanged);
    m_lanes->setSources({masterSource()});
    QVERIFY(!m_lanes->isZoomed());
    QCOMPARE(zoomed.size(), 1);
}

void TestTimeline::clicks_seekRight_whenZoomed()
{
    m_lanes->setLoop(chorus, true);
    m_lanes->zoomToLoop();
    QVERIFY(qAbs(timeAt(placeOf(120'000)) - 120'000) < 60);
    QSignalSpy seek(m_lanes.get(), &LaneList::seekRequested);
    QTest::mouseClick(&ruler(), Qt::LeftButton, {}, {placeOf(110'000), 10});
    QVERIFY(qAbs(seek.first().first().toLongLong() - 110'000) < 60);
}

void TestTimeline::drags_loopRight_whenZoomed()
{
    m_lanes->setLoop(chorus, true);
    m_lanes->zoomToLoop();
    QSignalSpy loop(m_lanes.get(), &LaneList::loopRequested);
    QTest::mousePress(&ruler(), Qt::LeftButton, {}, {placeOf(140'000), 4}); // the loop's end
    QTest::mouseMove(&ruler(), {placeOf(130'000), 4});
    QTest::mouseRelease(&ruler(), Qt::LeftButton, {}, {placeOf(130'000), 4});
    QCOMPARE(loop.size(), 1);
    const auto region = loop.first().first().value<LoopRegion>();
    QCOMPARE(region.begin, chorus.begin);
    QVERIFY(std::chrono::abs(region.end - 130s) < 60ms);
}

void TestTimeline::view_followsTheSound()
{
    m_lanes->setPosition(0);
    turnWheel(strip(), {{}, {0, 1'800}, Qt::ControlModifier}, 0);
    m_lanes->setPlaying(true);
    int pages = 0;
    int before = bar().value();
    for (qint64 position = 0; position < 60'000; position += 40) {
        m_lanes->setPosition(position);
        QVERIFY(playhead().isVisible());
        pages += bar().value() != before ? 1 : 0;
        before = bar().value();
    }
    const int fits = 60'000 / bar().pageStep();
    QVERIFY2(pages >= fits && pages <= fits + 2, qPrintable(QString::number(pages)));
}

void TestTimeline::view_staysUnderAHand()
{
    turnWheel(strip(), {{}, {0, 1'800}, Qt::ControlModifier}, 0);
    m_lanes->setPlaying(true);
    QTest::mousePress(&ruler(), Qt::LeftButton, {}, {100, 10});
    QTest::mouseMove(&ruler(), {200, 10});
    m_lanes->setPosition(100'000);
    QCOMPARE(bar().value(), 0);
    QTest::mouseRelease(&ruler(), Qt::LeftButton, {}, {200, 10});
    m_lanes->setPosition(100'040);
    QTRY_VERIFY(bar().value() > 90'000);
    // After the user has scrolled away, the view stays.
    bar().setValue(200'000);
    const int there = bar().value();
    m_lanes->setPosition(100'080);
    m_lanes->setPosition(100'120);
    QCOMPARE(bar().value(), there);
}

void TestTimeline::view_comesBack_withASeek()
{
    turnWheel(strip(), {{}, {0, 1'800}, Qt::ControlModifier}, 0);
    bar().setValue(200'000);
    const int there = bar().value();
    m_lanes->setPosition(40);
    QCOMPARE(bar().value(), there);
    m_lanes->setPosition(50'000);
    QVERIFY(bar().value() < 50'000);
    QVERIFY(playhead().isVisible());
}

void TestTimeline::view_staysAway_whenALoopTurns()
{
    m_lanes->setLoop(chorus, true);
    m_lanes->setPosition(139'990);
    m_lanes->zoomIn();
    m_lanes->zoomIn();
    m_lanes->zoomIn();
    bar().setValue(200'000);
    const int there = bar().value();
    m_lanes->setPosition(100'010);
    QCOMPARE(bar().value(), there);
}

void TestTimeline::whatIsDragged_hasAName()
{
    const auto bars = m_lanes->findChildren<QScrollBar *>();
    for (const QScrollBar *each : bars) {
        if (each->parent()->objectName() != u"qt_scrollarea_hcontainer")
            QVERIFY(!each->accessibleName().isEmpty());
    }
    QCOMPARE(playhead().focusPolicy(), Qt::NoFocus);
    QCOMPARE(strip().focusPolicy(), Qt::NoFocus);
    QCOMPARE(ruler().focusPolicy(), Qt::NoFocus);
}

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
