// SPDX-License-Identifier: MIT
#pragma once

#include "core/formats/MpegFrame.h"

#include <QByteArrayView>
#include <QtGlobal>

#include <optional>

namespace prelisten {

/// The VBR header of an MPEG audio stream: a description of the whole stream that the encoder wrote
/// into the first frame, which then holds no audio.
///
/// It may describe another file: streams are joined, cut and edited, and few programs update the
/// header.
struct VbrHeader
{
    enum class Kind {
        Info, ///< Xing header with constant bitrate
        Xing,
        Vbri,
    };

    enum class Credibility {
        Not,
        Truncated, ///< consistent, but the file has fewer bytes than it says
        Credible,
    };

    Kind kind = Kind::Xing;
    std::optional<qint64> frames; ///< of audio
    std::optional<qint64> bytes;  ///< from the beginning of its own frame to the end of the audio
    std::optional<int> encoderDelay; ///< samples before the music, if written
    int padding = 0;                 ///< samples after the music; 0 without a delay
    bool isVerified = false;         ///< its checksum or its table confirms its content
    bool isCorrupt = false;          ///< it has a checksum, which is wrong

    /// Parses the first frame, or as much of it as is available. Nothing if it is a frame of audio.
    [[nodiscard]] static std::optional<VbrHeader> parse(
            QByteArrayView frame, const MpegFrame &frameFormat);

    /// Judges whether the number of frames can be true. @p sound: the first frame of audio.
    /// @p available: bytes from the beginning of the header's frame to the end of the body, or to
    /// the tags at its end if these are known. @p serviceSeconds: the length that the service
    /// measured.
    [[nodiscard]] Credibility credibility(
            const MpegFrame &sound, qint64 available, std::optional<double> serviceSeconds) const;

    /// True if the first bytes alone prove the length: credibility() believes the header without
    /// the service's length, and no other length or edited header could look like this.
    [[nodiscard]] bool isCertain(const MpegFrame &sound, qint64 available) const;

    /// True if the bitrate is constant and all figures agree with that: the n-th frame's position
    /// can be computed.
    [[nodiscard]] bool isConstant(const MpegFrame &sound) const;

    /// Length of the music in samples, if the number of frames is true.
    [[nodiscard]] qint64 music(const MpegFrame &sound) const;
};

} // namespace prelisten
