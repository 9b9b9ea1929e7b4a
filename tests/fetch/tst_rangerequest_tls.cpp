// SPDX-License-Identifier: MIT
#include "core/fetch/RangeDownload.h"

#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>

using namespace prelisten;
using namespace std::chrono_literals;

namespace {

// Self-signed, for the name nobody.invalid; made for this test and used nowhere else.
constexpr char certificatePem[] = R"(-----BEGIN CERTIFICATE-----
MIIBijCCAS+gAwIBAgIUWhnX/ua34buP+uE8nGUsn6esqVkwCgYIKoZIzj0EAwIw
GTEXMBUGA1UEAwwObm9ib2R5LmludmFsaWQwIBcNMjYxMTIzMDMwMjQxWhgPMjEy
NjEwMzAwMzAyNDFaMBkxFzAVBgNVBAMMDm5vYm9keS5pbnZhbGlkMFkwEwYHKoZI
zj0CAQYIKoZIzj0DAQcDQgAEY35rWQwA9Lk7EJdqdyHHpEKsDXsoOzXec2mKJam2
hsIdnGWh56aAZBBdwjzdaXIfDv/MhEZUFQkYQH4WxCIteKNTMFEwHQYDVR0OBBYE
FEG1+3hWRSzBqbSdgtBePgvxUa8/MB8GA1UdIwQYMBaAFEG1+3hWRSzBqbSdgtBe
PgvxUa8/MA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSQAwRgIhAOT9uv3Q
kRItJEd8zv8Tj/O2fNqIubol5KREQWNv5HU+AiEAyrW3R8mhcXggiHLzMNB3NzgT
CM3ofvu3P1rrOrQseWo=
-----END CERTIFICATE-----
)";

constexpr char keyPem[] = R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgT8tI4EB8f00IMUeA
BscHbakiAbTajCJzcq0XLCAdJlWhRANCAARjfmtZDAD0uTsQl2p3IcekQqwNeyg7
Nd5zaYolqbaGwh2cZaHnpoBkEF3CPN1pch8O/8yERlQVCRhAfhbEIi14
-----END PRIVATE KEY-----
)";

struct Outcome
{
    std::optional<RangeDownload::End> end;
    bool opened = false;
};

/// Fetches from https://127.0.0.1 at @p port until it ends.
Outcome fetch(quint16 port)
{
    QNetworkAccessManager manager;
    auto request = std::make_unique<RangeRequest>(
            manager, UrlGate(true), 5s, RangeRequest::Range(), nullptr);
    RangeDownload download(nullptr, std::move(request), nullptr);
    Outcome outcome;
    QObject::connect(&download, &RangeDownload::opened, &download, [&] { outcome.opened = true; });
    QObject::connect(&download, &RangeDownload::ended, &download,
            [&](const RangeDownload::End &end) { outcome.end = end; });
    download.send(SignedLink(QUrl(QStringLiteral("https://127.0.0.1:%1/a").arg(port))));
    (void)QTest::qWaitFor([&] { return outcome.end.has_value(); });
    return outcome;
}

} // namespace

/// Tests that a storage with an untrusted certificate gets no request and no retry, and that a
/// connection closed during the handshake counts as a network problem.
class tst_RangeRequestTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anUntrustedServer_isUseless();
    void aHandshakeCutShort_isNetworkTrouble();
};

void tst_RangeRequestTls::initTestCase()
{
    if (!QSslSocket::supportsSsl())
        QSKIP("This Qt has no TLS");
}

void tst_RangeRequestTls::anUntrustedServer_isUseless()
{
    QSslServer server;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(certificatePem));
    configuration.setPrivateKey(QSslKey(keyPem, QSsl::Ec));
    server.setSslConfiguration(configuration);
    QVERIFY(server.listen(QHostAddress::LocalHost));

    const Outcome outcome = fetch(server.serverPort());

    QVERIFY(outcome.end && !outcome.opened);
    QCOMPARE(outcome.end->kind, RangeDownload::End::Kind::Permanent);
    QCOMPARE(outcome.end->error.kind, SpoolError::Kind::TlsFailed);
}

void tst_RangeRequestTls::aHandshakeCutShort_isNetworkTrouble()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this,
            [&server] { server.nextPendingConnection()->disconnectFromHost(); });

    const Outcome outcome = fetch(server.serverPort());

    QVERIFY(outcome.end && !outcome.opened);
    QCOMPARE(outcome.end->kind, RangeDownload::End::Kind::Interrupted);
}

QTEST_GUILESS_MAIN(tst_RangeRequestTls)
#include "tst_rangerequest_tls.moc"
