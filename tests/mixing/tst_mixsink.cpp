// SPDX-License-Identifier: MIT
#include "core/mixing/MixSink.h"
#include "tests/support/HeardSound.h"
#include "tests/support/OutputFixture.h"
#include "tests/support/RenderedMix.h"
#include "tests/support/SyntheticPcm.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace std::chrono_literals;

namespace {

constexpr int rate = 48'000;
constexpr qint64 length = 4 * rate;
constexpr int delay = Limiter::delayFrames;
using Opening = FakeOutputs::Opening;

std::shared_ptr<Mixer> playingMixer()
{
    auto mixer = std::make_shared<Mixer>(1, rate);
    mixer->lanes().setStore(0, madeStore(length, numberedSample, rate));
    mixer->lanes().setGain(0, 1);
    mixer->setEnd(length);
    (void)rendered(*mixer, rate / 10); // ends the gain ramp before playback
    mixer->setPlaying(true);
    return mixer;
}

struct Parts : OutputFixture
{
    std::unique_ptr<MixSink> sink = std::make_unique<MixSink>(setup());
    QSignalSpy failed{sink.get(), &MixSink::failed};

    void start() { sink->start(playingMixer(), std::nullopt); }

    [[nodiscard]] bool startsToPlay()
    {
        const int before = outputs->asked();
        start();
        return QTest::qWaitFor([&] { return outputs->asked() > before && outputs->plays(); });
    }

    /// The output reports @p frames as heard; true once the sink has evaluated a report.
    [[nodiscard]] bool hears(qint64 frames)
    {
        outputs->hear(frames);
        return QTest::qWaitFor([&] { return sink->isTimed(); });
    }
};

} // namespace

/// Tests MixSink on a fake output that pulls, fails and hangs on command.
class tst_MixSink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m = std::make_unique<Parts>(); }
    void cleanup() { m.reset(); }

    void sound_isTheMixers_frameByFrame();
    void heard_isWhatTheOutputSays_carriedOnByTheClock();
    void timed_isOnlyTheRunThatReported();
    void failure_isToldOnce_data();
    void failure_isToldOnce();
    void outputThatStops_failsOnce();
    void staleFailure_afterARestart_isDropped();
    void failureWhileAnotherStartWaits_leavesThatAlone_data();
    void failureWhileAnotherStartWaits_leavesThatAlone();
    void failure_afterStop_isNotTold();
    void stop_duringOpening_leavesNothingOpen();
    void outputThatNeverPulls_getsLargerBuffers_thenFails();
    void underruns_inARow_getALargerBuffer();
    void underruns_farApart_areAccidents();
    void soundGoesOn_inTheLargerBuffer();
    void destroyed_whileTheOutputHangs_returnsAtOnce_data();
    void destroyed_whileTheOutputHangs_returnsAtOnce();
    void destroyed_withAReportOnItsWay_isNotReached();

private:
    std::unique_ptr<Parts> m;
};

