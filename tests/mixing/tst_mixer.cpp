// SPDX-License-Identifier: MIT
#include "core/mixing/Mixer.h"
#include "tests/support/Figure.h"
#include "tests/support/HeardSound.h"
#include "tests/support/NoiseMix.h"
#include "tests/support/RenderedMix.h"
#include "tests/support/SyntheticPcm.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace prelisten;
using namespace prelisten::tests;

namespace {

float largestStep(const std::vector<float> &sound)
{
    float most = 0;
    for (size_t i = 1; i < sound.size(); ++i)
        most = std::max(most, std::abs(sound[i] - sound[i - 1]));
    return most;
}

} // namespace

/// Tests the mix of whole lanes: sums, ramps, seeks, positions, meters.
class tst_Mixer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sum_equalsAnOfflineSum();
    void lanes_stayFrameLocked_throughSeeksSolosMutesAndLoops();
    void gains_changeWithoutAStep();
    void start_andPause_areRamped_andGoOnAtTheSameFrame();
    void seek_isTakenAtOnce_andCrossFaded();
    void seek_reachesItsPlaceAtFullLevel();
    void start_ofTheTrack_isNotFadedIn();
    void end_isTheLastFrame();
    void place_isTheFrameThatWentOut();
    void alignment_meetsTheOtherClock();
    void meters_areStill_unlessWanted();
    void volume_scalesTheWhole();
};

void tst_Mixer::sum_equalsAnOfflineSum()
{
    const std::vector<quint32> lanes{0, 1, 2, 3, 4};
    constexpr int frames = 60'000;
    std::vector<std::shared_ptr<PcmStore>> stores;
    for (const quint32 lane : lanes)
        stores.push_back(madeStore(frames, noiseOf(lane)));
    auto mixer = mixerOf(stores);
    mixer->setPlaying(true);
    const auto sound = rendered(*mixer, frames);
    QVERIFY(isNoise(sound, delay, 0, frames - delay, lanes));
    printFigure(15, QStringLiteral("at most 0.5 LSB off the offline sum"));
}

