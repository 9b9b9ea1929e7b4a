// SPDX-License-Identifier: MIT
#include "core/api/ApiError.h"

#include <QTest>

using namespace prelisten;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using Kind = ApiError::Kind;

/// Tests whether and when a failed call may be repeated.
class TestApiErrorRetry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void transient_isWhatNoOneDecided_data();
    void transient_isWhatNoOneDecided();
    void retryAfter_isParsed_data();
    void retryAfter_isParsed();
    void retryAfter_isInTheError();
};

void TestApiErrorRetry::transient_isWhatNoOneDecided_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isTransient");
    QTest::addColumn<bool>("isFinal");
    QTest::newRow("401") << Kind::KeyRefused << 401 << false << true;
    QTest::newRow("403") << Kind::Forbidden << 403 << false << true;
    QTest::newRow("404") << Kind::NotFound << 404 << false << true;
    QTest::newRow("429") << Kind::RateLimited << 429 << true << false;
    QTest::newRow("400") << Kind::BadRequest << 400 << false << false;
    QTest::newRow("408") << Kind::BadRequest << 408 << true << false;
    QTest::newRow("500") << Kind::ServerError << 500 << true << false;
    QTest::newRow("302") << Kind::Redirected << 302 << false << false;
    QTest::newRow("bad reply") << Kind::BadReply << 200 << false << false;
    QTest::newRow("too large") << Kind::TooLarge << 200 << false << false;
    QTest::newRow("unreachable") << Kind::Unreachable << 0 << true << false;
    QTest::newRow("TLS") << Kind::TlsFailed << 0 << false << false;
    QTest::newRow("time-out") << Kind::TimedOut << 0 << true << false;
    QTest::newRow("no key") << Kind::NoKey << 0 << false << false;
    QTest::newRow("no organization") << Kind::NoOrganization << 0 << false << false;
}

void TestApiErrorRetry::transient_isWhatNoOneDecided()
{
    QFETCH(Kind, kind);
    QFETCH(int, status);
    ApiError error;
    error.kind = kind;
    error.httpStatus = status;
    QTEST(error.isTransient(), "isTransient");
    QTEST(error.isFinal(), "isFinal");
}

void TestApiErrorRetry::retryAfter_isParsed_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<qint64>("ms"); // -1: nothing
    const auto row = [](const char *name, const QByteArray &value, milliseconds expected,
                             const QByteArray &date = {}) {
        QTest::newRow(name) << value << date << qint64(expected.count());
    };
    constexpr milliseconds nothing{-1};

    row("seconds", "7", 7s);
    row("zero", "0", 0s);
    row("leading zeros", "007", 7s);
    row("white space", " 7 ", 7s);
    row("longest", "120", 120s);
    row("longer", "121", 120s);
    row("huge", QByteArray(64, '9'), 120s);
    row("fraction", "1.5", 1500ms);
    row("fraction is never undercut", "0.0001", 1ms);

    row("nothing", "", nothing);
    row("white space only", "  ", nothing);
    row("too long", QByteArray(65, '9'), nothing);
    row("negative", "-5", nothing);
    row("plus", "+5", nothing);
    row("two numbers", "5, 7", nothing);
    row("unit", "5s", nothing);
    row("no whole", ".5", nothing);
    row("no fraction", "5.", nothing);
    row("exponent", "1e3", nothing);
    row("hexadecimal", "0x10", nothing);
    row("infinite", "inf", nothing);
    row("not a number", "nan", nothing);
    row("words", "soon", nothing);
    row("NUL", QByteArray("5\0", 2), nothing);
    row("digits of another script", "\xd9\xa3", nothing);

    const QByteArray now = "Sun, 06 Nov 1994 08:49:37 GMT";
    row("date", "Sun, 06 Nov 1994 08:50:07 GMT", 30s, now);
    row("date, far", "Sun, 06 Nov 2044 08:50:07 GMT", 120s, now);
    row("date, past", "Sun, 06 Nov 1994 08:49:07 GMT", 0s, now);
    row("date, across midnight", "Tue, 01 Mar 2022 00:00:10 GMT", 20s,
            "Mon, 28 Feb 2022 23:59:50 GMT");
    row("RFC 850", "Sunday, 06-Nov-22 08:50:07 GMT", 30s, "Sun, 06 Nov 2022 08:49:37 GMT");
    row("asctime", "Sun Nov  6 08:50:07 1994", 30s, now);
    row("date, none to measure against", "Sun, 06 Nov 1994 08:50:07 GMT", nothing);
    row("date, a bad one to measure against", "Sun, 06 Nov 1994 08:50:07 GMT", nothing,
            "yesterday");
    row("no such day", "Sun, 31 Feb 1994 08:50:07 GMT", nothing, now);
    row("no such month", "Sun, 06 Foo 1994 08:50:07 GMT", nothing, now);
    row("no such hour", "Sun, 06 Nov 1994 25:50:07 GMT", nothing, now);
    row("another zone", "Sun, 06 Nov 1994 08:50:07 +0100", nothing, now);
    row("ISO date", "1994-11-06T08:50:07Z", nothing, now);
}

void TestApiErrorRetry::retryAfter_isParsed()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, date);
    const std::optional<milliseconds> delay = parseRetryAfter(value, date);
    QTEST(qint64(delay.value_or(milliseconds(-1)).count()), "ms");
}

void TestApiErrorRetry::retryAfter_isInTheError()
{
    ApiHeaders headers;
    headers.retryAfter = "3";
    QCOMPARE(apiErrorFromReply(429, headers, {}).retryAfter, std::optional<milliseconds>(3s));
}

QTEST_GUILESS_MAIN(TestApiErrorRetry)
#include "tst_apierror_retry.moc"
