// SPDX-License-Identifier: MIT
#include "core/fetch/UrlGate.h"

#include "core/api/ApiBase.h"

#include <QHostAddress>
#include <QRegularExpression>

namespace prelisten {

namespace {

QString hostOf(const QUrl &url)
{
    QString host = url.host(QUrl::FullyEncoded).toLower();
    while (host.endsWith(QLatin1Char('.')))
        host.chop(1); // a resolver takes "localhost." for "localhost"
    return host;
}

/// Resolvers read a host whose last label is a number as an address, in whatever notation.
bool isAddressLiteral(const QString &host)
{
    if (host.contains(QLatin1Char(':')) || !QHostAddress(host).isNull())
        return true;
    static const QRegularExpression number(QStringLiteral("\\A(?:[0-9]+|0x[0-9a-f]*)\\z"));
    return number.match(host.section(QLatin1Char('.'), -1)).hasMatch();
}

bool isLoopbackName(const QString &host)
{
    return isLoopbackHost(host) || host.endsWith(QStringLiteral(".localhost"));
}

} // namespace

std::optional<UrlGate::Refusal> UrlGate::refuses(const QUrl &url) const
{
    if (!url.isValid() || url.isRelative())
        return Refusal::NotAUrl;
    const QString scheme = url.scheme();
    const bool https = scheme == QLatin1String("https");
    if (!https && scheme != QLatin1String("http"))
        return Refusal::Scheme;
    const QString host = hostOf(url);
    if (host.isEmpty())
        return Refusal::NotAUrl;
    if (!url.userInfo().isEmpty())
        return Refusal::UserInfo;
    if (isLoopbackName(host))
        return m_loopbackAllowed ? std::nullopt : std::optional(Refusal::Loopback);
    if (!https)
        return Refusal::Scheme;
    if (isAddressLiteral(host))
        return Refusal::AddressLiteral;
    return std::nullopt;
}

} // namespace prelisten