// One lane is the other inverted: as long as both stay in step, their sum is zero.
void tst_Mixer::lanes_stayFrameLocked_throughSeeksSolosMutesAndLoops()
{
    constexpr qint64 frames = 40 * rate;
    const auto turned = [](qint64 frame) {
        return static_cast<qint16>(-noise(1, frame));
    };
    auto mixer = mixerOf({madeStore(frames, noiseOf(1)), madeStore(frames, turned),
            madeStore(frames, noiseOf(3))});
    mixer->lanes().setGain(2, 0);
    (void)rendered(*mixer, 1'000);
    mixer->setPlaying(true);
    QRandomGenerator random(7);
    constexpr int changes = 1'500;
    float most = 0;
    for (int i = 0; i < changes; ++i) {
        switch (random.bounded(4)) {
        case 0:
            mixer->seek(random.bounded(static_cast<int>(frames)));
            break;
        case 1: {
            const float gain = random.bounded(2) == 0 ? 0.0F : 0.7F;
            mixer->lanes().setGain(0, gain);
            mixer->lanes().setGain(1, gain);
            break;
        }
        case 2: {
            const qint64 begin = random.bounded(static_cast<int>(frames) - rate);
            mixer->setLoop(begin, begin + 3'000 + random.bounded(20'000));
            break;
        }
        default:
            mixer->setPlaying(random.bounded(4) != 0);
            break;
        }
        for (const float sample : rendered(*mixer, 200 + random.bounded(2'000), 441))
            most = std::max(most, std::abs(sample));
    }
    QCOMPARE_LE(most, lsb / 16);
    printFigure(15, QStringLiteral("0 frames of drift after %1 random seeks, mutes and loops")
                            .arg(changes));
}

void tst_Mixer::gains_changeWithoutAStep()
{
    auto mixer =
            mixerOf({madeStore(10 * rate, constant(8'000)), madeStore(10 * rate, constant(8'000))});
    mixer->setPlaying(true);
    (void)rendered(*mixer, rate);
    std::vector<float> sound;
    for (int i = 0; i < 40; ++i) {
        mixer->lanes().setGain(0, i % 2 == 0 ? 0.0F : 1.0F);
        mixer->lanes().setGain(1, i % 3 == 0 ? 0.25F : 1.0F);
        const auto more = rendered(*mixer, 300 + 37 * i, 100);
        sound.insert(sound.end(), more.begin(), more.end());
    }
    const float full = 2 * 8'000 * lsb;
    QCOMPARE_LE(largestStep(sound), full / ramp * 1.01F);
}

void tst_Mixer::start_andPause_areRamped_andGoOnAtTheSameFrame()
{
    auto mixer = mixerOf({madeStore(10 * rate, noiseOf(1))});
    mixer->seek(5'000);
    mixer->setPlaying(true);
    (void)rendered(*mixer, 10'000);
    mixer->setPlaying(false);
    (void)rendered(*mixer, 5'000);
    const qint64 stopped = mixer->trackAt(mixer->rendered());
    QCOMPARE(stopped, 5'000 + 10'000 + ramp);
    mixer->setPlaying(true);
    const auto sound = rendered(*mixer, 5'000);
    // At full level after the ramp.
    QVERIFY(isNoise(sound, delay + ramp, stopped + ramp, 5'000 - delay - ramp));
    QCOMPARE(sound[delay], 0.0F);
    QCOMPARE_LT(std::abs(sound[delay + 1]), 4'000 * lsb / ramp * 1.01F);
}

void tst_Mixer::seek_isTakenAtOnce_andCrossFaded()
{
    auto mixer = mixerOf({madeStore(10 * rate, constant(8'000))});
    mixer->setPlaying(true);
    (void)rendered(*mixer, rate);
    mixer->seek(4 * rate);
    QVERIFY(!mixer->landing());
    const qint64 before = mixer->rendered();
    const auto sound = rendered(*mixer, 2'000);
    QCOMPARE(mixer->landing(), before + delay);
    for (const float sample : sound)
        QCOMPARE_LT(std::abs(sample - 8'000 * lsb), lsb);
    QCOMPARE(mixer->trackAt(before + delay + ramp), 4 * rate);
}

void tst_Mixer::seek_reachesItsPlaceAtFullLevel()
{
    // A transient at exactly the target frame.
    auto mixer = mixerOf({madeStore(10 * rate,
            [](qint64 frame) { return static_cast<qint16>(frame == 4LL * rate ? 30'000 : 0); })});
    mixer->setPlaying(true);
    (void)rendered(*mixer, rate);
    mixer->seek(4 * rate);
    const auto sound = rendered(*mixer, 2'000);
    QCOMPARE(sound[delay + ramp], 30'000 * lsb);
}

void tst_Mixer::start_ofTheTrack_isNotFadedIn()
{
    auto mixer = mixerOf({madeStore(rate, constant(8'000))});
    mixer->setPlaying(true);
    const auto sound = rendered(*mixer, 1'000);
    QCOMPARE(sound[delay - 1], 0.0F);
    QCOMPARE(sound[delay], 8'000 * lsb);
}

void tst_Mixer::end_isTheLastFrame()
{
    auto mixer = mixerOf({madeStore(10'000, constant(8'000))});
    mixer->setPlaying(true);
    const auto sound = rendered(*mixer, 12'000);
    QVERIFY(mixer->isAtEnd());
    QCOMPARE(sound[delay + 9'999], 8'000 * lsb);
    QCOMPARE(sound[delay + 10'000], 0.0F);
    QCOMPARE(mixer->trackAt(mixer->rendered() + delay), 10'000);
    mixer->seek(0);
    QCOMPARE(rendered(*mixer, 1'000)[delay], 8'000 * lsb);
    QVERIFY(!mixer->isAtEnd());
}

void tst_Mixer::place_isTheFrameThatWentOut()
{
    auto mixer = mixerOf({madeStore(10 * rate, noiseOf(1))});
    mixer->seek(1'000);
    const qint64 start = mixer->rendered() + delay;
    mixer->setPlaying(true);
    (void)rendered(*mixer, 20'000);
    QCOMPARE(mixer->trackAt(start - 1), 0);
    QCOMPARE(mixer->trackAt(start), 1'000);
    QCOMPARE(mixer->trackAt(start + 12'345), 13'345);
}

void tst_Mixer::alignment_meetsTheOtherClock()
{
    auto mixer = mixerOf({madeStore(10 * rate, noiseOf(1))});
    (void)rendered(*mixer, 3'000);
    mixer->startAligned(70'000);
    const qint64 before = mixer->rendered();
    const auto sound = rendered(*mixer, 3'000);
    QVERIFY(isNoise(sound, delay + ramp, before + delay + ramp + 70'000, 3'000 - delay - ramp));
    QCOMPARE(mixer->trackAt(before + 2'000), before + 72'000);
}

void tst_Mixer::meters_areStill_unlessWanted()
{
    auto mixer = mixerOf(
            {madeStore(10 * rate, constant(16'384)), madeStore(10 * rate, constant(8'192))});
    mixer->lanes().setGain(1, 0.5F);
    mixer->setPlaying(true);
    (void)rendered(*mixer, 4'000);
    QCOMPARE(mixer->lanes().takePeak(0), 0.0F);
    QCOMPARE(mixer->takeOutputPeak(0), 0.0F);
    mixer->setMetered(true);
    (void)rendered(*mixer, 4'000);
    QCOMPARE(mixer->lanes().takePeak(0), 0.5F);
    QCOMPARE(mixer->lanes().takePeak(1), 0.125F);
    QCOMPARE(mixer->takeOutputPeak(1), 0.625F);
    QCOMPARE(mixer->takeLimited(), 1.0F);
}

void tst_Mixer::volume_scalesTheWhole()
{
    auto mixer = mixerOf({madeStore(10 * rate, constant(16'384))});
    mixer->setPlaying(true);
    (void)rendered(*mixer, 4'000);
    mixer->setVolume(0.5F);
    const auto sound = rendered(*mixer, 4'000);
    QCOMPARE_LE(largestStep(sound), 0.25F / ramp * 1.01F);
    QCOMPARE(sound.back(), 0.25F);
}

QTEST_GUILESS_MAIN(tst_Mixer)
#include "tst_mixer.moc"
