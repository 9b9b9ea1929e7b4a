// SPDX-License-Identifier: MIT
#include "tests/support/PaintCount.h"
#include "ui/lanes/Lane.h"
#include "ui/lanes/LaneList.h"
#include "ui/theme/Style.h"
#include "ui/timeline/Playhead.h"
#include "ui/timeline/Timeline.h"
#include "ui/timeline/TimelineRuler.h"
#include "ui/timeline/TimelineStrip.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <memory>

using namespace Qt::StringLiterals;
using namespace prelisten;
using namespace std::chrono_literals;

namespace {

constexpr qint64 durationMs = 300'000;
constexpr int sampleRate = 48'000;
const LoopRegion chorus{100s, 140s};

struct Turn
{
    QPoint pixels;
    QPoint angle;
    Qt::KeyboardModifiers modifiers;
};

// Sends a wheel event as the system does: if @p part ignores it, its parent gets it.
void turnWheel(QWidget &part, const Turn &turn, double x)
{
    const QPointF at(x, part.height() / 2.0);
    QWheelEvent event(at, part.mapToGlobal(at), turn.pixels, turn.angle, Qt::NoButton,
            turn.modifiers, Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&event);
    qApp->notify(&part, &event);
}

} // namespace

Q_DECLARE_METATYPE(Turn)

// Tests the timeline of all lanes: the visible range of the track, and the playhead in it.
class TestTimeline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_lanes.reset(); }

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
    void playhead_isHidden_outOfView();
    void view_followsTheSound();
    void view_staysUnderAHand();
    void view_comesBack_withASeek();
    void view_staysAway_whenALoopTurns();
    void playhead_movesBetweenReports();
    void playhead_movesWithReports_withReducedMotion();
    void playhead_paintsNoWaveformAnew();
    void playhead_leavesNoTrace_data();
    void playhead_leavesNoTrace();
    void aStepThatIsNotSeen_isNotPainted();
    void nothingIsPainted_whenNothingPlays();
    void whatIsDragged_hasAName();

private:
    [[nodiscard]] TimelineStrip &strip(const QString &source = u"drums"_s) const
    {
        return *m_lanes->lane(source)->strip();
    }
    [[nodiscard]] TimelineRuler &ruler() const { return *m_lanes->findChild<TimelineRuler *>(); }
    [[nodiscard]] QScrollBar &bar() const;
    [[nodiscard]] Playhead &playhead() const { return *m_lanes->findChild<Playhead *>(); }
    /// The time that a click at @p x of a strip requests.
    [[nodiscard]] qint64 timeAt(int x) const;
    [[nodiscard]] int placeOf(qint64 milliseconds) const;

    std::unique_ptr<LaneList> m_lanes;
};

void TestTimeline::initTestCase()
{
    Style::use();
}

void TestTimeline::init()
{
    m_lanes = std::make_unique<LaneList>();
    m_lanes->setSources({masterSource(), u"drums"_s, u"bass"_s});
    m_lanes->setDuration(durationMs);
    for (const auto &source : {masterSource(), u"drums"_s, u"bass"_s}) {
        m_lanes->setSourceState(source, {SourceState::Kind::Ready, 100});
        m_lanes->lane(source)->strip()->addPeaks(sampleRate, 0,
                QList<Peak>(durationMs * sampleRate / 256'000, {-9'000, 9'000, 4'000}));
    }
    m_lanes->resize(1'240, 500);
    m_lanes->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_lanes.get()));
}

QScrollBar &TestTimeline::bar() const
{
    const auto bars = m_lanes->findChildren<QScrollBar *>();
    const auto found = std::find_if(bars.begin(), bars.end(), [this](const QScrollBar *each) {
        return each->orientation() == Qt::Horizontal && each->window() == m_lanes.get() &&
               each->accessibleName() == u"Scroll the time line";
    });
    return **found;
}

qint64 TestTimeline::timeAt(int x) const
{
    QSignalSpy seek(m_lanes.get(), &LaneList::seekRequested);
    QTest::mouseClick(&strip(), Qt::LeftButton, {}, {x, 20});
    return seek.isEmpty() ? -1 : seek.first().first().toLongLong();
}

int TestTimeline::placeOf(qint64 milliseconds) const
{
    const double start = bar().value();
    return qRound((static_cast<double>(milliseconds) - start) / bar().pageStep() * strip().width());
}

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
    QCOMPARE(zoomed.takeFirst().first().toBool(), true);
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

void TestTimeline::playhead_isHidden_outOfView()
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

void TestTimeline::playhead_movesBetweenReports()
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

void TestTimeline::playhead_movesWithReports_withReducedMotion()
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

void TestTimeline::playhead_paintsNoWaveformAnew()
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

void TestTimeline::playhead_leavesNoTrace_data()
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
void TestTimeline::playhead_leavesNoTrace()
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

void TestTimeline::aStepThatIsNotSeen_isNotPainted()
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

void TestTimeline::nothingIsPainted_whenNothingPlays()
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
