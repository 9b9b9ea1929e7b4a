// SPDX-License-Identifier: MIT
#pragma once

#include "core/mixing/MixState.h"
#include "core/playback/LoopRegion.h"
#include "core/track/SignedLink.h"

#include <QList>

#include <optional>

namespace prelisten {

/// What the user has set up for listening to a track: which source or mix, the mixer, and the loop.
/// A value, which can be stored.
struct AuditionSetup
{
    SourceName listening; ///< empty: the mix of the stems
    bool mixing = false;  ///< by the mixer, on @ref side
    MixState::Side side = MixState::Side::Stems;
    bool comparing = false; ///< the sides are compared, and so level-matched
    QList<LaneMix> lanes;
    std::optional<LoopRegion> loop;
    bool loopActive = false;

    friend bool operator==(const AuditionSetup &, const AuditionSetup &) = default;
};

/// The setup of a track, and where in it the user was.
struct ListeningPlace
{
    qint64 positionMs = 0;
    AuditionSetup setup;

    friend bool operator==(const ListeningPlace &, const ListeningPlace &) = default;
};

} // namespace prelisten