void tst_MixSink::sound_isTheMixers_frameByFrame()
{
    QVERIFY(m->startsToPlay());
    std::vector<float> sound;
    for (const int frames : {1, 480, 999, 4'096}) {
        const auto piece = m->outputs->pull(frames);
        QCOMPARE(static_cast<int>(piece.size()), frames);
        sound.insert(sound.end(), piece.begin(), piece.end());
    }
    QVERIFY(isTrack(sound, delay, 0));
}

void tst_MixSink::heard_isWhatTheOutputSays_carriedOnByTheClock()
{
    QVERIFY(m->startsToPlay());
    const qint64 before = rate / 10; // frames that the mixer rendered before this stream
    (void)m->outputs->pull(rate);
    QVERIFY(!m->sink->isTimed());
    QCOMPARE(m->sink->heard(), 0);
    QVERIFY(m->hears(rate / 2));
    QCOMPARE(m->sink->heard(), before + rate / 2);
    m->outputs->hang(); // no more reports
    m->clock.advance(10ms);
    QCOMPARE(m->sink->heard(), before + rate / 2 + rate / 100);
    m->clock.advance(1h); // an output without reports may have stopped: at most 250 ms are added
    QCOMPARE(m->sink->heard(), before + rate / 2 + rate / 4);
    m->outputs->unblock();
    QVERIFY(m->hears(rate - 240));
    QVERIFY(QTest::qWaitFor([&] { return m->sink->heard() == before + rate - 240; }));
    m->outputs->hang();
    m->clock.advance(10ms); // never more than has been rendered
    QCOMPARE(m->sink->heard(), before + rate);
    m->outputs->unblock();
}

void tst_MixSink::timed_isOnlyTheRunThatReported()
{
    QVERIFY(m->startsToPlay());
    (void)m->outputs->pull(rate);
    QVERIFY(m->hears(rate / 2));
    m->start();
    QVERIFY(!m->sink->isTimed());
    QCOMPARE(m->sink->heard(), 0);
    m->sink->stop();
    QVERIFY(!m->sink->isTimed());
}

void tst_MixSink::failure_isToldOnce_data()
{
    addFailingOpenings();
}

void tst_MixSink::failure_isToldOnce()
{
    QFETCH(Opening, opening);
    m->outputs->setAllOpenings(opening);
    m->start();
    QVERIFY(m->failed.wait());
    m->settle();
    QCOMPARE(m->failed.count(), 1);
    QCOMPARE(m->outputs->streams(), 0);
    QCOMPARE(m->outputs->asked(), 1);
}

void tst_MixSink::outputThatStops_failsOnce()
{
    QVERIFY(m->startsToPlay());
    m->outputs->tell(QAudio::StoppedState);
    m->outputs->tell(QAudio::StoppedState);
    QCOMPARE(m->failed.count(), 0); // not emitted from another thread
    m->settle();
    QCOMPARE(m->failed.count(), 1);
    QCOMPARE(m->outputs->streams(), 0);
}

void tst_MixSink::staleFailure_afterARestart_isDropped()
{
    QVERIFY(m->startsToPlay());
    m->outputs->tell(QAudio::StoppedState); // its report is queued for this thread
    QVERIFY(m->startsToPlay());
    m->settle();
    QCOMPARE(m->failed.count(), 0);
    QVERIFY(m->outputs->plays());
    QVERIFY(!m->outputs->pull(480).empty());
    m->outputs->tell(QAudio::StoppedState); // a failure of the new stream is reported
    m->settle();
    QCOMPARE(m->failed.count(), 1);
}

void tst_MixSink::failureWhileAnotherStartWaits_leavesThatAlone_data()
{
    addFailingOpenings();
}

void tst_MixSink::failureWhileAnotherStartWaits_leavesThatAlone()
{
    QFETCH(Opening, opening);
    m->outputs->setOpenings({opening});
    m->outputs->block();
    m->start();
    m->outputs->waitUntilBlocked();
    m->start();
    m->outputs->unblock();
    QVERIFY(QTest::qWaitFor([&] { return m->outputs->plays(); }));
    m->settle();
    QCOMPARE(m->failed.count(), 0);
    QCOMPARE(m->outputs->asked(), 2);
    QVERIFY(m->outputs->plays());
}

void tst_MixSink::failure_afterStop_isNotTold()
{
    QVERIFY(m->startsToPlay());
    m->outputs->tell(QAudio::StoppedState);
    m->sink->stop();
    m->settle();
    QCOMPARE(m->failed.count(), 0);
    QCOMPARE(m->outputs->streams(), 0);
}

void tst_MixSink::stop_duringOpening_leavesNothingOpen()
{
    m->outputs->block();
    m->start();
    m->outputs->waitUntilBlocked();
    m->sink->stop();
    QVERIFY(!m->sink->isStarted());
    m->outputs->unblock();
    m->settle();
    QCOMPARE(m->outputs->asked(), 1);
    QCOMPARE(m->outputs->streams(), 0);
    QCOMPARE(m->failed.count(), 0);
}

void tst_MixSink::outputThatNeverPulls_getsLargerBuffers_thenFails()
{
    QVERIFY(m->startsToPlay());
    auto buffer = m->outputs->buffer();
    int opened = m->outputs->asked();
    while (buffer < 400ms) {
        m->clock.advance(199ms);
        QVERIFY(m->clockIsRead(1));
        QCOMPARE(m->outputs->asked(), opened);
        m->clock.advance(1ms);
        QVERIFY(QTest::qWaitFor([&] { return m->outputs->asked() > opened; }));
        m->outputs->settle();
        QVERIFY(m->outputs->buffer() > buffer);
        buffer = m->outputs->buffer();
        opened = m->outputs->asked();
    }
    QCOMPARE(m->failed.count(), 0);
    m->clock.advance(200ms);
    QVERIFY(QTest::qWaitFor([&] { return !m->failed.isEmpty(); }));
    m->settle();
    QCOMPARE(m->failed.count(), 1);
    QCOMPARE(m->outputs->asked(), opened);
}

void tst_MixSink::underruns_inARow_getALargerBuffer()
{
    QVERIFY(m->startsToPlay());
    const auto buffer = m->outputs->buffer();
    m->outputs->tell(QAudio::IdleState);
    m->settle();
    QCOMPARE(m->outputs->asked(), 1);
    m->clock.advance(9s);
    m->outputs->tell(QAudio::IdleState);
    m->settle();
    QCOMPARE(m->outputs->asked(), 2);
    QVERIFY(m->outputs->buffer() > buffer);
    QCOMPARE(m->sink->underruns(), 2);
    QCOMPARE(m->failed.count(), 0);
}

void tst_MixSink::underruns_farApart_areAccidents()
{
    QVERIFY(m->startsToPlay());
    for (int i = 0; i < 4; ++i) {
        m->outputs->tell(QAudio::IdleState);
        m->settle();
        m->clock.advance(10s);
    }
    QCOMPARE(m->outputs->asked(), 1);
    QCOMPARE(m->sink->underruns(), 4);
}

void tst_MixSink::soundGoesOn_inTheLargerBuffer()
{
    QVERIFY(m->startsToPlay());
    (void)m->outputs->pull(4'800);
    m->outputs->tell(QAudio::IdleState);
    m->outputs->tell(QAudio::IdleState);
    m->settle();
    QCOMPARE(m->outputs->asked(), 2);
    const auto sound = m->outputs->pull(480);
    QVERIFY(isTrack(sound, 0, 4'800 - delay));
    // The frames heard also count from the start of this stream.
    m->outputs->hear(240);
    QVERIFY(QTest::qWaitFor([&] { return m->sink->heard() == rate / 10 + 4'800 + 240; }));
}

void tst_MixSink::destroyed_whileTheOutputHangs_returnsAtOnce_data()
{
    addOpeningsAfterAHang();
}

void tst_MixSink::destroyed_whileTheOutputHangs_returnsAtOnce()
{
    QFETCH(Opening, opening);
    m->outputs->setAllOpenings(opening);
    m->outputs->block();
    m->start();
    m->outputs->waitUntilBlocked();
    m->sink.reset(); // would hang if it waited: the output is unblocked only afterwards
    QCOMPARE(m->outputs->streams(), 0);
    m->outputs->unblock();
    m->reaper.reset();
    QCoreApplication::processEvents();
    QCOMPARE(m->outputs->asked(), 1);
    QCOMPARE(m->outputs->streams(), 0);
    QCOMPARE(m->failed.count(), 0);
}

void tst_MixSink::destroyed_withAReportOnItsWay_isNotReached()
{
    QVERIFY(m->startsToPlay());
    m->outputs->tell(QAudio::StoppedState);
    m->sink.reset();
    QCoreApplication::processEvents();
    QCOMPARE(m->failed.count(), 0);
    m->reaper.reset();
    QCOMPARE(m->outputs->streams(), 0);
}

QTEST_GUILESS_MAIN(tst_MixSink)
#include "tst_mixsink.moc"
