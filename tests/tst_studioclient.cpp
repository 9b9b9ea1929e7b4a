// SPDX-License-Identifier: MIT
#include "core/api/StudioClient.h"
#include "tests/support/TestHttpServer.h"

#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTest>

#include <memory>

using namespace prelisten;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using Then = TestHttpServer::Then;

namespace {

const TrackRef ref{u"org_a"_s, u"mtrack_b"_s};
const QByteArray secret = "oak_live_secret_0123456789";
const QByteArray body = R"({"id":"mtrack_b","title":"T","playback_url":"https://s/m?sig=1"})";
const QByteArray ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
const QByteArray chunked = ok + "Transfer-Encoding: chunked\r\n\r\n";

std::optional<ApiKey> key(const QByteArray &text = secret)
{
    return ApiKey::fromText(QString::fromLatin1(text));
}

} // namespace

/// A server, a client of it, and what the client answered.
class Fixture
{
public:
    explicit Fixture(const QString &path = {})
        : client(std::make_unique<StudioClient>(*ApiBase::fromText(server.origin() + path)))
    {
        client->setKey(key());
    }

    StudioClient::CallId fetch(const TrackRef &track = ref)
    {
        return client->fetchTrack(track, context.get(),
                [this](const StudioClient::TrackReply &reply) { replies.append(reply); });
    }

    /// The error of one call; nothing if it brought a track, or nothing at all.
    std::optional<ApiError> fetchError()
    {
        fetch();
        if (!QTest::qWaitFor([this] { return !replies.isEmpty(); }, 5000) || replies.first().ok()) {
            return std::nullopt;
        }
        return replies.first().error();
    }

    TestHttpServer server;
    std::unique_ptr<QObject> context = std::make_unique<QObject>();
    std::unique_ptr<StudioClient> client;
    QList<StudioClient::TrackReply> replies;
};

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
    void body_isChecked_data();
    void body_isChecked();
    void body_isBounded_data();
    void body_isBounded();
    void connection_refused_isUnreachable();
    void silence_isATimeout_data();
    void silence_isATimeout();
    void drip_isNoTimeout();
    void cancel_silencesTheHandler();
    void cancel_leavesOtherCallsAlone();
    void context_silencesTheHandler_whenItDies();
    void client_mayBeDeleted_whileACallIsInFlight();
    void client_mayBeDeleted_byTheHandler();
    void warmUp_opensTheConnectionOfTheFirstRequest();
    void warmUp_staysQuiet_whenNothingListens();
};

/// What the client does over TLS.
class TestStudioClientTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void key_isNotSent_whenTheServerIsNotTrusted();
    void key_isNotSent_whenTheCertificateIsForAnotherHost();
    void fetch_reusesTheConnectionOfWarmUp();

private:
    QSslConfiguration m_serverSide;
    QList<QSslCertificate> m_authority;
};

void TestStudioClient::fetch_givesTheTrack()
{
    Fixture f;
    f.server.answer(200, {}, body);
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
    Fixture f;
    f.server.answer(200, {}, body);
    f.fetch();
    QTRY_COMPARE(f.replies.size(), 1);
    const TestRequest request = f.server.requests().value(0);
    QCOMPARE(request.method, QByteArray("GET"));
    QCOMPARE(request.target, QByteArray("/v1/music/org_a/tracks/mtrack_b"));
    QCOMPARE(request.headers.value("x-api-key"), secret);
    QCOMPARE(request.headers.value("accept"), QByteArray("application/json"));
    QCOMPARE(request.headers.value("accept-encoding"), QByteArray("identity"));
    QCOMPARE(request.headers.value("user-agent"), QByteArray("Prelisten/" PRELISTEN_VERSION));
    for (const char *unwanted : {"cookie", "authorization", "upgrade", "referer"}) {
        QVERIFY2(!request.headers.contains(unwanted), unwanted);
    }
}

void TestStudioClient::fetch_keepsThePathOfTheBase()
{
    Fixture f(u"/prefix/"_s);
    f.server.answer(200, {}, body);
    f.fetch();
    QTRY_COMPARE(f.replies.size(), 1);
    QCOMPARE(f.server.requests().value(0).target,
            QByteArray("/prefix/v1/music/org_a/tracks/mtrack_b"));
}

void TestStudioClient::fetch_usesTheKeyOfTheMoment()
{
    Fixture f;
    f.server.answer(200, {}, body);
    f.fetch();
    f.client->setKey(key("another_key"));
    f.fetch();
    QTRY_COMPARE(f.replies.size(), 2);
    QList<QByteArray> keys;
    for (const TestRequest &request : f.server.requests()) {
        keys.append(request.headers.value("x-api-key"));
    }
    std::sort(keys.begin(), keys.end());
    QCOMPARE(keys, QList<QByteArray>({"another_key", secret}));
}

