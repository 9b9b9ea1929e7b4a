// SPDX-License-Identifier: MIT
#include "core/mixing/Mixer.h"
#include "tests/support/HeardSound.h"
#include "tests/support/NoiseMix.h"
#include "tests/support/RenderedMix.h"
#include "tests/support/SyntheticPcm.h"

#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;

/// Tests the mix of lanes of which frames are still missing.
class tst_MixerGaps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void laneWithoutFrames_holdsTheMix_andNothingIsLost();
    void laneThatIsOut_isNotWaitedFor();
    void hole_holdsTheMix_asAnEndThatGrows();
    void hole_inALaneThatIsOut_isNotWaitedFor();
    void hole_thatWillNeverBeFilled_isSilent();
    void seek_intoAHole_isSilentUntilItIsThere_data();
    void seek_intoAHole_isSilentUntilItIsThere();
    void seek_toTheBeginningOfAStretch_startsOnItsFirstFrame();
};

void tst_MixerGaps::laneWithoutFrames_holdsTheMix_andNothingIsLost()
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

void tst_MixerGaps::laneThatIsOut_isNotWaitedFor()
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

void tst_MixerGaps::hole_holdsTheMix_asAnEndThatGrows()
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

void tst_MixerGaps::hole_inALaneThatIsOut_isNotWaitedFor()
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

void tst_MixerGaps::hole_thatWillNeverBeFilled_isSilent()
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

void tst_MixerGaps::seek_intoAHole_isSilentUntilItIsThere_data()
{
    QTest::addColumn<bool>("playing");
    QTest::newRow("while it plays") << true;
    QTest::newRow("before it plays") << false;
}

void tst_MixerGaps::seek_intoAHole_isSilentUntilItIsThere()
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
void tst_MixerGaps::seek_toTheBeginningOfAStretch_startsOnItsFirstFrame()
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

QTEST_GUILESS_MAIN(tst_MixerGaps)
#include "tst_mixer_gaps.moc"
