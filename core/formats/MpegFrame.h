// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QtGlobal>

#include <optional>

namespace prelisten {

/// The header of one MPEG audio frame: its first 4 bytes. ISO/IEC 11172-3 2.4.1.3 and 13818-3;
/// version 2.5 is an unofficial extension to lower sample rates.
struct MpegFrame
{
    static constexpr qint64 headerSize = 4;      ///< bytes
    static constexpr qint64 smallestSize = 24;   ///< bytes; no frame is smaller
    static constexpr qint64 largestSize = 2'881; ///< bytes; no frame is larger

    enum class Version { Mpeg1, Mpeg2, Mpeg25 };

    Version version = Version::Mpeg1;
    int layer = 3;      ///< 1 to 3
    int bitrate = 0;    ///< bits per second
    int sampleRate = 0; ///< Hz
    int channels = 0;   ///< 1 or 2
    int bytes = 0;      ///< whole frame, including header and padding
    int samples = 0;    ///< per channel
    bool isPadded = false;
    int sideInfoBytes = 0; ///< size of the side information between frame header and Xing header

    /// Parses the first 4 bytes of @p data; nothing if they are not a frame header. The free format
    /// is not accepted: it is not used in practice, and its frames have no size to check.
    [[nodiscard]] static std::optional<MpegFrame> parse(QByteArrayView data);

    /// True if both may belong to the same stream: all but bitrate, padding and the number of
    /// channels are equal.
    [[nodiscard]] bool isCompatibleWith(const MpegFrame &other) const;

    /// As isCompatibleWith(), and the number of channels is equal.
    [[nodiscard]] bool hasSameFormat(const MpegFrame &other) const;

    /// Size of the padding in bytes.
    [[nodiscard]] int slotBytes() const { return layer == 1 ? 4 : 1; }

    /// Bytes that @p count frames of this bitrate take on average, rounded down.
    [[nodiscard]] qint64 meanBytes(qint64 count) const;

    // Over all frames that are isCompatibleWith() this one.
    [[nodiscard]] int smallestBytes() const;
    [[nodiscard]] int largestBytes() const;
    [[nodiscard]] int lowestBitrate() const;
};

} // namespace prelisten
