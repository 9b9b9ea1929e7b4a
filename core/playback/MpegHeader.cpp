// SPDX-License-Identifier: MIT
#include "core/playback/MpegHeader.h"

#include <QtEndian>

#include <algorithm>

namespace prelisten {

namespace {

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
