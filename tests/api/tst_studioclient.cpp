// SPDX-License-Identifier: MIT
#include "core/Version.h"
#include "tests/support/StudioFixture.h"

#include <QFile>
#include <QNetworkProxy>
#include <QSet>

#include <algorithm>

using namespace prelisten;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;

class TestStudioClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fetch_givesTheTrack();
    void fetch_sendsWhatItShould();
    void fetch_keepsThePathOfTheBase();
    void fetch_usesTheKeyOfTheMoment();
    void fetch_answersEachCallOnce_whenManyAreMade();
    void fetch_failsLater_whenThereIsNothingToSend_data();
    void fetch_failsLater_whenThereIsNothingToSend();
    void status_decides_data();
    void status_decides();
    void error_holdsWhatTheServiceSaid();
    void error_doesNotEchoTheKey();
    void redirect_isNotFollowed_data();
    void redirect_isNotFollowed();
    void challenge_isNotAnswered();
    void cookies_areNotKept();
    void proxy_isNotAsked_whenTheBaseIsLoopback();
    void headers_areNotReadByteByByte_whenTheBaseIsLoopback();
};

void TestStudioClient::fetch_givesTheTrack()
{
    StudioFixture f;
    f.server.answer(200, {}, studioBody);
    QVERIFY(f.fetch() != 0);
    QVERIFY(f.replies.isEmpty()); // never from within the call
    QTRY_COMPARE(f.replies.size(), 1);
    QVERIFY(f.replies.first());
    QCOMPARE(f.replies.first()->track.title, std::optional(u"T"_s));
    QCOMPARE(f.replies.first()->links.value(masterSource()).reveal(), QUrl(u"https://s/m?sig=1"_s));
    QCOMPARE(f.server.requests().size(), 1);
    QCOMPARE(f.server.connections(), 1);
}

void TestStudioClient::fetch_sendsWhatItShould()
{
    StudioFixture f;
    f.server.answer(200, {}, studioBody);
    f.fetch();
    QTRY_COMPARE(f.replies.size(), 1);
    const TestRequest request = f.server.requests().value(0);
    QCOMPARE(request.method, QByteArray("GET"));
    QCOMPARE(request.target, QByteArray("/v1/music/org_a/tracks/mtrack_b"));
    QCOMPARE(request.headers.value("x-api-key"), studioSecret);
    QCOMPARE(request.headers.value("accept"), QByteArray("application/json"));
    QCOMPARE(request.headers.value("accept-encoding"), QByteArray("identity"));
    QCOMPARE(request.headers.value("user-agent"), QByteArray("Prelisten/" PRELISTEN_VERSION));
    for (const char *unwanted : {"cookie", "authorization", "upgrade", "referer"}) {
        QVERIFY2(!request.headers.contains(unwanted), unwanted);
    }
}

void TestStudioClient::fetch_keepsThePathOfTheBase()
{
    StudioFixture f(u"/prefix/"_s);
    f.server.answer(200, {}, studioBody);
    f.fetch();
    QTRY_COMPARE(f.replies.size(), 1);
    QCOMPARE(f.server.requests().value(0).target,
            QByteArray("/prefix/v1/music/org_a/tracks/mtrack_b"));
}

void TestStudioClient::fetch_usesTheKeyOfTheMoment()
{
    StudioFixture f;
    f.server.answer(200, {}, studioBody);
    f.fetch();
    f.client->setKey(studioKey("another_key"));
    f.fetch();
    QTRY_COMPARE(f.replies.size(), 2);
    QList<QByteArray> keys;
    for (const TestRequest &request : f.server.requests()) {
        keys.append(request.headers.value("x-api-key"));
    }
    std::sort(keys.begin(), keys.end());
    QCOMPARE(keys, QList<QByteArray>({"another_key", studioSecret}));
}

