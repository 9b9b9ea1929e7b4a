// SPDX-License-Identifier: MIT
#include "tests/support/StudioFixture.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

using namespace prelisten;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

/// Tests StudioClient over TLS.
class TestStudioClientTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void key_isNotSent_whenTheServerIsNotTrusted();
    void key_isNotSent_whenTheCertificateIsForAnotherHost();
    void fetch_reusesTheConnectionOfWarmUp();

private:
    /// A server's TLS configuration with a self-signed certificate. The tests connect to addresses
    /// only: a minimal system may not resolve localhost.
    struct Identity
    {
        QSslConfiguration server;
        QList<QSslCertificate> authority;
    };
    static Identity identity(const QString &name);
    static void trust(const Identity &identity);

    Identity m_here;      ///< of 127.0.0.1
    Identity m_elsewhere; ///< of localhost, which does not match the address
};

TestStudioClientTls::Identity TestStudioClientTls::identity(const QString &name)
{
    const QString base = QFINDTESTDATA("support/tls") + u'/' + name;
    QFile certificate(base + u".crt");
    QFile privateKey(base + u".key");
    if (!certificate.open(QIODevice::ReadOnly) || !privateKey.open(QIODevice::ReadOnly))
        return {};
    Identity identity{
            QSslConfiguration::defaultConfiguration(), QSslCertificate::fromDevice(&certificate)};
    identity.server.setLocalCertificate(identity.authority.value(0));
    identity.server.setPrivateKey(QSslKey(&privateKey, QSsl::Ec));
    return identity;
}

void TestStudioClientTls::trust(const Identity &identity)
{
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.setCaCertificates(identity.authority);
    QSslConfiguration::setDefaultConfiguration(trusting);
}

void TestStudioClientTls::initTestCase()
{
    m_here = identity(u"address"_s);
    m_elsewhere = identity(u"localhost"_s);
    QVERIFY(!m_here.authority.isEmpty() && !m_elsewhere.authority.isEmpty());
}

void TestStudioClientTls::key_isNotSent_whenTheServerIsNotTrusted()
{
    TestHttpServer server(m_here.server);
    server.answer(200, {}, studioBody);
    StudioFixture f;
    f.client = std::make_unique<StudioClient>(*ApiBase::fromText(server.origin()));
    f.client->setKey(studioKey());
    const std::optional<ApiError> error = f.fetchError();
    QVERIFY(error);
    QCOMPARE(int(error->kind), int(Kind::TlsFailed));
    QVERIFY(server.requests().isEmpty());
}

void TestStudioClientTls::key_isNotSent_whenTheCertificateIsForAnotherHost()
{
    trust(m_elsewhere);
    TestHttpServer server(m_elsewhere.server);
    server.answer(200, {}, studioBody);
    StudioFixture f;
    f.client = std::make_unique<StudioClient>(*ApiBase::fromText(server.origin()));
    f.client->setKey(studioKey());
    const std::optional<ApiError> error = f.fetchError();
    QVERIFY(error);
    QCOMPARE(int(error->kind), int(Kind::TlsFailed));
    QVERIFY(server.requests().isEmpty());
}

void TestStudioClientTls::fetch_reusesTheConnectionOfWarmUp()
{
    trust(m_here);
    TestHttpServer server(m_here.server);
    server.answer(200, {}, studioBody);
    StudioFixture f;
    f.client = std::make_unique<StudioClient>(*ApiBase::fromText(server.origin()));
    f.client->setKey(studioKey());
    f.client->warmUp();
    QTRY_COMPARE(server.connections(), 1);
    f.fetch();
    QTRY_COMPARE(f.replies.size(), 1);
    QVERIFY(f.replies.first());
    QCOMPARE(server.connections(), 1);
    QCOMPARE(server.requests().size(), 1);
}

QTEST_GUILESS_MAIN(TestStudioClientTls)
#include "tst_studioclient_tls.moc"
