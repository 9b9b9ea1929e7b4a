// SPDX-License-Identifier: MIT
#pragma once

#include "core/formats/MpegFrame.h"

#include <QByteArrayView>
#include <QtGlobal>

#include <optional>

namespace prelisten {

/// What the first frames of an MPEG audio stream say about its length and its clock.
struct MpegHeader
{
    qint64 firstFrame = 0;   ///< byte offset of the first frame that holds sound
    int sampleRate = 0;      ///< Hz
    int samplesPerFrame = 0; ///< per channel
    int bitrate = 0;         ///< bits a second, of the first frame
    bool constantBitrate = false;
    qint64 frames = 0;     ///< as the Xing, Info or VBRI header counts them; 0: no such header
    int encoderDelay = 0;  ///< samples before the music begins, as the LAME tag gives them
    int padding = 0;       ///< samples after it ends
    qint64 audioBytes = 0; ///< from the first frame to the end, tags included

    /// Length of the music in ms: exact with a header, else from the bitrate.
    [[nodiscard]] qint64 durationMs() const;

    /// From the first bytes of a body of @p total bytes. Nothing if no frame is found in them.
    /// Without a header the bitrate counts as constant if every frame in @p head has the same.
    [[nodiscard]] static std::optional<MpegHeader> parse(QByteArrayView head, qint64 total);
};

} // namespace prelisten
