// SPDX-License-Identifier: MIT
#pragma once

#include "core/formats/MpegFrame.h"

#include <QByteArrayView>
#include <QtGlobal>

#include <optional>

namespace prelisten {

/// What an encoder wrote about a whole MPEG audio stream into its first frame, which holds no sound
/// then.
///
/// It may be about another file: streams are joined, cut and edited, and few programs mend it.
struct VbrHeader
{
    enum class Kind {
        Info, ///< Xing's, and the bitrate is constant
        Xing,
        Vbri,
    };

    enum class Belief {
        Not,
        CutShort, ///< it fits itself, but there are fewer bytes than it says
        Believed,
    };

    Kind kind = Kind::Xing;
    std::optional<qint64> frames; ///< of sound
    std::optional<qint64> bytes;  ///< from the beginning of its own frame to the end of the sound
    std::optional<int> encoderDelay; ///< samples before the music begins, where an encoder tells
    int padding = 0;                 ///< samples after it ends; 0 without a delay
    bool isSealed = false;           ///< its own check sum, or its table, fits what it says
    bool isBroken = false;           ///< it has a check sum, and that does not fit

    /// From a whole first frame, or as much of it as is there. Nothing if it is a frame of sound.
    [[nodiscard]] static std::optional<VbrHeader> parse(
            QByteArrayView frame, const MpegFrame &shape);

    /// Whether the number of frames can be true. @p sound: the first frame of sound. @p there:
    /// bytes from the beginning of its frame to the end of the body, or to the tags at its end
    /// where these are known. @p serviceSeconds: what the service measured.
    [[nodiscard]] Belief judge(
            const MpegFrame &sound, qint64 there, std::optional<double> serviceSeconds) const;

    /// True if judge() believes it and neither another length nor an edited header could look like
    /// that: the first bytes alone prove it. Without help of the service.
    [[nodiscard]] bool isCertain(const MpegFrame &sound, qint64 there) const;

    /// The bitrate is constant and all figures fit that: the n-th frame lies where arithmetic says.
    [[nodiscard]] bool isConstant(const MpegFrame &sound) const;

    /// Samples of music, if the number of frames is true.
    [[nodiscard]] qint64 music(const MpegFrame &sound) const;
};

} // namespace prelisten
