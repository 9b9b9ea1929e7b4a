// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/LicenceClass.h"

#include <QString>

#include <optional>

namespace prelisten {

/// What is remembered of a track that was open once: how to find it again, what to call it, and
/// what one may do with it. No links, no times, nothing of its sound.
struct RecentTrack
{
    QString organization; ///< `org_…`
    QString trackId;      ///< `mtrack_…`
    std::optional<QString> title;
    LicenceClass licence;

    friend bool operator==(const RecentTrack &, const RecentTrack &) = default;
};

} // namespace prelisten
