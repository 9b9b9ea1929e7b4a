// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/LicenceClass.h"

#include <QString>

#include <optional>

namespace prelisten {

/// What is stored about a track that was opened before: how to find it again, its title and its
/// licence. No links, no times, no audio.
struct RecentTrack
{
    QString organization; ///< `org_…`
    QString trackId;      ///< `mtrack_…`
    std::optional<QString> title;
    LicenceClass licence;

    friend bool operator==(const RecentTrack &, const RecentTrack &) = default;
};

} // namespace prelisten
