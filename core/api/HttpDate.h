// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>

namespace prelisten {

/// Parses a date in any of the three formats of HTTP, as UTC; the result is invalid if that fails.
/// Pure.
[[nodiscard]] QDateTime parseHttpDate(const QByteArray &header);

} // namespace prelisten
