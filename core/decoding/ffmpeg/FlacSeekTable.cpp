// SPDX-License-Identifier: MIT
#include "core/decoding/ffmpeg/FlacSeekTable.h"

#include "core/decoding/ffmpeg/Av.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <optional>
#include <utility>

namespace prelisten::av {

namespace {

using Step = FlacFrames::Step;

constexpr int maxSteps = 24;       // then the best position found is used
constexpr qint64 placesApart = 10; // seconds
constexpr qint64 muchSeen = 2;     // seconds seen; from then on the estimate may overrule m_claimed
constexpr qint64 stepBack = 8LL * 1024; // bytes

} // namespace

FlacSeekTable::FlacSeekTable(int sampleRate, qint64 begin, qint64 end, qint64 claimed)
    : m_sampleRate(sampleRate), m_begin(begin), m_end(end), m_claimed(claimed)
{
}

void FlacSeekTable::remember(const FlacFrames::Frame &frame)
{
    const qint64 end = numberOf(frame) + frame.samples;
    const auto after = m_positions.upper_bound(end);
    if (after == m_positions.begin() || end - std::prev(after)->first >= placesApart * m_sampleRate)
        m_positions.emplace(end, frame.byte + frame.size);
}

Step FlacSeekTable::find(qint64 frame, FlacFrames &frames)
{
    qint64 limit = m_end; // the searched frame begins before it
    qint64 back = 0;      // bytes
    std::optional<FlacFrames::Frame> best;
    for (int look = 0; look < maxSteps; ++look) {
        qint64 at = guess(frame) - back;
        if (at >= limit)
            at = ((best ? best->byte : m_begin) + limit) / 2;
        if (best && at <= best->byte)
            break;
        frames.goTo(std::max(at, m_begin));
        Step step = frames.next(limit);
        while (step == Step::Frame && !frames.frame().isIntact)
            step = frames.next(limit);
        if (step == Step::Interrupted)
            return step;
        const FlacFrames::Frame found = frames.frame();
        const qint64 number = numberOf(found);
        if (step == Step::Frame)
            m_positions.emplace(number, found.byte);
        if (step == Step::End || number > frame) {
            if (at <= m_begin)
                break;
            limit = std::min(limit, at);
            back = 2 * back + stepBack;
            continue;
        }
        if (!best || found.sample > best->sample)
            best = found;
        if (frame - number <= nearFrames)
            break;
        back /= 2;
    }
    if (!best)
        return Step::End;
    frames.goTo(best->byte);
    return frames.next(std::numeric_limits<qint64>::max());
}

// Estimates the byte position a little before sample @p frame, by interpolating between the nearest
// known positions.
qint64 FlacSeekTable::guess(qint64 frame) const
{
    using Place = std::pair<const qint64, qint64>;
    const qint64 wanted = frame - nearFrames / 2;
    const auto after = m_positions.upper_bound(frame);
    const auto before = after == m_positions.begin() ? Place(0, m_begin) : *std::prev(after);
    const auto behind = after != m_positions.end() ? *after : Place(assumedTotal(), m_end);
    if (behind.first <= before.first || behind.second <= before.second || wanted <= before.first)
        return before.second;
    return before.second + av_rescale(std::min(wanted, behind.first) - before.first,
                                   behind.second - before.second, behind.first - before.first);
}

// The claimed total, unless what was seen of the stream contradicts it.
qint64 FlacSeekTable::assumedTotal() const
{
    const qint64 seen = estimatedTotal();
    const bool isMuchSeen =
            !m_positions.empty() && m_positions.rbegin()->first > muchSeen * m_sampleRate;
    const bool differs = m_claimed > seen * 4 / 3 || m_claimed < seen * 3 / 4;
    return m_claimed <= 0 || (isMuchSeen && differs) ? seen : m_claimed;
}

qint64 FlacSeekTable::estimatedTotal() const
{
    if (m_positions.empty())
        return 0;
    const auto &[frame, byte] = *m_positions.rbegin();
    if (frame <= 0 || byte <= m_begin)
        return 0;
    return av_rescale(m_end - m_begin, frame, byte - m_begin);
}

} // namespace prelisten::av
