// SPDX-License-Identifier: MIT
#pragma once

#include <QUrl>

#include <optional>

namespace prelisten {

/// Decides which links may be fetched at all. Pure.
///
/// https to named hosts only: no address literals, no user info, no other scheme. While the API
/// base itself is this machine, http and https to loopback pass too (and nothing else changes): a
/// real service can never point the app at this machine.
class UrlGate
{
public:
    enum class Refusal { NotAUrl, Scheme, UserInfo, AddressLiteral, Loopback };

    explicit UrlGate(bool apiBaseIsLoopback) : m_loopbackAllowed(apiBaseIsLoopback) {}

    /// Nothing if @p url may be fetched.
    [[nodiscard]] std::optional<Refusal> refuses(const QUrl &url) const;

private:
    bool m_loopbackAllowed;
};

} // namespace prelisten
