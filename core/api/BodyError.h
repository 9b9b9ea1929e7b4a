// SPDX-License-Identifier: MIT
#pragma once

namespace prelisten {

/// Why the body of a good answer is not what was asked for.
enum class BodyError {
    NotJson,      ///< HTML, nothing, cut, or nested absurdly
    NotATrack,    ///< JSON, but no object with a track id
    WrongTrack,   ///< a track, but not the one asked for
    TooManyStems, ///< more than 64
    NotAList,     ///< JSON, but without the list
};

} // namespace prelisten
