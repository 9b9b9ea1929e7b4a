// SPDX-License-Identifier: MIT
#pragma once

namespace prelisten {

/// The containers that a source may come in. Each is read by one demuxer that is named, never found
/// by trying, and none of them can name another file.
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
