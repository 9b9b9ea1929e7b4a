// SPDX-License-Identifier: MIT
#include "core/api/ApiError.h"

#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;
using KeyTrouble = ApiError::KeyTrouble;

namespace {

QByteArray notFound()
{
    return R"({"success":false,"error":{"code":"RESOURCE_NOT_FOUND","message":"The requested resource could not be found.",
"system_message":"Music track not found","type":"client_error","status":404,"details":{"track_id":"mtrack_7c1a9e2f4b8d"},
"trace_id":"req_jkl012mno","timestamp":"2026-06-28T10:30:00Z"}})";
}

QByteArray olderEnvelope()
{
    return R"({"detail":"Bad limit","status_code":400,"error_type":"x","meta":{"timestamp":"t","request_id":"req_old"},"errors":[]})";
}

QByteArray withCode(const char *code)
{
    return QByteArray(R"({"error":{"code":")") + code + R"("}})";
}

} // namespace

class TestApiError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kind_followsTheStatus_data();
    void kind_followsTheStatus();
    void kind_followsTheStatus_whenTheBodySaysAnother();
    void keyTrouble_followsTheCodeOfA401_data();
    void keyTrouble_followsTheCodeOfA401();
    void envelope_isRead();
    void olderEnvelope_isRead();
    void olderEnvelope_givesTheFirst_whenThereIsAListOfDetails();
    void requestId_isTheHeaders_whenBothAreThere();
    void texts_areEmpty_whenTheBodyIsOdd_data();
    void texts_areEmpty_whenTheBodyIsOdd();
    void texts_areBoundedAndCleaned();
    void processingMs_isANumberOrNothing_data();
    void processingMs_isANumberOrNothing();
};

void TestApiError::kind_followsTheStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("kind");
    const auto row = [](int status, Kind kind) {
        QTest::addRow("%d", status) << status << int(kind);
    };
    row(401, Kind::KeyRefused);
    row(403, Kind::Forbidden);
    row(404, Kind::NotFound);
    row(429, Kind::RateLimited);
    for (const int status : {400, 402, 405, 407, 408, 409, 410, 418, 422, 451, 499}) {
        row(status, Kind::BadRequest);
    }
    for (const int status : {500, 502, 503, 504, 599}) {
        row(status, Kind::ServerError);
    }
    for (const int status : {300, 301, 302, 303, 304, 307, 308}) {
        row(status, Kind::Redirected);
    }
    for (const int status : {200, 204, 101, 600, 999}) {
        row(status, Kind::BadReply);
    }
}

void TestApiError::kind_followsTheStatus()
{
    QFETCH(int, status);
    const ApiError error = apiErrorFromReply(status, {}, {});
    QTEST(int(error.kind), "kind");
    QCOMPARE(error.httpStatus, status);
}

void TestApiError::kind_followsTheStatus_whenTheBodySaysAnother()
{
    QCOMPARE(int(apiErrorFromReply(500, {}, notFound()).kind), int(Kind::ServerError));
    QCOMPARE(
            int(apiErrorFromReply(404, {}, withCode("INVALID_API_KEY")).kind), int(Kind::NotFound));
    QCOMPARE(int(apiErrorFromReply(404, {}, withCode("INVALID_API_KEY")).keyTrouble),
            int(KeyTrouble::None));
}

void TestApiError::keyTrouble_followsTheCodeOfA401_data()
{
    QTest::addColumn<KeyTrouble>("trouble");
    QTest::newRow("INVALID_API_KEY") << KeyTrouble::Invalid;
    QTest::newRow("API_KEY_EXPIRED") << KeyTrouble::Expired;
    QTest::newRow("API_KEY_DEACTIVATED") << KeyTrouble::Deactivated;
    QTest::newRow("API_KEY_PAUSED") << KeyTrouble::Paused;
    QTest::newRow("AUTHENTICATION_REQUIRED") << KeyTrouble::None;
    QTest::newRow("TOKEN_EXPIRED") << KeyTrouble::None;
    QTest::newRow("api_key_paused") << KeyTrouble::None;
    QTest::newRow("API_KEY_ON_HOLIDAY") << KeyTrouble::None;
}

void TestApiError::keyTrouble_followsTheCodeOfA401()
{
    QFETCH(KeyTrouble, trouble);
    const ApiError error = apiErrorFromReply(401, {}, withCode(QTest::currentDataTag()));
    QCOMPARE(int(error.keyTrouble), int(trouble));
    QCOMPARE(error.code, QString::fromLatin1(QTest::currentDataTag()));
}

