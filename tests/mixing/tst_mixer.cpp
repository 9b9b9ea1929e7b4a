// SPDX-License-Identifier: MIT
#include "core/mixing/Mixer.h"
#include "tests/support/HeardSound.h"
#include "tests/support/RenderedMix.h"
#include "tests/support/SyntheticPcm.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace prelisten;
using namespace prelisten::tests;

namespace {

constexpr int rate = 44'100;
constexpr int delay = Limiter::delayFrames;
constexpr int ramp = rate / 200;
constexpr float lsb = 1.0F / 32768.0F;

qint16 noise(quint32 lane, qint64 frame)
{
    quint32 hash = (static_cast<quint32>(frame) * 2654435761U) ^ (lane * 40503U + 977U);
    hash ^= hash >> 15;
    hash *= 2246822519U;
    hash ^= hash >> 13;
    return static_cast<qint16>(static_cast<int>(hash % 8001) - 4000);
}

SampleMaker noiseOf(quint32 lane)
{
    return [lane](qint64 frame) {
        return noise(lane, frame);
    };
}

SampleMaker constant(qint16 value)
{
    return [value](qint64) {
        return value;
    };
}

float largestStep(const std::vector<float> &sound)
{
    float most = 0;
    for (size_t i = 1; i < sound.size(); ++i)
        most = std::max(most, std::abs(sound[i] - sound[i - 1]));
    return most;
}

/// True if @p count samples of @p sound, from @p begin on, are the sum of the noises of @p lanes
/// from @p frame on.
bool isNoise(const std::vector<float> &sound, int begin, qint64 frame, int count,
        const std::vector<quint32> &lanes = {1})
{
    const auto sum = [&lanes, frame](qint64 i) {
        int all = 0;
        for (const quint32 lane : lanes)
            all += noise(lane, frame + i);
        return static_cast<float>(all) * lsb;
    };
    return isSound(sound, static_cast<size_t>(begin), static_cast<size_t>(count), sum, lsb / 2);
}

/// A mixer with all lanes at full gain.
std::unique_ptr<Mixer> mixerOf(const std::vector<std::shared_ptr<PcmStore>> &stores)
{
    auto mixer = std::make_unique<Mixer>(static_cast<int>(stores.size()), rate);
    for (size_t i = 0; i < stores.size(); ++i) {
        mixer->lanes().setStore(static_cast<int>(i), stores[i]);
        mixer->lanes().setGain(static_cast<int>(i), 1);
        mixer->setEnd(std::max(stores[i]->firstMissing(0), stores[0]->firstMissing(0)));
    }
    (void)rendered(*mixer, 1'000); // ends the gain ramps before playback
    return mixer;
}

} // namespace

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
    void loop_repeatsExactly_overManyTurns();
    void loop_hasNoHole_andNoStep_atItsSeam();
    void loop_atTheStartOfTheTrack_keepsItsLength();
    void loop_setInItsLastMoment_turnsAtItsEnd();
    void loop_behindItsEnd_isNotEntered();
    void laneWithoutFrames_holdsTheMix_andNothingIsLost();
    void laneThatIsOut_isNotWaitedFor();
    void hole_holdsTheMix_asAnEndThatGrows();
    void hole_inALaneThatIsOut_isNotWaitedFor();
    void hole_thatWillNeverBeFilled_isSilent();
    void seek_intoAHole_isSilentUntilItIsThere_data();
    void seek_intoAHole_isSilentUntilItIsThere();
    void seek_toTheBeginningOfAStretch_startsOnItsFirstFrame();
    void loop_withinAStretch_neverHolds_data();
    void loop_withinAStretch_neverHolds();
    void loop_intoAHole_holdsBeforeItTurns();
    void seek_toTheEndOfALoop_whilePlaying_leavesIt();
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
    float most = 0;
    for (int i = 0; i < 1'500; ++i) {
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

void tst_Mixer::loop_repeatsExactly_overManyTurns()
{
    constexpr qint64 begin = 20'000;
    constexpr qint64 length = 4'801;
    auto mixer = mixerOf({madeStore(10 * rate, noiseOf(1))});
    mixer->setLoop(begin, begin + length);
    mixer->seek(begin);
    mixer->setPlaying(true);
    constexpr int turns = 220;
    const auto sound = rendered(*mixer, delay + turns * static_cast<int>(length));
    int compared = 0;
    for (int i = 2 * ramp; i < turns * length; ++i) {
        const qint64 place = i % length;
        if (place >= length - ramp) // the cross-fade
            continue;
        QCOMPARE_LT(std::abs(sound[static_cast<size_t>(i + delay)] -
                             static_cast<float>(noise(1, begin + place)) * lsb),
                lsb / 2);
        ++compared;
    }
    QCOMPARE_GE(compared, 200 * (length - ramp));
}

void tst_Mixer::loop_hasNoHole_andNoStep_atItsSeam()
{
    auto mixer = mixerOf({madeStore(10 * rate, constant(8'000))});
    mixer->setLoop(rate, 2 * rate);
    mixer->seek(rate);
    mixer->setPlaying(true);
    (void)rendered(*mixer, rate / 2);
    for (const float sample : rendered(*mixer, 210 * rate))
        QCOMPARE_LT(std::abs(sample - 8'000 * lsb), lsb);
}

void tst_Mixer::loop_atTheStartOfTheTrack_keepsItsLength()
{
    auto mixer = mixerOf({madeStore(10 * rate, noiseOf(1))});
    mixer->setLoop(0, 10'000);
    mixer->setPlaying(true);
    const auto sound = rendered(*mixer, 50'000);
    for (const int turn : {1, 2, 3, 4})
        QVERIFY(isNoise(sound, delay + turn * 10'000, 0, 5'000));
}

void tst_Mixer::loop_setInItsLastMoment_turnsAtItsEnd()
{
    auto mixer = mixerOf({madeStore(10 * rate, noiseOf(1))});
    mixer->seek(0);
    mixer->setPlaying(true);
    (void)rendered(*mixer, 10'000, 100);
    mixer->setLoop(2'000, 10'100); // less than one ramp before the new loop's end
    const qint64 at = mixer->rendered() + delay;
    (void)rendered(*mixer, 20'000, 100);
    QCOMPARE(mixer->trackAt(at + 99), 10'099);
    QCOMPARE(mixer->trackAt(at + 100), 2'000);
    QCOMPARE(mixer->trackAt(at + 100 + 8'100), 2'000);
}

void tst_Mixer::loop_behindItsEnd_isNotEntered()
{
    auto mixer = mixerOf({madeStore(10 * rate, noiseOf(1))});
    mixer->setLoop(1'000, 10'000);
    mixer->seek(10'000);
    mixer->setPlaying(true);
    (void)rendered(*mixer, 20'000);
    QCOMPARE(mixer->trackAt(mixer->rendered() + delay), 30'000);
}

void tst_Mixer::laneWithoutFrames_holdsTheMix_andNothingIsLost()
{
    auto slow = emptyStore();
    fill(*slow, 30'000, noiseOf(2));
    auto mixer = mixerOf({madeStore(10 * rate, noiseOf(1)), slow});
    mixer->setEnd(10 * rate);
    mixer->seek(0);
    mixer->setPlaying(true);
    (void)rendered(*mixer, 60'000);
    QVERIFY(mixer->isStarving());
    const qint64 held = mixer->trackAt(mixer->rendered());
    QCOMPARE_LT(held, 30'000);
    QCOMPARE_GT(held, 29'000);
    fill(*slow, 31'000, noiseOf(2)); // too few frames to resume
    (void)rendered(*mixer, 1'000);
    QVERIFY(mixer->isStarving());
    fill(*slow, 10 * rate, noiseOf(2));
    endAt(*slow, 10 * rate);
    const auto sound = rendered(*mixer, 20'000);
    QVERIFY(!mixer->isStarving());
    QVERIFY(isNoise(sound, delay + ramp, held + ramp, 19'000 - ramp, {1, 2}));
}

void tst_Mixer::laneThatIsOut_isNotWaitedFor()
{
    auto mixer = mixerOf({madeStore(10 * rate, noiseOf(1)), emptyStore()});
    mixer->lanes().setGain(1, 0);
    (void)rendered(*mixer, 1'000);
    mixer->setEnd(10 * rate);
    mixer->setPlaying(true);
    (void)rendered(*mixer, 10'000);
    QVERIFY(!mixer->isStarving());
    QCOMPARE(mixer->trackAt(mixer->rendered()), 10'000 - delay);
}

void tst_Mixer::hole_holdsTheMix_asAnEndThatGrows()
{
    constexpr qint64 frames = 10 * rate;
    constexpr qint64 holeEnd = 64'000;
    auto slow = emptyStore();
    fill(*slow, 0, 30'000, noiseOf(2));
    fill(*slow, holeEnd, frames, noiseOf(2));
    slow->setEnd(frames);
    auto mixer = mixerOf({madeStore(frames, noiseOf(1)), slow});
    mixer->setEnd(frames);
    mixer->setPlaying(true);
    (void)rendered(*mixer, 100'000);
    QVERIFY(mixer->isStarving());
    const qint64 held = mixer->trackAt(mixer->rendered());
    QCOMPARE_LT(held, 30'000);
    QCOMPARE_GT(held, 29'000);
    // Filled from its end backwards: the first frames of the gap are still missing.
    fill(*slow, 40'192, holeEnd, noiseOf(2));
    (void)rendered(*mixer, 1'000);
    QVERIFY(mixer->isStarving());
    QCOMPARE(mixer->trackAt(mixer->rendered()), held);
    fill(*slow, slow->firstMissing(0), 40'192, noiseOf(2));
    QVERIFY(slow->isComplete());
    const auto sound = rendered(*mixer, 60'000);
    QVERIFY(!mixer->isStarving());
    QVERIFY(isNoise(sound, delay + ramp, held + ramp, 59'000 - ramp, {1, 2}));
}

void tst_Mixer::hole_inALaneThatIsOut_isNotWaitedFor()
{
    auto holed = emptyStore();
    fill(*holed, 0, 10'240, noiseOf(2));
    fill(*holed, 20'480, 10 * rate, noiseOf(2));
    auto mixer = mixerOf({madeStore(10 * rate, noiseOf(1)), holed});
    mixer->lanes().setGain(1, 0);
    (void)rendered(*mixer, 1'000);
    mixer->setEnd(10 * rate);
    mixer->setPlaying(true);
    const auto sound = rendered(*mixer, 40'000);
    QVERIFY(!mixer->isStarving());
    QVERIFY(isNoise(sound, delay, 0, 39'000));
}

void tst_Mixer::hole_thatWillNeverBeFilled_isSilent()
{
    constexpr int begin = 10'240;
    constexpr int end = 12'800;
    auto holed = emptyStore();
    fill(*holed, 0, begin, noiseOf(2));
    fill(*holed, end, 30'000, noiseOf(2));
    holed->close();
    auto mixer = mixerOf({madeStore(30'000, noiseOf(1)), holed});
    mixer->setPlaying(true);
    const auto sound = rendered(*mixer, 25'000);
    QVERIFY(!mixer->isStarving());
    QVERIFY(isNoise(sound, delay, 0, begin, {1, 2}));
    QVERIFY(isNoise(sound, delay + begin, begin, end - begin, {1}));
    QVERIFY(isNoise(sound, delay + end, end, 24'000 - end, {1, 2}));
}

void tst_Mixer::seek_intoAHole_isSilentUntilItIsThere_data()
{
    QTest::addColumn<bool>("playing");
    QTest::newRow("while it plays") << true;
    QTest::newRow("before it plays") << false;
}

void tst_Mixer::seek_intoAHole_isSilentUntilItIsThere()
{
    QFETCH(bool, playing);
    constexpr qint64 place = 100'000;
    auto lane = emptyStore();
    fill(*lane, 0, 50'000, noiseOf(1));
    auto mixer = mixerOf({lane});
    mixer->setEnd(10 * rate);
    if (playing) {
        mixer->setPlaying(true);
        (void)rendered(*mixer, 10'000);
    }
    mixer->seek(place);
    mixer->setPlaying(true);
    auto sound = rendered(*mixer, 5'000);
    QVERIFY(mixer->isStarving());
    QVERIFY(mixer->landing());
    QVERIFY(isSilent(sound, delay + ramp));
    const qint64 held = mixer->trackAt(mixer->rendered() + delay);
    QVERIFY(held == place || held == place - ramp);
    // The decoder starts a little before the target.
    fill(*lane, place / 256 * 256 - 512, 10 * rate, noiseOf(1));
    sound = rendered(*mixer, 20'000);
    QVERIFY(!mixer->isStarving());
    QVERIFY(isNoise(sound, delay + ramp, held + ramp, 19'000 - ramp));
}

// The frames before the target are missing and may never be decoded.
void tst_Mixer::seek_toTheBeginningOfAStretch_startsOnItsFirstFrame()
{
    constexpr qint64 place = 102'400;
    auto lane = emptyStore();
    fill(*lane, 0, 50'000, noiseOf(1));
    fill(*lane, place, 200'000, noiseOf(1));
    auto mixer = mixerOf({lane});
    mixer->setEnd(10 * rate);
    mixer->setPlaying(true);
    (void)rendered(*mixer, 10'000);
    mixer->seek(place);
    const auto sound = rendered(*mixer, 20'000);
    QVERIFY(!mixer->isStarving());
    QVERIFY(isNoise(sound, delay + ramp, place, 19'000));
}

void tst_Mixer::loop_withinAStretch_neverHolds_data()
{
    QTest::addColumn<int>("length");
    QTest::newRow("a second") << rate;
    QTest::newRow("shorter than what is looked ahead") << 3 * ramp;
}

void tst_Mixer::loop_withinAStretch_neverHolds()
{
    QFETCH(int, length);
    constexpr qint64 begin = 51'200;
    auto lane = emptyStore();
    // Only the loop itself is decoded.
    fill(*lane, begin, (begin + length + 255) / 256 * 256, noiseOf(1));
    auto mixer = mixerOf({lane});
    mixer->setEnd(10 * rate);
    mixer->setLoop(begin, begin + length);
    mixer->seek(begin);
    mixer->setPlaying(true);
    (void)rendered(*mixer, 1'000);
    for (int turn = 0; turn < 4 * rate / length; ++turn) {
        (void)rendered(*mixer, length);
        QVERIFY(!mixer->isStarving());
        QCOMPARE(mixer->trackAt(mixer->rendered() + delay), begin + 1'000 % length);
    }
}

void tst_Mixer::loop_intoAHole_holdsBeforeItTurns()
{
    constexpr qint64 begin = 51'200;
    constexpr qint64 end = 2LL * rate;
    auto lane = emptyStore();
    fill(*lane, begin + 25'600, end + 256, noiseOf(1));
    auto mixer = mixerOf({lane});
    mixer->setEnd(10 * rate);
    mixer->setLoop(begin, end);
    mixer->seek(begin + 25'600);
    mixer->setPlaying(true);
    (void)rendered(*mixer, 30'000);
    QVERIFY(mixer->isStarving());
    const qint64 held = mixer->trackAt(mixer->rendered());
    QVERIFY2(held < end && held > end - 1'000, qPrintable(QString::number(held)));
    fill(*lane, begin, begin + 25'600, noiseOf(1));
    const auto sound = rendered(*mixer, 20'000);
    QVERIFY(!mixer->isStarving());
    const auto turned = static_cast<int>(end - held);
    QVERIFY(isNoise(sound, delay + turned, begin, 19'000 - turned));
}

void tst_Mixer::seek_toTheEndOfALoop_whilePlaying_leavesIt()
{
    auto mixer = mixerOf({madeStore(10 * rate, noiseOf(1))});
    mixer->setLoop(1'000, 10'000);
    mixer->setPlaying(true);
    (void)rendered(*mixer, 5'000);
    mixer->seek(10'000);
    (void)rendered(*mixer, 20'000);
    QCOMPARE(mixer->trackAt(mixer->rendered() + delay), 30'000 - ramp);
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
