// SPDX-License-Identifier: MIT
#include "core/mixing/MixDeck.h"
#include "tests/support/FakeDeck.h"
#include "tests/support/HeardSound.h"
#include "tests/support/LaneFixture.h"
#include "tests/support/OutputFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int rate = 48'000;
constexpr qint64 seconds = 6;
constexpr qint64 length = seconds * rate;
constexpr int delay = Limiter::delayFrames;
constexpr int ramp = rate / 200;
constexpr qint64 played = rate + 9'600 - delay; ///< the playhead after hasPlayed(), in frames
const SourceName drums = u"stem1"_s;
using Opening = FakeOutputs::Opening;

/// One stem of 6 s, decoded.
struct Stem
{
    PcmLane::Shared shared = newShared();
    LaneFixture fixture{drums, waveFile(length, numberedSample, rate), shared, seconds * 1000};
    Mix mix;
};

struct Parts : OutputFixture
{
    explicit Parts(Stem &stem)
        : feed(std::make_unique<MixFeed>(stem.mix, QList<PcmLane *>{stem.fixture.lane.get()}))
    {
    }

    std::unique_ptr<MixFeed> feed;
    std::unique_ptr<MixDeck> deck = std::make_unique<MixDeck>(setup());
    QSignalSpy handedOver{deck.get(), &Deck::handedOver};
    QSignalSpy ended{deck.get(), &Deck::ended};
    QSignalSpy outputLost{deck.get(), &Deck::outputLost};
    int opened = 0;
    qint64 pulled = 0; ///< frames pulled from the current stream

    /// Waits until an output requested since the last call is open and plays.
    [[nodiscard]] bool opens()
    {
        pulled = 0;
        const bool plays =
                QTest::qWaitFor([&] { return outputs->asked() > opened && outputs->plays(); });
        opened = outputs->asked();
        return plays;
    }

    std::vector<float> pull(int frames)
    {
        pulled += frames;
        return outputs->pull(frames);
    }

    /// Reports all pulled frames as heard; true once the deck's position is that of @p frame (±0).
    [[nodiscard]] bool isHeardAt(qint64 frame)
    {
        outputs->hear(pulled);
        const bool there = QTest::qWaitFor([&] { return deck->position() == frame * 1000 / rate; });
        if (!there)
            qWarning() << "at" << deck->position() << "ms instead of" << frame * 1000 / rate;
        return there;
    }

    [[nodiscard]] bool fails(int times)
    {
        const bool asked = QTest::qWaitFor([&] { return outputs->asked() == times; });
        settle();
        return asked;
    }
};

} // namespace

/// Tests the mixing deck on a fake output that pulls on command, so every output frame is checked.
class tst_MixDeck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
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
    void idleOutput_isLetGo_andPlayOpensItAgain();
    void preparedOutput_isReadyBeforeTheFirstSound();
    void preparedOutputThatFails_isOpenedAgain_withGrowingPauses();
    void anotherDevice_isTriedAtOnce();
    void playing_isTriedAtOnce();
    void playAskedAmidOpening_getsAnAttemptOfItsOwn();
    void playAskedAmidOpening_isNoReasonToTryAgain_onceItHasSounded();
    void playOnABrokenOutput_isToldOnce_data();
    void playOnABrokenOutput_isToldOnce();
    void outputThatVanishes_isLostOnce_andPlayGoesOnAtTheSameFrame_data();
    void outputThatVanishes_isLostOnce_andPlayGoesOnAtTheSameFrame();
    void anotherDevice_goesOnAtTheFrameHeard();
    void destroyed_whileTheOutputHangs_returnsAtOnce();

private:
    /// Loads and plays the track from @p positionMs on; true once an output is open.
    [[nodiscard]] bool plays(qint64 positionMs);

    /// Plays from 1 s on and reports all output as heard; true once the deck's position is
    /// `played`.
    [[nodiscard]] bool hasPlayed();

    std::unique_ptr<Stem> m_stem;
    std::unique_ptr<Parts> m;
};

void tst_MixDeck::initTestCase()
{
    m_stem = std::make_unique<Stem>();
    m_stem->mix.setSources({masterSource(), drums});
    QVERIFY(m_stem->fixture.completes());
    QCOMPARE(m_stem->fixture.lane->length().frames, length);
}