void TestStudioClient::fetch_answersEachCallOnce_whenManyAreMade()
{
    Fixture f;
    f.server.answer(200, {}, body);
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
    Fixture f;
    f.client->setKey(hasKey ? key() : std::nullopt);
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
    Fixture f;
    const bool bodiless = status == 204 || status == 304;
    f.server.answer(status, {}, bodiless ? QByteArray() : body); // even if the body is a track
    const std::optional<ApiError> error = f.fetchError();
    QVERIFY(error);
    QCOMPARE(int(error->kind), int(kind));
    QCOMPARE(error->httpStatus, bodiless && status == 204 ? 200 : status);
    QCOMPARE(f.server.requests().size(), 1); // nothing is tried again
}

void TestStudioClient::error_holdsWhatTheServiceSaid()
{
    Fixture f;
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
    Fixture f;
    f.server.answer(401, "x-request-id: " + secret + "\r\n",
            R"({"error":{"message":"Bad key )" + secret + R"(","trace_id":")" + secret + R"("}})");
    const std::optional<ApiError> error = f.fetchError();
    QVERIFY(error);
    QCOMPARE(error->message, u"Bad key …"_s);
    QCOMPARE(error->traceId, u"…"_s);
    QVERIFY(!error->requestId.contains(QString::fromLatin1(secret)));
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
    other.answer(200, {}, body);
    Fixture f;
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
    Fixture f;
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
    Fixture f;
    f.server.answer(200, "Set-Cookie: a=b; Path=/\r\n", body);
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
    Fixture f;
    f.server.answer(200, {}, body);
    f.fetch();
    const bool answered = QTest::qWaitFor([&f] { return !f.replies.isEmpty(); }, 5000);
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
    QVERIFY(answered && f.replies.first());
    QCOMPARE(proxy.connections(), 0);
}

void TestStudioClient::body_isChecked_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Then>("then");
    QTest::addColumn<int>("kind"); // -1: a track
    const auto row = [](const char *name, const QByteArray &answer, Then then, int kind) {
        QTest::newRow(name) << answer << then << kind;
    };
    const int badReply = int(Kind::BadReply);
    const int unreachable = int(Kind::Unreachable);
    const QByteArray length = "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    const QByteArray chunk = QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n";

    row("length", ok + length + "\r\n" + body, Then::KeepOpen, -1);
    row("chunked", chunked + chunk + "0\r\n\r\n", Then::KeepOpen, -1);
    row("until the connection closes", ok + "Connection: close\r\n\r\n" + body, Then::Close, -1);
    row("HTTP/1.0", "HTTP/1.0 200 OK\r\n\r\n" + body, Then::Close, -1);

    row("cut", ok + length + "\r\n" + body.left(20), Then::Close, unreachable);
    row("cut behind the headers", ok + length + "\r\n", Then::Close, unreachable);
    row("reset", ok + length + "\r\n" + body.left(20), Then::Reset, unreachable);
    row("chunked, cut in a chunk", chunked + chunk.left(20), Then::Close, unreachable);
    row("chunked, cut between chunks", chunked + chunk, Then::Close, unreachable);
    row("cut, no length", ok + "Connection: close\r\n\r\n" + body.left(20), Then::Close, badReply);
    row("closed without an answer", {}, Then::Close, unreachable);
    row("cut in the headers", "HTTP/1.1 200 OK\r\nContent-Le", Then::Close, unreachable);
    row("no HTTP", "SSH-2.0-OpenSSH_9.2\r\n", Then::Close, unreachable);

    const auto whole = [](const QByteArray &content, const QByteArray &headers = {}) {
        return QByteArray(ok + "Content-Length: " + QByteArray::number(content.size()) + "\r\n" +
                          headers + "\r\n" + content);
    };
    row("nothing", whole({}), Then::KeepOpen, badReply);
    row("HTML", whole("<html>"), Then::KeepOpen, badReply);
    row("no track", whole("{}"), Then::KeepOpen, badReply);
    row("another track", whole(R"({"id":"mtrack_c"})"), Then::KeepOpen, badReply);
    row("compressed all the same",
            whole(QByteArray::fromBase64("H4sIAAAAAAAAA6tWykxRslLKLSlKTM6OT1KqBQDyZI2jEwAAAA=="),
                    "Content-Encoding: gzip\r\n"),
            Then::KeepOpen, badReply);
    row("65 stems",
            whole(R"({"id":"mtrack_b","stem_urls":{)" +
                    QByteArray(R"("a":"https://s",)").repeated(64) + R"("a":"https://s"}})"),
            Then::KeepOpen, int(Kind::TooLarge));
}

void TestStudioClient::body_isChecked()
{
    QFETCH(QByteArray, answer);
    QFETCH(Then, then);
    Fixture f;
    f.server.answer(answer, then);
    f.fetch();
    QTRY_COMPARE(f.replies.size(), 1);
    QTEST(f.replies.first() ? -1 : int(f.replies.first().error().kind), "kind");
}

void TestStudioClient::body_isBounded_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("piece");
    QTest::addColumn<Kind>("kind");
    const QByteArray piece(16 * 1024, ' ');
    const QByteArray chunk = "4000\r\n" + piece + "\r\n";
    QTest::newRow("announced") << ok + "Content-Length: 209715200\r\n\r\n"
                               << QByteArray() << Kind::TooLarge;
    QTest::newRow("announced and sent") << ok + "Content-Length: 209715200\r\n\r\n"
                                        << piece << Kind::TooLarge;
    QTest::newRow("chunked") << chunked << chunk << Kind::TooLarge;
    QTest::newRow("without a length") << ok + "\r\n" << piece << Kind::TooLarge;
    QTest::newRow("error") << QByteArray("HTTP/1.1 404 Not Found\r\n\r\n") << piece
                           << Kind::NotFound;
    QTest::newRow("redirect") << QByteArray(
                                         "HTTP/1.1 302 Found\r\nContent-Length: 209715200\r\n\r\n")
                              << piece << Kind::Redirected;
}

