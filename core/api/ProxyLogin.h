// SPDX-License-Identifier: MIT
#pragma once

#include <QDebug>
#include <QString>

#include <optional>

namespace prelisten {

/// A user name and a password for a proxy. A secret: neither is ever shown, printed or written to a
/// file.
class ProxyLogin
{
public:
    /// What the user typed. nullopt unless the proxy could take it: a user name without a colon,
    /// and no control characters.
    [[nodiscard]] static std::optional<ProxyLogin> fromInput(
            const QString &user, const QString &password);

    /// What toSecret() returned.
    [[nodiscard]] static std::optional<ProxyLogin> fromSecret(const QString &text);

    /// `user:password`, for the keychain.
    [[nodiscard]] QString toSecret() const { return m_user + u':' + m_password; }

    [[nodiscard]] const QString &user() const { return m_user; }
    [[nodiscard]] const QString &password() const { return m_password; }

    friend bool operator==(const ProxyLogin &, const ProxyLogin &) = default;

private:
    ProxyLogin(QString user, QString password)
        : m_user(std::move(user)), m_password(std::move(password))
    {
    }

    QString m_user;
    QString m_password;
};

QDebug operator<<(QDebug debug, const ProxyLogin &login) = delete;

} // namespace prelisten
