// SPDX-License-Identifier: MIT
#include "core/playback/OutputWatch.h"
#include "tests/support/OutputFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace std::chrono_literals;

namespace {

using Opening = FakeOutputs::Opening;

constexpr OutputWatchTimes patient{1ms, 1ms, 1h};
constexpr OutputWatchTimes withoutRetry{1h, 1h, 1h};

struct Parts : OutputFixture
{
    explicit Parts(const OutputWatchTimes &times)
        : watch(std::make_unique<OutputWatch>(setup(), times))
    {
    }

    std::unique_ptr<OutputWatch> watch;
    QSignalSpy changes{watch.get(), &OutputWatch::reachableChanged};

    [[nodiscard]] bool opens()
    {
        watch->watch({});
        return QTest::qWaitFor([this] { return outputs->streams() == 1; });
    }
};

} // namespace

/// Tests OutputWatch on a fake sound server that fails and hangs on command.
class tst_OutputWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outputThatWorks_isReachable();
    void streamThatStops_isToldOnce_andOpenedAgain();
    void outputThatFails_isTriedUntilItOpens_data();
    void outputThatFails_isTriedUntilItOpens();
    void failureOfTheOutputBefore_isDropped();
    void failureWhileAnotherWaits_leavesThatAlone();
    void threadThatHangs_isUnreachable_untilItComesBack();
    void destroyed_whileTheServerHangs_returnsAtOnce_data();
    void destroyed_whileTheServerHangs_returnsAtOnce();
};

void tst_OutputWatch::outputThatWorks_isReachable()
{
    Parts m(patient);
    QVERIFY(m.opens());
    m.settle();
    QVERIFY(m.watch->isReachable());
    QCOMPARE(m.changes.count(), 0);
    QVERIFY(!m.outputs->plays()); // it keeps the output open without sound
    QCOMPARE(m.outputs->buffer().count(), 0);
    m.watch.reset();
    m.reaper.reset();
    QCOMPARE(m.outputs->streams(), 0);
}

void tst_OutputWatch::streamThatStops_isToldOnce_andOpenedAgain()
{
    Parts m({100ms, 1ms, 1h});
    QVERIFY(m.opens());
    m.outputs->tell(QAudio::StoppedState);
    m.outputs->tell(QAudio::StoppedState);
    m.settle();
    QVERIFY(!m.watch->isReachable());
    QCOMPARE(m.changes.count(), 1);
    QVERIFY(QTest::qWaitFor([&] { return m.watch->isReachable(); }));
    QCOMPARE(m.changes.count(), 2);
    QCOMPARE(m.outputs->asked(), 2);
    QCOMPARE(m.outputs->streams(), 1);
}

void tst_OutputWatch::outputThatFails_isTriedUntilItOpens_data()
{
    addFailingOpenings();
}

void tst_OutputWatch::outputThatFails_isTriedUntilItOpens()
{
    QFETCH(Opening, opening);
    Parts m(patient);
    m.outputs->setOpenings({opening, opening, opening});
    m.watch->watch({});
    QVERIFY(QTest::qWaitFor([&] { return m.changes.count() == 2; }));
    QCOMPARE(m.changes.at(0).at(0).toBool(), false);
    QCOMPARE(m.changes.at(1).at(0).toBool(), true);
    QCOMPARE(m.outputs->asked(), 4);
    m.settle();
    QCOMPARE(m.changes.count(), 2);
    QCOMPARE(m.outputs->streams(), 1);
}

void tst_OutputWatch::failureOfTheOutputBefore_isDropped()
{
    Parts m(withoutRetry);
    QVERIFY(m.opens());
    m.outputs->tell(QAudio::StoppedState);
    m.outputs->settle(); // its report is queued for this thread
    m.watch->watch({});
    QVERIFY(QTest::qWaitFor([&] { return m.outputs->asked() == 2; }));
    m.settle();
    QVERIFY(m.watch->isReachable());
    QCOMPARE(m.changes.count(), 0);
    QCOMPARE(m.outputs->streams(), 1);
}

void tst_OutputWatch::failureWhileAnotherWaits_leavesThatAlone()
{
    Parts m(withoutRetry);
    m.outputs->setOpenings({Opening::StopsWithin});
    m.outputs->block();
    m.watch->watch({});
    m.outputs->waitUntilBlocked();
    m.watch->watch({});
    m.outputs->unblock();
    QVERIFY(QTest::qWaitFor([&] { return m.outputs->asked() == 2; }));
    m.settle();
    QVERIFY(m.watch->isReachable());
    QCOMPARE(m.changes.count(), 0);
    QCOMPARE(m.outputs->streams(), 1);
}

void tst_OutputWatch::threadThatHangs_isUnreachable_untilItComesBack()
{
    Parts m({1ms, 1ms, 50ms});
    m.outputs->block();
    m.watch->watch({});
    m.outputs->waitUntilBlocked();
    QVERIFY(QTest::qWaitFor([&] { return !m.watch->isReachable(); }));
    m.outputs->unblock();
    QVERIFY(QTest::qWaitFor([&] { return m.watch->isReachable(); }));
}

void tst_OutputWatch::destroyed_whileTheServerHangs_returnsAtOnce_data()
{
    addOpeningsAfterAHang();
}

void tst_OutputWatch::destroyed_whileTheServerHangs_returnsAtOnce()
{
    QFETCH(Opening, opening);
    Parts m(patient);
    m.outputs->setAllOpenings(opening);
    m.outputs->block();
    m.watch->watch({});
    m.outputs->waitUntilBlocked();
    m.watch.reset(); // would hang if it waited: the server is unblocked only afterwards
    QCOMPARE(m.outputs->streams(), 0);
    m.outputs->unblock();
    m.reaper.reset();
    QCoreApplication::processEvents();
    QCOMPARE(m.outputs->asked(), 1);
    QCOMPARE(m.outputs->streams(), 0);
    QCOMPARE(m.changes.count(), 0);
}

QTEST_GUILESS_MAIN(tst_OutputWatch)
#include "tst_outputwatch.moc"
