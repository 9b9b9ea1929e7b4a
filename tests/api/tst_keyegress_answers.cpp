// SPDX-License-Identifier: MIT
// Where the key goes in 10,000 seeded answers of the service: redirects of every kind, challenges,
// errors that echo the key, answers that are cut or reset.
#include "tests/support/StudioFixture.h"

#include <QRandomGenerator>

#include <array>

using namespace prelisten;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype runs = 10'000;
constexpr int batch = 50; // calls at once
constexpr quint32 seed = 13;

template <typename T>
const T &oneOf(const QList<T> &values, QRandomGenerator &random)
{
    return values.at(random.bounded(static_cast<int>(values.size())));
}

/// Where a redirect points to: mostly to @p other, in many spellings.
QByteArray place(const TestHttpServer &api, const TestHttpServer &other, QRandomGenerator &random)
{
    const QByteArray port = QByteArray::number(other.port());
    const QList<QByteArray> places{"http://127.0.0.1:" + port + "/v1",
            "http://localhost:" + port + "/", "https://127.0.0.1:" + port + "/",
            "//127.0.0.1:" + port + "/v1", "http://api@127.0.0.1:" + port + "/",
            "HTTP://127.1:" + port + "/", "http://[::ffff:127.0.0.1]:" + port + "/",
            api.origin().toLatin1() + "@127.0.0.1:" + port + "/",
            api.origin(u"localhost"_s).toLatin1() + "/v1", api.origin().toLatin1() + "/elsewhere",
            "/v1/music/org_a/tracks/mtrack_c"_ba, "../.."_ba, "ftp://127.0.0.1:" + port + "/"_ba,
            "file:///etc/passwd"_ba, "data:application/json,{}"_ba, "nonsense \x80"_ba, ""_ba};
    return oneOf(places, random);
}

void prepare(TestHttpServer &api, const TestHttpServer &other, QRandomGenerator &random)
{
    const QList<int> redirects{300, 301, 302, 303, 304, 305, 307, 308, 399};
    const QList<int> errors{400, 401, 403, 404, 407, 408, 410, 421, 429, 500, 502, 503, 511};
    const QByteArray location = "Location: " + place(api, other, random) + "\r\n";
    const QByteArray port = QByteArray::number(other.port());
    const QList<QByteArray> extras{location, "Refresh: 0; url=http://127.0.0.1:" + port + "/\r\n",
            "Alt-Svc: http/1.1=\":" + port + "\"; ma=600\r\n", "Set-Cookie: a=b; Path=/\r\n"_ba,
            "WWW-Authenticate: Basic realm=\"r\"\r\nProxy-Authenticate: Basic realm=\"r\"\r\n"_ba,
            "WWW-Authenticate: NTLM\r\nContent-Location: http://127.0.0.1:" + port + "/\r\n"};
    const QByteArray echo = R"({"error":{"message":"no: )" + studioSecret + R"("}})";
    switch (random.bounded(6)) {
    case 0:
        api.answer(200, oneOf(extras, random), studioBody);
        break;
    case 1:
        api.answer(oneOf(errors, random), oneOf(extras, random), echo);
        break;
    case 2:
        api.answer("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n" + studioBody,
                random.bounded(2) == 0 ? TestHttpServer::Then::Close : TestHttpServer::Then::Reset);
        break;
    default:
        api.answer(oneOf(redirects, random), location + oneOf(extras, random), echo);
        break;
    }
}

/// The key was sent in one header of the requests that were made, and no answer brings it back.
void verifyKeptInPlace(const StudioFixture &f)
{
    for (const TestRequest &request : f.server.requests()) {
        QCOMPARE(request.target, QByteArray("/v1/music/org_a/tracks/mtrack_b"));
        QCOMPARE(request.headers.value("x-api-key"), studioSecret);
        for (auto it = request.headers.cbegin(); it != request.headers.cend(); ++it)
            QVERIFY(it.key() == "x-api-key" || !it.value().contains(studioSecret));
    }
    for (const StudioClient::TrackReply &reply : f.replies) {
        if (!reply)
            QVERIFY(!reply.error().message.contains(QString::fromLatin1(studioSecret)));
    }
}

} // namespace

class TestKeyEgress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKey_goesToTheApi_inOneHeader_whateverItAnswers();
};

void TestKeyEgress::theKey_goesToTheApi_inOneHeader_whateverItAnswers()
{
    QRandomGenerator random(seed);
    int answered = 0;
    qsizetype requests = 0;
    TestHttpServer other;
    other.answer(200, {}, studioBody);
    while (requests < runs) { // a reset connection ends calls that were still to be sent
        std::array<StudioFixture, 30> fixtures; // at once, since each call waits more than it works
        for (StudioFixture &f : fixtures) {
            for (int i = 0; i < batch; ++i) {
                prepare(f.server, other, random);
                f.fetch();
            }
        }
        for (StudioFixture &f : fixtures) {
            QVERIFY(QTest::qWaitFor([&f] { return f.replies.size() == batch; }, 60'000));
            answered += batch;
            requests += f.server.requests().size();
            verifyKeptInPlace(f);
        }
        // Nothing was followed to the other server; verifyKeptInPlace() has seen the same server.
        QCOMPARE(other.connections(), 0);
    }
    qInfo("figure 1: %d calls, %lld requests, 0 leaks", answered, static_cast<long long>(requests));
}

QTEST_GUILESS_MAIN(TestKeyEgress)
#include "tst_keyegress_answers.moc"