void TestStudioClient::fetch_answersEachCallOnce_whenManyAreMade()
{
    StudioFixture f;
    f.server.answer(200, {}, studioBody);
    QSet<StudioClient::CallId> ids;
    for (int i = 0; i < 20; ++i) {
        ids.insert(f.fetch());
    }
    QCOMPARE(ids.size(), 20);
    QTRY_COMPARE(f.replies.size(), 20);
    QCOMPARE(f.server.requests().size(), 20);
}

void TestStudioClient::fetch_failsLater_whenThereIsNothingToSend_data()
{
    QTest::addColumn<bool>("hasKey");
    QTest::addColumn<QString>("organization");
    QTest::addColumn<QString>("trackId");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("no key") << false << u"org_a"_s << u"mtrack_b"_s << Kind::NoKey;
    QTest::newRow("no organization") << true << QString() << u"mtrack_b"_s << Kind::NoOrganization;
    QTest::newRow("climbing organization")
            << true << u"org_a/.."_s << u"mtrack_b"_s << Kind::BadRequest;
    QTest::newRow("no track") << true << u"org_a"_s << QString() << Kind::BadRequest;
}

void TestStudioClient::fetch_failsLater_whenThereIsNothingToSend()
{
    QFETCH(bool, hasKey);
    QFETCH(QString, organization);
    QFETCH(QString, trackId);
    QFETCH(Kind, kind);
    StudioFixture f;
    f.client->setKey(hasKey ? studioKey() : std::nullopt);
    QVERIFY(f.fetch({organization, trackId}) != 0);
    QVERIFY(f.replies.isEmpty());
    QTRY_COMPARE(f.replies.size(), 1);
    QCOMPARE(int(f.replies.first().error().kind), int(kind));
    QCOMPARE(f.replies.first().error().httpStatus, 0);
    QCOMPARE(f.server.connections(), 0);
}

void TestStudioClient::status_decides_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Kind>("kind");
    const auto row = [](int status, Kind kind) {
        QTest::addRow("%d", status) << status << kind;
    };
    row(204, Kind::BadReply);
    row(304, Kind::Redirected);
    row(400, Kind::BadRequest);
    row(401, Kind::KeyRefused);
    row(403, Kind::Forbidden);
    row(404, Kind::NotFound);
    row(407, Kind::BadRequest);
    row(408, Kind::BadRequest);
    row(410, Kind::BadRequest);
    row(422, Kind::BadRequest);
    row(429, Kind::RateLimited);
    row(500, Kind::ServerError);
    row(502, Kind::ServerError);
    row(503, Kind::ServerError);
    row(504, Kind::ServerError);
}

void TestStudioClient::status_decides()
{
    QFETCH(int, status);
    QFETCH(Kind, kind);
    StudioFixture f;
    const bool bodiless = status == 204 || status == 304;
    f.server.answer(
            status, {}, bodiless ? QByteArray() : studioBody); // even if the body is a track
    const std::optional<ApiError> error = f.fetchError();
    QVERIFY(error);
    QCOMPARE(int(error->kind), int(kind));
    QCOMPARE(error->httpStatus, status);
    QCOMPARE(f.server.requests().size(), 1); // no retry
}

void TestStudioClient::error_holdsWhatTheServiceSaid()
{
    StudioFixture f;
    f.server.answer(429, "x-request-id: req_1\r\nRetry-After: 7\r\nfreddy-processing-ms: 12\r\n",
            R"({"error":{"code":"RATE","message":"Slow down.","trace_id":"req_t"}})");
    const std::optional<ApiError> error = f.fetchError();
    QVERIFY(error);
    QCOMPARE(error->requestId, u"req_1"_s);
    QCOMPARE(error->traceId, u"req_t"_s);
    QCOMPARE(error->message, u"Slow down."_s);
    QCOMPARE(error->retryAfter, std::optional<std::chrono::milliseconds>(7s));
    QCOMPARE(error->processingMs, std::optional(12));
}

