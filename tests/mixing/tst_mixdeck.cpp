// SPDX-License-Identifier: MIT
#include "core/mixing/MixDeck.h"
#include "tests/support/FakeDeck.h"
#include "tests/support/HeardSound.h"
#include "tests/support/MixDeckFixture.h"
#include "tests/support/OutputFixture.h"

#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace std::chrono_literals;

/// Tests what the mixing deck plays, to the frame.
class tst_MixDeck : public QObject, protected MixDeckFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { decode(); }
    void init() { makeDeck(); }
    void cleanup() { m.reset(); }
    void cleanupTestCase() { m_stem.reset(); }

    void load_sounds_fromTheFrameAskedFor();
    void load_lands_whenItIsHeard();
    void load_paused_landsWithoutAnOutput();
    void handover_isInStepWithTheOtherDeck();
    void handover_withoutATimedOutput_beginsAfterAWhile();
    void pauseDuringAlignment_staysAtItsPlace();
    void seek_reachesItsPlace();
    void pause_andPlay_goOnAtTheSameFrame();
    void loop_repeats_toTheFrame();
    void end_isToldOnce_whenItHasBeenHeard();
    void unload_duringAFade_endsInSilence_andLetsTheOutputGo();
    void fade_leavesWhatIsLoadedAgainAlone();
};

