// SPDX-License-Identifier: MIT
#include "tests/support/StudioFixture.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

using namespace prelisten;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

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
    server.answer(200, {}, studioBody);
    StudioFixture f;
    f.client = std::make_unique<StudioClient>(*ApiBase::fromText(server.origin(u"localhost"_s)));
    f.client->setKey(studioKey());
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
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.setCaCertificates(m_authority);
    QSslConfiguration::setDefaultConfiguration(trusting);
    TestHttpServer server(m_serverSide);
    server.answer(200, {}, studioBody);
    StudioFixture f;
    f.client = std::make_unique<StudioClient>(*ApiBase::fromText(server.origin(u"localhost"_s)));
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