void TestStudioClient::body_isBounded()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, piece);
    Fixture f;
    f.server.answerEndlessly(head, piece);
    const std::optional<ApiError> error = f.fetchError();
    QVERIFY(error);
    QTEST(error->kind, "kind");
    QTRY_COMPARE(f.server.openConnections(), 0);
}

void TestStudioClient::connection_refused_isUnreachable()
{
    Fixture f;
    {
        TestHttpServer gone;
        f.client = std::make_unique<StudioClient>(*ApiBase::fromText(gone.origin()));
        f.client->setKey(key());
    }
    const std::optional<ApiError> error = f.fetchError();
    QVERIFY(error);
    QCOMPARE(int(error->kind), int(Kind::Unreachable));
    QCOMPARE(error->httpStatus, 0);
    QVERIFY(error->isTransient());
}

void TestStudioClient::silence_isATimeout_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("before the answer") << QByteArray() << Kind::TimedOut;
    QTest::newRow("within the headers") << QByteArray("HTTP/1.1 200 OK\r\nConte") << Kind::TimedOut;
    QTest::newRow("behind the headers") << ok + "Content-Length: 100\r\n\r\n" << Kind::TimedOut;
    QTest::newRow("within the body") << ok + "Content-Length: 100\r\n\r\n{" << Kind::TimedOut;
    QTest::newRow("within the body of an error")
            << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 100\r\n\r\n{")
            << Kind::NotFound;
}

void TestStudioClient::silence_isATimeout()
{
    QFETCH(QByteArray, answer);
    Fixture f;
    f.client->setIdleTimeout(100ms);
    f.server.answer(answer);
    const std::optional<ApiError> error = f.fetchError();
    QVERIFY(error);
    QTEST(error->kind, "kind");
    QTRY_COMPARE(f.server.openConnections(), 0);
}

void TestStudioClient::drip_isNoTimeout()
{
    Fixture f;
    f.client->setIdleTimeout(1s);
    f.server.answerSlowly(ok + "Content-Length: 17\r\n\r\n{\"id\":\"mtrack_b\"}", 12);
    f.fetch();
    QTRY_COMPARE_WITH_TIMEOUT(f.replies.size(), 1, 20000);
    QVERIFY(f.replies.first());
}

void TestStudioClient::cancel_silencesTheHandler()
{
    Fixture f;
    f.server.answer(QByteArray()); // says nothing
    const StudioClient::CallId call = f.fetch();
    QTRY_COMPARE(f.server.requests().size(), 1);
    f.client->cancel(call);
    f.client->cancel(call);
    f.client->cancel(0);
    f.client->cancel(call + 1000);
    QTRY_COMPARE(f.server.openConnections(), 0);

    f.client->setKey(std::nullopt);
    f.client->cancel(f.fetch()); // an answer that is already on its way
    QTest::qWait(20);
    QVERIFY(f.replies.isEmpty());
}

void TestStudioClient::cancel_leavesOtherCallsAlone()
{
    Fixture f;
    f.server.answer(200, {}, body);
    const StudioClient::CallId first = f.fetch();
    f.fetch();
    f.client->cancel(first);
    QTRY_COMPARE(f.replies.size(), 1);
    QVERIFY(f.replies.first());
}

