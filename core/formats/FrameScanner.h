// SPDX-License-Identifier: MIT
#pragma once

#include "core/formats/FrameTable.h"
#include "core/formats/MpegFrame.h"

#include <QByteArrayView>
#include <QtGlobal>

#include <optional>
#include <vector>

namespace prelisten {

/// Walks from frame to frame through an MPEG audio stream to the end of the audio, stepping over
/// anything between frames. Records where each frame begins.
class FrameScanner
{
public:
    struct Run
    {
        qint64 frame = 0;      ///< number of its first frame
        qint64 sample = 0;     ///< samples before that frame
        MpegFrame frameFormat; ///< of its first frame; bitrate and padding may change within a run
    };

    struct Request
    {
        qint64 offset = 0;
        qint64 size = 0;
    };

    /// Walks from byte @p begin, which need not be the beginning of a frame, to byte @p end.
    FrameScanner(qint64 begin, qint64 end);

    /// Moves the end of the audio forward to byte @p end: tags follow.
    void endAt(qint64 end);

    /// Continues as far as @p bytes, which begin at byte @p offset, reach.
    void feed(qint64 offset, QByteArrayView bytes);

    /// The bytes needed to continue; nothing at the end.
    [[nodiscard]] std::optional<Request> wanted() const;

    /// Adds a frame of @p bytes bytes at @p byte that was found elsewhere. Its format is that of
    /// the last run, its bitrate that of the first frame.
    void adopt(qint64 byte, int bytes);

    [[nodiscard]] bool isDone() const { return m_isDone; }
    [[nodiscard]] qint64 position() const { return m_at; } ///< the next byte to be read
    [[nodiscard]] qint64 end() const { return m_end; }
    [[nodiscard]] const FrameTable &table() const { return m_table; }
    [[nodiscard]] const std::vector<Run> &runs() const { return m_runs; }
    [[nodiscard]] qint64 samples() const;

    /// True if all frames have the same bitrate, follow one another without a gap, and lie where
    /// that bitrate puts them: either at the mean frame size, rounded down, within one padding
    /// slot; or, if no frame is padded, at multiples of the first frame's size.
    [[nodiscard]] bool isConstant() const;

    /// The byte at which frame @p number should begin by that rule.
    [[nodiscard]] qint64 predicted(qint64 number) const;

    /// How far predicted() may be off, in bytes.
    [[nodiscard]] int tolerance() const;

private:
    bool expect(QByteArrayView bytes);
    bool confirm(const MpegFrame &frame, QByteArrayView bytes);
    bool search(QByteArrayView bytes);
    void take(const MpegFrame &frame);
    void finish();
    void want(qint64 size);

    qint64 m_at;
    qint64 m_end;
    qint64 m_needed = 0; ///< bytes needed from m_at on
    bool m_isSearching = false;
    bool m_isDone = false;
    FrameTable m_table;
    std::vector<Run> m_runs;
    struct
    {
        bool atMean = true;
        bool unpadded = true;
    } m_layout; ///< the rules of isConstant() that all frames fulfil so far
};

} // namespace prelisten
