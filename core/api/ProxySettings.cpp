// SPDX-License-Identifier: MIT
#include "core/api/ProxySettings.h"

#include "core/api/ApiBase.h"

#include <QNetworkProxyFactory>

#include <array>
#include <utility>

namespace prelisten {

namespace {

/// Connects the network layer with the settings.
class Factory : public QNetworkProxyFactory
{
public:
    explicit Factory(std::shared_ptr<const ProxySettings> settings)
        : m_settings(std::move(settings))
    {
    }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        // Servers ask as well, from any thread.
        if (query.queryType() != QNetworkProxyQuery::UrlRequest)
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return m_settings->proxiesFor(query.url());
    }

private:
    const std::shared_ptr<const ProxySettings> m_settings;
};

/// The first of the variables that is set, in lower case or in upper case.
QString firstOf(const QProcessEnvironment &environment, std::initializer_list<QString> names)
{
    for (const QString &name : names) {
        for (const QString &spelling : {name, name.toUpper()}) {
            QString value = environment.value(spelling).trimmed();
            if (!value.isEmpty())
                return value;
        }
    }
    return {};
}

/// The proxy that a variable names; one without a host if it cannot be used.
QNetworkProxy proxyFromText(const QString &text)
{
    constexpr quint16 httpPort = 80; // what other programs take
    constexpr quint16 socksPort = 1080;
    const QUrl url(text.contains(u"://") ? text : u"http://" + text);
    const bool isSocks = url.scheme() == u"socks5" || url.scheme() == u"socks5h";
    const bool isHttp = url.scheme() == u"http";
    if (!url.isValid() || (!isSocks && !isHttp)) // a port beyond 65535 makes it invalid
        return QNetworkProxy(QNetworkProxy::HttpProxy);
    return {isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
            static_cast<quint16>(url.port(isSocks ? socksPort : httpPort)),
            url.userName(QUrl::FullyDecoded), url.password(QUrl::FullyDecoded)};
}

/// @p url as a request has it: the network layer asks with a scheme of its own when it connects
/// ahead of a request.
QUrl requestUrl(QUrl url)
{
    const QString ahead = QStringLiteral("preconnect-");
    if (url.scheme().startsWith(ahead))
        url.setScheme(url.scheme().mid(ahead.size()));
    return url;
}

} // namespace

ProxySettings::ProxySettings(const QProcessEnvironment &environment)
    : m_https(firstOf(environment, {QStringLiteral("https_proxy"), QStringLiteral("all_proxy"),
                                           QStringLiteral("http_proxy")}))
    , m_direct(NoProxyList::fromText(firstOf(environment, {QStringLiteral("no_proxy")})))
{
}

QList<QNetworkProxy> ProxySettings::proxiesFor(const QUrl &url) const
{
    QList<QNetworkProxy> proxies = withoutLogins(requestUrl(url));
    for (QNetworkProxy &proxy : proxies) {
        const auto login =
                m_logins.constFind(ProxyAddress{proxy.hostName(), proxy.port()}.toString());
        if (proxy.type() == QNetworkProxy::NoProxy || login == m_logins.constEnd())
            continue;
        proxy.setUser(login->user());
        proxy.setPassword(login->password());
    }
    return proxies;
}

QList<QNetworkProxy> ProxySettings::withoutLogins(const QUrl &url) const
{
    QList<QNetworkProxy> none{QNetworkProxy(QNetworkProxy::NoProxy)};
    if (isLoopbackHost(url.host()) || m_direct.contains(url))
        return none;
    switch (m_choice.mode) {
    case ProxyChoice::Mode::None:
        return none;
    case ProxyChoice::Mode::Manual:
        if (const auto address = ProxyAddress::fromText(m_choice.address))
            return {QNetworkProxy(QNetworkProxy::HttpProxy, address->host, address->port)};
        return none;
    case ProxyChoice::Mode::System:
        break;
    }
    return systemProxiesFor(url);
}

QList<QNetworkProxy> ProxySettings::systemProxiesFor(const QUrl &url) const
{
    // The framework's own reading of the environment depends on how it was built. With libproxy it
    // silently goes without a proxy that has no scheme or one that it does not know, and its
    // versions read no_proxy differently.
    if (!m_https.isEmpty())
        return {proxyFromText(m_https)};
    return m_desktop.proxiesFor(url);
}

QString ProxySettings::addressFor(const QUrl &url) const
{
    const QNetworkProxy proxy = proxiesFor(url).constFirst();
    return proxy.type() == QNetworkProxy::NoProxy
                   ? QString()
                   : ProxyAddress{proxy.hostName(), proxy.port()}.toString();
}

void ProxySettings::install(std::shared_ptr<const ProxySettings> settings)
{
    // Owned by the framework from here on.
    QNetworkProxyFactory::setApplicationProxyFactory(new Factory(std::move(settings)));
}

} // namespace prelisten
