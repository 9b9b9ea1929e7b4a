// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace prelisten {

/// Which saved tracks to list. Mode and engine are the service's own words; an empty value stands
/// for any.
struct LibraryFilter
{
    QString mode;
    QString engine;
    QString collection{}; ///< the id of a collection

    friend bool operator==(const LibraryFilter &, const LibraryFilter &) = default;
};

} // namespace prelisten
