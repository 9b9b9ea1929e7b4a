// SPDX-License-Identifier: MIT
#include "core/access/CallDispatcher.h"

#include <QTest>

using namespace prelisten;
using namespace std::chrono_literals;
using Held = RateLimiter::Gate::Held;
using Time = RateLimiter::Time;

namespace {

const Time start{1'000s};

CheckOptions quickOptions()
{
    CheckOptions options;
    options.perSecond = 0;
    options.inFlight = 2;
    options.retry = {100ms, 1'000ms, 3};
    return options;
}

ApiError failure(ApiError::Kind kind, int httpStatus)
{
    ApiError error;
    error.kind = kind;
    error.httpStatus = httpStatus;
    return error;
}

const ApiError noAnswer = failure(ApiError::Kind::Unreachable, 0);
const ApiError serverError = failure(ApiError::Kind::ServerError, 500);

/// A dispatcher whose calls get the answers that the test says.
struct Fixture
{
    StudioClient studio{ApiBase::standard()};
    CallDispatcher dispatcher{studio, quickOptions()};
    StudioClient::CallId lastId = 0;

    void send(RetriedCall &call, Time now = start)
    {
        dispatcher.send(call, now, [this] { return ++lastId; });
    }

    /// Sends the call and lets it fail. True if it will be retried.
    bool failsAndRetries(RetriedCall &call, const ApiError &error, Time now = start)
    {
        send(call, now);
        CallFacts facts;
        facts.status = error.httpStatus;
        dispatcher.onAnswer(call, facts, now);
        return dispatcher.planRetry(call, error, now);
    }
};

} // namespace

class tst_CallDispatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSentCall_isRunning_untilItIsAnswered();
    void aTransientError_isRetried_untilNoTriesAreLeft();
    void aRetry_isDue_afterWhatTheServiceSays();
    void aFinalError_isNotRetried();
    void aPoll_isNotRetried();
    void anOutage_leavesOneTry_untilSomethingAnswers_data();
    void anOutage_leavesOneTry_untilSomethingAnswers();
    void aServerThatAnswers_isNoOutage();
    void aRateLimit_delaysAllCalls();
    void cancel_freesTheSlot_once();
    void setOptions_appliesToTheNextCalls();
};

void tst_CallDispatcher::aSentCall_isRunning_untilItIsAnswered()
{
    Fixture fixture;
    RetriedCall call = fixture.dispatcher.newCall();
    QCOMPARE(call.id, StudioClient::CallId(0));
    QVERIFY(!call.isDue(start));
    call.due = start;
    QVERIFY(call.isDue(start));
    fixture.send(call);
    QCOMPARE(call.id, StudioClient::CallId(1));
    QCOMPARE(call.tries, 1);
    QVERIFY(call.sentAt == start);
    QVERIFY(!call.due);
    QCOMPARE(fixture.dispatcher.gateAt(start).held, Held::ByOthers); // nothing is known yet
    fixture.dispatcher.onAnswer(call, {200, {}, {}, {}, {}, {}}, start + 1s);
    QCOMPARE(call.id, StudioClient::CallId(0));
    QCOMPARE(fixture.dispatcher.gateAt(start + 1s).held, Held::No);
}

void tst_CallDispatcher::aTransientError_isRetried_untilNoTriesAreLeft()
{
    Fixture fixture;
    RetriedCall call = fixture.dispatcher.newCall();
    QVERIFY(fixture.failsAndRetries(call, serverError));
    QVERIFY(call.due && *call.due >= start && *call.due <= start + 100ms);
    QVERIFY(fixture.failsAndRetries(call, serverError));
    QVERIFY(!fixture.failsAndRetries(call, serverError));
    QVERIFY(!call.due);
    QCOMPARE(call.tries, 3);
}

void tst_CallDispatcher::aRetry_isDue_afterWhatTheServiceSays()
{
    Fixture fixture;
    RetriedCall call = fixture.dispatcher.newCall();
    ApiError error = serverError;
    error.retryAfter = 7s;
    QVERIFY(fixture.failsAndRetries(call, error));
    QVERIFY(call.due == start + 7s);
}

void tst_CallDispatcher::aFinalError_isNotRetried()
{
    Fixture fixture;
    RetriedCall call = fixture.dispatcher.newCall();
    QVERIFY(!fixture.failsAndRetries(call, failure(ApiError::Kind::NotFound, 404)));
    QVERIFY(!call.due);
}

void tst_CallDispatcher::aPoll_isNotRetried()
{
    Fixture fixture;
    RetriedCall call = fixture.dispatcher.newCall();
    call.isPoll = true;
    QVERIFY(!fixture.failsAndRetries(call, serverError));
    QVERIFY(!call.due);
}

void tst_CallDispatcher::anOutage_leavesOneTry_untilSomethingAnswers_data()
{
    QTest::addColumn<bool>("answers");
    QTest::newRow("an answer") << true;
    QTest::newRow("forgotten") << false;
}

void tst_CallDispatcher::anOutage_leavesOneTry_untilSomethingAnswers()
{
    QFETCH(const bool, answers);
    Fixture fixture;
    RetriedCall first = fixture.dispatcher.newCall();
    while (fixture.failsAndRetries(first, noAnswer)) {
    }
    QCOMPARE(first.tries, 3);
    RetriedCall second = fixture.dispatcher.newCall();
    QVERIFY(!fixture.failsAndRetries(second, noAnswer));
    QCOMPARE(second.tries, 1);

    RetriedCall third = fixture.dispatcher.newCall();
    if (answers) {
        fixture.send(third);
        fixture.dispatcher.onAnswer(third, {200, {}, {}, {}, {}, {}}, start);
    } else {
        fixture.dispatcher.forgetOutage();
    }
    RetriedCall fourth = fixture.dispatcher.newCall();
    QVERIFY(fixture.failsAndRetries(fourth, noAnswer));
}

void tst_CallDispatcher::aServerThatAnswers_isNoOutage()
{
    Fixture fixture;
    RetriedCall first = fixture.dispatcher.newCall();
    while (fixture.failsAndRetries(first, serverError)) {
    }
    RetriedCall second = fixture.dispatcher.newCall();
    QVERIFY(fixture.failsAndRetries(second, serverError));
}

void tst_CallDispatcher::aRateLimit_delaysAllCalls()
{
    Fixture fixture;
    RetriedCall poll = fixture.dispatcher.newCall();
    poll.isPoll = true;
    ApiError error = failure(ApiError::Kind::RateLimited, 429);
    error.retryAfter = 3s;
    QVERIFY(!fixture.failsAndRetries(poll, error));
    const RateLimiter::Gate gate = fixture.dispatcher.gateAt(start + 1s);
    QCOMPARE(gate.held, Held::ByService);
    QVERIFY(gate.wait == 2s);
    QVERIFY(fixture.dispatcher.leastTimeFor(1, start + 1s) == 2s);
    QCOMPARE(fixture.dispatcher.gateAt(start + 3s).held, Held::No);
}

void tst_CallDispatcher::cancel_freesTheSlot_once()
{
    Fixture fixture;
    RetriedCall call = fixture.dispatcher.newCall();
    fixture.dispatcher.cancel(call, start); // not running: no effect
    RetriedCall other = fixture.dispatcher.newCall();
    fixture.send(call);
    fixture.send(other);
    fixture.dispatcher.cancel(call, start);
    QCOMPARE(call.id, StudioClient::CallId(0));
    fixture.dispatcher.cancel(call, start);
    QCOMPARE(fixture.dispatcher.gateAt(start).held, Held::ByOthers); // the other call is running
    fixture.dispatcher.cancel(other, start);
    QCOMPARE(fixture.dispatcher.gateAt(start).held, Held::No);
}

void tst_CallDispatcher::setOptions_appliesToTheNextCalls()
{
    Fixture fixture;
    CheckOptions options = quickOptions();
    options.perSecond = 1;
    options.retry.tries = 1;
    fixture.dispatcher.setOptions(options);
    RetriedCall call = fixture.dispatcher.newCall();
    QVERIFY(!fixture.failsAndRetries(call, serverError));
    QCOMPARE(fixture.dispatcher.gateAt(start + 999ms).held, Held::ByOwnRate);
    QCOMPARE(fixture.dispatcher.gateAt(start + 1s).held, Held::No);
}

QTEST_GUILESS_MAIN(tst_CallDispatcher)
#include "tst_calldispatcher.moc"