void TestApiError::envelope_isRead()
{
    const ApiError error = apiErrorFromReply(404, {}, notFound());
    QCOMPARE(error.code, u"RESOURCE_NOT_FOUND"_s);
    QCOMPARE(error.message, u"The requested resource could not be found."_s);
    QCOMPARE(error.systemMessage, u"Music track not found"_s);
    QCOMPARE(error.traceId, u"req_jkl012mno"_s);
    QCOMPARE(error.requestId, QString());
    QVERIFY(!error.retryAfter);
    QVERIFY(!error.processingMs);
}

void TestApiError::olderEnvelope_isRead()
{
    const ApiError error = apiErrorFromReply(400, {}, olderEnvelope());
    QCOMPARE(error.message, u"Bad limit"_s);
    QCOMPARE(error.requestId, u"req_old"_s);
    QCOMPARE(error.code, QString());
}

void TestApiError::olderEnvelope_givesTheFirst_whenThereIsAListOfDetails()
{
    const ApiError error =
            apiErrorFromReply(422, {}, R"({"detail":[{"msg":"one"},{"msg":"two"}]})");
    QCOMPARE(error.message, u"one"_s);
    QCOMPARE(apiErrorFromReply(422, {}, R"({"detail":[]})").message, QString());
}

void TestApiError::requestId_isTheHeaders_whenBothAreThere()
{
    ApiHeaders headers;
    headers.requestId = "req_header";
    QCOMPARE(apiErrorFromReply(400, headers, olderEnvelope()).requestId, u"req_header"_s);
    QCOMPARE(apiErrorFromReply(404, headers, notFound()).requestId, u"req_header"_s);
}

void TestApiError::texts_areEmpty_whenTheBodyIsOdd_data()
{
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const QByteArray &body) {
        QTest::newRow(name) << body;
    };
    row("nothing", {});
    row("HTML", "<!doctype html><h1>502 Bad Gateway</h1>");
    row("cut", notFound().left(100));
    row("text", "no");
    row("null", "null");
    row("number", "7");
    row("array", "[1,2]");
    row("empty object", "{}");
    row("error is a number", R"({"error":7})");
    row("error is an array", R"({"error":[{"code":"A"}]})");
    row("wrong types", R"({"error":{"code":1,"message":[],"system_message":{},"trace_id":true}})");
    row("nulls", R"({"error":{"code":null,"message":null,"system_message":null,"trace_id":null}})");
    row("older, wrong types", R"({"detail":7,"meta":[]})");
    row("older, details of numbers", R"({"detail":[7],"meta":{"request_id":7}})");
    row("not UTF-8", "\xff\xfe\xfd");
    row("binary", QByteArray("\0\1\2\3", 4));
    row("deep", QByteArray(1000000, '['));
}

void TestApiError::texts_areEmpty_whenTheBodyIsOdd()
{
    QFETCH(QByteArray, body);
    const ApiError error = apiErrorFromReply(502, {}, body);
    QCOMPARE(int(error.kind), int(Kind::ServerError));
    QCOMPARE(error.code + error.message + error.systemMessage + error.traceId + error.requestId,
            QString());
}

void TestApiError::texts_areBoundedAndCleaned()
{
    const QByteArray body = R"({"error":{"code":")" + QByteArray(5000, 'c') +
                            R"(","message":"a\u202eb\n\u0007c )" + QByteArray(5000, 'm') +
                            R"(","trace_id":")" + QByteArray(5000, 't') + R"("}})";
    ApiHeaders headers;
    headers.requestId = "req\t1 " + QByteArray(5000, 'r');
    const ApiError error = apiErrorFromReply(500, headers, body);
    QCOMPARE(error.code.size(), 128);
    QCOMPARE(error.message.size(), 512);
    QVERIFY(error.message.startsWith(u"ab c mm"_s));
    QCOMPARE(error.traceId.size(), 128);
    QCOMPARE(error.requestId.size(), 128);
    QVERIFY(error.requestId.startsWith(u"req 1 r"_s));
}

void TestApiError::processingMs_isANumberOrNothing_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("ms"); // -1: nothing
    QTest::newRow("number") << QByteArray("42") << 42;
    QTest::newRow("white space") << QByteArray(" 42 ") << 42;
    QTest::newRow("zero") << QByteArray("0") << 0;
    QTest::newRow("nothing") << QByteArray() << -1;
    QTest::newRow("negative") << QByteArray("-1") << -1;
    QTest::newRow("huge") << QByteArray("99999999999") << -1;
    QTest::newRow("fraction") << QByteArray("1.5") << -1;
    QTest::newRow("words") << QByteArray("soon") << -1;
}

void TestApiError::processingMs_isANumberOrNothing()
{
    QFETCH(QByteArray, header);
    ApiHeaders headers;
    headers.processingMs = header;
    QTEST(apiErrorFromReply(500, headers, {}).processingMs.value_or(-1), "ms");
}

QTEST_GUILESS_MAIN(TestApiError)
#include "tst_apierror.moc"
