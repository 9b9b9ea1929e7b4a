// SPDX-License-Identifier: MIT
#include "core/api/FailedReply.h"

#include "core/api/ApiBase.h"
#include "core/api/ProxyAddress.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QUdpSocket>

#include <algorithm>
#include <array>
#include <utility>

namespace prelisten {

namespace {

using Kind = NetworkFault::Kind;
using Tls = NetworkFault::Tls;

constexpr const char *sentProperty = "prelistenSent";

QNetworkProxy proxyOf(const QNetworkReply &reply)
{
    const QNetworkAccessManager *manager = reply.manager();
    const QNetworkProxyQuery query(reply.url());
    QNetworkProxyFactory *factory = manager->proxyFactory();
    const QNetworkProxy proxy = factory ? factory->queryProxy(query).value(0) : manager->proxy();
    if (proxy.type() != QNetworkProxy::DefaultProxy)
        return proxy;
    return QNetworkProxyFactory::proxyForQuery(query).value(
            0, QNetworkProxy(QNetworkProxy::NoProxy));
}

// Up to version 6.4 the framework has one error for nearly all that a proxy does, and every version
// has one for all its answers: only the texts differ. They come from its own catalogue, so they are
// looked up there.

bool isOneOf(const QString &text, const char *context, std::initializer_list<const char *> sources)
{
    return std::any_of(sources.begin(), sources.end(), [&](const char *source) {
        return text == QCoreApplication::translate(context, source);
    });
}

/// True if the proxy answered 403 or 405.
bool isDenial(const QString &text)
{
    return isOneOf(text, "QHttpSocketEngine", {"Proxy denied connection"});
}

bool isWithoutProxy(const QString &text)
{
    return isOneOf(text, "QHttpSocketEngine",
                   {"Proxy connection refused", "Proxy connection timed out",
                           "Proxy server not found"}) ||
           isOneOf(text, "QSocks5SocketEngine",
                   {"Connection to proxy refused", "Connection to proxy timed out",
                           "Proxy host not found"});
}

Tls tlsOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
    case QSslError::OcspStatusUnknown:
        return Tls::Revoked;
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::InvalidCaCertificate:
        return Tls::UnknownAuthority;
    case QSslError::HostNameMismatch:
        return Tls::WrongHost;
    case QSslError::CertificateExpired:
        return Tls::Expired;
    case QSslError::CertificateNotYetValid:
        return Tls::NotYetValid;
    default:
        return Tls::BadCertificate;
    }
}

} // namespace

FailedReply FailedReply::of(const QNetworkReply &reply, NetworkFault::Party party,
        const QList<QSslError> &certificateErrors)
{
    FailedReply failed;
    failed.party = party;
    failed.url = reply.url();
    failed.proxy = proxyOf(reply);
    failed.error = reply.error();
    failed.text = reply.errorString();
    failed.certificateErrors = certificateErrors;
    return failed;
}

NetworkFault FailedReply::fault(bool hasRoute) const
{
    NetworkFault fault;
    fault.party = party;
    fault.host = shownHost(url);
    if (proxy.type() != QNetworkProxy::NoProxy && !proxy.hostName().isEmpty())
        fault.proxy = ProxyAddress{proxy.hostName(), proxy.port()}.toString();
    fault.tls = tls();
    fault.kind = fault.tls == Tls::None ? kind() : Kind::TlsFailed;
    if (!hasRoute && dependsOnRoute())
        fault.kind = Kind::Offline;
    return fault;
}

NetworkFault FailedReply::fault() const
{
    return fault(!dependsOnRoute() || hasNetworkRoute());
}

Tls FailedReply::tls() const
{
    // The first of these that applies is the one to report: the later ones may follow from it.
    constexpr std::array order{
            Tls::Revoked, Tls::UnknownAuthority, Tls::WrongHost, Tls::Expired, Tls::NotYetValid};
    if (certificateErrors.isEmpty())
        return error == QNetworkReply::SslHandshakeFailedError ? Tls::Handshake : Tls::None;
    const auto *const found = std::find_if(order.begin(), order.end(), [this](Tls each) {
        return std::any_of(certificateErrors.begin(), certificateErrors.end(),
                [each](const QSslError &reported) { return tlsOf(reported.error()) == each; });
    });
    return found == order.end() ? Tls::BadCertificate : *found;
}

