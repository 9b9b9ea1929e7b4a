// SPDX-License-Identifier: MIT
// Prints what the timeline costs: the playhead moving at the screen's refresh rate, repaints while
// nothing plays, and frames of scrolling and zooming, with six lanes of five minutes in a window
// 1600 pixels wide, on a real X server. CPU time is that of the GUI thread; wall time includes the
// X server and any other load. QT_SCALE_FACTOR sets the screen's scale; --size gives another size
// in logical pixels. The default is the size of the lanes in a window of 1600 by 800.
#include "tests/support/PaintCount.h"
#include "ui/lanes/Lane.h"
#include "ui/lanes/LaneList.h"
#include "ui/theme/Style.h"
#include "ui/theme/Theme.h"
#include "ui/timeline/Playhead.h"
#include "ui/timeline/TimelineRuler.h"
#include "ui/timeline/TimelineStrip.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <QWindow>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace prelisten;

namespace {

constexpr int rate = 44'100;
constexpr qint64 durationMs = 300'000;
constexpr int runs = 5;

double threadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double processMs()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double share(std::vector<double> figures, double of)
{
    std::sort(figures.begin(), figures.end());
    const auto at = static_cast<size_t>(of * static_cast<double>(figures.size() - 1));
    return figures.at(at);
}

/// Music-like peaks of all heights: beats over swelling phrases.
QList<Peak> music(int source)
{
    const auto count = static_cast<qsizetype>(
            static_cast<double>(durationMs) / 1000 * rate / WaveformPeaks::framesPerPeak);
    QList<Peak> peaks;
    quint32 noise = 1 + static_cast<quint32>(source);
    for (qsizetype i = 0; i < count; ++i) {
        const double t = static_cast<double>(i) * WaveformPeaks::framesPerPeak / rate;
        noise = noise * 1'664'525U + 1'013'904'223U;
        const double grain = 0.7 + 0.3 * static_cast<double>(noise >> 16U) / 65'535.0;
        const double beat = std::exp(-6.0 * std::fmod(t * 2, 1.0));
        const double phrase = 0.6 + 0.4 * std::sin(t / (5.0 + source));
        const auto peak = static_cast<qint16>(grain * (0.5 * phrase + 0.4 * beat) * 32'000);
        peaks << Peak{static_cast<qint16>(-peak), peak, static_cast<quint16>(peak * 0.42)};
    }
    return peaks;
}

class Stage
{
public:
    explicit Stage(const QSize &size) : m_lanes(new LaneList(&m_window))
    {
        auto *column = new QVBoxLayout(&m_window);
        column->setContentsMargins(Metrics::margin, 0, Metrics::margin, 0);
        column->addWidget(m_lanes);
        const QStringList sources{
                u"master"_s, u"drums"_s, u"bass"_s, u"keys"_s, u"lead"_s, u"strings"_s};
        m_lanes->setSources(sources);
        m_lanes->setDuration(durationMs);
        MixState mix;
        for (int i = 0; i < sources.size(); ++i) {
            m_lanes->setSourceState(sources.at(i), {SourceState::Kind::Ready, 100});
            m_lanes->lane(sources.at(i))->strip()->addPeaks(rate, 0, music(i));
            mix.lanes << LaneMix{sources.at(i), false, false, 100, i > 0};
        }
        mix.engaged = true;
        m_lanes->setMix(mix);
        m_lanes->setLoop(LoopRegion{std::chrono::seconds(100), std::chrono::seconds(140)}, false);
        m_window.resize(size);
        m_window.show();
        wait(500);
    }

    [[nodiscard]] LaneList &lanes() { return *m_lanes; }

    static void wait(int milliseconds)
    {
        QEventLoop loop;
        QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
        loop.exec();
    }

    /// The time of one frame in ms: applies a change, paints it and sends it to the server.
    struct Frame
    {
        double cpu;
        double wall;
    };
    Frame frame(const std::function<void()> &change)
    {
        QElapsedTimer wall;
        wall.start();
        const double cpu = threadMs();
        change();
        // Posts the paint event, handles it, and flushes.
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        return {threadMs() - cpu, static_cast<double>(wall.nsecsElapsed()) / 1e6};
    }

    void wheel(int angle, Qt::KeyboardModifiers modifiers, double x)
    {
        QWidget *strip = m_lanes->lane(u"drums"_s)->strip();
        const QPointF at(x * strip->width(), strip->height() / 2.0);
        QWheelEvent event(at, strip->mapToGlobal(at), {}, QPoint(0, angle), Qt::NoButton, modifiers,
                Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(strip, &event);
    }

    /// Shows @p seconds of the track, zoomed around the place at the fraction @p around of the
    /// track.
    void zoomTo(double seconds, double around = 0.4)
    {
        m_lanes->zoomAll();
        const double steps =
                std::log(static_cast<double>(durationMs) / 1000 / seconds) / std::log(1.25);
        wheel(static_cast<int>(std::lround(steps * 120)), Qt::ControlModifier, around);
        wait(100);
    }

private:
    QWidget m_window;
    LaneList *m_lanes;
};

void printFrames(const char *what, const std::function<void(std::vector<Stage::Frame> &)> &work)
{
    std::array<std::vector<double>, 4> figures;
    for (int run = 0; run < runs; ++run) {
        std::vector<Stage::Frame> frames;
        work(frames);
        std::vector<double> cpu;
        std::vector<double> wall;
        for (const Stage::Frame &frame : frames) {
            cpu.push_back(frame.cpu);
            wall.push_back(frame.wall);
        }
        figures[0].push_back(share(cpu, 0.5));
        figures[1].push_back(share(cpu, 0.99));
        figures[2].push_back(share(wall, 0.5));
        figures[3].push_back(share(wall, 0.99));
    }
    std::printf("%-34s median %6.2f ms CPU, %6.2f ms wall   p99 %6.2f ms CPU, %6.2f ms wall\n",
            what, share(figures[0], 0.5), share(figures[2], 0.5), share(figures[1], 0.5),
            share(figures[3], 0.5));
    std::fflush(stdout);
}

void scrolling(Stage &stage, double seconds, int angle, const char *what)
{
    printFrames(what, [&](std::vector<Stage::Frame> &frames) {
        stage.zoomTo(seconds, 0.5);
        for (int i = 0; i < 200; ++i)
            frames.push_back(stage.frame([&] {
                stage.wheel(i / 25 % 2 == 0 ? -angle : angle, Qt::ShiftModifier, 0.5);
            }));
    });
}

void zooming(Stage &stage)
{
    printFrames("zooming, whole track to 1 s and back", [&](std::vector<Stage::Frame> &frames) {
        stage.lanes().zoomAll();
        stage.wait(100);
        for (int i = 0; i < 240; ++i)
            frames.push_back(stage.frame(
                    [&] { stage.wheel(i < 120 ? 26 : -26, Qt::ControlModifier, 0.3); }));
    });
}

// Reports a position every 40 ms, as Transport does.
void playing(Stage &stage, double seconds, const char *what)
{
    std::vector<double> thread;
    std::vector<double> process;
    std::vector<double> paints;
    std::vector<double> frameCosts;
    const auto *strip = stage.lanes().lane(u"drums"_s)->strip();
    for (int run = 0; run < runs; ++run) {
        stage.lanes().setPlaying(false);
        stage.lanes().setPosition(110'000);
        stage.zoomTo(seconds, 110'000.0 / durationMs);
        const qint64 from = 110'000;
        QElapsedTimer clock;
        QTimer tick;
        QObject::connect(&tick, &QTimer::timeout, &tick,
                [&] { stage.lanes().setPosition(from + clock.elapsed()); });
        PaintCount count;
        stage.lanes().lane(u"drums"_s)->strip()->installEventFilter(&count);
        PaintCount frames;
        stage.lanes().findChild<Playhead *>()->installEventFilter(&frames);
        clock.start();
        tick.start(40);
        stage.lanes().setPlaying(true);
        const double threadBegin = threadMs();
        const double processBegin = processMs();
        stage.wait(6'000);
        const double wall = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        thread.push_back(100 * (threadMs() - threadBegin) / wall);
        const double used = processMs() - processBegin;
        process.push_back(100 * used / wall);
        frameCosts.push_back(used / std::max(1, frames.count));
        paints.push_back(1'000.0 * count.count / wall);
        stage.lanes().setPlaying(false);
    }
    std::printf("%-34s %5.2f %% of a core (thread), %5.2f %% (process), %5.3f ms CPU a frame, "
                "%4.1f repaints a second, strip %d px\n",
            what, share(thread, 0.5), share(process, 0.5), share(frameCosts, 0.5),
            share(paints, 0.5), strip->width());
    std::fflush(stdout);
}

void paused(Stage &stage)
{
    stage.lanes().setPlaying(false);
    stage.wait(500);
    PaintCount count;
    qApp->installEventFilter(&count);
    const double cpu = threadMs();
    stage.wait(3'000);
    std::printf(
            "%-34s %d paint events, %.2f ms CPU in 3 s\n", "paused", count.count, threadMs() - cpu);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOption({u"size"_s, u"Of the window."_s, u"WxH"_s, u"1600x560"_s});
    options.addPositionalArgument(
            u"part"_s, u"playhead, paused or frames; all of them."_s, u"[part…]"_s);
    options.process(app);
    const QStringList size = options.value(u"size"_s).split(u'x');
    QApplication::setPalette(Theme::of(QPalette(QColor(0x2d, 0x2d, 0x2d))).palette());
    Style::use();
    Stage stage(QSize(size.value(0).toInt(), size.value(1).toInt()));
    std::printf("platform %s, scale %.2f, window %s, six lanes of 5 min, medians of %d runs\n",
            qPrintable(QGuiApplication::platformName()), qApp->devicePixelRatio(),
            qPrintable(options.value(u"size"_s)), runs);
    const QStringList wanted = options.positionalArguments();
    const auto asked = [&wanted](const QString &part) {
        return wanted.isEmpty() || wanted.contains(part);
    };
    if (asked(u"playhead"_s)) {
        playing(stage, 300, "playhead, whole track");
        playing(stage, 20, "playhead, 20 s across");
        playing(stage, 5, "playhead, 5 s across");
    }
    if (asked(u"paused"_s))
        paused(stage);
    if (!asked(u"frames"_s))
        return 0;
    scrolling(stage, 60, 30, "scrolling slowly, 60 s across");
    scrolling(stage, 60, 240, "scrolling fast, 60 s across");
    scrolling(stage, 3, 120, "scrolling, 3 s across");
    zooming(stage);
    return 0;
}
