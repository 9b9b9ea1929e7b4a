// SPDX-License-Identifier: MIT
#pragma once

#include "core/formats/AudioLength.h"
#include "core/formats/FrameScanner.h"
#include "core/formats/FrameSegments.h"
#include "core/formats/MpegFrame.h"
#include "core/formats/SourceBytes.h"
#include "core/formats/VbrHeader.h"

#include <QByteArrayView>
#include <QtGlobal>

#include <optional>
#include <vector>

namespace prelisten {

/// Index of an MPEG audio stream: the byte at which each frame begins. Grows as bytes are fed to
/// it; reads nothing by itself. One thread at a time.
///
/// Frames are numbered from 0, the first one with audio: a frame that holds a VBR header is not
/// counted. Samples are counted as decoded, including the encoder delay, each frame at its own
/// rate.
///
/// To find frame n: while (!frame(n) && wanted(n)), read the wanted bytes and feed() them. If
/// nothing is wanted any more, there is no frame n.
class MpegIndex
{
public:
    struct Frame
    {
        qint64 number = 0;
        qint64 byte = 0;   ///< where the frame begins
        int bytes = 0;     ///< of the whole frame, which lies completely in the body
        qint64 sample = 0; ///< samples before it
    };

    /// Consecutive frames of one format: a stream may change its format.
    using Run = FrameScanner::Run;

    /// Bytes to feed next: at least Request::size of them (> 0) from Request::offset on. Feeding
    /// more, or bytes from elsewhere, is allowed.
    using Request = FrameScanner::Request;

    /// @p begin: where the first frame is (ContentGate::begin). @p total: size of the whole body in
    /// bytes. @p serviceSeconds: the length that the service measured.
    MpegIndex(qint64 begin, qint64 total, std::optional<double> serviceSeconds);

    // Growing.

    /// Uses @p bytes, which begin at @p offset of the body, to extend the index.
    void feed(qint64 offset, QByteArrayView bytes);

    /// Continues counting from the front over all available bytes, and looks for tags at the end.
    void grow(const SourceBytes &bytes);

    /// The bytes needed to continue counting from the front; nothing once isComplete().
    [[nodiscard]] std::optional<Request> wanted() const;

    /// The bytes needed to locate frame @p number: near the frame itself if canLocate(), else those
    /// of wanted(). Nothing if it is known already or there is no such frame.
    [[nodiscard]] std::optional<Request> wanted(qint64 number) const;

    // Frames.

    /// Frame @p number; nothing if it does not exist or has not been located yet.
    [[nodiscard]] std::optional<Frame> frame(qint64 number) const;

    /// True if frame @p number is located, or can be without all bytes before it, since the bitrate
    /// is certainly constant.
    [[nodiscard]] bool canLocate(qint64 number) const;

    /// True once a frame contradicted what canLocate() said before: anything decoded beyond the
    /// frames counted() until then may be from a wrong position. From then on frames are only
    /// counted.
    [[nodiscard]] bool isContradicted() const { return m_isContradicted; }

    /// Number of frames counted from the front without a gap. Their numbers are certain.
    [[nodiscard]] qint64 counted() const;
    [[nodiscard]] bool isComplete() const; ///< all frames have been counted

    /// The runs of the counted frames; empty before the first frame. The last run may still grow.
    [[nodiscard]] const std::vector<Run> &runs() const;

    /// Number of the frame that holds sample @p sample, counted as Frame::sample, assuming that the
    /// last run continues. Needs a run.
    [[nodiscard]] qint64 numberAt(qint64 sample) const;

    // Length. All in samples; 0 or Unknown before the first run.

    /// The length of the music, without encoder delay and padding. May change as more is known.
    [[nodiscard]] AudioLength length() const;

    /// The length of the music that the file's VBR header claims, if the header is consistent but
    /// claims more than the file holds: the file was cut short. See @ref length() for what the file
    /// holds.
    [[nodiscard]] std::optional<qint64> claimedSamples() const;

    /// Samples decoded before the music begins: the encoder's delay plus the decoder's own, if the
    /// encoder's is known; else 0.
    [[nodiscard]] int delay() const;

    /// Samples decoded after the music has ended. Non-zero only once isComplete(), and if the
    /// number of counted frames is that of the header, within one.
    [[nodiscard]] int padding() const;

    /// The VBR header in the first frame, whether credible or not.
    [[nodiscard]] const std::optional<VbrHeader> &header() const { return m_header; }

private:
    void readHeader(qint64 offset, QByteArrayView bytes);
    void endAt(qint64 end);
    void startSegment(qint64 offset, QByteArrayView bytes);
    bool mergeSegments();
    bool mergeFirstSegment();
    void contradict();
    void updateLocatable();

    [[nodiscard]] const MpegFrame &frameFormat() const
    {
        return m_front.runs().front().frameFormat;
    }
    [[nodiscard]] VbrHeader::Credibility credibility() const;
    [[nodiscard]] bool isConstantForCertain() const;
    [[nodiscard]] bool hasServiceLength() const { return m_serviceSeconds.value_or(0) > 0; }
    [[nodiscard]] qint64 estimate() const;
    [[nodiscard]] Request searchRange(qint64 number) const;

    const qint64 m_begin;
    const qint64 m_total;
    const std::optional<double> m_serviceSeconds;
    /// Looks for the first frame, which may be a VBR header without audio.
    FrameScanner m_headerScanner;
    FrameScanner m_front; ///< walks the audio, once the first frame has been examined
    bool m_isHeaderRead = false;
    std::optional<VbrHeader> m_header;
    qint64 m_headerBegin = 0;        ///< byte
    FrameSegments m_segments;        ///< ahead of the front, and separate from it
    qint64 m_locatable = 0;          ///< frames with lower numbers can be located by computation
    std::optional<qint64> m_missing; ///< lowest number of a frame not found where computed
    bool m_isContradicted = false;
};

} // namespace prelisten
