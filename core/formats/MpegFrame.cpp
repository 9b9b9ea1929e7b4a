// SPDX-License-Identifier: MIT
#include "core/formats/MpegFrame.h"

#include <QtEndian>

#include <array>

namespace prelisten {

namespace {

using Row = std::array<int, 15>;

// kbit/s by index; 0 is the free format. ISO/IEC 11172-3 2.4.2.3, 13818-3 2.4.2.3.
constexpr std::array<Row, 3> mpeg1Rows{{
        {0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448},
        {0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384},
        {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320},
}};
constexpr std::array<Row, 3> mpeg2Rows{{
        {0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256},
        {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160},
        {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160},
}};
constexpr std::array<int, 3> sampleRates = {44'100, 48'000, 32'000};

const Row &rowFor(MpegFrame::Version version, int layer)
{
    const bool first = version == MpegFrame::Version::Mpeg1;
    return (first ? mpeg1Rows : mpeg2Rows).at(static_cast<size_t>(layer - 1));
}

/// The slots (of one byte; four in layer I) that @p count frames take on average, rounded down. For
/// one frame: its slots without padding.
qint64 slots(const MpegFrame &frame, int bitrate, qint64 count)
{
    const qint64 bitsPerSlot = 8LL * frame.slotBytes();
    return count * frame.samples * bitrate / (frame.sampleRate * bitsPerSlot);
}

} // namespace

std::optional<MpegFrame> MpegFrame::parse(QByteArrayView data)
{
    if (data.size() < headerSize)
        return {};
    const auto word = qFromBigEndian<quint32>(data.data());
    if ((word >> 21) != 0x7ff)
        return {};
    const quint32 versionBits = (word >> 19) & 3; // 0: 2.5, 1: reserved, 2: MPEG-2, 3: MPEG-1
    const quint32 layerBits = (word >> 17) & 3;
    const quint32 bitrateIndex = (word >> 12) & 15;
    const quint32 rateIndex = (word >> 10) & 3;
    if (versionBits == 1 || layerBits == 0 || bitrateIndex == 0 || bitrateIndex == 15 ||
            rateIndex == 3)
        return {};
    const bool isFirst = versionBits == 3;
    const bool isMono = ((word >> 6) & 3) == 3;

    MpegFrame frame;
    frame.version = isFirst ? Version::Mpeg1 : versionBits == 2 ? Version::Mpeg2 : Version::Mpeg25;
    frame.layer = 4 - static_cast<int>(layerBits);
    frame.bitrate = rowFor(frame.version, frame.layer).at(bitrateIndex) * 1000;
    frame.sampleRate = sampleRates.at(rateIndex) / (isFirst ? 1 : versionBits == 2 ? 2 : 4);
    frame.channels = isMono ? 1 : 2;
    frame.isPadded = (word & 0x200) != 0;
    frame.samples = frame.layer == 1 ? 384 : frame.layer == 3 && !isFirst ? 576 : 1152;
    frame.bytes = frame.slotBytes() *
                  (static_cast<int>(slots(frame, frame.bitrate, 1)) + (frame.isPadded ? 1 : 0));
    frame.sideInfoBytes = isFirst ? (isMono ? 17 : 32) : (isMono ? 9 : 17);
    return frame;
}

bool MpegFrame::isCompatibleWith(const MpegFrame &other) const
{
    return version == other.version && layer == other.layer && sampleRate == other.sampleRate;
}

bool MpegFrame::hasSameFormat(const MpegFrame &other) const
{
    return isCompatibleWith(other) && channels == other.channels;
}

qint64 MpegFrame::meanBytes(qint64 count) const
{
    return slots(*this, bitrate, count) * slotBytes();
}

int MpegFrame::lowestBitrate() const
{
    return rowFor(version, layer).at(1) * 1000;
}

int MpegFrame::smallestBytes() const
{
    return static_cast<int>(slots(*this, lowestBitrate(), 1)) * slotBytes();
}

int MpegFrame::largestBytes() const
{
    const int highest = rowFor(version, layer).back() * 1000;
    return (static_cast<int>(slots(*this, highest, 1)) + 1) * slotBytes();
}

} // namespace prelisten
