// SPDX-License-Identifier: MIT
#include "core/api/FailedReply.h"

#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;
using Kind = NetworkFault::Kind;
using Tls = NetworkFault::Tls;
using Error = QNetworkReply::NetworkError;

namespace {

FailedReply failure(Error error, const QString &url = u"https://a.example/x?sig=1"_s)
{
    FailedReply failed;
    failed.party = NetworkFault::Party::Storage;
    failed.url = QUrl(url);
    failed.error = error;
    return failed;
}

} // namespace

/// Tests which fault is concluded from what the network layer reports.
class TestFailedReply : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void error_isAFaultOfTheHost_data();
    void error_isAFaultOfTheHost();
    void error_isAFaultOfTheProxy_whenThereIsOne_data();
    void error_isAFaultOfTheProxy_whenThereIsOne();
    void onlyAMachineWithoutARoute_isOffline_data();
    void onlyAMachineWithoutARoute_isOffline();
    void certificate_hasOneFault_data();
    void certificate_hasOneFault();
    void fault_namesHostAndProxy_andNothingElse();
};

void TestFailedReply::error_isAFaultOfTheHost_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("name") << QNetworkReply::HostNotFoundError << Kind::NameUnknown;
    QTest::newRow("refused") << QNetworkReply::ConnectionRefusedError << Kind::Refused;
    QTest::newRow("closed") << QNetworkReply::RemoteHostClosedError << Kind::ConnectionLost;
    QTest::newRow("cut") << QNetworkReply::NoError << Kind::ConnectionLost;
    QTest::newRow("timed out") << QNetworkReply::TimeoutError << Kind::TimedOut;
    QTest::newRow("handshake") << QNetworkReply::SslHandshakeFailedError << Kind::TlsFailed;
    QTest::newRow("no HTTP") << QNetworkReply::ProtocolFailure << Kind::Unreachable;
    QTest::newRow("anything") << QNetworkReply::UnknownNetworkError << Kind::Unreachable;
}

void TestFailedReply::error_isAFaultOfTheHost()
{
    QFETCH(const Error, error);
    QTEST(failure(error).fault(true).kind, "kind");
    FailedReply givenUp = failure(QNetworkReply::NoError);
    givenUp.timedOut = true;
    QCOMPARE(givenUp.fault(true).kind, Kind::TimedOut);
}

void TestFailedReply::error_isAFaultOfTheProxy_whenThereIsOne_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("user");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char *name, Error error, Kind kind, const QString &text = {},
                             const QString &user = {}) {
        QTest::newRow(name) << error << text << user << kind;
    };
    row("refused", QNetworkReply::ProxyConnectionRefusedError, Kind::ProxyUnreachable);
    row("name", QNetworkReply::ProxyNotFoundError, Kind::ProxyUnreachable);
    row("timed out", QNetworkReply::ProxyTimeoutError, Kind::ProxyUnreachable);
    row("closed", QNetworkReply::ProxyConnectionClosedError, Kind::ProxyFails);
    row("407", QNetworkReply::ProxyAuthenticationRequiredError, Kind::ProxyAsksPassword);
    row("407, again", QNetworkReply::ProxyAuthenticationRequiredError, Kind::ProxyRejectsPassword,
            {}, u"me"_s);
    row("403", QNetworkReply::UnknownNetworkError, Kind::ProxyRefuses,
            u"Proxy denied connection"_s);
    row("502", QNetworkReply::UnknownNetworkError, Kind::ProxyFails,
            u"Error communicating with HTTP proxy"_s);
    row("404", QNetworkReply::HostNotFoundError, Kind::ProxyFails, u"Host  not found"_s);
    row("name, up to Qt 6.4", QNetworkReply::HostNotFoundError, Kind::ProxyUnreachable,
            u"Host a.example not found"_s);
    row("refused, up to Qt 6.4", QNetworkReply::UnknownNetworkError, Kind::ProxyUnreachable,
            u"Proxy connection refused"_s);
    row("SOCKS, refused, up to Qt 6.4", QNetworkReply::UnknownNetworkError, Kind::ProxyUnreachable,
            u"Connection to proxy refused"_s);
    row("503", QNetworkReply::ConnectionRefusedError, Kind::ProxyFails);
    row("no proxy at all", QNetworkReply::UnknownProxyError, Kind::ProxyFails);
    row("closed behind it", QNetworkReply::RemoteHostClosedError, Kind::ConnectionLost);
    row("cut behind it", QNetworkReply::NoError, Kind::ConnectionLost);
}

void TestFailedReply::error_isAFaultOfTheProxy_whenThereIsOne()
{
    QFETCH(const Error, error);
    QFETCH(const QString, text);
    QFETCH(const QString, user);
    FailedReply failed = failure(error);
    failed.text = text;
    failed.proxy = QNetworkProxy(QNetworkProxy::HttpProxy, u"p"_s, 3128, user, u"secret"_s);
    QTEST(failed.fault(true).kind, "kind");
}

