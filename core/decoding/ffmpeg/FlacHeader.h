// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QtGlobal>

#include <array>
#include <optional>

namespace prelisten::av {

/// The STREAMINFO block of a FLAC stream. RFC 9639, 8.2.
struct FlacInfo
{
    static constexpr qint64 size = 34; ///< bytes

    int minBlockSize = 0; ///< smallest block size: samples per channel in a FLAC frame
    int maxBlockSize = 0;
    int sampleRate = 0; ///< Hz
    int channels = 0;
    int bits = 0;     ///< per sample
    qint64 total = 0; ///< samples per channel; 0: unknown

    /// Returns nothing if @p bytes are not a STREAMINFO block.
    [[nodiscard]] static std::optional<FlacInfo> parse(QByteArrayView bytes);
};

/// The header of a FLAC frame. RFC 9639, 9.1.
struct FlacHeader
{
    static constexpr qint64 maxSize = 16; ///< bytes

    bool isVariable = false; ///< @ref number counts samples, else FLAC frames
    qint64 number = 0;
    int blockSize = 0;
    int sampleRate = 0; ///< Hz
    int channels = 0;
    int bits = 0;

    /// Parses the header at the start of @p bytes and verifies its checksum. Fields that the header
    /// leaves to the stream are taken from @p info. Returns nothing if there is no valid header.
    [[nodiscard]] static std::optional<FlacHeader> parse(
            QByteArrayView bytes, const FlacInfo &info);
};

/// CRC-16 of a FLAC frame; it is 0 over all bytes of an intact frame.
class FlacCrc16
{
public:
    void add(QByteArrayView bytes);
    [[nodiscard]] bool isValid() const { return m_sum == 0; }

private:
    quint16 m_sum = 0;
};

} // namespace prelisten::av
