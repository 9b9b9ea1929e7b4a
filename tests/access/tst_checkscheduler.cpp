// SPDX-License-Identifier: MIT
#include "core/access/CheckScheduler.h"

#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = CheckRow::State;

namespace {

CheckOptions oneAtATime()
{
    CheckOptions options;
    options.perSecond = 0;
    options.inFlight = 1;
    options.retry.tries = 1;
    return options;
}

/// The parts of a run of five rows that can reach no service. Does what a run does at each signal.
struct Fixture
{
    StudioClient studio{*ApiBase::fromText(u"http://127.0.0.1:9"_s)};
    CheckOptions options = oneAtATime();
    CheckRows rows;
    CheckQueue queue;
    WatchList watches;
    CallDispatcher calls{studio, options};
    TrackChecks checks{studio, calls, options};
    CheckScheduler scheduler{{options, rows, queue, watches, calls, checks}};
    QList<int> started;
    QList<int> known;
    QList<int> ended;
    int finished = 0;

    Fixture()
    {
        studio.setKey(ApiKey::fromText(u"oak_live_0123456789"_s));
        CheckRow row;
        row.reference = {{1}, u"mtrack_1"_s, {u"org_house"_s, u"mtrack_1"_s}, {}};
        rows.replace(std::vector<CheckRow>(5, row));
        for (int i = 0; i < rows.size(); ++i)
            queue.add(i);
        QObject::connect(&checks, &TrackChecks::answered, &scheduler, &CheckScheduler::schedule);
        QObject::connect(&checks, &TrackChecks::ended, &scheduler, [this](int ofRow) {
            ended.append(ofRow);
            end(ofRow);
        });
        QObject::connect(&scheduler, &CheckScheduler::starting, &scheduler, [this](int ofRow) {
            started.append(ofRow);
            queue.remove(ofRow);
        });
        QObject::connect(&scheduler, &CheckScheduler::verdictKnown, &scheduler, [this](int ofRow) {
            known.append(ofRow);
            end(ofRow);
        });
        QObject::connect(&scheduler, &CheckScheduler::finished, &scheduler, [this] { ++finished; });
    }

    void end(int row)
    {
        queue.remove(row);
        queue.ended(row);
        watches.remove(row);
        scheduler.schedule();
    }
};

} // namespace

class tst_CheckScheduler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_startInTheirOrder_whileARunIsActive();
    void urgentRows_comeFirst_andNeedNoRun();
    void polls_comeBeforeUrgentRows_andAreNotReportedAsStarted();
    void knownVerdicts_takeNoRequest();
    void unschedule_sendsNothing();
    void estimates_areUnknown_atFirst();
};

void tst_CheckScheduler::rows_startInTheirOrder_whileARunIsActive()
{
    Fixture fixture;
    fixture.scheduler.schedule();
    QCoreApplication::processEvents();
    QVERIFY(fixture.started.isEmpty());
    fixture.scheduler.setRunning(true);
    fixture.scheduler.schedule();
    QTRY_COMPARE(fixture.finished, 1);
    QCOMPARE(fixture.started, (QList{0, 1, 2, 3, 4}));
    QCOMPARE(fixture.ended, fixture.started);
    QVERIFY(!fixture.scheduler.isRunning());
}

void tst_CheckScheduler::urgentRows_comeFirst_andNeedNoRun()
{
    Fixture fixture;
    fixture.queue.setUrgent(4);
    fixture.queue.setUrgent(2);
    fixture.scheduler.schedule();
    QTRY_COMPARE(fixture.ended, (QList{2, 4}));
    QCOMPARE(fixture.finished, 0);
    fixture.queue.add(2);
    fixture.queue.setUrgent(2);
    fixture.scheduler.setRunning(true);
    fixture.scheduler.schedule();
    QTRY_COMPARE(fixture.finished, 1);
    QCOMPARE(fixture.started, (QList{2, 4, 2, 0, 1, 3}));
}

void tst_CheckScheduler::polls_comeBeforeUrgentRows_andAreNotReportedAsStarted()
{
    Fixture fixture;
    fixture.queue.remove(3);
    fixture.queue.setUrgent(1);
    fixture.watches.add(3, fixture.options.watch, 1h, RateLimiter::Clock::now());
    fixture.scheduler.schedule();
    QTRY_COMPARE(fixture.ended, (QList{3, 1}));
    QCOMPARE(fixture.started, QList{1});
}

void tst_CheckScheduler::knownVerdicts_takeNoRequest()
{
    Fixture fixture;
    fixture.studio.setKey({});
    fixture.queue.setUrgent(2);
    fixture.scheduler.schedule();
    QTRY_COMPARE(fixture.known, QList{2}); // without a run only the urgent one
    fixture.scheduler.setRunning(true);
    fixture.scheduler.schedule();
    QTRY_COMPARE(fixture.finished, 1);
    QCOMPARE(fixture.known, (QList{2, 0, 1, 3, 4}));
    QVERIFY(fixture.started.isEmpty());
}

void tst_CheckScheduler::unschedule_sendsNothing()
{
    Fixture fixture;
    fixture.scheduler.setRunning(true);
    fixture.scheduler.schedule();
    fixture.scheduler.unschedule();
    QCoreApplication::processEvents();
    QVERIFY(fixture.started.isEmpty());
}

void tst_CheckScheduler::estimates_areUnknown_atFirst()
{
    Fixture fixture;
    const auto now = RateLimiter::Clock::now();
    fixture.scheduler.setRunning(true);
    QVERIFY(!fixture.scheduler.servicePause(now));
    QVERIFY(!fixture.scheduler.timeLeft(now));
    fixture.options.perSecond = 2;
    fixture.calls.setOptions(fixture.options);
    QVERIFY(fixture.scheduler.timeLeft(now) == 2s); // five rows, 0.5 s apart
}

QTEST_GUILESS_MAIN(tst_CheckScheduler)
#include "tst_checkscheduler.moc"
