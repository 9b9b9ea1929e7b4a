// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CsvTable.h"

#include <optional>

namespace prelisten {

/// A table that contains tracks, and which of its columns hold what, detected from its content.
struct ReferenceTable
{
    QList<CsvRecord> records; ///< without its header
    qsizetype trackColumn = 0;
    qsizetype organizationColumn = -1; ///< -1: there is none
    bool isAllReferences = false;      ///< every non-empty cell names a track
};

/// Reads @p text as a table. nullopt if it is none: with every delimiter at least half of its
/// records have only one cell or no cell names a track, or it contains curl commands. If the
/// delimiter is @p given, no other one is tried. Pure.
[[nodiscard]] std::optional<ReferenceTable> referenceTable(
        const QString &text, std::optional<QChar> given = {});

} // namespace prelisten
