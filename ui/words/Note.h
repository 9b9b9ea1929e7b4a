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
    NoAudioOutput,
    DiagnosticsCopied,
    LoadingUpToHere,
    NoMaster, ///< the open track consists of stems only
    ProxyLoginForSessionOnly,
};

} // namespace prelisten
