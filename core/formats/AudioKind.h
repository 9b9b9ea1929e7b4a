// SPDX-License-Identifier: MIT
#pragma once

namespace prelisten {

/// The supported audio containers. Each is read by one fixed demuxer, never by probing, and none of
/// them can refer to other files.
enum class AudioKind {
    Mpeg, ///< MPEG audio, layers I to III, without a container
    Adts, ///< AAC without a container
    Wave, ///< RIFF and RF64
    Wave64,
    Flac,
    Ogg,
    Mp4,
    Aiff,
    Caf,
    Au,
    Matroska, ///< WebM, too
};

} // namespace prelisten
