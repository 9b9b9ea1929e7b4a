// SPDX-License-Identifier: MIT
#include "core/api/CallFacts.h"

#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

using Milliseconds = std::optional<milliseconds>;

constexpr char date[] = "Sun, 28 Jun 2026 10:30:00 GMT"; // 1782642600

} // namespace

class tst_RateAllowance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReset_isReadInEveryForm_data();
    void aReset_isReadInEveryForm();
    void aNumberOfRequests_isSensibleOrAbsent_data();
    void aNumberOfRequests_isSensibleOrAbsent();
    void aLimit_belowWhatRemains_isAbsent();
    void families_areReadEachByItself();
    void facts_areBoundedAndPlain();
    void retryAfter_ofFacts_isNotCutToTwoMinutes();
};

void tst_RateAllowance::aReset_isReadInEveryForm_data()
{
    QTest::addColumn<QByteArray>("reset");
    QTest::addColumn<QByteArray>("when");
    QTest::addColumn<Milliseconds>("expected");
    const auto row = [](const char *reset, Milliseconds expected, const QByteArray &when = date) {
        QTest::addRow("'%.20s' %s", reset, when.isEmpty() ? "without a date" : "")
                << QByteArray(reset) << when << expected;
    };
    row("12s", 12s);
    row("1m30s", 90s);
    row("250ms", 250ms);
    row("1.5s", 1'500ms);
    row("6m0s", 360s);
    row("1h", 1h);
    row("2h3m4s5ms", 2h + 3min + 4s + 5ms);
    row("1d", 24h);
    row("3d", 24h); // bounded
    row("0s", 0ms);
    row(" 12s ", 12s);
    row("60", 60s);
    row("0", 0ms);
    row("0.25", 250ms);
    row("100000", 24h);
    row("12s", 12s, {});
    row("60", 60s, {});
    // A point in time: whole seconds may have lost a fraction, so one second is added.
    row("1782642660", 61s);
    row("1782642600", 0ms);
    row("1782642599", 0ms);
    row("1", 1s);
    row("1782642660500", 61'500ms);
    row("1782642660", {}, {});
    row("1782642660", {}, "yesterday");
    row("9999999999", 24h);
    row("", {});
    row("soon", {});
    row("-5", {});
    row("12x", {});
    row("s", {});
    row("30s1m", {});
    row("1..5s", {});
    row("1e9", {});
    row("nan", {});
    row("inf", {});
    row("0x10", {});
    row("12s, 13s", {});
    row("99999999999999999999999999999999999999999999999999999999999999999999", {});
    row("9999999999999999999999s", 24h);
}

void tst_RateAllowance::aReset_isReadInEveryForm()
{
    QFETCH(const QByteArray, reset);
    QFETCH(const QByteArray, when);
    QFETCH(const Milliseconds, expected);
    const RateHeaders headers{{"100", "7", reset}, {"100", "7", reset}};
    const RateAllowances allowances = parseRateAllowances(headers, when);
    for (const std::optional<RateAllowance> &allowance : allowances) {
        QVERIFY(allowance); // what remains is known all the same
        QCOMPARE(allowance->remaining, 7);
        QVERIFY2(allowance->reset == expected,
                qPrintable(QString::number(allowance->reset.value_or(-1ms).count())));
    }
}

void tst_RateAllowance::aNumberOfRequests_isSensibleOrAbsent_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("expected"); // -1: absent
    QTest::newRow("0") << QByteArray("0") << 0;
    QTest::newRow("99") << QByteArray("99") << 99;
    QTest::newRow("blanks") << QByteArray(" 99\t") << 99;
    QTest::newRow("much") << QByteArray("999999999") << 999'999'999;
    QTest::newRow("more than fits") << QByteArray("9999999999") << -1;
    QTest::newRow("-1") << QByteArray("-1") << -1;
    QTest::newRow("+1") << QByteArray("+1") << -1;
    QTest::newRow("1.5") << QByteArray("1.5") << -1;
    QTest::newRow("words") << QByteArray("many") << -1;
    QTest::newRow("a list") << QByteArray("99, 98") << -1;
    QTest::newRow("long") << QByteArray(1000, '9') << -1;
    QTest::newRow("empty") << QByteArray() << -1;
}

void tst_RateAllowance::aNumberOfRequests_isSensibleOrAbsent()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, expected);
    const auto [requests, plain] = parseRateAllowances({{{}, text, "1s"}, {text, "0", "1"}}, date);
    QCOMPARE(requests ? requests->remaining : -1, expected);
    QVERIFY(plain);
    QCOMPARE(plain->limit.value_or(-1),
            expected == 0 ? -1 : expected); // a limit of 0 counts as none
}

void tst_RateAllowance::aLimit_belowWhatRemains_isAbsent()
{
    const auto allowances = parseRateAllowances({{"5", "6", "1s"}, {"6", "6", "1"}}, date);
    QVERIFY(allowances[0] && !allowances[0]->limit);
    QCOMPARE(allowances[0]->remaining, 6);
    QVERIFY(allowances[1] && allowances[1]->limit == 6);
}

void tst_RateAllowance::families_areReadEachByItself()
{
    const RateHeaders::Family day{"10000", "9000", "5h"};
    const RateHeaders::Family minute{"100", "3", "1782642630"};
    const RateAllowance dayAllowance{9000, 10000, 5h};
    const RateAllowance minuteAllowance{3, 100, 31s};
    const RateAllowances both{dayAllowance, minuteAllowance};
    const RateAllowances first{dayAllowance, std::nullopt};
    const RateAllowances second{std::nullopt, minuteAllowance};
    QVERIFY(parseRateAllowances({day, minute}, date) == both);
    QVERIFY(parseRateAllowances({day, {}}, date) == first);
    QVERIFY(parseRateAllowances({{}, minute}, date) == second);
    QVERIFY(parseRateAllowances({}, date) == RateAllowances());
}

void tst_RateAllowance::facts_areBoundedAndPlain()
{
    ApiHeaders headers;
    headers.requestId = "req_1\x1b[31m" + QByteArray(500, 'x');
    headers.apiVersion = " v1 ";
    headers.processingMs = "42";
    headers.rate.plain = {"100", "3", "60"};
    const CallFacts facts = callFacts(404, headers);
    QCOMPARE(facts.status, 404);
    QVERIFY(facts.requestId.startsWith(u"req_1"));
    QVERIFY(facts.requestId.size() <= 128);
    QVERIFY(!facts.requestId.contains(u'\x1b'));
    QCOMPARE(facts.apiVersion, u"v1"_s);
    QCOMPARE(facts.processingMs, 42);
    QVERIFY(!facts.allowances[0]);
    QVERIFY(facts.allowances[1]);
    headers.processingMs = "-1";
    QVERIFY(!callFacts(404, headers).processingMs);
}

void tst_RateAllowance::retryAfter_ofFacts_isNotCutToTwoMinutes()
{
    ApiHeaders headers;
    headers.retryAfter = "3600";
    QVERIFY(callFacts(429, headers).retryAfter == 1h);
    headers.retryAfter = "Sun, 28 Jun 2026 10:40:00 GMT";
    headers.date = date;
    QVERIFY(callFacts(429, headers).retryAfter == 10min);
    headers.retryAfter = "999999999999";
    QVERIFY(callFacts(429, headers).retryAfter == 24h);
    headers.retryAfter = "soon";
    QVERIFY(!callFacts(429, headers).retryAfter);
}

QTEST_APPLESS_MAIN(tst_RateAllowance)
#include "tst_rateallowance.moc"
