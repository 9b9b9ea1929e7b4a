// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>

namespace prelisten {

/// The moment a header names in one of the three forms HTTP knows, in UTC; not valid otherwise.
/// Pure.
[[nodiscard]] QDateTime parseHttpDate(const QByteArray &header);

} // namespace prelisten
