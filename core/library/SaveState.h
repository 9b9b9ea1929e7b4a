// SPDX-License-Identifier: MIT
#pragma once

namespace prelisten {

/// Whether the open track is in the user's library.
enum class SaveState {
    NoTrack,  ///< nothing is open that could be saved
    NotSaved, ///< or not known: saving it once more changes nothing
    Saving,
    Saved,
};

} // namespace prelisten
