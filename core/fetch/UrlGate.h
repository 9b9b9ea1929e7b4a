// SPDX-License-Identifier: MIT
#pragma once

#include <QUrl>

#include <optional>

namespace prelisten {

/// Decides which links may be requested at all. Pure.
///
/// Allows only https to named hosts: no address literals, no user info, no other scheme. Only if
/// the API base itself is on this machine, http and https to loopback are allowed too. So a real
/// service can never make the app connect to this machine.
class UrlGate
{
public:
    enum class Refusal { NotAUrl, Scheme, UserInfo, AddressLiteral, Loopback };

    explicit UrlGate(bool apiBaseIsLoopback) : m_loopbackAllowed(apiBaseIsLoopback) {}

    /// nullopt if @p url may be requested, else the reason why not.
    [[nodiscard]] std::optional<Refusal> refuses(const QUrl &url) const;

private:
    bool m_loopbackAllowed;
};

} // namespace prelisten
