// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QUrl>

#include <chrono>
#include <optional>

namespace prelisten {

/// Reads from a signed link's query when the link expires: `X-Amz-Date` + `X-Amz-Expires`,
/// `X-Goog-Date` + `X-Goog-Expires`, `Expires`, `exp`, `se`; and when it begins to be valid: the
/// same dates, `st`, `nbf`. All of them are UTC. Most links do not say; that is normal. Pure.
namespace LinkExpiry {

/// How long @p link stays valid after @p date, the `Date` header of an answer from the server that
/// signed or checks the link: that server's clock is used, never the local one. At most a week;
/// nullopt if either cannot be read or the link has expired by then.
[[nodiscard]] std::optional<std::chrono::milliseconds> remaining(
        const QUrl &link, const QByteArray &date);

/// How long @p link is not valid yet after @p date, again by the server's clock; nullopt if it is
/// valid by then, or either cannot be read.
[[nodiscard]] std::optional<std::chrono::milliseconds> untilValid(
        const QUrl &link, const QByteArray &date);

/// How long to wait before requesting a fresh link: until @p ahead before it expires. nullopt if
/// @p remaining is unknown or less than three times @p ahead: renewing such short-lived links early
/// could cause a storm of requests, so they are left to expire.
[[nodiscard]] std::optional<std::chrono::milliseconds> renewAfter(
        std::optional<std::chrono::milliseconds> remaining, std::chrono::milliseconds ahead);

} // namespace LinkExpiry

} // namespace prelisten
