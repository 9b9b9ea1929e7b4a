// SPDX-License-Identifier: MIT
// Prints what the analysis of decoded sound costs: the CPU time for a lane of three minutes, in
// parts and as a whole, and for the sum of five such stems; how long dropping the analysis blocks
// the caller; and the time of one look-up in a waveform.
#include "core/analysis/LaneAnalysis.h"
#include "core/analysis/PeakMaker.h"
#include "core/analysis/SumAnalysis.h"
#include "core/analysis/TrackAnalysis.h"
#include "tests/support/SyntheticSound.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <ebur128.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <memory>

using namespace prelisten;
using namespace prelisten::tests;

namespace {

constexpr int rate = 44'100;
constexpr qint64 frames = 180LL * rate;
constexpr qint64 block = LaneAnalysis::blockFrames;
constexpr int stemCount = 5;

/// Loud at times and soft at others, with tones and noise, as music is.
Pcm music()
{
    Pcm pcm = mixed(sine(110, -8, 180), sine(2'637, -20, 180));
    QRandomGenerator random(1);
    for (size_t at = 0; at < pcm.size(); ++at) {
        const auto beat = static_cast<int>(at % rate);
        const int loud = std::max(0, rate / 2 - beat) / 2;
        pcm[at] = static_cast<qint16>(pcm[at] * 3 / 4 + random.bounded(-loud, loud + 1));
    }
    return pcm;
}

/// The least CPU time, in ms, of five runs of @p work.
template <typename Work>
double cpuMs(Work work)
{
    std::clock_t least = 0;
    for (int run = 0; run < 5; ++run) {
        const std::clock_t begin = std::clock();
        work();
        const std::clock_t spent = std::clock() - begin;
        least = run == 0 ? spent : std::min(least, spent);
    }
    return 1'000.0 * static_cast<double>(least) / CLOCKS_PER_SEC;
}

template <typename Take>
void eachBlock(const PcmStore &store, Take take)
{
    for (qint64 at = 0; at < store.firstMissing(0); at += block)
        take(store.read(at, block));
}

void library(const PcmStore &store, int mode)
{
    ebur128_state *state = ebur128_init(PcmStore::channels, rate, mode);
    eachBlock(store, [state](std::span<const qint16> part) {
        ebur128_add_frames_short(state, part.data(), part.size() / PcmStore::channels);
    });
    double lufs = 0;
    ebur128_loudness_global(state, &lufs);
    ebur128_destroy(&state);
}

void print(const char *what, double figure, const char *unit = "ms")
{
    std::printf("%-44s %10.2f %s\n", what, figure, unit);
    std::fflush(stdout);
}

void lanes(const std::shared_ptr<PcmStore> &store)
{
    print("peaks", cpuMs([&] {
        PeakMaker maker;
        eachBlock(*store, [&](std::span<const qint16> part) { (void)maker.add(part); });
    }));
    print("loudness (libebur128)", cpuMs([&] { library(*store, EBUR128_MODE_I); }));
    print("loudness and true peak (libebur128)",
            cpuMs([&] { library(*store, EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK); }));
    print("a whole lane", cpuMs([&] {
        LaneAnalysis lane(store);
        QList<PeakRun> peaks;
        while (lane.stepPeaks(peaks) || lane.stepLoudness()) {
        }
    }));
}

void sums(const std::shared_ptr<PcmStore> &store)
{
    const std::vector<std::shared_ptr<const PcmStore>> stems(stemCount, store);
    print("residual (of five stems, without their sum)", cpuMs([&] {
        ResidualMeter meter(rate);
        std::vector<float> sum(static_cast<size_t>(block * PcmStore::channels), 0.1F);
        eachBlock(*store, [&](std::span<const qint16> part) {
            meter.add(part, std::span(sum).first(part.size()));
        });
        (void)meter.finish();
    }));
    print("the sum of five stems", cpuMs([&] {
        StemSum sum(stems);
        for (qint64 at = 0; at < frames; at += block)
            (void)sum.block(at, std::min(block, frames - at));
    }));
    print("sum, its loudness and true peak, residual", cpuMs([&] {
        SumAnalysis sum(stems);
        sum.setMaster(store);
        while (sum.step()) {
        }
    }));
}

void track(const std::shared_ptr<PcmStore> &store)
{
    print("a track of a master and five stems, CPU", cpuMs([&] {
        TrackAnalysis analysis;
        bool done = false;
        QObject::connect(&analysis, &TrackAnalysis::sumKnown, &analysis, [&done] { done = true; });
        analysis.setLanes({masterSource(), {}, {}, {}, {}, {}});
        for (int lane = 0; lane <= stemCount; ++lane)
            analysis.follow(lane, store);
        while (!done)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }));
}

/// Prints how long the calling thread is blocked when a track, or the whole analysis, is dropped
/// while the analysis is busy: the longest of twenty.
void drops(const std::shared_ptr<PcmStore> &store)
{
    qint64 drop = 0;
    qint64 end = 0;
    for (int i = 0; i < 20; ++i) {
        auto analysis = std::make_unique<TrackAnalysis>();
        bool begun = false;
        QObject::connect(analysis.get(), &TrackAnalysis::loudnessKnown, analysis.get(),
                [&begun] { begun = true; });
        QElapsedTimer since;
        for (int track = 0; track < 2; ++track) {
            since.start();
            analysis->setLanes({masterSource(), {}});
            drop = std::max(drop, since.nsecsElapsed());
            begun = false;
            for (int lane = 0; lane < 2; ++lane)
                analysis->follow(lane, store);
            while (!begun)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        since.start();
        analysis.reset();
        end = std::max(end, since.nsecsElapsed());
    }
    print("dropping a track at work, at the most", static_cast<double>(drop) / 1e6);
    print("ending the analysis at work, at the most", static_cast<double>(end) / 1e6);
}

void looks(const PcmStore &store)
{
    WaveformPeaks peaks(rate);
    PeakMaker maker;
    eachBlock(store, [&](std::span<const qint16> part) {
        peaks.put(peaks.frames() / WaveformPeaks::framesPerPeak, maker.add(part));
    });
    QRandomGenerator random(2);
    for (const qint64 width : {qint64(256), qint64(rate), frames / 2}) {
        constexpr int count = 200'000;
        qint64 from = 0;
        const double ms = cpuMs([&] {
            for (int i = 0; i < count; ++i) {
                from = (from + 7'919LL * 256) % (frames - width);
                (void)peaks.over(from, from + width);
            }
        });
        char what[64];
        std::snprintf(what, sizeof what, "a look at %lld frames of a waveform",
                static_cast<long long>(width));
        print(what, ms * 1e6 / count, "ns");
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const auto store = storeOf(music(), rate);
    lanes(store);
    sums(store);
    track(store);
    drops(store);
    looks(*store);
    return 0;
}
