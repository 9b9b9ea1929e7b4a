// SPDX-License-Identifier: MIT
#include "core/access/ControlCalls.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString organization = u"org_house"_s;

/// Control calls of a client that has no key: each fails without a request, once the event loop
/// runs.
struct Fixture
{
    StudioClient studio{ApiBase::standard()};
    CallDispatcher dispatcher{studio, CheckOptions::forOne()};
    ControlCalls calls{studio, dispatcher};
    int answered = 0;
    std::vector<int> rows;
    std::optional<ApiError> error;

    Fixture()
    {
        QObject::connect(&calls, &ControlCalls::answered, &calls, [this] { ++answered; });
        QObject::connect(&calls, &ControlCalls::ended, &calls,
                [this](const QString &, const std::optional<ApiError> &why,
                        const std::vector<int> &waiting) {
                    error = why;
                    rows.insert(rows.end(), waiting.begin(), waiting.end());
                });
    }

    [[nodiscard]] static Verdict notAvailable()
    {
        Verdict verdict(Verdict::Outcome::NotAvailable);
        verdict.organization = organization;
        return verdict;
    }
};

} // namespace

class tst_ControlCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allRowsOfAnOrganization_shareOneCall();
    void eachOrganization_hasItsOwnCall();
    void aResult_isKnown_untilItIsForgotten();
    void forgetResults_keepsARunningCall();
    void cancelAll_endsNothing();
};

void tst_ControlCalls::allRowsOfAnOrganization_shareOneCall()
{
    Fixture fixture;
    const auto now = RateLimiter::Clock::now();
    QVERIFY(!fixture.calls.nextDue());
    QVERIFY(!fixture.calls.sendDue(now));
    fixture.calls.await(organization, 3, now);
    QVERIFY(fixture.calls.nextDue() == now);
    QVERIFY(!fixture.calls.sendDue(now - 1ms));
    QVERIFY(fixture.calls.sendDue(now));
    fixture.calls.await(organization, 1, now); // while the call is running
    QVERIFY(!fixture.calls.nextDue());
    QVERIFY(!fixture.calls.sendDue(now));
    QTRY_COMPARE(fixture.rows, (std::vector{3, 1}));
    QCOMPARE(fixture.answered, 1);
    QVERIFY(fixture.error && fixture.error->kind == ApiError::Kind::NoKey);
}

void tst_ControlCalls::eachOrganization_hasItsOwnCall()
{
    Fixture fixture;
    const auto now = RateLimiter::Clock::now();
    fixture.calls.await(organization, 0, now);
    fixture.calls.await(u"org_elsewhere"_s, 1, now + 5s);
    QVERIFY(fixture.calls.nextDue() == now);
    QVERIFY(fixture.calls.sendDue(now));
    QVERIFY(fixture.calls.nextDue() == now + 5s);
    QVERIFY(!fixture.calls.sendDue(now));
    QVERIFY(fixture.calls.sendDue(now + 5s));
    QTRY_COMPARE(fixture.answered, 2);
    QCOMPARE(fixture.rows, (std::vector{0, 1}));
}

void tst_ControlCalls::aResult_isKnown_untilItIsForgotten()
{
    Fixture fixture;
    const auto now = RateLimiter::Clock::now();
    QVERIFY(!fixture.calls.completed(Fixture::notAvailable()));
    fixture.calls.await(organization, 0, now);
    QVERIFY(fixture.calls.sendDue(now));
    QVERIFY(!fixture.calls.completed(Fixture::notAvailable()));
    QTRY_COMPARE(fixture.answered, 1);
    const std::optional<Verdict> completed = fixture.calls.completed(Fixture::notAvailable());
    QVERIFY(completed);
    QCOMPARE(completed->control, Verdict::Control::Unclear);
    fixture.calls.forgetResults();
    QVERIFY(!fixture.calls.completed(Fixture::notAvailable()));
}

void tst_ControlCalls::forgetResults_keepsARunningCall()
{
    Fixture fixture;
    const auto now = RateLimiter::Clock::now();
    fixture.calls.await(organization, 0, now);
    QVERIFY(fixture.calls.sendDue(now));
    fixture.calls.forgetResults();
    QTRY_COMPARE(fixture.rows, std::vector{0});
}

void tst_ControlCalls::cancelAll_endsNothing()
{
    Fixture fixture;
    const auto now = RateLimiter::Clock::now();
    fixture.calls.await(organization, 0, now);
    QVERIFY(fixture.calls.sendDue(now));
    fixture.calls.cancelAll();
    QCoreApplication::processEvents();
    QCOMPARE(fixture.answered, 0);
    QVERIFY(!fixture.calls.nextDue());
    QCOMPARE(fixture.dispatcher.gateAt(now).held, RateLimiter::Gate::Held::No);
}

QTEST_GUILESS_MAIN(tst_ControlCalls)
#include "tst_controlcalls.moc"
