// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaType>

namespace prelisten {

/// What a listener knows about the sound. The one state of the product.
enum class PlaybackState {
    Empty,
    Loading,
    Playing,
    Paused,
    Buffering,
    RenewingLink,
    WaitingForNetwork,
    Ended,
    AccessEnded,
    Failed,
};

/// How much of one source is there.
struct SourceState
{
    enum class Kind { NotLoaded, Loading, Ready, Failed };

    Kind kind = Kind::NotLoaded;
    int percent = 0; ///< 0…100, of the bytes, when Loading

    friend bool operator==(const SourceState &, const SourceState &) = default;
};

} // namespace prelisten

Q_DECLARE_METATYPE(prelisten::PlaybackState)
