// SPDX-License-Identifier: MIT
#pragma once

#include "core/mixing/Fader.h"
#include "core/track/SignedLink.h"

#include <QList>
#include <QMetaType>

namespace prelisten {

/// What is set for one source in the mixer.
struct LaneMix
{
    SourceName name;
    bool solo = false;
    bool mute = false;
    int fader = Fader::top;
    bool audible = false; ///< what is set lets it sound (it may not be there yet)

    friend bool operator==(const LaneMix &, const LaneMix &) = default;
};

/// What the mixer is set to, for showing. A value.
struct MixState
{
    /// What plays when the mixer does.
    enum class Side { Stems, Master };

    QList<LaneMix>
            lanes; ///< as the track's sources: the master first; it has neither solo nor mute
    Side side = Side::Stems;
    bool engaged = false; ///< the mixer is what plays, or would
    double matchDb =
            0; ///< by how much the side that is heard is turned down to match the other; <= 0
    bool matched = false; ///< both sides are brought to the same loudness

    friend bool operator==(const MixState &, const MixState &) = default;
};

/// What the meters show. Peaks since the last look, linear, 1 is full scale.
struct MixLevels
{
    QList<float> lanes; ///< as the track's sources
    float left = 0;     ///< of the output
    float right = 0;
    float limited = 1; ///< the least factor the limiter applied; 1: it did nothing
};

} // namespace prelisten

Q_DECLARE_METATYPE(prelisten::MixState)
Q_DECLARE_METATYPE(prelisten::MixLevels)
