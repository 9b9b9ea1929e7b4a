// SPDX-License-Identifier: MIT
#pragma once

namespace prelisten {

/// Remarks about a list of access checks that are no verdict about a call.
enum class CheckNote {
    None,
    FileUnreadable,
    FileTooLarge,
    NotText,
    NoReferences,      ///< in what was pasted, dropped or read
    TooManyReferences, ///< nothing of it was taken
    Cleared,           ///< can be taken back
    Replaced,          ///< by other references; can be taken back
    Exported,
    ExportFailed,
    NotAKey,
    OtherKeyUsed,
    OwnKeyUsed,
    WatchEndedPlayable,
    WatchEnded, ///< without it: the time is up, or it can never be
};

} // namespace prelisten
