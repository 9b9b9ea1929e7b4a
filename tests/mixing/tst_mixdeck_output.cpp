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

/// Tests when the output is opened, given up and opened again.
class tst_MixDeckOutput : public QObject, protected MixDeckFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { decode(); }
    void init() { makeDeck(); }
    void cleanup() { m.reset(); }
    void cleanupTestCase() { m_stem.reset(); }

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
};

void tst_MixDeckOutput::idleOutput_isLetGo_andPlayOpensItAgain()
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

void tst_MixDeckOutput::preparedOutput_isReadyBeforeTheFirstSound()
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

void tst_MixDeckOutput::preparedOutputThatFails_isOpenedAgain_withGrowingPauses()
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

void tst_MixDeckOutput::anotherDevice_isTriedAtOnce()
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

void tst_MixDeckOutput::playing_isTriedAtOnce()
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

void tst_MixDeckOutput::playAskedAmidOpening_getsAnAttemptOfItsOwn()
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

void tst_MixDeckOutput::playAskedAmidOpening_isNoReasonToTryAgain_onceItHasSounded()
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

void tst_MixDeckOutput::playOnABrokenOutput_isToldOnce_data()
{
    addFailingOpenings();
}

void tst_MixDeckOutput::playOnABrokenOutput_isToldOnce()
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

void tst_MixDeckOutput::outputThatVanishes_isLostOnce_andPlayGoesOnAtTheSameFrame_data()
{
    QTest::addColumn<bool>("streamFirst");
    QTest::newRow("the stream stops, then the device is gone") << true;
    QTest::newRow("the device is gone, then the stream stops") << false;
}

void tst_MixDeckOutput::outputThatVanishes_isLostOnce_andPlayGoesOnAtTheSameFrame()
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

void tst_MixDeckOutput::anotherDevice_goesOnAtTheFrameHeard()
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

void tst_MixDeckOutput::destroyed_whileTheOutputHangs_returnsAtOnce()
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

QTEST_GUILESS_MAIN(tst_MixDeckOutput)
#include "tst_mixdeck_output.moc"
