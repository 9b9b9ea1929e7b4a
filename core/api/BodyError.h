// SPDX-License-Identifier: MIT
#pragma once

namespace prelisten {

/// Why the body of a successful answer is not what was requested.
enum class BodyError {
    NotJson,      ///< HTML, empty, cut, or nested too deeply
    NotATrack,    ///< JSON, but no object with a track id
    WrongTrack,   ///< a track, but not the requested one
    TooManyStems, ///< more than 64
    NotAList,     ///< JSON, but without the list
};

} // namespace prelisten