void TestStudioClient::context_silencesTheHandler_whenItDies()
{
    Fixture f;
    f.server.answer(QByteArray());
    f.fetch();
    QTRY_COMPARE(f.server.requests().size(), 1);
    f.context.reset();
    QTRY_COMPARE(f.server.openConnections(), 0);
    QVERIFY(f.replies.isEmpty());
}

void TestStudioClient::client_mayBeDeleted_whileACallIsInFlight()
{
    Fixture f;
    f.server.answer(QByteArray());
    f.fetch();
    QTRY_COMPARE(f.server.requests().size(), 1);
    f.client.reset();
    QTRY_COMPARE(f.server.openConnections(), 0);
    QVERIFY(f.replies.isEmpty());
}

void TestStudioClient::client_mayBeDeleted_byTheHandler()
{
    Fixture f;
    f.server.answer(200, {}, body);
    f.fetch();
    f.client->fetchTrack(
            ref, f.context.get(), [&f](const StudioClient::TrackReply &) { f.client.reset(); });
    QTRY_VERIFY(!f.client);
    QVERIFY(f.replies.size() <= 1);
}

void TestStudioClient::warmUp_opensTheConnectionOfTheFirstRequest()
{
    Fixture f;
    f.server.answer(200, {}, body);
    f.client->warmUp();
    QTRY_COMPARE(f.server.connections(), 1);
    QCOMPARE(f.server.requests().size(), 0);
    f.fetch();
    QTRY_COMPARE(f.replies.size(), 1);
    QVERIFY(f.replies.first());
    QCOMPARE(f.server.connections(), 1);
}

void TestStudioClient::warmUp_staysQuiet_whenNothingListens()
{
    StudioClient client(*ApiBase::fromText(u"http://127.0.0.1:9"_s));
    client.warmUp();
    QTest::qWait(20);
}

void TestStudioClientTls::initTestCase()
{
    const QString folder = QFINDTESTDATA("support/tls");
    QFile certificate(folder + u"/localhost.crt");
    QFile privateKey(folder + u"/localhost.key");
    QVERIFY(certificate.open(QIODevice::ReadOnly) && privateKey.open(QIODevice::ReadOnly));
    m_authority = QSslCertificate::fromDevice(&certificate);
    m_serverSide = QSslConfiguration::defaultConfiguration();
    m_serverSide.setLocalCertificate(m_authority.value(0));
    m_serverSide.setPrivateKey(QSslKey(&privateKey, QSsl::Ec));
}

void TestStudioClientTls::key_isNotSent_whenTheServerIsNotTrusted()
{
    TestHttpServer server(m_serverSide);
    server.answer(200, {}, body);
    Fixture f;
    f.client = std::make_unique<StudioClient>(*ApiBase::fromText(server.origin(u"localhost"_s)));
    f.client->setKey(key());
    const std::optional<ApiError> error = f.fetchError();
    QVERIFY(error);
    QCOMPARE(int(error->kind), int(Kind::TlsFailed));
    QVERIFY(server.requests().isEmpty());
}

void TestStudioClientTls::key_isNotSent_whenTheCertificateIsForAnotherHost()
{
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.setCaCertificates(m_authority);
    QSslConfiguration::setDefaultConfiguration(trusting);
    TestHttpServer server(m_serverSide);
    server.answer(200, {}, body);
    Fixture f;
    f.client = std::make_unique<StudioClient>(*ApiBase::fromText(server.origin()));
    f.client->setKey(key());
    const std::optional<ApiError> error = f.fetchError();
    QVERIFY(error);
    QCOMPARE(int(error->kind), int(Kind::TlsFailed));
    QVERIFY(server.requests().isEmpty());
}

void TestStudioClientTls::fetch_reusesTheConnectionOfWarmUp()
{
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.setCaCertificates(m_authority);
    QSslConfiguration::setDefaultConfiguration(trusting);
    TestHttpServer server(m_serverSide);
    server.answer(200, {}, body);
    Fixture f;
    f.client = std::make_unique<StudioClient>(*ApiBase::fromText(server.origin(u"localhost"_s)));
    f.client->setKey(key());
    f.client->warmUp();
    QTRY_COMPARE(server.connections(), 1);
    f.fetch();
    QTRY_COMPARE(f.replies.size(), 1);
    QVERIFY(f.replies.first());
    QCOMPARE(server.connections(), 1);
    QCOMPARE(server.requests().size(), 1);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    TestStudioClient plain;
    TestStudioClientTls tls;
    return QTest::qExec(&plain, argc, argv) + QTest::qExec(&tls, argc, argv);
}

#include "tst_studioclient.moc"
