// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace prelisten {

/// Which of the saved tracks are wanted. Each word is the service's; an empty one stands for any.
struct LibraryFilter
{
    QString mode;
    QString engine;

    friend bool operator==(const LibraryFilter &, const LibraryFilter &) = default;
};

} // namespace prelisten
