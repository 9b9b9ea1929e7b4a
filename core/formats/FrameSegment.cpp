// SPDX-License-Identifier: MIT
#include "core/formats/FrameSegment.h"

#include "core/formats/FrameChain.h"

#include <algorithm>

namespace prelisten {

namespace {

constexpr int proof = 4; // consecutive frames of one bitrate, where they were computed to be

bool fits(const std::optional<MpegFrame> &frame, const MpegFrame &frameFormat)
{
    return frame && frame->hasSameFormat(frameFormat) && frame->bitrate == frameFormat.bitrate;
}

/// True if matching frames follow one another from the first byte on; @p left: bytes to the end of
/// the audio.
bool isProven(QByteArrayView bytes, const MpegFrame &frameFormat, qint64 left)
{
    qint64 at = 0;
    for (int i = 0; i < proof; ++i) {
        if (i > 0 && at + MpegFrame::headerSize > left)
            return true;
        if (at + MpegFrame::headerSize > bytes.size())
            return false;
        const std::optional<MpegFrame> frame = MpegFrame::parse(bytes.sliced(at));
        if (!fits(frame, frameFormat) || (i == 0 && frame->bytes > left))
            return false;
        at += frame->bytes;
    }
    return true;
}

} // namespace

qint64 FrameSegment::needed(const MpegFrame &frameFormat, int tolerance)
{
    return 2LL * tolerance + qint64{proof} * (frameFormat.bytes + frameFormat.slotBytes()) +
           MpegFrame::headerSize;
}

qint64 FrameSegment::neededNext() const
{
    return m_frameFormat.bytes + m_frameFormat.slotBytes() + MpegFrame::headerSize;
}

std::optional<FrameSegment> FrameSegment::find(qint64 number, const MpegFrame &frameFormat,
        qint64 predicted, int tolerance, qint64 end, qint64 offset, QByteArrayView bytes)
{
    std::optional<qint64> found;
    const int step = frameFormat.slotBytes();
    for (qint64 place = predicted - tolerance; place <= predicted + tolerance; place += step) {
        const qint64 skipped = place - offset;
        if (skipped < 0 || skipped >= bytes.size() || place >= end ||
                !isProven(bytes.sliced(skipped), frameFormat, end - place))
            continue;
        if (found)
            return {};
        found = place;
    }
    if (!found)
        return {};
    FrameSegment segment(number, frameFormat);
    const std::optional<MpegFrame> frame = MpegFrame::parse(bytes.sliced(*found - offset));
    segment.m_table.append(*found, frame->bytes);
    segment.feed(offset, bytes, end);
    return segment;
}

void FrameSegment::feed(qint64 offset, QByteArrayView bytes, qint64 end)
{
    const QByteArrayView sound = bytes.first(std::clamp<qint64>(end - offset, 0, bytes.size()));
    while (!m_hasEnded && offset <= position() &&
            step(sound.sliced(std::min(position() - offset, sound.size())), end - position())) {
    }
}

/// Adds the frame at the beginning of @p bytes. False if more bytes are needed or the segment ends.
bool FrameSegment::step(QByteArrayView bytes, qint64 left)
{
    constexpr qint64 header = MpegFrame::headerSize;
    if (left < header) {
        m_hasEnded = true;
        return false;
    }
    if (bytes.size() < header)
        return false;
    const std::optional<MpegFrame> frame = MpegFrame::parse(bytes);
    if (!fits(frame, m_frameFormat) || frame->bytes > left) {
        m_hasEnded = true;
        // A matching frame of another bitrate disproves the constant bitrate.
        m_isContradicted = frame && frame->hasSameFormat(m_frameFormat) &&
                           frame->bitrate != m_frameFormat.bitrate;
        return false;
    }
    // The bytes after the frame show whether it is complete.
    if (left - frame->bytes >= header) {
        if (bytes.size() < frame->bytes + header)
            return false;
        const QByteArrayView next = bytes.sliced(frame->bytes);
        m_hasEnded = !MpegFrame::parse(next) && !FrameChain::isTag(next);
    }
    if (!m_hasEnded)
        m_table.append(position(), frame->bytes);
    return !m_hasEnded;
}

bool FrameSegment::append(const FrameSegment &next)
{
    const qint64 common = endNumber() - next.number();
    const qint64 place = common > 0 ? m_table.byteOf(next.number() - m_number) : position();
    if (common < 0 || place != next.begin())
        return false;
    if (endNumber() >= next.endNumber())
        return true;
    for (qint64 i = common; i < next.m_table.count(); ++i)
        m_table.append(next.m_table.byteOf(i), next.m_table.bytesOf(i));
    m_hasEnded = next.m_hasEnded;
    return true;
}

} // namespace prelisten