void TestStudioClient::error_doesNotEchoTheKey()
{
    StudioFixture f;
    f.server.answer(401, "x-request-id: " + studioSecret + "\r\n",
            R"({"error":{"message":"Bad key )" + studioSecret + R"(","trace_id":")" + studioSecret +
                    R"("}})");
    const std::optional<ApiError> error = f.fetchError();
    QVERIFY(error);
    QCOMPARE(error->message, u"Bad key …"_s);
    QCOMPARE(error->traceId, u"…"_s);
    QVERIFY(!error->requestId.contains(QString::fromLatin1(studioSecret)));
}

void TestStudioClient::redirect_isNotFollowed_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308}) {
        QTest::addRow("%d", status) << status;
    }
}

void TestStudioClient::redirect_isNotFollowed()
{
    QFETCH(int, status);
    TestHttpServer other;
    other.answer(200, {}, studioBody);
    StudioFixture f;
    f.server.answer(status, "Location: " + other.origin().toLatin1() + "/v1\r\n", {});
    f.server.answer(status, "Location: /v1/elsewhere\r\n", {});
    for (int round = 0; round < 2; ++round) {
        f.replies.clear();
        const std::optional<ApiError> error = f.fetchError();
        QVERIFY(error);
        QCOMPARE(int(error->kind), int(Kind::Redirected));
        QCOMPARE(error->httpStatus, status);
    }
    QCOMPARE(f.server.requests().size(), 2);
    QCOMPARE(other.connections(), 0);
}

void TestStudioClient::challenge_isNotAnswered()
{
    StudioFixture f;
    f.server.answer(401, "WWW-Authenticate: Basic realm=\"x\"\r\n",
            R"({"error":{"code":"API_KEY_PAUSED"}})");
    const std::optional<ApiError> error = f.fetchError();
    QVERIFY(error);
    QCOMPARE(int(error->kind), int(Kind::KeyRefused));
    QCOMPARE(int(error->keyTrouble), int(ApiError::KeyTrouble::Paused));
    QCOMPARE(f.server.requests().size(), 1);
}

void TestStudioClient::cookies_areNotKept()
{
    StudioFixture f;
    f.server.answer(200, "Set-Cookie: a=b; Path=/\r\n", studioBody);
    for (int round = 1; round <= 2; ++round) {
        f.fetch();
        QTRY_COMPARE(f.replies.size(), round);
    }
    QVERIFY(!f.server.requests().value(1).headers.contains("cookie"));
}

void TestStudioClient::proxy_isNotAsked_whenTheBaseIsLoopback()
{
    TestHttpServer proxy;
    QNetworkProxy::setApplicationProxy({QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.port()});
    StudioFixture f;
    f.server.answer(200, {}, studioBody);
    f.fetch();
    const bool answered = QTest::qWaitFor([&f] { return !f.replies.isEmpty(); }, 5000);
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
    QVERIFY(answered && f.replies.first());
    QCOMPARE(proxy.connections(), 0);
}

void TestStudioClient::headers_areNotReadByteByByte_whenTheBaseIsLoopback()
{
    // The number of calls to read() that this process has made; nothing if the system keeps none.
    const auto reads = []() -> std::optional<int> {
        QFile counts(u"/proc/self/io"_s);
        if (!counts.open(QIODevice::ReadOnly))
            return std::nullopt;
        const QList<QByteArray> words = counts.readAll().simplified().split(' ');
        return words.value(words.indexOf("syscr:") + 1).toInt();
    };
    const std::optional<int> before = reads();
    if (!before)
        QSKIP("the system does not count system calls");
    StudioFixture f;
    f.server.answer(200, "X-Filler: " + QByteArray(4'000, 'x') + "\r\n", studioBody);
    f.fetch();
    QTRY_COMPARE(f.replies.size(), 1);
    QVERIFY(f.replies.first());
    QVERIFY(*reads() - *before < 1'000);
}

QTEST_GUILESS_MAIN(TestStudioClient)
#include "tst_studioclient.moc"
