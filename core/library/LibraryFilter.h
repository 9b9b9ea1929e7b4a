// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace prelisten {

/// Which saved tracks to list. The values are the service's own words; an empty one stands for any.
struct LibraryFilter
{
    QString mode;
    QString engine;

    friend bool operator==(const LibraryFilter &, const LibraryFilter &) = default;
};

} // namespace prelisten
