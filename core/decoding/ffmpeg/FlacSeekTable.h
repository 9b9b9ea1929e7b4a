// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/ffmpeg/FlacFrames.h"

#include <map>

namespace prelisten::av {

/// Which byte of a FLAC stream which frame of sound lies at: what was seen of it so far, and a
/// guess from that. Any place is found in a few looks.
class FlacSeekTable
{
public:
    /// So little sound is decoded and dropped rather than looked for.
    static constexpr qint64 nearFrames = 3LL * 4096;

    /// Of a stream whose frames lie from byte @p begin to byte @p end. @p sampleRate in Hz.
    /// @p told: how many frames of sound there are said to be; 0: nobody says.
    FlacSeekTable(int sampleRate, qint64 begin, qint64 end, qint64 told);

    /// True until something is remembered.
    [[nodiscard]] bool isEmpty() const { return m_places.empty(); }

    /// @p frame is the first of the stream, whatever its number: one may be cut out of another.
    void beginWith(const FlacFrames::Frame &frame) { m_origin = frame.sample; }

    /// The number of the first sound in @p frame, from the beginning of the stream.
    [[nodiscard]] qint64 numberOf(const FlacFrames::Frame &frame) const
    {
        return frame.sample - m_origin;
    }

    /// Where a frame ends, now and then; of the first one, too, so that there is something to
    /// reckon with.
    void remember(const FlacFrames::Frame &frame);

    /// Leads @p frames to one that lies a little before @p frame, or holds it. End: there is none
    /// that is known to.
    [[nodiscard]] FlacFrames::Step find(qint64 frame, FlacFrames &frames);

    /// How many frames there are in all, from the bytes that the furthest known place lies at; 0:
    /// nothing is known.
    [[nodiscard]] qint64 likelyTotal() const;

private:
    [[nodiscard]] qint64 guess(qint64 frame) const;
    [[nodiscard]] qint64 totalToReckonWith() const;

    const int m_sampleRate;
    const qint64 m_begin;
    const qint64 m_end;
    const qint64 m_told;
    qint64 m_origin = 0;               ///< number that the first frame has
    std::map<qint64, qint64> m_places; ///< some frames of sound, and the byte each begins at
};

} // namespace prelisten::av
