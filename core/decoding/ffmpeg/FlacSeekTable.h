// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/ffmpeg/FlacFrames.h"

#include <map>

namespace prelisten::av {

/// Maps sample numbers of a FLAC stream to byte positions: remembers positions seen so far and
/// interpolates between them. Finds any sample with a few reads.
class FlacSeekTable
{
public:
    /// At most this much audio is decoded and dropped instead of being skipped by a search.
    static constexpr qint64 nearFrames = 3LL * 4096;

    /// For a stream whose FLAC frames lie from byte @p begin to byte @p end. @p sampleRate in Hz.
    /// @p claimed: the number of samples per channel that the stream or the service claims; 0:
    /// unknown.
    FlacSeekTable(int sampleRate, qint64 begin, qint64 end, qint64 claimed);

    /// True until a position is remembered.
    [[nodiscard]] bool isEmpty() const { return m_positions.empty(); }

    /// Makes @p frame the first of the stream, whatever its number: the stream may have been cut
    /// out of another one.
    void beginWith(const FlacFrames::Frame &frame) { m_origin = frame.sample; }

    /// The number of the first sample in @p frame, counted from the beginning of the stream.
    [[nodiscard]] qint64 numberOf(const FlacFrames::Frame &frame) const
    {
        return frame.sample - m_origin;
    }

    /// Remembers where @p frame ends, if the previous known position is at least 10 s earlier or
    /// there is none.
    void remember(const FlacFrames::Frame &frame);

    /// Moves @p frames to the FLAC frame that holds sample @p frame, or to one a little before it.
    /// Returns End if none was found.
    [[nodiscard]] FlacFrames::Step find(qint64 frame, FlacFrames &frames);

    /// Estimates the total number of samples per channel from the byte position of the last known
    /// sample; 0: nothing is known.
    [[nodiscard]] qint64 estimatedTotal() const;

private:
    [[nodiscard]] qint64 guess(qint64 frame) const;
    [[nodiscard]] qint64 assumedTotal() const;

    const int m_sampleRate;
    const qint64 m_begin;
    const qint64 m_end;
    const qint64 m_claimed;
    qint64 m_origin = 0;                  ///< sample number in the first FLAC frame's header
    std::map<qint64, qint64> m_positions; ///< sample number to byte position
};

} // namespace prelisten::av
