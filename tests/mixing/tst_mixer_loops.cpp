// SPDX-License-Identifier: MIT
#include "core/mixing/Mixer.h"
#include "tests/support/HeardSound.h"
#include "tests/support/NoiseMix.h"
#include "tests/support/RenderedMix.h"
#include "tests/support/SyntheticPcm.h"

#include <QTest>

#include <cmath>

using namespace prelisten;
using namespace prelisten::tests;

/// Tests loops in the mix, to the frame.
class tst_MixerLoops : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loop_repeatsExactly_overManyTurns();
    void loop_hasNoHole_andNoStep_atItsSeam();
    void loop_atTheStartOfTheTrack_keepsItsLength();
    void loop_setInItsLastMoment_turnsAtItsEnd();
    void loop_behindItsEnd_isNotEntered();
    void loop_withinAStretch_neverHolds_data();
    void loop_withinAStretch_neverHolds();
    void loop_intoAHole_holdsBeforeItTurns();
    void seek_toTheEndOfALoop_whilePlaying_leavesIt();
};

void tst_MixerLoops::loop_repeatsExactly_overManyTurns()
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

void tst_MixerLoops::loop_hasNoHole_andNoStep_atItsSeam()
{
    auto mixer = mixerOf({madeStore(10 * rate, constant(8'000))});
    mixer->setLoop(rate, 2 * rate);
    mixer->seek(rate);
    mixer->setPlaying(true);
    (void)rendered(*mixer, rate / 2);
    for (const float sample : rendered(*mixer, 210 * rate))
        QCOMPARE_LT(std::abs(sample - 8'000 * lsb), lsb);
}

void tst_MixerLoops::loop_atTheStartOfTheTrack_keepsItsLength()
{
    auto mixer = mixerOf({madeStore(10 * rate, noiseOf(1))});
    mixer->setLoop(0, 10'000);
    mixer->setPlaying(true);
    const auto sound = rendered(*mixer, 50'000);
    for (const int turn : {1, 2, 3, 4})
        QVERIFY(isNoise(sound, delay + turn * 10'000, 0, 5'000));
}

void tst_MixerLoops::loop_setInItsLastMoment_turnsAtItsEnd()
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

void tst_MixerLoops::loop_behindItsEnd_isNotEntered()
{
    auto mixer = mixerOf({madeStore(10 * rate, noiseOf(1))});
    mixer->setLoop(1'000, 10'000);
    mixer->seek(10'000);
    mixer->setPlaying(true);
    (void)rendered(*mixer, 20'000);
    QCOMPARE(mixer->trackAt(mixer->rendered() + delay), 30'000);
}

void tst_MixerLoops::loop_withinAStretch_neverHolds_data()
{
    QTest::addColumn<int>("length");
    QTest::newRow("a second") << rate;
    QTest::newRow("shorter than what is looked ahead") << 3 * ramp;
}

void tst_MixerLoops::loop_withinAStretch_neverHolds()
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

void tst_MixerLoops::loop_intoAHole_holdsBeforeItTurns()
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

void tst_MixerLoops::seek_toTheEndOfALoop_whilePlaying_leavesIt()
{
    auto mixer = mixerOf({madeStore(10 * rate, noiseOf(1))});
    mixer->setLoop(1'000, 10'000);
    mixer->setPlaying(true);
    (void)rendered(*mixer, 5'000);
    mixer->seek(10'000);
    (void)rendered(*mixer, 20'000);
    QCOMPARE(mixer->trackAt(mixer->rendered() + delay), 30'000 - ramp);
}

QTEST_GUILESS_MAIN(tst_MixerLoops)
#include "tst_mixer_loops.moc"
