// SPDX-License-Identifier: MIT
#include "core/api/NoProxyList.h"

#include <QRegularExpression>

#include <algorithm>

namespace prelisten {

namespace {

QString withoutDots(QString text)
{
    while (text.startsWith(u'.'))
        text.remove(0, 1);
    while (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

/// The port at the end of @p token, which is removed from it. An IPv6 address needs brackets for
/// that.
std::optional<int> takePort(QString &token)
{
    static const QRegularExpression port(
            QStringLiteral("\\A(\\[.*\\]|[^:\\[\\]]*):([0-9]{1,5})\\z"));
    const QRegularExpressionMatch match = port.match(token);
    if (!match.hasMatch())
        return std::nullopt;
    token = match.captured(1);
    return match.captured(2).toInt();
}

} // namespace

NoProxyList NoProxyList::fromText(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("[,\\s]+"));
    NoProxyList list;
    for (const QString &token : text.toLower().split(separators, Qt::SkipEmptyParts)) {
        if (token == u"*")
            list.m_isAll = true;
        else
            list.m_entries.append(entryOf(token));
    }
    return list;
}

NoProxyList::Entry NoProxyList::entryOf(const QString &token)
{
    QString host = token;
    Entry entry;
    entry.port = takePort(host);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    const QHostAddress address(host);
    if (!address.isNull())
        entry.subnet =
                std::pair(address, address.protocol() == QHostAddress::IPv4Protocol ? 32 : 128);
    else if (host.contains(u'/'))
        entry.subnet = QHostAddress::parseSubnet(host);
    else
        entry.domain = withoutDots(host.startsWith(u"*.") ? host.mid(1) : host);
    return entry;
}

bool NoProxyList::Entry::matches(const QString &host, const QHostAddress &address) const
{
    if (subnet)
        return !address.isNull() && address.protocol() == subnet->first.protocol() &&
               subnet->second >= 0 && address.isInSubnet(*subnet);
    return !domain.isEmpty() && (host == domain || host.endsWith(u'.' + domain));
}

bool NoProxyList::contains(const QUrl &url) const
{
    const QString host = withoutDots(url.host().toLower());
    const QHostAddress address(host);
    const int port = url.port(url.scheme() == u"http" ? 80 : 443);
    return m_isAll || std::any_of(m_entries.begin(), m_entries.end(), [&](const Entry &entry) {
        return entry.port.value_or(port) == port && entry.matches(host, address);
    });
}

} // namespace prelisten
