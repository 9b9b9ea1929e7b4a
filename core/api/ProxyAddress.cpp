// SPDX-License-Identifier: MIT
#include "core/api/ProxyAddress.h"

#include <QUrl>

namespace prelisten {

std::optional<ProxyAddress> ProxyAddress::fromText(const QString &text)
{
    const QString trimmed = text.trimmed();
    const bool hasScheme = trimmed.contains(u"://");
    const QUrl url(hasScheme ? trimmed : u"http://" + trimmed, QUrl::StrictMode);
    const bool isAddress = url.isValid() && url.scheme() == u"http" && !url.host().isEmpty() &&
                           url.port() > 0 && !url.authority().contains(u'@') &&
                           (url.path().isEmpty() || url.path() == u"/") && !url.hasQuery() &&
                           !url.hasFragment();
    if (!isAddress)
        return std::nullopt;
    return ProxyAddress{url.host(), static_cast<quint16>(url.port())};
}

QString ProxyAddress::toString() const
{
    return bracketed(host) + u':' + QString::number(port);
}

QString ProxyAddress::bracketed(const QString &host)
{
    return host.contains(u':') ? u'[' + host + u']' : host;
}

} // namespace prelisten
