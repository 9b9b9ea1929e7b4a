// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/LicenceClass.h"
#include "core/track/TrackRef.h"

#include <QString>

#include <optional>

namespace prelisten {

/// What is stored about a track that was opened before: how to find it again, its title and its
/// licence. No links, no times, no audio.
struct RecentTrack
{
    TrackRef ref; ///< with its organization
    std::optional<QString> title;
    LicenceClass licence;

    friend bool operator==(const RecentTrack &, const RecentTrack &) = default;
};

} // namespace prelisten
