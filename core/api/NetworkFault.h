// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>

namespace prelisten {

/// Why a request got no complete answer from the host it was sent to: facts only. The names of the
/// enumerators are written to the file of the checks.
struct NetworkFault
{
    Q_GADGET
public:
    enum class Kind {
        Unreachable,          ///< no more is known
        Offline,              ///< this machine has no route to any network
        NameUnknown,          ///< the host's name cannot be resolved
        Refused,              ///< the host refuses the connection
        TimedOut,             ///< no byte arrived in time
        ConnectionLost,       ///< connected, but the answer was cut
        TlsFailed,            ///< no trusted connection; @ref tls says why
        ProxyUnreachable,     ///< no connection to the proxy
        ProxyRefuses,         ///< the proxy does not connect to this host
        ProxyAsksPassword,    ///< the proxy wants a user name and a password
        ProxyRejectsPassword, ///< the proxy did not accept the user name or the password
        ProxyFails,           ///< the proxy answered with another error, or not at all
        ProxyUnusable,        ///< the environment names a proxy of a kind that is not supported
    };
    Q_ENUM(Kind)

    /// What is wrong with the server's certificate.
    enum class Tls {
        None,
        WrongHost,        ///< it is valid for other hosts
        Expired,          ///< by the clock of this machine
        NotYetValid,      ///< by the clock of this machine
        UnknownAuthority, ///< signed by nobody whom this machine trusts, or by itself
        Revoked,
        BadCertificate, ///< something else
        Handshake,      ///< no certificate was judged: the two could not agree on a connection
    };
    Q_ENUM(Tls)

    enum class Party { Service, Storage };
    Q_ENUM(Party)

    Kind kind = Kind::Unreachable;
    Tls tls = Tls::None;
    Party party = Party::Service; ///< whose host it is
    QString host;                 ///< with the port unless it is the usual one; empty: unknown
    QString proxy; ///< host and port of the proxy in between, never its user; empty: none

    /// True if the same request may work later with nothing changed.
    [[nodiscard]] bool isTransient() const
    {
        const bool hasBadCertificate = kind == Kind::TlsFailed && tls != Tls::Handshake;
        return !hasBadCertificate && kind != Kind::ProxyRefuses && kind != Kind::ProxyUnusable &&
               !needsProxyLogin();
    }

    /// True if a user name and a password for the proxy may help.
    [[nodiscard]] bool needsProxyLogin() const
    {
        return kind == Kind::ProxyAsksPassword || kind == Kind::ProxyRejectsPassword;
    }

    friend bool operator==(const NetworkFault &, const NetworkFault &) = default;
};

} // namespace prelisten
