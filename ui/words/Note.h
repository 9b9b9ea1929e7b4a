// SPDX-License-Identifier: MIT
#pragma once

namespace prelisten {

/// Messages of the app, other than the verdict of a call.
enum class Note {
    None,
    OpeningTrack,
    CheckingAccess,
    AskingKeychain,
    KeySaved,
    KeyForSessionOnly,
    KeyForgotten,
    KeyNotForgotten,
    KeyNotStored,
    NotAKey,
    KeyChangedInEnvironment,
    OtherKeyNamed,          ///< by a second start, which was refused
    OtherKeyNamedThanFixed, ///< the same, and the window's key comes from its environment
    KeyNamedWithoutOwn,     ///< the same, and the window has none
    NoAudioOutput,
    DiagnosticsCopied,
    LoadingUpToHere,
    NoTrackCopied, ///< to a start with --open-copied
    NoMaster,      ///< the open track consists of stems only
    SavedByShare,  ///< but not opened by its id: no organization is known
    ProxyLoginForSessionOnly,
};

} // namespace prelisten
