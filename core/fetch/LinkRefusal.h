// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QUrl>
#include <QtGlobal>

#include <chrono>
#include <optional>

namespace prelisten {

/// Why storage refused a link, as far as it says so: the link may be not valid yet, because the
/// clock of its issuer is ahead. Such a link works later; a fresh one would be no better. Pure.
namespace LinkRefusal {

/// A link that is not valid yet.
struct TooEarly
{
    /// How long it is not valid yet, by the storage's clock; nullopt if that is not known.
    std::optional<std::chrono::milliseconds> validIn;
};

/// The number of bytes of an error body that are read, at most.
inline constexpr qsizetype bodyLimit = 4096;

/// True if storage answers @p status to a link that it does not accept at this time.
[[nodiscard]] bool isRefused(int status);

/// Whether @p link itself says that it begins later than @p date, the `Date` of the refusal.
[[nodiscard]] std::optional<TooEarly> fromLink(const QUrl &link, const QByteArray &date);

/// Whether @p body, the beginning of an error body in whatever format, says so.
[[nodiscard]] std::optional<TooEarly> fromBody(const QByteArray &body);

} // namespace LinkRefusal

} // namespace prelisten
