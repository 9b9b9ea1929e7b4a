// SPDX-License-Identifier: MIT
#pragma once

#include "core/formats/FrameTable.h"
#include "core/formats/MpegFrame.h"

#include <QByteArrayView>
#include <QtGlobal>

#include <optional>
#include <vector>

namespace prelisten {

/// Walks from frame to frame through the bytes of an MPEG audio stream, over what lies between
/// them, to the end of the sound. Keeps where each began.
class FrameWalk
{
public:
    struct Run
    {
        qint64 frame = 0;  ///< number of its first
        qint64 sample = 0; ///< samples before that
        MpegFrame shape;   ///< of its first; bitrate and padding may change within a run
    };

    struct Request
    {
        qint64 offset = 0;
        qint64 size = 0;
    };

    /// From @p begin on, which need not be the first byte of a frame, to @p end.
    FrameWalk(qint64 begin, qint64 end);

    /// The sound ends at @p end already: tags follow.
    void endAt(qint64 end);

    /// Goes on as far as @p bytes, which lie at @p offset, reach.
    void feed(qint64 offset, QByteArrayView bytes);

    /// What it takes to go on; nothing at the end.
    [[nodiscard]] std::optional<Request> wanted() const;

    /// Takes @p bytes at @p byte for the next frame, as somebody else found it; it is of the last
    /// run's kind, and its bitrate that of the first.
    void adopt(qint64 byte, int bytes);

    [[nodiscard]] bool isDone() const { return m_isDone; }
    [[nodiscard]] qint64 at() const { return m_at; } ///< the next byte to look at
    [[nodiscard]] qint64 end() const { return m_end; }
    [[nodiscard]] const FrameTable &table() const { return m_table; }
    [[nodiscard]] const std::vector<Run> &runs() const { return m_runs; }
    [[nodiscard]] qint64 samples() const;

    /// True if all frames have one bitrate, follow one another without a gap, and lie where that
    /// bitrate has them: at the mean, rounded down, give or take a byte of padding; or, if nobody
    /// pads, each as far from the last as the first.
    [[nodiscard]] bool isConstant() const;

    /// Where frame @p number lies by that.
    [[nodiscard]] qint64 predicted(qint64 number) const;

    /// How far off predicted() may be.
    [[nodiscard]] int slack() const;

private:
    bool expect(QByteArrayView bytes);
    bool confirm(const MpegFrame &frame, QByteArrayView bytes);
    bool search(QByteArrayView bytes);
    void take(const MpegFrame &frame);
    void finish();
    void want(qint64 size);

    qint64 m_at;
    qint64 m_end;
    qint64 m_needed = 0; ///< bytes from m_at on
    bool m_isSearching = false;
    bool m_isDone = false;
    FrameTable m_table;
    std::vector<Run> m_runs;
    struct
    {
        bool atMean = true;
        bool unpadded = true;
    } m_lies; ///< how all frames lie until now
};

} // namespace prelisten
