// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QUrl>

#include <chrono>
#include <optional>

namespace prelisten {

/// When a signed link dies, where its query says so: `X-Amz-Date` + `X-Amz-Expires`, `X-Goog-Date`
/// + `X-Goog-Expires`, `Expires`, `exp`, `se`. Most links do not say; that is normal. Pure.
namespace LinkExpiry {

/// How long @p link still lives at the time of @p date, the `Date` header of an answer of the side
/// that made or checks the link: its clock counts, never the local one. Nothing if either cannot be
/// read or the link is dead by then; at most a week.
[[nodiscard]] std::optional<std::chrono::milliseconds> remaining(
        const QUrl &link, const QByteArray &date);

/// How long after that it is time to ask for a fresh link: @p ahead of its death. Nothing if the
/// link lives so briefly that asking ahead could turn into a storm of requests: it is left to die
/// then.
[[nodiscard]] std::optional<std::chrono::milliseconds> renewAfter(
        std::optional<std::chrono::milliseconds> remaining, std::chrono::milliseconds ahead);

} // namespace LinkExpiry

} // namespace prelisten
