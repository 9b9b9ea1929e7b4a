// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/DesktopProxies.h"
#include "core/api/NoProxyList.h"
#include "core/api/ProxyAddress.h"
#include "core/api/ProxyLogin.h"

#include <QList>
#include <QMap>
#include <QNetworkProxy>
#include <QProcessEnvironment>
#include <QUrl>

#include <memory>
#include <optional>

namespace prelisten {

/// Decides which proxy a request goes through: by the user's preference, else by the environment
/// (`https_proxy`, `all_proxy`, `http_proxy`, `no_proxy`, also in upper case), else by the settings
/// of the desktop. This machine itself is always reached directly.
///
/// GUI thread only. A proxy that the environment names, but that cannot be used, is no reason to go
/// without one: the requests fail.
class ProxySettings
{
public:
    explicit ProxySettings(const QProcessEnvironment &environment);

    void setChoice(const ProxyChoice &choice) { m_choice = choice; }
    [[nodiscard]] const ProxyChoice &choice() const { return m_choice; }

    /// From now on the user name and the password for the proxy at @p address, given as
    /// `host:port`. Takes precedence over those in the environment.
    void setLogin(const QString &address, const ProxyLogin &login)
    {
        m_logins.insert(address, login);
    }

    [[nodiscard]] bool hasLogin(const QString &address) const { return m_logins.contains(address); }

    /// The proxies for a request to @p url, best first; never empty.
    [[nodiscard]] QList<QNetworkProxy> proxiesFor(const QUrl &url) const;

    /// `host:port` of the proxy for @p url; empty: none.
    [[nodiscard]] QString addressFor(const QUrl &url) const;

    /// Makes all network managers of the program use @p settings.
    static void install(std::shared_ptr<const ProxySettings> settings);

private:
    [[nodiscard]] QList<QNetworkProxy> withoutLogins(const QUrl &url) const;
    [[nodiscard]] QList<QNetworkProxy> systemProxiesFor(const QUrl &url) const;

    QString m_https; ///< the proxy that the environment names for https; empty: none
    NoProxyList m_direct;
    DesktopProxies m_desktop;
    ProxyChoice m_choice;
    QMap<QString, ProxyLogin> m_logins; ///< by `host:port`
};

} // namespace prelisten
