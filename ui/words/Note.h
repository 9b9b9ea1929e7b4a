// SPDX-License-Identifier: MIT
#pragma once

namespace prelisten {

/// Remarks of the app that are no verdict about a call.
enum class Note {
    None,
    OpeningTrack,
    CheckingAccess,
    AskingKeychain,
    KeySaved,
    KeyForSessionOnly,
    KeyForgotten,
    NotAKey,
    KeyChangedInEnvironment,
    NoAudioOutput,
    LoadingUpToHere,
};

} // namespace prelisten
