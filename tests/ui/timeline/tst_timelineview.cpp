// SPDX-License-Identifier: MIT
#include "ui/timeline/TimelineRuler.h"
#include "ui/timeline/TimelineView.h"

#include <QTest>

#include <cmath>

using namespace prelisten;
using namespace std::chrono_literals;

namespace {

constexpr qint64 durationMs = 300'000;
constexpr int width = 1'000;

TimelineView viewOf(double pixelRatio = 1)
{
    TimelineView view;
    view.setDuration(durationMs);
    view.setSize(width, pixelRatio);
    return view;
}

double secondsAt(const TimelineView &view, double x)
{
    return static_cast<double>(view.scale().timeAt(x).count()) / 1e6;
}

} // namespace

// Tests the visible range of the track, and how it follows the playhead.
class TestTimelineView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void scale_isTheSameBothWays_atAnyZoom_data();
    void scale_isTheSameBothWays_atAnyZoom();
    void scale_standsAtTheStart_whenNothingIsKnown();
    void view_showsAllAtFirst();
    void zoom_keepsWhatIsUnderThePointer_data();
    void zoom_keepsWhatIsUnderThePointer();
    void zoom_endsAtASecond_andAtTheWholeTrack();
    void zoom_showsAllOfATrackShorterThanASecond();
    void view_startsOnAPixelOfTheScreen();
    void pan_staysInTheTrack();
    void show_leavesRoomAroundTheLoop();
    void show_centresAShortLoop();
    void view_keepsItsPlace_whenTheDurationIsRefined();
    void follow_turnsThePage_atTheEdge();
    void follow_leavesAHandAlone_untilTheSoundIsBack();
    void follow_goesWithASeek();
    void step_leavesRoomForLabels_data();
    void step_leavesRoomForLabels();
};

void TestTimelineView::scale_isTheSameBothWays_atAnyZoom_data()
{
    QTest::addColumn<double>("factor");
    for (const double factor : {1.0, 3.7, 60.0, 300.0})
        QTest::addRow("%g times", factor) << factor;
}

void TestTimelineView::scale_isTheSameBothWays_atAnyZoom()
{
    QFETCH(double, factor);
    TimelineView view = viewOf();
    view.zoom(factor, 400);
    for (int x = 0; x <= width; x += 50)
        QVERIFY(std::abs(view.scale().xAt(view.scale().timeAt(x)) - x) < 0.01);
}

void TestTimelineView::scale_standsAtTheStart_whenNothingIsKnown()
{
    TimelineView view;
    QVERIFY(!view.scale().isKnown());
    QCOMPARE(view.scale().xAt(5s), 0.0);
    QCOMPARE(view.scale().timeAt(100), 0us);
    view.setSize(width, 1);
    view.zoom(4, 100);
    view.pan(100);
    QVERIFY(!view.isZoomed());
}

void TestTimelineView::view_showsAllAtFirst()
{
    const TimelineView view = viewOf();
    QVERIFY(!view.isZoomed());
    QCOMPARE(view.scale().xAt(150s), width / 2.0);
    QCOMPARE(view.scale().xAt(400s), double(width)); // clamped to the end
}

