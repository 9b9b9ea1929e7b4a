// SPDX-License-Identifier: MIT
#pragma once

#include "core/mixing/Fader.h"
#include "core/track/SignedLink.h"

#include <QList>
#include <QMetaType>

namespace prelisten {

/// The mixer settings of one source.
struct LaneMix
{
    SourceName name;
    bool solo = false;
    bool mute = false;
    int fader = Fader::top;
    bool audible = false; ///< the settings make it audible (it may not be decoded yet)

    friend bool operator==(const LaneMix &, const LaneMix &) = default;
};

/// The settings of the mixer, for display. A value.
struct MixState
{
    /// What plays when the mixer does.
    enum class Side { Stems, Master };

    /// In the order of the track's sources: the master first, if there is one. It has neither solo
    /// nor mute.
    QList<LaneMix> lanes;
    Side side = Side::Stems;
    bool engaged = false; ///< the mixer is what plays, or is paused
    double matchDb = 0;   ///< attenuation of the audible side to match the other; <= 0
    bool matched = false; ///< both sides are matched in loudness

    friend bool operator==(const MixState &, const MixState &) = default;
};

/// The levels of the meters. Peaks since the last call, linear, 1 is full scale.
struct MixLevels
{
    QList<float> lanes; ///< in the order of the track's sources
    float left = 0;     ///< of the output
    float right = 0;
    float limited = 1; ///< the smallest factor the limiter applied; 1: no reduction
};

} // namespace prelisten

Q_DECLARE_METATYPE(prelisten::MixState)
Q_DECLARE_METATYPE(prelisten::MixLevels)
