// SPDX-License-Identifier: MIT
#include "core/mixing/MixSink.h"
#include "tests/support/HeardSound.h"
#include "tests/support/MixSinkFixture.h"
#include "tests/support/OutputFixture.h"
#include "tests/support/RenderedMix.h"
#include "tests/support/SyntheticPcm.h"

#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace std::chrono_literals;

namespace {

constexpr int delay = Limiter::delayFrames;

} // namespace

/// Tests MixSink on a fake output that pulls and reports on command.
class tst_MixSink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m = std::make_unique<MixSinkParts>(); }
    void cleanup() { m.reset(); }

    void sound_isTheMixers_frameByFrame();
    void heard_isWhatTheOutputSays_carriedOnByTheClock();
    void timed_isOnlyTheRunThatReported();
    void outputThatNeverPulls_getsLargerBuffers_thenFails();
    void underruns_inARow_getALargerBuffer();
    void underruns_farApart_areAccidents();
    void soundGoesOn_inTheLargerBuffer();

private:
    std::unique_ptr<MixSinkParts> m;
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

QTEST_GUILESS_MAIN(tst_MixSink)
#include "tst_mixsink.moc"