Kind FailedReply::kind() const
{
    if (timedOut)
        return Kind::TimedOut;
    if (proxy.type() != QNetworkProxy::NoProxy && proxy.hostName().isEmpty())
        return Kind::ProxyUnusable;
    switch (error) {
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
        return Kind::ProxyUnreachable;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return proxy.user().isEmpty() ? Kind::ProxyAsksPassword : Kind::ProxyRejectsPassword;
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::UnknownProxyError:
        return Kind::ProxyFails;
    case QNetworkReply::TimeoutError:
        return Kind::TimedOut;
    default:
        break;
    }
    if (proxy.type() != QNetworkProxy::NoProxy)
        return kindBehindProxy();
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return Kind::NameUnknown;
    case QNetworkReply::ConnectionRefusedError:
        return Kind::Refused;
    case QNetworkReply::NoError: // the answer is shorter than announced
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError: // closed, and the request may not be repeated
        return Kind::ConnectionLost;
    default:
        return Kind::Unreachable;
    }
}

/// Behind a proxy, an error that seems to be the host's is the proxy's: it resolves the name and
/// connects, and reports with its answer what went wrong.
Kind FailedReply::kindBehindProxy() const
{
    switch (error) {
    case QNetworkReply::NoError:
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError: // closed, and the request may not be repeated
        return Kind::ConnectionLost;
    case QNetworkReply::HostNotFoundError:
        // The text has the host if it is the proxy's name that is unknown, and none if the proxy
        // answered 404.
        return text.contains(url.host()) ? Kind::ProxyUnreachable : Kind::ProxyFails;
    default:
        break;
    }
    if (isDenial(text))
        return Kind::ProxyRefuses;
    return isWithoutProxy(text) ? Kind::ProxyUnreachable : Kind::ProxyFails;
}

/// True if having no network would explain the failure. What answered, even with a refusal, was
/// reached; and this machine reaches itself without a network.
bool FailedReply::dependsOnRoute() const
{
    if (isLoopbackHost(proxy.type() == QNetworkProxy::NoProxy ? url.host() : proxy.hostName()))
        return false;
    const Kind found = kind();
    return tls() == Tls::None &&
           (found == Kind::NameUnknown || found == Kind::TimedOut || found == Kind::Unreachable ||
                   found == Kind::ProxyUnreachable);
}

void noteSending(QNetworkReply &reply)
{
    QObject::connect(&reply, &QNetworkReply::requestSent, &reply,
            [&reply] { reply.setProperty(sentProperty, true); });
}

NetworkFault faultOf(const QNetworkReply &reply, NetworkFault::Party party,
        const QList<QSslError> &certificateErrors, bool timedOut)
{
    FailedReply failed = FailedReply::of(reply, party, certificateErrors);
    failed.timedOut = timedOut;
    const NetworkFault fault = failed.fault();
    // Some proxies answer a wrong password with an error of another kind.
    const bool mayBePassword =
            !failed.proxy.user().isEmpty() &&
            (fault.kind == Kind::ProxyRejectsPassword || fault.kind == Kind::ProxyFails);
    const bool hasNoTunnel = timedOut && failed.proxy.type() != QNetworkProxy::NoProxy &&
                             !reply.property(sentProperty).toBool();
    if (mayBePassword || hasNoTunnel) {
        // Later: the reply is still in use.
        QMetaObject::invokeMethod(reply.manager(), &QNetworkAccessManager::clearConnectionCache,
                Qt::QueuedConnection);
    }
    return fault;
}

QString shownHost(const QUrl &url)
{
    const bool isUsual = url.port() < 0 || (url.scheme() == u"https" && url.port() == 443) ||
                         (url.scheme() == u"http" && url.port() == 80);
    return isUsual ? ProxyAddress::bracketed(url.host())
                   : ProxyAddress{url.host(), static_cast<quint16>(url.port())}.toString();
}

bool hasNetworkRoute()
{
    // Connecting a datagram socket only looks up the route. These addresses are reserved for
    // documentation, so no host has them.
    constexpr quint16 anyPort = 443;
    return std::ranges::any_of(
            std::array{QStringLiteral("192.0.2.1"), QStringLiteral("2001:db8::1")},
            [](const QString &address) {
                QUdpSocket socket;
                socket.setProxy(QNetworkProxy::NoProxy);
                socket.connectToHost(QHostAddress(address), anyPort);
                return socket.state() == QAbstractSocket::ConnectedState;
            });
}

} // namespace prelisten
