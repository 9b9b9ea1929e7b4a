// SPDX-License-Identifier: MIT
#pragma once

#include <QHostAddress>
#include <QList>
#include <QString>
#include <QUrl>

#include <optional>
#include <utility>

namespace prelisten {

/// The hosts that are reached without a proxy, as the variable `no_proxy` lists them: separated by
/// commas or spaces, each a host with its subdomains, an address, a range of addresses
/// (`10.0.0.0/8`), each optionally with a port, or `*` for all.
class NoProxyList
{
public:
    [[nodiscard]] static NoProxyList fromText(const QString &text);

    [[nodiscard]] bool contains(const QUrl &url) const;

private:
    struct Entry
    {
        QString domain; ///< lower case, without dots around it; empty for addresses
        std::optional<std::pair<QHostAddress, int>> subnet;
        std::optional<int> port;

        [[nodiscard]] bool matches(const QString &host, const QHostAddress &address) const;
    };
    static Entry entryOf(const QString &token);

    QList<Entry> m_entries;
    bool m_isAll = false;
};

} // namespace prelisten
