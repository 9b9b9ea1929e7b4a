// SPDX-License-Identifier: MIT
#pragma once

#include "core/formats/FrameTable.h"
#include "core/formats/MpegFrame.h"

#include <QByteArrayView>
#include <QtGlobal>

#include <optional>

namespace prelisten {

/// Consecutive frames of constant bitrate in the middle of a stream; their numbers follow from
/// their byte positions. A segment ends at anything unusual: frames behind that can only be
/// numbered by counting from the front.
class FrameSegment
{
public:
    /// Looks for frame @p number within @p tolerance bytes around byte @p predicted; @p
    /// frameFormat: the common header of all frames. @p bytes begin at byte @p offset; the audio
    /// ends at byte @p end. Returns nothing if no frame begins there, or more than one could.
    [[nodiscard]] static std::optional<FrameSegment> find(qint64 number,
            const MpegFrame &frameFormat, qint64 predicted, int tolerance, qint64 end,
            qint64 offset, QByteArrayView bytes);

    /// The bytes from @p predicted - @p tolerance on that find() needs, unless the audio ends
    /// before.
    [[nodiscard]] static qint64 needed(const MpegFrame &frameFormat, int tolerance);

    /// Adds frames as far as @p bytes, which begin at byte @p offset, reach; at most up to byte
    /// @p end.
    void feed(qint64 offset, QByteArrayView bytes, qint64 end);

    /// The bytes from position() on that are needed to add one more frame, unless the audio ends
    /// before.
    [[nodiscard]] qint64 neededNext() const;

    /// Appends the frames of @p next, which must begin no later than where this ends. False if the
    /// two disagree about where frames begin.
    bool append(const FrameSegment &next);

    [[nodiscard]] qint64 number() const { return m_number; } ///< of its first frame
    [[nodiscard]] qint64 endNumber() const { return m_number + m_table.count(); }
    [[nodiscard]] qint64 begin() const { return m_table.byteOf(0); } ///< byte
    [[nodiscard]] qint64 position() const { return m_table.end(); }  ///< the next byte to be read
    [[nodiscard]] bool hasEnded() const { return m_hasEnded; }       ///< it cannot grow any more
    [[nodiscard]] bool isContradicted() const { return m_isContradicted; } ///< by another bitrate
    [[nodiscard]] const FrameTable &table() const { return m_table; }

private:
    bool step(QByteArrayView bytes, qint64 left);

    FrameSegment(qint64 number, const MpegFrame &frameFormat)
        : m_number(number), m_frameFormat(frameFormat)
    {
    }

    qint64 m_number;
    MpegFrame m_frameFormat;
    FrameTable m_table;
    bool m_hasEnded = false;
    bool m_isContradicted = false;
};

} // namespace prelisten
