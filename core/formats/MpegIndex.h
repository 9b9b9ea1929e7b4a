// SPDX-License-Identifier: MIT
#pragma once

#include "core/formats/AudioLength.h"
#include "core/formats/FrameIsland.h"
#include "core/formats/FrameWalk.h"
#include "core/formats/MpegFrame.h"
#include "core/formats/SourceBytes.h"
#include "core/formats/VbrHeader.h"

#include <QByteArrayView>
#include <QtGlobal>

#include <optional>
#include <vector>

namespace prelisten {

/// Which byte each frame of an MPEG audio stream begins at. Grows as bytes are fed to it; reads
/// nothing by itself. One thread at a time.
///
/// Frames are numbered from 0, the first that holds sound: the one with a VBR header is not
/// counted. Samples are counted as they are decoded, the encoder's delay included, each frame at
/// its own rate.
///
/// To find frame n: while (!frame(n) && wanted(n)) read what is wanted and feed() it. If nothing is
/// wanted any more, there is no frame n.
class MpegIndex
{
public:
    struct Frame
    {
        qint64 number = 0;
        qint64 byte = 0;   ///< where it begins
        int bytes = 0;     ///< of the whole frame; all of them lie in the body
        qint64 sample = 0; ///< samples before it
    };

    /// Frames of one kind that follow one another: a stream may change on the way.
    using Run = FrameWalk::Run;

    /// Bytes that are to be fed next: at least Request::size of them (> 0) from Request::offset on.
    /// More is welcome, also bytes that come from elsewhere.
    using Request = FrameWalk::Request;

    /// @p begin: where the gate found the first frame (ContentGate::begin). @p total: bytes of the
    /// whole body. @p serviceSeconds: what the service measured.
    MpegIndex(qint64 begin, qint64 total, std::optional<double> serviceSeconds);

    // Growing.

    /// Takes what is of use in @p bytes, which lie at @p offset of the body.
    void feed(qint64 offset, QByteArrayView bytes);

    /// Counts on from the front over all that is there, and looks for tags at the end.
    void grow(const SourceBytes &bytes);

    /// What it takes to count on from the front; nothing once isWhole().
    [[nodiscard]] std::optional<Request> wanted() const;

    /// What it takes to know frame @p number. That is near the frame itself where reaches(), else
    /// as wanted(). Nothing if it is known, or if there is no such frame.
    [[nodiscard]] std::optional<Request> wanted(qint64 number) const;

    // Frames.

    /// Nothing as long as it is not known where frame @p number begins, or if there is none.
    [[nodiscard]] std::optional<Frame> frame(qint64 number) const;

    /// True if the place of frame @p number is known, or can be had without all bytes before it:
    /// the bitrate is constant for certain.
    [[nodiscard]] bool reaches(qint64 number) const;

    /// True once a frame was seen that speaks against what reaches() said before: whatever was
    /// decoded beyond the frames counted() until then may be from another place than was thought.
    /// From then on frames are counted only.
    [[nodiscard]] bool isContradicted() const { return m_isContradicted; }

    /// Frames counted from the front without a hole. Their numbers are beyond doubt.
    [[nodiscard]] qint64 counted() const;
    [[nodiscard]] bool isWhole() const; ///< all were counted, to the end of the sound

    /// What the counted frames are like; empty before the first. Their end is that of the last run.
    [[nodiscard]] const std::vector<Run> &runs() const;

    /// The frame that sample @p sample is in, counted as Frame::sample, if the last run goes on.
    /// Needs a run.
    [[nodiscard]] qint64 numberAt(qint64 sample) const;

    // Length. All in samples; 0 or Unknown before the first run.

    /// Of the music: without what the encoder put before and after it. May become another one as
    /// more is known.
    [[nodiscard]] AudioLength length() const;

    /// Of the music as the file's header says it, if that fits itself and speaks of more than there
    /// is: the file was cut short. @ref length() tells what there is.
    [[nodiscard]] std::optional<qint64> promised() const;

    /// Decoded before the music begins: the encoder's delay, and the decoder's own where the
    /// encoder's is known. 0 where nobody tells.
    [[nodiscard]] int delay() const;

    /// Decoded after the music ended. Not 0 only once isWhole(), and if as many frames were
    /// counted as the header says, give or take one.
    [[nodiscard]] int padding() const;

    /// What the encoder wrote into the first frame, believed or not.
    [[nodiscard]] const std::optional<VbrHeader> &header() const { return m_header; }

private:
    void lookForHeader(qint64 offset, QByteArrayView bytes);
    void endAt(qint64 end);
    void settle(qint64 offset, QByteArrayView bytes);
    void growIslands(qint64 offset, QByteArrayView bytes);
    bool joinIslands();
    bool joinFirst();
    void contradict();
    void judge();

    [[nodiscard]] const MpegFrame &shape() const { return m_front.runs().front().shape; }
    [[nodiscard]] VbrHeader::Belief belief() const;
    [[nodiscard]] bool isConstantForCertain() const;
    [[nodiscard]] bool isMeasured() const { return m_serviceSeconds.value_or(0) > 0; }
    [[nodiscard]] qint64 estimate() const;
    [[nodiscard]] const FrameIsland *islandNear(qint64 number, qint64 reach) const;
    [[nodiscard]] Request placeOf(qint64 number) const;

    const qint64 m_begin;
    const qint64 m_total;
    const std::optional<double> m_serviceSeconds;
    FrameWalk m_scout; ///< looks for the first frame, which may hold a header and no sound
    FrameWalk m_front; ///< begins with the sound, once the first frame was looked at
    bool m_isScouted = false;
    std::optional<VbrHeader> m_header;
    qint64 m_headerBegin = 0;           ///< byte
    std::vector<FrameIsland> m_islands; ///< by number; apart from one another and from the front
    qint64 m_reach = 0;                 ///< frames below have a place by arithmetic
    std::optional<qint64> m_missing;    ///< number of the first frame that was not at its place
    bool m_isContradicted = false;
};

} // namespace prelisten
