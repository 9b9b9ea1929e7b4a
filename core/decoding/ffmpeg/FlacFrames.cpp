// SPDX-License-Identifier: MIT
#include "core/decoding/ffmpeg/FlacFrames.h"

#include <algorithm>
#include <cstring>

namespace prelisten::av {

namespace {

constexpr qint64 minFrame = 10; // bytes

// The largest plausible frame: a little more than its uncompressed samples.
qint64 maxBytes(const FlacHeader &header)
{
    return static_cast<qint64>(header.blockSize) * header.channels * (header.bits + 1) / 8 + 256;
}

} // namespace

FlacFrames::FlacFrames(ByteSource &bytes, const FlacInfo &info, qint64 begin)
    : m_window(bytes), m_info(info), m_total(bytes.size())
{
    m_window.goTo(begin);
}

QByteArrayView FlacFrames::bytes() const
{
    return m_window.from(m_frame.byte).first(m_frame.size);
}

// The frame header at @p byte, if it matches the stream's format; waits for its bytes.
std::optional<FlacHeader> FlacFrames::headerAt(qint64 byte)
{
    m_window.reach(std::min(byte + FlacHeader::maxSize, m_total));
    if (m_window.isInterrupted() || byte >= m_window.end())
        return std::nullopt;
    const auto header = FlacHeader::parse(m_window.from(byte), m_info);
    const bool fits = header && header->channels == m_info.channels &&
                      header->sampleRate == m_info.sampleRate && header->bits == m_info.bits;
    return fits ? header : std::nullopt;
}

qint64 FlacFrames::sampleOf(const FlacHeader &header) const
{
    return header.isVariable ? header.number : header.number * m_blockSize;
}

FlacFrames::Step FlacFrames::next(qint64 limit)
{
    if (m_frame.size > 0 && m_window.begin() == m_frame.byte)
        m_window.goTo(m_frame.byte + m_frame.size);
    else
        m_window.goTo(m_window.begin()); // after an interruption
    m_frame.size = 0;
    if (!findBeginning(limit))
        return m_window.isInterrupted() ? Step::Interrupted : Step::End;
    findEnd(m_header);
    if (m_window.isInterrupted()) {
        m_frame.size = 0;
        return Step::Interrupted;
    }
    return Step::Frame;
}

// Moves the window to the next frame header. False if there is none before @p limit.
bool FlacFrames::findBeginning(qint64 limit)
{
    while (m_window.begin() < std::min(limit, m_total)) {
        const qint64 at = m_window.begin();
        const auto header = headerAt(at);
        if (m_window.isInterrupted())
            return false;
        if (header) {
            m_header = *header;
            if (!header->isVariable && m_blockSize == 0)
                m_blockSize = std::max(header->blockSize, m_info.minBlockSize);
            m_frame = {at, 0, sampleOf(*header), header->blockSize, false, false};
            return true;
        }
        // Go on to the next possible sync code.
        const QByteArrayView loaded = m_window.from(at);
        const auto *found =
                std::memchr(loaded.data() + 1, 0xff, static_cast<size_t>(loaded.size() - 1));
        m_window.goTo(
                found ? at + (static_cast<const char *>(found) - loaded.data()) : m_window.end());
    }
    return false;
}

// Finds where the frame ends: where its checksum is correct and another frame or the end of the
// stream follows. If the checksum never is correct, the frame ends at the next header, preferably
// one with the expected number.
void FlacFrames::findEnd(const FlacHeader &header)
{
    const qint64 begin = m_frame.byte;
    const qint64 most = std::min(begin + maxBytes(header), m_total);
    FlacCrc16 sum;
    qint64 summed = begin;
    qint64 follower = 0;
    bool isInStep = false;
    for (qint64 at = begin + minFrame; at < most;) {
        if (!m_window.reach(std::min(at + FlacHeader::maxSize, m_total)) &&
                m_window.isInterrupted())
            return;
        const QByteArrayView loaded = m_window.from(at);
        const auto *found = std::memchr(loaded.data(), 0xff, static_cast<size_t>(loaded.size()));
        at += found ? static_cast<const char *>(found) - loaded.data() : loaded.size();
        if (!found || at >= most)
            continue;
        const auto next = headerAt(at);
        if (m_window.isInterrupted())
            return;
        if (next) {
            sum.add(m_window.from(summed).first(at - summed));
            summed = at;
            if (sum.isValid()) {
                m_frame.size = at - begin;
                m_frame.isIntact = true;
                return;
            }
            const bool inStep = sampleOf(*next) == m_frame.sample + m_frame.samples;
            if (follower == 0 || (inStep && !isInStep)) {
                follower = at;
                isInStep = inStep;
            }
        }
        ++at;
    }
    if (most < m_total || follower > 0) {
        // Damaged: the real end is unknown.
        m_frame.size = std::min(std::max(follower - begin, FlacHeader::maxSize), m_total - begin);
        return;
    }
    sum.add(m_window.from(summed).first(most - summed));
    m_frame.size = most - begin;
    m_frame.isIntact = sum.isValid();
    m_frame.isLast = true;
}

} // namespace prelisten::av
