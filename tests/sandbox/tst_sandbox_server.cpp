// SPDX-License-Identifier: MIT
#include "tests/support/SandboxFixture.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QStandardPaths>
#include <QTest>

#include <memory>
#include <vector>

using namespace prelisten::sandbox;
using namespace prelisten::tests;

using End = RawResponse::End;

namespace {

quint16 portOf(const QUrl &url)
{
    return static_cast<quint16>(url.port());
}

} // namespace

class SandboxServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void garbage_isRefused_andTheServiceLivesOn_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("no request") << QByteArray("\x16\x03\x01\x02\r\n") << 400;
        QTest::newRow("one word") << QByteArray("HELLO\r\n") << 400;
        QTest::newRow("no slash") << QByteArray("GET x HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("whole url") << QByteArray("GET http://x/ HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << 505;
        QTest::newRow("no colon") << QByteArray("GET / HTTP/1.1\r\nHost\r\n\r\n") << 400;
        QTest::newRow("folded") << QByteArray("GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n") << 400;
        QTest::newRow("NUL") << QByteArray("GET / HTTP/1.1\r\nA: \0\r\n\r\n", 25) << 400;
        QTest::newRow("negative length")
                << QByteArray("GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n") << 400;
        QTest::newRow("huge length")
                << QByteArray("GET / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n")
                << 413;
        QTest::newRow("chunked") << QByteArray(
                                            "GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n")
                                 << 501;
        QTest::newRow("long header")
                << QByteArray("GET / HTTP/1.1\r\nA: " + QByteArray(70'000, 'a')) << 431;
        QTest::newRow("long line") << QByteArray("GET /" + QByteArray(300'000, 'a')) << 431;
    }
    void garbage_isRefused_andTheServiceLivesOn()
    {
        QFETCH(QByteArray, bytes);
        const SandboxFixture fixture;
        RawClient client(portOf(fixture.service.apiBase()));
        client.send(bytes);
        const RawResponse response = client.readAnswer();
        QTEST(response.status, "status");
        QCOMPARE(response.header("Connection").value_or(""), QByteArray("close"));
        QCOMPARE(fixture.api(SandboxFixture::trackPath()).status, 200);
    }

    void slowHead_isReadWhole()
    {
        const SandboxFixture fixture;
        const QUrl link = fixture.link();
        RawClient client(portOf(link));
        const QByteArray request = SandboxFixture::request(link);
        for (const char c : request)
            client.send(QByteArray(1, c));
        QCOMPARE(client.readToEnd().body.size(), SandboxFixture::bodySize);
    }

    void pipelinedRequests_areAnsweredInOrder()
    {
        const SandboxFixture fixture;
        const QUrl link = fixture.link();
        RawClient client(portOf(link));
        QByteArray requests;
        for (int i = 0; i < 200; ++i)
            requests += SandboxFixture::request(link,
                    {"Range: bytes=" + QByteArray::number(i) + "-" + QByteArray::number(i)}, true);
        client.send(requests);
        for (int i = 0; i < 200; ++i)
            QCOMPARE(client.readAnswer().body,
                    SandboxFixture::audio(QStringLiteral("master")).mid(i, 1));
    }

    void connection_isKeptOrClosed_asTheClientAsks()
    {
        const SandboxFixture fixture;
        RawClient client(portOf(fixture.service.apiBase()));
        client.send("GET /v1 HTTP/1.1\r\n\r\n");
        QCOMPARE(client.readAnswer().status, 404);
        client.send("POST /v1 HTTP/1.1\r\nContent-Length: 4\r\n\r\nbodyGET /v1 HTTP/1.0\r\n\r\n");
        QCOMPARE(client.readAnswer().status, 404);
        const RawResponse last = client.readToEnd();
        QCOMPARE(last.status, 404);
        QCOMPARE(last.end, End::Closed);
    }

    void manyConnections_areServedAtOnce()
    {
        const SandboxFixture fixture;
        const QUrl link = fixture.link();
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 32; ++i) {
            clients.push_back(std::make_unique<RawClient>(portOf(link)));
            clients.back()->send(SandboxFixture::request(link));
        }
        for (const auto &client : clients)
            QCOMPARE(client->readToEnd().body, SandboxFixture::audio(QStringLiteral("master")));
        QCOMPARE(fixture.service.counts().storageRequests, 32);
        QCOMPARE(fixture.service.counts().storageBytes, 32 * SandboxFixture::bodySize);
    }

    void slowClient_isNotBufferedFor()
    {
        SandboxFixture fixture;
        SampleTrack track = SandboxFixture::track();
        track.sources[0].body = QByteArray(32 * 1024 * 1024, 'x');
        fixture.service.addTrack(track);
        const QUrl link = fixture.link();
        RawClient client(portOf(link), 16 * 1024);
        client.send(SandboxFixture::request(link));
        QVERIFY(!client.readBytes(1).isEmpty());
        QCOMPARE(fixture.api("/v1/organizations").status, 200); // others are served meanwhile
        QVERIFY(fixture.service.counts().storageBytes < 4 * 1024 * 1024);
        QCOMPARE(client.readToEnd().body.size(), track.sources[0].body.size());
    }

    void offline_refusesAndResets_andOnlineComesBackOnTheSamePorts()
    {
        Sandbox::Options options;
        options.bytesPerSecond = 10'000;
        SandboxFixture fixture(options);
        const QUrl api = fixture.service.apiBase();
        const QUrl link = fixture.link();
        RawClient open(portOf(link));
        open.send(SandboxFixture::request(link));
        QVERIFY(!open.readBytes(1000).isEmpty());

        for (int round = 0; round < 3; ++round) {
            fixture.service.setOnline(false);
            fixture.service.setOnline(false); // once more changes nothing
            QCOMPARE(open.readToEnd().end, End::Reset);
            QVERIFY(!RawClient(portOf(api)).connected());
            QVERIFY(!RawClient(portOf(link)).connected());

            fixture.service.setOnline(true);
            fixture.service.setOnline(true);
            QCOMPARE(fixture.service.apiBase(), api);
            QCOMPARE(fixture.api(SandboxFixture::trackPath()).status, 200);
            QCOMPARE(SandboxFixture::get(link, {"Range: bytes=0-9"}).status, 206);
        }
    }

    void start_fails_whenAPortIsTaken()
    {
        const SandboxFixture fixture;
        Sandbox::Options options;
        options.storagePort = portOf(fixture.service.storageBase());
        Sandbox second(options);
        QVERIFY(!second.start());
        QVERIFY(second.startProblem().contains(QString::number(options.storagePort)));
        second.setOnline(false); // harmless
        second.killLinks();
    }

    void end_isPrompt_withConnectionsOpen()
    {
        auto fixture = std::make_unique<SandboxFixture>();
        Fault hang;
        hang.kind = Fault::Kind::Hang;
        const QUrl link = fixture->link();
        fixture->service.addFault(hang);
        RawClient hanging(portOf(link));
        hanging.send(SandboxFixture::request(link));
        RawClient silent(portOf(fixture->service.apiBase()));
        QTRY_COMPARE(fixture->service.counts().storageRequests, 1);
        fixture.reset();
        QVERIFY(hanging.readToEnd().end != End::Open);
        QVERIFY(silent.readToEnd().end != End::Open);
    }

    void unstartedSandbox_endsQuietly()
    {
        const Sandbox sandbox{Sandbox::Options()};
        QVERIFY(sandbox.apiBase().isEmpty());
        QCOMPARE(sandbox.counts().apiRequests, 0);
    }

    void tls_isTrusted_onlyWithItsCertificate()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
            QSKIP("There is no openssl program here to make a certificate with.");
        Sandbox::Options options;
        options.tls = true;
        Sandbox sandbox(options);
        sandbox.addTrack(SandboxFixture::track());
        QVERIFY2(sandbox.start(), qPrintable(sandbox.startProblem()));
        QCOMPARE(sandbox.apiBase().scheme(), QStringLiteral("https"));

        const auto get = [&](QNetworkAccessManager &manager,
                                 const QList<QSslCertificate> &trusted) {
            QNetworkRequest request(
                    sandbox.apiBase().resolved(QUrl(QStringLiteral("/v1/organizations"))));
            request.setRawHeader("X-API-Key", sandbox.key());
            QSslConfiguration tls = request.sslConfiguration();
            tls.setCaCertificates(trusted);
            request.setSslConfiguration(tls);
            std::unique_ptr<QNetworkReply> reply(manager.get(request));
            QSignalSpy(reply.get(), &QNetworkReply::finished).wait();
            return reply;
        };
        // One manager per request: it reuses connections.
        QNetworkAccessManager stranger;
        QCOMPARE(get(stranger, {})->error(), QNetworkReply::SslHandshakeFailedError);
        QCOMPARE(sandbox.counts().apiRequests, 0);
        QNetworkAccessManager friendly;
        const auto reply = get(friendly, QSslCertificate::fromData(sandbox.certificate()));
        QVERIFY2(reply->error() == QNetworkReply::NoError, qPrintable(reply->errorString()));
        QVERIFY(reply->readAll().contains("org_test"));
    }

    void tls_doesNotStart_withoutACertificate()
    {
        Sandbox::Options options;
        options.tls = true;
        options.tlsCertificateFile = QStringLiteral("/nonexistent");
        Sandbox sandbox(options);
        QVERIFY(!sandbox.start());
        QVERIFY(!sandbox.startProblem().isEmpty());
    }
};

QTEST_GUILESS_MAIN(SandboxServerTest)
#include "tst_sandbox_server.moc"
