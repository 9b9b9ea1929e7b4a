// SPDX-License-Identifier: MIT
#include "core/mixing/MixSink.h"
#include "tests/support/MixSinkFixture.h"
#include "tests/support/OutputFixture.h"
#include "tests/support/RenderedMix.h"

#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;

namespace {

using Opening = FakeOutputs::Opening;

} // namespace

/// Tests MixSink on a fake output that fails, stops and hangs on command.
class tst_MixSinkFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m = std::make_unique<MixSinkParts>(); }
    void cleanup() { m.reset(); }

    void failure_isToldOnce_data();
    void failure_isToldOnce();
    void outputThatStops_failsOnce();
    void staleFailure_afterARestart_isDropped();
    void failureWhileAnotherStartWaits_leavesThatAlone_data();
    void failureWhileAnotherStartWaits_leavesThatAlone();
    void failure_afterStop_isNotTold();
    void stop_duringOpening_leavesNothingOpen();
    void destroyed_whileTheOutputHangs_returnsAtOnce_data();
    void destroyed_whileTheOutputHangs_returnsAtOnce();
    void destroyed_withAReportOnItsWay_isNotReached();

private:
    std::unique_ptr<MixSinkParts> m;
};

void tst_MixSinkFailures::failure_isToldOnce_data()
{
    addFailingOpenings();
}

void tst_MixSinkFailures::failure_isToldOnce()
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

void tst_MixSinkFailures::outputThatStops_failsOnce()
{
    QVERIFY(m->startsToPlay());
    m->outputs->tell(QAudio::StoppedState);
    m->outputs->tell(QAudio::StoppedState);
    QCOMPARE(m->failed.count(), 0); // not emitted from another thread
    m->settle();
    QCOMPARE(m->failed.count(), 1);
    QCOMPARE(m->outputs->streams(), 0);
}

void tst_MixSinkFailures::staleFailure_afterARestart_isDropped()
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

void tst_MixSinkFailures::failureWhileAnotherStartWaits_leavesThatAlone_data()
{
    addFailingOpenings();
}

void tst_MixSinkFailures::failureWhileAnotherStartWaits_leavesThatAlone()
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

void tst_MixSinkFailures::failure_afterStop_isNotTold()
{
    QVERIFY(m->startsToPlay());
    m->outputs->tell(QAudio::StoppedState);
    m->sink->stop();
    m->settle();
    QCOMPARE(m->failed.count(), 0);
    QCOMPARE(m->outputs->streams(), 0);
}

void tst_MixSinkFailures::stop_duringOpening_leavesNothingOpen()
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

void tst_MixSinkFailures::destroyed_whileTheOutputHangs_returnsAtOnce_data()
{
    addOpeningsAfterAHang();
}

void tst_MixSinkFailures::destroyed_whileTheOutputHangs_returnsAtOnce()
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

void tst_MixSinkFailures::destroyed_withAReportOnItsWay_isNotReached()
{
    QVERIFY(m->startsToPlay());
    m->outputs->tell(QAudio::StoppedState);
    m->sink.reset();
    QCoreApplication::processEvents();
    QCOMPARE(m->failed.count(), 0);
    m->reaper.reset();
    QCOMPARE(m->outputs->streams(), 0);
}

QTEST_GUILESS_MAIN(tst_MixSinkFailures)
#include "tst_mixsink_failures.moc"