void tst_MixDeck::init()
{
    m = std::make_unique<Parts>(*m_stem);
    QCOMPARE(m->feed->endFrame(), length);
}

bool tst_MixDeck::plays(qint64 positionMs)
{
    m->deck->load(*m->feed, positionMs, true);
    return m->opens();
}

bool tst_MixDeck::hasPlayed()
{
    const bool went = plays(1'000) && !m->pull(9'600).empty();
    return went && m->isHeardAt(played);
}

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
    QTest::qWait(0);
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

void tst_MixDeck::idleOutput_isLetGo_andPlayOpensItAgain()
{
    QVERIFY(plays(1'000));
    (void)m->pull(9'600);
    m->deck->pause();
    (void)m->pull(4'800);
    const qint64 stopped = rate + 9'600 + ramp;
    QVERIFY(m->isHeardAt(stopped));
    m->clock.advance(2s);
    QVERIFY(m->clockIsRead(4));
    QCOMPARE(m->outputs->streams(), 1);
    m->clock.advance(1ms);
    QVERIFY(QTest::qWaitFor([&] { return m->outputs->streams() == 0; }));
    QCOMPARE(m->deck->position(), stopped * 1000 / rate);
    m->deck->play();
    QVERIFY(m->opens());
    const auto sound = m->pull(4'800);
    QVERIFY(isTrack(sound, delay + ramp, stopped + ramp));
}

void tst_MixDeck::preparedOutput_isReadyBeforeTheFirstSound()
{
    m->deck->prepare(*m->feed);
    QVERIFY(m->opens());
    for (int i = 0; i < 5; ++i)
        m->deck->prepare(*m->feed);
    m->deck->load(*m->feed, 1'000, true);
    const auto sound = m->pull(4'800);
    QVERIFY(isTrack(sound, delay + ramp, rate + ramp));
    QCOMPARE(m->outputs->asked(), 1);
}

void tst_MixDeck::preparedOutputThatFails_isOpenedAgain_withGrowingPauses()
{
    m->outputs->setAllOpenings(Opening::StopsWithin);
    m->deck->prepare(*m->feed);
    QVERIFY(m->fails(1));
    int opened = 1;
    for (const auto pause : {250ms, 500ms, 1'000ms, 2'000ms, 4'000ms, 4'000ms}) {
        m->clock.advance(pause - 1ms);
        m->deck->prepare(*m->feed);
        m->settle();
        QCOMPARE(m->outputs->asked(), opened);
        m->clock.advance(1ms);
        m->deck->prepare(*m->feed);
        m->deck->prepare(*m->feed);
        QVERIFY(m->fails(++opened));
    }
    QCOMPARE(m->outputLost.count(), 0); // playback was not requested
}

void tst_MixDeck::anotherDevice_isTriedAtOnce()
{
    m->outputs->setOpenings({Opening::Fails});
    m->deck->prepare(*m->feed);
    QVERIFY(m->fails(1));
    m->deck->prepare(*m->feed);
    m->settle();
    QCOMPARE(m->outputs->asked(), 1);
    m->deck->setDevice({});
    m->deck->prepare(*m->feed);
    m->opened = 1;
    QVERIFY(m->opens());
}

void tst_MixDeck::playing_isTriedAtOnce()
{
    m->outputs->setOpenings({Opening::Fails});
    m->deck->prepare(*m->feed);
    QVERIFY(m->fails(1));
    m->opened = 1;
    QVERIFY(plays(1'000));
    const auto sound = m->pull(4'800);
    QVERIFY(isTrack(sound, delay + ramp, rate + ramp));
    QCOMPARE(m->outputLost.count(), 0);
}

void tst_MixDeck::playAskedAmidOpening_getsAnAttemptOfItsOwn()
{
    m->outputs->setOpenings({Opening::Fails});
    m->outputs->block();
    m->deck->prepare(*m->feed);
    m->outputs->waitUntilBlocked();
    m->deck->load(*m->feed, 1'000, true);
    m->outputs->unblock();
    QVERIFY(QTest::qWaitFor([&] { return m->outputs->plays(); }));
    QCOMPARE(m->outputs->asked(), 2);
    QCOMPARE(m->outputLost.count(), 0);
    const auto sound = m->pull(4'800);
    QVERIFY(isTrack(sound, delay + ramp, rate + ramp));
}

void tst_MixDeck::playAskedAmidOpening_isNoReasonToTryAgain_onceItHasSounded()
{
    m->outputs->block();
    m->deck->prepare(*m->feed);
    m->outputs->waitUntilBlocked();
    m->deck->load(*m->feed, 1'000, true);
    m->outputs->unblock();
    QVERIFY(m->opens());
    (void)m->pull(9'600);
    QVERIFY(m->isHeardAt(rate + 9'600 - delay));
    m->outputs->tell(QAudio::StoppedState);
    m->settle();
    QCOMPARE(m->outputLost.count(), 1);
    QCOMPARE(m->outputs->asked(), 1);
}

void tst_MixDeck::playOnABrokenOutput_isToldOnce_data()
{
    addFailingOpenings();
}

void tst_MixDeck::playOnABrokenOutput_isToldOnce()
{
    QFETCH(Opening, opening);
    m->outputs->setAllOpenings(opening);
    m->deck->load(*m->feed, 1'000, true);
    QVERIFY(QTest::qWaitFor([&] { return !m->outputLost.isEmpty(); }));
    m->deck->pause(); // as the transport does
    m->settle();
    QCOMPARE(m->outputLost.count(), 1);
    QCOMPARE(m->outputs->asked(), 1);
    m->deck->play(); // the user presses Play again, and it fails again
    QVERIFY(QTest::qWaitFor([&] { return m->outputLost.count() == 2; }));
    QCOMPARE(m->outputs->asked(), 2);
    QCOMPARE(m->deck->position(), 1'000);
}

void tst_MixDeck::outputThatVanishes_isLostOnce_andPlayGoesOnAtTheSameFrame_data()
{
    QTest::addColumn<bool>("streamFirst");
    QTest::newRow("the stream stops, then the device is gone") << true;
    QTest::newRow("the device is gone, then the stream stops") << false;
}

void tst_MixDeck::outputThatVanishes_isLostOnce_andPlayGoesOnAtTheSameFrame()
{
    QFETCH(bool, streamFirst);
    QVERIFY(hasPlayed());
    (void)m->pull(2'400); // in the output's buffer: never heard
    m->outputs->setAllOpenings(Opening::NoOutput);
    m->outputs->tell(QAudio::StoppedState);
    if (streamFirst)
        QVERIFY(QTest::qWaitFor([&] { return m->outputLost.count() == 1; }));
    m->deck->setDevice({});
    QVERIFY(QTest::qWaitFor([&] { return m->outputLost.count() == 1; }));
    m->deck->pause(); // as the transport does
    m->settle();
    QCOMPARE(m->outputLost.count(), 1);
    QCOMPARE(m->deck->position(), played * 1000 / rate);

    m->outputs->setAllOpenings(Opening::Works);
    m->deck->setDevice({});
    m->settle();
    QVERIFY(!m->outputs->plays()); // it waits for play()
    m->deck->play();
    QVERIFY(m->opens());
    const auto sound = m->pull(4'800);
    QVERIFY(isTrack(sound, delay + ramp, played));
    QCOMPARE(m->outputLost.count(), 1);
}

void tst_MixDeck::anotherDevice_goesOnAtTheFrameHeard()
{
    QVERIFY(hasPlayed());
    (void)m->pull(2'400);
    m->deck->setDevice({});
    QVERIFY(m->opens());
    const auto sound = m->pull(4'800);
    QVERIFY(isTrack(sound, delay + ramp, played));
    m->settle();
    QCOMPARE(m->outputLost.count(), 0);
    QCOMPARE(m->outputs->streams(), 1);
}

void tst_MixDeck::destroyed_whileTheOutputHangs_returnsAtOnce()
{
    m->outputs->block();
    m->deck->load(*m->feed, 1'000, true);
    m->outputs->waitUntilBlocked();
    m->deck.reset(); // would hang if it waited: the output is unblocked only afterwards
    m->outputs->unblock();
    m->reaper.reset();
    QCoreApplication::processEvents();
    QCOMPARE(m->outputs->streams(), 0);
    QCOMPARE(m->outputLost.count(), 0);
}

QTEST_GUILESS_MAIN(tst_MixDeck)
#include "tst_mixdeck.moc"