void TestFailedReply::onlyAMachineWithoutARoute_isOffline_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<bool>("isOffline");
    const auto row = [](const char *name, Error error, bool isOffline,
                             const QString &url = u"https://a.example"_s,
                             const QString &proxy = {}) {
        QTest::newRow(name) << error << url << proxy << isOffline;
    };
    row("name", QNetworkReply::HostNotFoundError, true);
    row("timed out", QNetworkReply::TimeoutError, true);
    row("anything", QNetworkReply::UnknownNetworkError, true);
    row("refused: somebody answered", QNetworkReply::ConnectionRefusedError, false);
    row("closed: somebody answered", QNetworkReply::RemoteHostClosedError, false);
    row("handshake: somebody answered", QNetworkReply::SslHandshakeFailedError, false);
    row("this machine", QNetworkReply::TimeoutError, false, u"http://127.0.0.1:1"_s);
    row("a proxy on this machine", QNetworkReply::TimeoutError, false, u"https://a.example"_s,
            u"127.0.0.1"_s);
    row("no proxy to be found", QNetworkReply::ProxyNotFoundError, true, u"https://a.example"_s,
            u"p"_s);
    row("a proxy that answers", QNetworkReply::ProxyAuthenticationRequiredError, false,
            u"https://a.example"_s, u"p"_s);
}

void TestFailedReply::onlyAMachineWithoutARoute_isOffline()
{
    QFETCH(const Error, error);
    QFETCH(const QString, url);
    QFETCH(const QString, proxy);
    FailedReply failed = failure(error, url);
    if (!proxy.isEmpty())
        failed.proxy = QNetworkProxy(QNetworkProxy::HttpProxy, proxy, 3128);
    QTEST(failed.fault(false).kind == Kind::Offline, "isOffline");
    QVERIFY(failed.fault(true).kind != Kind::Offline);
}

void TestFailedReply::certificate_hasOneFault_data()
{
    using Reported = QList<QSslError>;
    QTest::addColumn<Reported>("errors");
    QTest::addColumn<Tls>("tls");
    const auto row = [](const char *name, std::initializer_list<QSslError::SslError> errors,
                             Tls tls) {
        Reported reported;
        for (const QSslError::SslError error : errors)
            reported.append(QSslError(error));
        QTest::newRow(name) << reported << tls;
    };
    row("host", {QSslError::HostNameMismatch}, Tls::WrongHost);
    row("expired", {QSslError::CertificateExpired}, Tls::Expired);
    row("not yet valid", {QSslError::CertificateNotYetValid}, Tls::NotYetValid);
    row("self-signed", {QSslError::SelfSignedCertificate}, Tls::UnknownAuthority);
    row("authority", {QSslError::UnableToGetLocalIssuerCertificate}, Tls::UnknownAuthority);
    row("revoked", {QSslError::CertificateRevoked}, Tls::Revoked);
    row("anything", {QSslError::InvalidPurpose}, Tls::BadCertificate);
    row("the first that matters",
            {QSslError::InvalidPurpose, QSslError::CertificateExpired, QSslError::HostNameMismatch,
                    QSslError::SelfSignedCertificate},
            Tls::UnknownAuthority);
    row("host before date", {QSslError::CertificateExpired, QSslError::HostNameMismatch},
            Tls::WrongHost);
}

void TestFailedReply::certificate_hasOneFault()
{
    QFETCH(const QList<QSslError>, errors);
    FailedReply failed = failure(QNetworkReply::SslHandshakeFailedError);
    failed.certificateErrors = errors;
    const NetworkFault fault = failed.fault(false);
    QCOMPARE(fault.kind, Kind::TlsFailed);
    QTEST(fault.tls, "tls");
    failed.certificateErrors.clear();
    QCOMPARE(failed.fault(true).tls, Tls::Handshake);
}

void TestFailedReply::fault_namesHostAndProxy_andNothingElse()
{
    FailedReply failed = failure(QNetworkReply::RemoteHostClosedError,
            u"https://storage.example:8443/secret?sig=secret"_s);
    QCOMPARE(failed.fault(true).host, u"storage.example:8443"_s);
    QCOMPARE(failed.fault(true).proxy, QString());
    QCOMPARE(failed.fault(true).party, NetworkFault::Party::Storage);
    failed.proxy = QNetworkProxy(QNetworkProxy::HttpProxy, u"p"_s, 3128, u"secret"_s, u"secret"_s);
    QCOMPARE(failed.fault(true).proxy, u"p:3128"_s);
    QCOMPARE(shownHost(QUrl(u"https://a.example:443/secret"_s)), u"a.example"_s);
    QCOMPARE(shownHost(QUrl(u"http://[::1]:80"_s)), u"[::1]"_s);
}

QTEST_GUILESS_MAIN(TestFailedReply)
#include "tst_failedreply.moc"
