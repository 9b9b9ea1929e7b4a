// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QtGlobal>

#include <optional>

namespace prelisten {

/// What the header of one MPEG audio frame says: 4 bytes that frame everything. ISO/IEC 11172-3
/// 2.4.1.3, 13818-3; version 2.5 is everybody's extension of it to lower rates.
struct MpegFrame
{
    static constexpr qint64 headerSize = 4;      ///< bytes
    static constexpr qint64 smallestSize = 24;   ///< bytes; no frame is smaller
    static constexpr qint64 largestSize = 2'881; ///< bytes; no frame is larger

    enum class Version { Mpeg1, Mpeg2, Mpeg25 };

    Version version = Version::Mpeg1;
    int layer = 3;      ///< 1 to 3
    int bitrate = 0;    ///< bits a second
    int sampleRate = 0; ///< Hz
    int channels = 0;   ///< 1 or 2
    int bytes = 0;      ///< of the whole frame, header and padding included
    int samples = 0;    ///< per channel
    bool isPadded = false;
    int sideInfoBytes = 0; ///< where a Xing header would begin, after the 4 bytes of the header

    /// Nothing if the 4 bytes at the start of @p data are no frame header. The free format is none:
    /// nobody uses it, and its frames have no size to check.
    [[nodiscard]] static std::optional<MpegFrame> parse(QByteArrayView data);

    /// True if both may follow one another in one stream: all but bitrate, padding and the number
    /// of channels are the same.
    [[nodiscard]] bool isInStepWith(const MpegFrame &other) const;

    /// As isInStepWith(), and the number of channels is the same.
    [[nodiscard]] bool isLike(const MpegFrame &other) const;

    /// Bytes that a padded frame has more than another one.
    [[nodiscard]] int slotBytes() const { return layer == 1 ? 4 : 1; }

    /// Bytes of a frame on average, if all had this bitrate: @p count of them, rounded down.
    [[nodiscard]] qint64 meanBytes(qint64 count) const;

    // Of all frames that are in step with this one.
    [[nodiscard]] int smallestBytes() const;
    [[nodiscard]] int largestBytes() const;
    [[nodiscard]] int lowestBitrate() const;
};

} // namespace prelisten
