// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CsvTable.h"

#include <optional>

namespace prelisten {

/// A table in which somebody keeps tracks, and what was found out about it by its content.
struct ReferenceTable
{
    QList<CsvRecord> records; ///< without its header
    qsizetype trackColumn = 0;
    qsizetype organizationColumn = -1; ///< -1: there is none
    bool isAllReferences = false;      ///< every cell names a track: a list with commas
};

/// Nothing if @p text is no table, which is to say: most of its records have one cell only,
/// whatever the delimiter, or no cell names a track, or it holds curl commands. Pure.
[[nodiscard]] std::optional<ReferenceTable> referenceTable(const QString &text);

} // namespace prelisten
