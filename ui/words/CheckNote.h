// SPDX-License-Identifier: MIT
#pragma once

namespace prelisten {

/// Messages about a list of access checks, other than the verdict of a call.
enum class CheckNote {
    None,
    FileUnreadable,
    FileTooLarge,
    NotText,
    NoReferences,      ///< in the text that was pasted, dropped or read
    TooManyReferences, ///< none of them were added
    Cleared,           ///< can be undone
    Replaced,          ///< by other references; can be undone
    Exported,
    ExportFailed,
    NotAKey,
    OtherKeyUsed,
    OwnKeyUsed,
    WatchEndedPlayable,
    WatchEnded, ///< the track is not playable: the time is up, or it never will be
};

} // namespace prelisten
