// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/SignedLink.h"

#include <QList>

#include <algorithm>

namespace prelisten {

// What a source is to its track: the master, or one of the stems. Its place in a list says nothing,
// since a track may have no master.

/// True for the finished recording of the track; all other sources are stems.
[[nodiscard]] inline bool isMaster(const SourceName &source)
{
    return source == masterSource();
}

[[nodiscard]] inline bool hasMaster(const QList<SourceName> &sources)
{
    return sources.contains(masterSource());
}

[[nodiscard]] inline bool hasStems(const QList<SourceName> &sources)
{
    return !std::all_of(sources.cbegin(), sources.cend(), isMaster);
}

/// The number by which the user knows the source at @p index: 0 is the master, the first stem is 1,
/// whether there is a master or not. It is the digit of its shortcuts.
[[nodiscard]] inline qsizetype sourceNumber(const QList<SourceName> &sources, qsizetype index)
{
    return hasMaster(sources) ? index : index + 1;
}

} // namespace prelisten
