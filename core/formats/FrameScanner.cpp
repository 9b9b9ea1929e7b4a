// SPDX-License-Identifier: MIT
#include "core/formats/FrameScanner.h"

#include "core/formats/FrameChain.h"
#include "core/formats/TagReader.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace prelisten {

namespace {

constexpr qint64 searchStep = 4LL * 1024; // bytes to search at a time

// With more interruptions than this it is not a stream, and recording them would take more memory
// than the frames themselves.
constexpr qint64 maxRuns = 65'536;
constexpr qint64 maxGaps = 65'536;

} // namespace

FrameScanner::FrameScanner(qint64 begin, qint64 end) : m_at(begin), m_end(end)
{
    want(MpegFrame::headerSize);
}

void FrameScanner::endAt(qint64 end)
{
    m_end = std::min(m_end, end);
    if (!m_isDone)
        want(m_needed);
}

std::optional<FrameScanner::Request> FrameScanner::wanted() const
{
    return m_isDone ? std::nullopt : std::optional(Request{m_at, m_needed});
}

void FrameScanner::feed(qint64 offset, QByteArrayView bytes)
{
    // A step over a tag may go beyond @p bytes.
    while (!m_isDone && offset <= m_at && m_at < offset + bytes.size()) {
        const QByteArrayView rest =
                bytes.sliced(m_at - offset).first(std::min(m_end, offset + bytes.size()) - m_at);
        if (rest.size() < m_needed)
            return;
        const bool goesOn = m_isSearching ? search(rest) : expect(rest);
        if (!goesOn)
            return;
    }
}

/// Expects a frame or a tag at m_at. False if more bytes are needed.
bool FrameScanner::expect(QByteArrayView bytes)
{
    const qint64 left = m_end - m_at;
    const std::optional<MpegFrame> frame = MpegFrame::parse(bytes);
    if (frame && !m_runs.empty() && frame->hasSameFormat(m_runs.back().frameFormat)) {
        if (frame->bytes <= left)
            return confirm(*frame, bytes);
        finish(); // the last frame was cut short
        return true;
    }
    const qint64 tagHead = std::min(TagReader::headSize, left);
    if (!frame && bytes.size() < tagHead) {
        want(tagHead);
        return false;
    }
    if (const qint64 tag = frame ? 0 : TagReader::sizeAt(bytes, left); tag > 0) {
        m_at += tag;
        want(MpegFrame::headerSize);
        return true;
    }
    m_isSearching = true; // from m_at on
    return true;
}

/// Accepts @p frame at m_at, or a later frame inside it: if nothing known follows @p frame, it may
/// have been cut off, as where two files were joined, and the next frames begin within it. False if
/// more bytes are needed.
bool FrameScanner::confirm(const MpegFrame &frame, QByteArrayView bytes)
{
    const qint64 behind = m_end - m_at - frame.bytes;
    const qint64 wanted = frame.bytes + std::min(behind, MpegFrame::headerSize);
    if (bytes.size() < wanted) {
        want(wanted);
        return false;
    }
    const QByteArrayView next = bytes.sliced(frame.bytes);
    const bool isKnown =
            behind < MpegFrame::headerSize || MpegFrame::parse(next) || FrameChain::isTag(next);
    for (qint64 within = 1; !isKnown && within < frame.bytes; ++within) {
        const FrameChain chain = FrameChain::inspect(bytes.sliced(within), m_end - m_at - within);
        if (chain.answer == FrameChain::Answer::NeedMore) {
            want(within + chain.needed);
            return false;
        }
        if (chain.answer == FrameChain::Answer::Yes &&
                chain.first.hasSameFormat(m_runs.back().frameFormat)) {
            m_at += within;
            take(chain.first);
            return true;
        }
    }
    take(frame);
    return true;
}

/// Searches for consecutive frames from m_at on. False if more bytes are needed.
bool FrameScanner::search(QByteArrayView bytes)
{
    qint64 skipped = 0;
    while (skipped < bytes.size()) {
        const auto *next = static_cast<const char *>(std::memchr(
                bytes.data() + skipped, 0xff, static_cast<size_t>(bytes.size() - skipped)));
        if (next == nullptr)
            break;
        skipped = next - bytes.data();
        const FrameChain chain = FrameChain::inspect(bytes.sliced(skipped), m_end - m_at - skipped);
        if (chain.answer == FrameChain::Answer::NeedMore) {
            m_at += skipped;
            want(chain.needed);
            return false;
        }
        if (chain.answer == FrameChain::Answer::Yes) {
            m_at += skipped;
            take(chain.first);
            return true;
        }
        ++skipped;
    }
    m_at += bytes.size();
    want(searchStep);
    return true;
}

/// Records @p frame, which begins at m_at and lies completely before the end of the audio.
void FrameScanner::take(const MpegFrame &frame)
{
    if (m_runs.empty() || !frame.hasSameFormat(m_runs.back().frameFormat)) {
        if (std::ssize(m_runs) >= maxRuns)
            return finish();
        m_runs.push_back({m_table.count(), samples(), frame});
    }
    if (m_table.gaps() >= maxGaps)
        return finish();
    const MpegFrame &first = m_runs.front().frameFormat;
    if (m_runs.size() > 1 || frame.bitrate != first.bitrate)
        m_layout.atMean = m_layout.unpadded = false;
    adopt(m_at, frame.bytes);
}

void FrameScanner::adopt(qint64 byte, int bytes)
{
    m_isSearching = false;
    const qint64 number = m_table.count();
    m_table.append(byte, bytes);
    const MpegFrame &first = m_runs.front().frameFormat;
    const qint64 begin = m_table.byteOf(0);
    m_layout.atMean = m_layout.atMean &&
                      std::abs(byte - begin - first.meanBytes(number)) <= first.slotBytes();
    m_layout.unpadded = m_layout.unpadded && byte - begin == number * first.bytes;
    m_at = byte + bytes;
    want(MpegFrame::headerSize);
}

void FrameScanner::finish()
{
    m_isDone = true;
}

/// Requests at least @p size bytes from m_at on, or as many as remain.
void FrameScanner::want(qint64 size)
{
    m_needed = std::min(size, m_end - m_at);
    m_isDone = m_isDone || m_end - m_at < MpegFrame::headerSize;
}

qint64 FrameScanner::samples() const
{
    if (m_runs.empty())
        return 0;
    const Run &last = m_runs.back();
    return last.sample + (m_table.count() - last.frame) * last.frameFormat.samples;
}

bool FrameScanner::isConstant() const
{
    // If m_at is already beyond the next frame's predicted position, something other than a frame
    // was there.
    return !m_runs.empty() && (m_layout.atMean || m_layout.unpadded) &&
           m_at <= predicted(m_table.count()) + tolerance();
}

qint64 FrameScanner::predicted(qint64 number) const
{
    const MpegFrame &first = m_runs.front().frameFormat;
    const qint64 bytes = m_layout.atMean ? first.meanBytes(number) : number * first.bytes;
    return m_table.byteOf(0) + bytes;
}

int FrameScanner::tolerance() const
{
    return m_layout.atMean ? m_runs.front().frameFormat.slotBytes() : 0;
}

} // namespace prelisten
