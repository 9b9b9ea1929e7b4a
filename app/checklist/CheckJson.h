// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"

#include <QJsonObject>

#include <optional>

namespace prelisten {

/// A row of the checks as it is kept between runs: what was asked and what was found. It holds no
/// key but its first characters, and no link, for there is none in a row.
[[nodiscard]] QJsonObject toJson(const CheckRow &row);

/// The row again; nothing if the object is none. What this version does not understand of a finding
/// makes the row one that has yet to be asked for. Nothing read is trusted: ids pass the
/// allow-list, texts are bounded and plain.
[[nodiscard]] std::optional<CheckRow> checkRowFromJson(const QJsonObject &object);

} // namespace prelisten
