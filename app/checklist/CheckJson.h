// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"

#include <QJsonObject>

#include <optional>

namespace prelisten {

/// Serializes a row of the checks for storage between runs: the reference and the findings. The
/// result contains only the first characters of a key and no link, since a row contains none.
[[nodiscard]] QJsonObject toJson(const CheckRow &row);

/// Parses a row; std::nullopt if @p object is none. A share keeps its result, if it had one, but
/// cannot be checked again: only the hint of its token was stored. A row with findings that this
/// version does not understand is returned as not checked yet. The input is not trusted: ids are
/// validated, texts are stripped of control characters and limited in length.
[[nodiscard]] std::optional<CheckRow> checkRowFromJson(const QJsonObject &object);

} // namespace prelisten
