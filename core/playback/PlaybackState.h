// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaType>
#include <QObject>

namespace prelisten {

Q_NAMESPACE

/// The playback state that the user sees; there is no other one.
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
Q_ENUM_NS(PlaybackState)

/// How much of one source has been downloaded.
struct SourceState
{
    enum class Kind { NotLoaded, Loading, Ready, Failed };

    Kind kind = Kind::NotLoaded;
    int percent = 0; ///< 0…100, of the bytes, when Loading

    friend bool operator==(const SourceState &, const SourceState &) = default;
};

} // namespace prelisten

Q_DECLARE_METATYPE(prelisten::PlaybackState)