void TestTimelineView::zoom_keepsWhatIsUnderThePointer_data()
{
    QTest::addColumn<double>("x");
    for (const double x : {0.0, 137.0, 500.0, 1'000.0})
        QTest::addRow("at %g", x) << x;
}

void TestTimelineView::zoom_keepsWhatIsUnderThePointer()
{
    QFETCH(double, x);
    TimelineView view = viewOf();
    for (int i = 0; i < 20; ++i) {
        const double before = secondsAt(view, x);
        view.zoom(1.25, x);
        // The view starts on a whole pixel, so the place moves by half a pixel at most.
        QVERIFY(std::abs(secondsAt(view, x) - before) <= 0.51 * view.pixelUs() / 1e6);
    }
    QVERIFY(view.isZoomed());
}

void TestTimelineView::zoom_endsAtASecond_andAtTheWholeTrack()
{
    TimelineView view = viewOf();
    view.zoom(1e9, 500);
    QCOMPARE(view.scale().spanUs, 1e6);
    view.zoom(1e-9, 20);
    QVERIFY(!view.isZoomed());
    QCOMPARE(view.scale().startUs, 0.0);
}

void TestTimelineView::zoom_showsAllOfATrackShorterThanASecond()
{
    TimelineView view;
    view.setDuration(400);
    view.setSize(width, 1);
    view.zoom(8, 500);
    QVERIFY(!view.isZoomed());
}

void TestTimelineView::view_startsOnAPixelOfTheScreen()
{
    for (const double pixelRatio : {1.0, 1.25, 1.5, 2.0}) {
        TimelineView view = viewOf(pixelRatio);
        view.zoom(7.3, 613);
        for (int i = 0; i < 5; ++i) {
            view.pan(33.3);
            const double pixels = view.scale().startUs / view.pixelUs();
            QVERIFY(std::abs(pixels - std::round(pixels)) < 1e-6);
        }
    }
}

void TestTimelineView::pan_staysInTheTrack()
{
    TimelineView view = viewOf();
    view.pan(100);
    QVERIFY(!view.isZoomed());
    view.zoom(10, 500);
    view.pan(100);
    QVERIFY(std::abs(view.scale().startUs - 138e6) < view.pixelUs());
    view.pan(1e6);
    QVERIFY(std::abs(secondsAt(view, width) - 300) < view.pixelUs() / 1e6);
    view.pan(-1e6);
    QCOMPARE(view.scale().startUs, 0.0);
}

void TestTimelineView::show_leavesRoomAroundTheLoop()
{
    TimelineView view = viewOf();
    view.show({100s, 140s});
    QVERIFY(view.shows(100s) && view.shows(140s));
    QVERIFY(view.scale().xAt(100s) > 30);
    QVERIFY(view.scale().xAt(140s) < width - 30);
    QVERIFY(view.scale().xAt(140s) - view.scale().xAt(100s) > 0.8 * width);
}

void TestTimelineView::show_centresAShortLoop()
{
    TimelineView view = viewOf();
    view.show({100s, 100'200ms});
    QCOMPARE(view.scale().spanUs, 1e6);
    QVERIFY(std::abs(view.scale().xAt(100'100ms) - width / 2.0) <= 1);
}

void TestTimelineView::view_keepsItsPlace_whenTheDurationIsRefined()
{
    TimelineView view = viewOf();
    view.zoom(10, 500);
    const double before = secondsAt(view, 0);
    view.setDuration(durationMs + 40);
    QVERIFY(std::abs(secondsAt(view, 0) - before) < 0.05);
    view.setDuration(0);
    QVERIFY(!view.isZoomed());
}

void TestTimelineView::follow_turnsThePage_atTheEdge()
{
    TimelineView view = viewOf();
    view.zoom(30, 0); // the first ten seconds
    view.follow(9'900ms);
    QCOMPARE(view.scale().startUs, 0.0);
    view.follow(10'020ms);
    QVERIFY(view.shows(10'020ms));
    QVERIFY(view.scale().xAt(10'020ms) < width / 10.0);
    QVERIFY(view.shows(19s));
    // Near the end of the track, the page cannot begin at the playhead.
    view.follow(299s);
    QVERIFY(view.shows(299s));
    view.follow(1s);
    QVERIFY(view.shows(1s));
}

void TestTimelineView::follow_leavesAHandAlone_untilTheSoundIsBack()
{
    TimelineView view = viewOf();
    view.zoom(30, 0);
    view.scrollTo(100e6);
    view.movedByUser(5s);
    const double start = view.scale().startUs;
    view.follow(5'100ms);
    view.follow(50s);
    QCOMPARE(view.scale().startUs, start);
    view.follow(101s); // the playhead is in view again
    view.follow(111s);
    QVERIFY(view.shows(111s));
}

void TestTimelineView::follow_goesWithASeek()
{
    TimelineView view = viewOf();
    view.zoom(30, 0);
    view.scrollTo(100e6);
    view.movedByUser(5s);
    view.resumeFollowing();
    view.follow(200s);
    QVERIFY(view.shows(200s));
}

void TestTimelineView::step_leavesRoomForLabels_data()
{
    QTest::addColumn<double>("spanMs");
    QTest::addColumn<qint64>("step");
    QTest::newRow("a second") << 1'000.0 << qint64(200);
    QTest::newRow("some seconds") << 7'300.0 << qint64(2'000);
    QTest::newRow("five minutes") << 300'000.0 << qint64(60'000);
    QTest::newRow("two hours") << 7'200'000.0 << qint64(1'800'000);
    QTest::newRow("more than there are steps for") << 1e9 << qint64(14'400'000);
    QTest::newRow("nothing known") << 0.0 << qint64(100);
}

void TestTimelineView::step_leavesRoomForLabels()
{
    QFETCH(double, spanMs);
    QFETCH(qint64, step);
    QCOMPARE(TimelineRuler::step(spanMs, width, 160), step);
}

QTEST_MAIN(TestTimelineView)
#include "tst_timelineview.moc"
