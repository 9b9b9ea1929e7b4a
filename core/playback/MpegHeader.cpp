// SPDX-License-Identifier: MIT
#include "core/playback/MpegHeader.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace prelisten {

namespace {

// kbit/s by [MPEG-1 or not][layer I, II, III][index]; 0 is "free", which nobody uses. ISO/IEC
// 11172-3 2.4.2.3, 13818-3 2.4.2.3.
constexpr std::array<std::array<std::array<int, 15>, 3>, 2> bitrates = {{
        {{{0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448},
                {0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384},
                {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320}}},
        {{{0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256},
                {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160},
                {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160}}},
}};
constexpr std::array<int, 3> sampleRates = {44'100, 48'000, 32'000};

// How far a tag or junk may push the first frame before we stop looking.
constexpr qint64 searchLimit = 64LL * 1024;

qint64 id3Size(QByteArrayView head)
{
    if (head.size() < 10 || !head.startsWith("ID3"))
        return 0;
    qint64 size = 0;
    for (int i = 6; i < 10; ++i)
        size = (size << 7) | (static_cast<uchar>(head[i]) & 0x7f);
    const bool footer = (static_cast<uchar>(head[5]) & 0x10) != 0;
    return 10 + size + (footer ? 10 : 0);
}

quint32 bigEndian32(QByteArrayView data, qint64 offset)
{
    return qFromBigEndian<quint32>(data.data() + offset);
}

// The frame that carries a Xing/Info header holds no sound. LAME appends delay and padding to it.
bool readXing(MpegHeader &header, QByteArrayView frame, const MpegFrame &shape)
{
    qint64 at = 4 + shape.sideInfoBytes;
    if (frame.size() < at + 8)
        return false;
    const bool info = frame.sliced(at).startsWith("Info");
    if (!info && !frame.sliced(at).startsWith("Xing"))
        return false;
    const quint32 flags = bigEndian32(frame, at + 4);
    at += 8;
    if ((flags & 1) && frame.size() >= at + 4)
        header.frames = bigEndian32(frame, at);
    at += (flags & 1 ? 4 : 0) + (flags & 2 ? 4 : 0) + (flags & 4 ? 100 : 0) + (flags & 8 ? 4 : 0);
    if (frame.size() >= at + 24 && static_cast<uchar>(frame[at]) != 0) {
        const auto high = static_cast<uchar>(frame[at + 21]);
        const auto middle = static_cast<uchar>(frame[at + 22]);
        const auto low = static_cast<uchar>(frame[at + 23]);
        header.encoderDelay = (high << 4) | (middle >> 4);
        header.padding = ((middle & 0x0f) << 8) | low;
    }
    header.constantBitrate = info;
    return true;
}

bool sameBitrateThroughout(QByteArrayView head, qint64 at, int bitrate)
{
    while (at + 4 <= head.size()) {
        const auto frame = MpegFrame::parse(head.sliced(at));
        if (!frame)
            return true; // the end of what is there, or a tag: nothing speaks against it
        if (frame->bitrate != bitrate)
            return false;
        at += frame->bytes;
    }
    return true;
}

} // namespace

std::optional<MpegFrame> MpegFrame::parse(QByteArrayView data)
{
    if (data.size() < 4)
        return {};
    const quint32 word = bigEndian32(data, 0);
    if ((word >> 21) != 0x7ff)
        return {};
    const quint32 version = (word >> 19) & 3; // 0: 2.5, 1: reserved, 2: MPEG-2, 3: MPEG-1
    const quint32 layerBits = (word >> 17) & 3;
    const quint32 bitrateIndex = (word >> 12) & 15;
    const quint32 rateIndex = (word >> 10) & 3;
    if (version == 1 || layerBits == 0 || bitrateIndex == 0 || bitrateIndex == 15 || rateIndex == 3)
        return {};
    const bool mpeg1 = version == 3;
    const int layer = 4 - static_cast<int>(layerBits);
    const int padding = (word & 0x200) != 0 ? 1 : 0;
    const bool mono = ((word >> 6) & 3) == 3;

    MpegFrame frame;
    frame.sampleRate = sampleRates.at(rateIndex) / (mpeg1 ? 1 : version == 2 ? 2 : 4);
    frame.bitrate =
            bitrates.at(mpeg1 ? 0 : 1).at(static_cast<size_t>(layer - 1)).at(bitrateIndex) * 1000;
    if (layer == 1) {
        frame.samples = 384;
        frame.bytes = (12 * frame.bitrate / frame.sampleRate + padding) * 4;
    } else {
        frame.samples = layer == 3 && !mpeg1 ? 576 : 1152;
        frame.bytes = frame.samples / 8 * frame.bitrate / frame.sampleRate + padding;
    }
    frame.sideInfoBytes = mpeg1 ? (mono ? 17 : 32) : (mono ? 9 : 17);
    return frame;
}

std::optional<MpegHeader> MpegHeader::parse(QByteArrayView head, qint64 total)
{
    qint64 at = id3Size(head);
    const qint64 limit = std::min<qint64>(head.size() - 4, at + searchLimit);
    for (; at <= limit; ++at) {
        const auto frame = MpegFrame::parse(head.sliced(at));
        if (!frame)
            continue;
        const qint64 next = at + frame->bytes;
        // Two headers in step are a stream; one alone may be chance, unless there is no room for a
        // second.
        if (next + 4 <= head.size() && !MpegFrame::parse(head.sliced(next)))
            continue;
        MpegHeader header;
        header.sampleRate = frame->sampleRate;
        header.samplesPerFrame = frame->samples;
        header.bitrate = frame->bitrate;
        const qint64 inFrame = std::min<qint64>(frame->bytes, head.size() - at);
        const bool tagged = readXing(header, head.sliced(at, inFrame), *frame);
        header.firstFrame = tagged ? next : at;
        header.audioBytes = total - header.firstFrame;
        if (tagged) {
            // The tag's frame need not have the bitrate of the sound.
            if (next + 4 <= head.size()) {
                if (const auto sound = MpegFrame::parse(head.sliced(next)))
                    header.bitrate = sound->bitrate;
            }
        } else {
            header.constantBitrate = sameBitrateThroughout(head, at, frame->bitrate);
        }
        return header;
    }
    return {};
}

qint64 MpegHeader::durationMs() const
{
    // A tag may say anything, and its frame may be all there is.
    qint64 length = 0;
    if (frames > 0 && sampleRate > 0)
        length = (frames * samplesPerFrame - encoderDelay - padding) * 1000 / sampleRate;
    else if (bitrate > 0)
        length = audioBytes * 8000 / bitrate;
    return std::max<qint64>(0, length);
}

} // namespace prelisten
