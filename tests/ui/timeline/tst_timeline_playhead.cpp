// SPDX-License-Identifier: MIT
#include "tests/support/PaintCount.h"
#include "tests/support/TimelineFixture.h"
#include "ui/lanes/Lane.h"
#include "ui/lanes/LaneList.h"
#include "ui/theme/Style.h"
#include "ui/timeline/Playhead.h"
#include "ui/timeline/Timeline.h"
#include "ui/timeline/TimelineRuler.h"
#include "ui/timeline/TimelineStrip.h"

#include <QScrollBar>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace prelisten;
using namespace prelisten::tests;
using namespace std::chrono_literals;

namespace {

/// A separate timeline whose clock the test sets.
struct Bench
{
    Bench()
        : ruler(new TimelineRuler(&window))
        , strip(new TimelineStrip(u"drums"_s, &window))
        , bar(new QScrollBar(Qt::Horizontal, &window))
    {
        window.resize(1'000, 140);
        ruler->setGeometry(0, 0, 1'000, 32);
        strip->setGeometry(0, 32, 1'000, 80);
        bar->setGeometry(0, 120, 1'000, 12);
        line = std::make_unique<Timeline>(
                Timeline::Parts{ruler, bar}, [this] { return now; }, &window);
        playhead = window.findChild<Playhead *>();
        line->setStrips({strip}, nullptr);
        line->setDuration(10'000); // 10 ms a pixel
        line->layOut();
        line->setShown(true);
        strip->setSourceState({SourceState::Kind::Ready, 100});
        strip->addPeaks(sampleRate, 0, QList<Peak>(1'875, {-9'000, 9'000, 4'000}));
    }

    [[nodiscard]] int place() const { return qRound(playhead->line()); }

    QWidget window;
    TimelineRuler *ruler;
    TimelineStrip *strip;
    QScrollBar *bar;
    Playhead *playhead = nullptr;
    std::chrono::microseconds now{0};
    std::unique_ptr<Timeline> line;
};

} // namespace

/// Tests where the playhead is, and that it repaints no more than it has to.
class TestTimelinePlayhead : public QObject, protected TimelineFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Style::use(); }
    void init() { open(); }
    void cleanup() { close(); }

    void playhead_isHidden_outOfView();
    void playhead_movesBetweenReports();
    void playhead_movesWithReports_withReducedMotion();
    void playhead_paintsNoWaveformAnew();
    void playhead_leavesNoTrace_data();
    void playhead_leavesNoTrace();
    void aStepThatIsNotSeen_isNotPainted();
    void nothingIsPainted_whenNothingPlays();
};

void TestTimelinePlayhead::playhead_isHidden_outOfView()
{
    m_lanes->setPosition(60'000);
    QVERIFY(playhead().isVisible());
    m_lanes->zoomIn();
    m_lanes->zoomIn();
    bar().setValue(200'000);
    QVERIFY(!playhead().isVisible());
    m_lanes->zoomAll();
    QVERIFY(playhead().isVisible());
    m_lanes->setDuration(0);
    QVERIFY(!playhead().isVisible());
}

void TestTimelinePlayhead::playhead_movesBetweenReports()
{
    Bench bench;
    bench.line->setPosition(5'000);
    QCOMPARE(bench.place(), 500);
    bench.line->setPlaying(true);
    bench.now = 150ms;
    QTRY_COMPARE(bench.place(), 515);
    bench.line->setPlaying(false);
    QCOMPARE(bench.place(), 500);
}

void TestTimelinePlayhead::playhead_movesWithReports_withReducedMotion()
{
    Bench bench;
    bench.line->setReducedMotion(true);
    bench.line->setPosition(5'000);
    bench.line->setPlaying(true);
    bench.now = 150ms;
    bench.line->layOut(); // makes it read the clock
    QCOMPARE(bench.place(), 500);
    bench.line->setPosition(5'160);
    QCOMPARE(bench.place(), 516);
}

void TestTimelinePlayhead::playhead_paintsNoWaveformAnew()
{
    Bench bench;
    bench.window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bench.window));
    const qint64 drawn = bench.strip->waveform().columnsDrawn();
    QVERIFY(drawn > 0);
    bench.line->setPosition(5'000);
    bench.line->setPlaying(true);
    for (int i = 0; i < 20; ++i) {
        bench.now += 40ms;
        bench.line->setPosition(5'000 + 40 * (i + 1));
        QCoreApplication::processEvents();
    }
    QCOMPARE(bench.strip->waveform().columnsDrawn(), drawn);
}

void TestTimelinePlayhead::playhead_leavesNoTrace_data()
{
    QTest::addColumn<int>("change");
    QTest::newRow("nothing else") << 0;
    QTest::newRow("a loop comes") << 1;
    QTest::newRow("the lane is heard") << 2;
    QTest::newRow("peaks come in") << 3;
    QTest::newRow("the view changes") << 4;
    QTest::newRow("the colours change") << 5;
}

// Wherever the playhead was before, the picture is the same as if it had been placed here directly.
void TestTimelinePlayhead::playhead_leavesNoTrace()
{
    QFETCH(int, change);
    const auto apply = [change](Bench &bench) {
        if (change == 1)
            bench.strip->setLoop(LoopRegion{4s, 6s}, true);
        else if (change == 2)
            bench.strip->setHeard(true);
        else if (change == 3)
            bench.strip->clearPeaks();
        else if (change == 4)
            bench.line->zoomAtPlayhead(2);
        else if (change == 5)
            bench.window.setPalette(QPalette(Qt::black));
    };
    Bench moved;
    moved.window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&moved.window));
    moved.line->setPosition(5'000);
    moved.line->setPlaying(true);
    for (int i = 1; i <= 30; ++i) {
        moved.now += 40ms;
        moved.line->setPosition(5'000 + 40 * i);
        if (i == 10)
            moved.line->setPosition(2'000); // and back
        if (i == 20)
            apply(moved);
        QCoreApplication::processEvents();
        moved.window.grab();
    }
    moved.line->setPosition(7'000);
    Bench fresh;
    fresh.window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&fresh.window));
    if (change == 4)
        fresh.line->setPosition(5'000 + 40 * 20);
    apply(fresh);
    fresh.line->setPosition(7'000);
    const QImage wanted = fresh.window.grab().toImage();
    QCOMPARE(moved.window.grab().toImage(), wanted);
    moved.line->setPlaying(false);
    QCOMPARE(moved.window.grab().toImage(), wanted);
}

void TestTimelinePlayhead::aStepThatIsNotSeen_isNotPainted()
{
    Bench bench;
    bench.window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bench.window));
    bench.line->setPosition(5'000);
    bench.window.grab();
    QCoreApplication::processEvents();
    auto *playhead = bench.window.findChild<Playhead *>();
    PaintCount paints;
    playhead->installEventFilter(&paints);
    const double before = playhead->line();
    for (int i = 1; i <= 8; ++i) {
        bench.line->setPosition(5'000 + i);
        QCoreApplication::processEvents();
    }
    const double seen = playhead->line() - before;
    QVERIFY(seen > 0 && seen < 1);
    QVERIFY(paints.count <= 1);
    paints.count = 0;
    bench.line->setPosition(6'000);
    QTRY_VERIFY(paints.count > 0);
}

void TestTimelinePlayhead::nothingIsPainted_whenNothingPlays()
{
    m_lanes->setPlaying(true);
    m_lanes->setPosition(5'000);
    m_lanes->zoomIn();
    m_lanes->setPlaying(false);
    const auto settle = [] {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents();
    };
    for (int i = 0; i < 5; ++i)
        settle();
    PaintCount paints;
    qApp->installEventFilter(&paints);
    // Setting unchanged values repaints nothing.
    m_lanes->setPosition(5'000);
    m_lanes->setDuration(durationMs);
    m_lanes->setPlaying(false);
    m_lanes->setLoop(std::nullopt, false);
    m_lanes->lane(u"drums"_s)->strip()->setSourceState({SourceState::Kind::Ready, 100});
    QTest::qWait(60); // some frames: a repaint that is not requested has no event
    QCOMPARE(paints.count, 0);
    m_lanes->setPosition(7'000);
    QTRY_VERIFY(paints.count > 0);
}

QTEST_MAIN(TestTimelinePlayhead)
#include "tst_timeline_playhead.moc"
