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
    NotAKey,
    KeyChangedInEnvironment,
    NoAudioOutput,
    DiagnosticsCopied,
    LoadingUpToHere,
};

} // namespace prelisten
