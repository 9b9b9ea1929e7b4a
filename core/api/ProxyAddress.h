// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace prelisten {

/// Where a proxy listens.
struct ProxyAddress
{
    QString host;
    quint16 port = 0;

    /// Parses `host:port` as the user types it, also with `http://` in front; IPv6 addresses in
    /// brackets. nullopt if either is missing or something else follows, for example a password.
    [[nodiscard]] static std::optional<ProxyAddress> fromText(const QString &text);

    [[nodiscard]] QString toString() const; ///< `host:port`

    /// @p host, in brackets if it is an IPv6 address.
    [[nodiscard]] static QString bracketed(const QString &host);

    friend bool operator==(const ProxyAddress &, const ProxyAddress &) = default;
};

/// The user's preference: through which proxy requests go.
struct ProxyChoice
{
    enum class Mode {
        System, ///< as the environment or the desktop says
        None,
        Manual, ///< through @ref address
    };

    Mode mode = Mode::System;
    QString address; ///< as typed, see ProxyAddress::fromText()

    friend bool operator==(const ProxyChoice &, const ProxyChoice &) = default;
};

} // namespace prelisten