void tst_MixDeck::load_sounds_fromTheFrameAskedFor()
{
    QVERIFY(plays(1'000));
    const auto sound = m->pull(rate / 2);
    QVERIFY(isTrack(sound, delay + ramp, rate + ramp));
}

void tst_MixDeck::load_lands_whenItIsHeard()
{
    QVERIFY(plays(1'000));
    QVERIFY(m->deck->isHandingOver());
    (void)m->pull(4'800);
    QCoreApplication::processEvents(); // delivers queued signals
    QVERIFY(m->deck->isHandingOver()); // it was pulled, but has not been heard yet
    QCOMPARE(m->deck->position(), 1'000);
    QVERIFY(m->isHeardAt(rate + 4'800 - delay));
    QVERIFY(QTest::qWaitFor([&] { return !m->deck->isHandingOver(); }));
    QCOMPARE(m->handedOver.count(), 1);
}

void tst_MixDeck::load_paused_landsWithoutAnOutput()
{
    m->deck->load(*m->feed, 2'500, false);
    QCOMPARE(m->handedOver.count(), 1);
    QCOMPARE(m->deck->position(), 2'500);
    QCOMPARE(m->outputs->asked(), 0);
    m->deck->play();
    QVERIFY(m->opens());
    const auto sound = m->pull(rate / 10);
    const qint64 begin = 5 * rate / 2;
    QVERIFY(isTrack(sound, delay + ramp, begin + ramp));
}

void tst_MixDeck::handover_isInStepWithTheOtherDeck()
{
    m->deck->prepare(*m->feed);
    QVERIFY(m->opens());
    QVERIFY(isSilent(m->pull(9'600)));
    FakeDeck other;
    other.place = 2'000;
    m->deck->syncTo(other);
    m->deck->load(*m->feed, 2'000, true);
    QVERIFY(isSilent(m->pull(480))); // it does not know the output latency yet
    QCOMPARE(m->handedOver.count(), 0);
    other.place = 2'010; // the other deck has played on
    m->outputs->hear(6'000);
    QVERIFY(QTest::qWaitFor([&] { return m->handedOver.count() == 1; }));
    // Output frame 6,000 is heard now and must be frame 96,480 of the track.
    const qint64 offset = 2 * rate + 480 - 6'000;
    const qint64 out = m->pulled;
    const auto sound = m->pull(rate / 2);
    QVERIFY(isTrack(sound, delay + ramp, out + delay + ramp + offset));
    QVERIFY(m->isHeardAt(m->pulled + offset));
}

void tst_MixDeck::handover_withoutATimedOutput_beginsAfterAWhile()
{
    FakeDeck other;
    other.place = 2'000;
    m->deck->syncTo(other);
    QVERIFY(plays(2'000));
    QVERIFY(isSilent(m->pull(4'800)));
    other.place = 2'600;
    m->clock.advance(499ms);
    QVERIFY(m->clockIsRead(2));
    QVERIFY(isSilent(m->pull(4'800)));
    m->clock.advance(1ms);
    QVERIFY(QTest::qWaitFor([&] { return !isSilent(m->pull(4'800)); }));
    const auto sound = m->pull(4'800);
    const auto first = static_cast<qint64>(sound[0]);
    QVERIFY(isTrack(sound, 0, 124'800 - 124'800 % numbersInARow + first - 1));
}

void tst_MixDeck::pauseDuringAlignment_staysAtItsPlace()
{
    FakeDeck other;
    other.place = 2'000;
    m->deck->syncTo(other);
    QVERIFY(plays(2'000));
    m->deck->pause();
    QVERIFY(isSilent(m->pull(4'800)));
    QCOMPARE(m->deck->position(), 2'000);
    m->deck->play();
    const auto sound = m->pull(4'800);
    QVERIFY(isTrack(sound, delay + ramp, 2 * rate + ramp));
}

void tst_MixDeck::seek_reachesItsPlace()
{
    QVERIFY(plays(0));
    (void)m->pull(4'800);
    QVERIFY(m->isHeardAt(4'800 - delay));
    m->deck->load(*m->feed, 3'000, true);
    QCOMPARE(m->deck->position(), 3'000); // the target, until the seek is audible
    const auto sound = m->pull(4'800);
    // The fade-in ends at the target, so the sound from there on is at full level.
    QVERIFY(isTrack(sound, delay + ramp, 3 * rate));
    QVERIFY(m->isHeardAt(3 * rate - ramp + 4'800 - delay));
    QCOMPARE(m->outputs->asked(), 1);
    QVERIFY(QTest::qWaitFor([&] { return m->handedOver.count() == 2; }));
}

void tst_MixDeck::pause_andPlay_goOnAtTheSameFrame()
{
    QVERIFY(plays(1'000));
    (void)m->pull(9'600);
    m->deck->pause();
    const auto out = m->pull(4'800);
    QVERIFY(isSilent(out, delay + ramp));
    const qint64 stopped = rate + 9'600 + ramp; // the track plays on during the fade-out
    QVERIFY(m->isHeardAt(stopped));
    (void)m->pull(4'800);
    QVERIFY(m->isHeardAt(stopped));
    m->deck->play();
    const auto in = m->pull(4'800);
    QVERIFY(isSilent({in.begin(), in.begin() + delay}, 0));
    QVERIFY(isTrack(in, delay + ramp, stopped + ramp));
    QVERIFY(m->isHeardAt(stopped + 4'800 - delay));
    QCOMPARE(m->outputs->asked(), 1);
}

void tst_MixDeck::loop_repeats_toTheFrame()
{
    m->deck->setLoop(LoopRegion{1s, 1'500ms});
    QVERIFY(plays(1'000));
    const int turn = rate / 2;
    const auto sound = m->pull(4 * turn);
    for (int i = 0; i < 3; ++i) {
        const auto begin = static_cast<size_t>(delay + i * turn + (i == 0 ? ramp : 0));
        QVERIFY(isTrack(sound, begin, rate + (i == 0 ? ramp : 0),
                static_cast<size_t>(turn - ramp - (i == 0 ? ramp : 0))));
    }
    QVERIFY(m->isHeardAt(rate - delay)); // in the crossfade, the incoming side's position
}

void tst_MixDeck::end_isToldOnce_whenItHasBeenHeard()
{
    QVERIFY(plays(5'500));
    QVERIFY(m->pull(rate / 4).size() > 0);
    QVERIFY(m->isHeardAt(11 * rate / 2 + rate / 4 - delay));
    const auto sound = m->pull(rate);
    const size_t last = delay + rate / 4 - delay;
    QVERIFY(isTrack(sound, last - 480 + delay, length - 480, 480));
    QVERIFY(isSilent(sound, last + delay));
    QVERIFY(m->clockIsRead(4));
    QCOMPARE(m->ended.count(), 0); // the end has not been heard yet
    QVERIFY(m->isHeardAt(length));
    QVERIFY(QTest::qWaitFor([&] { return !m->ended.isEmpty(); }));
    (void)m->pull(rate);
    QVERIFY(m->isHeardAt(length));
    QCOMPARE(m->ended.count(), 1);
}

void tst_MixDeck::unload_duringAFade_endsInSilence_andLetsTheOutputGo()
{
    QVERIFY(hasPlayed());
    m->deck->fadeOut();
    const auto still = m->pull(480); // the other deck is not audible yet
    QVERIFY(isTrack(still, 0, played));
    m->deck->unload();
    const auto sound = m->pull(4'800);
    QVERIFY(isTrack(sound, 0, played + 480, delay));
    QVERIFY(sound[delay + 10] > 0);
    QVERIFY(isSilent(sound, delay + ramp));
    QCOMPARE(m->deck->position(), 0);
    QVERIFY(QTest::qWaitFor([&] { return m->outputs->streams() == 0; }));
    QCOMPARE(m->outputLost.count(), 0);
    QCOMPARE(m->ended.count(), 0);
}

void tst_MixDeck::fade_leavesWhatIsLoadedAgainAlone()
{
    QVERIFY(hasPlayed());
    m->deck->fadeOut();
    m->deck->load(*m->feed, 2'000, true);
    bool faded = false;
    QTimer::singleShot(200ms, Qt::PreciseTimer, this, [&faded] { faded = true; });
    QVERIFY(QTest::qWaitFor([&] { return faded; })); // long enough for the fade to have ended
    const auto sound = m->pull(9'600);
    QVERIFY(isTrack(sound, delay + ramp, 2 * rate));
}

QTEST_GUILESS_MAIN(tst_MixDeck)
#include "tst_mixdeck.moc"
