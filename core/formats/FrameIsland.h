// SPDX-License-Identifier: MIT
#pragma once

#include "core/formats/FrameTable.h"
#include "core/formats/MpegFrame.h"

#include <QByteArrayView>
#include <QtGlobal>

#include <optional>

namespace prelisten {

/// Frames of constant bitrate in the middle of a stream, whose numbers follow from where they lie.
/// Ends where anything unusual comes: what lies behind that, only counting from the front can tell.
class FrameIsland
{
public:
    /// Looks for frame @p number within @p slack bytes around @p predicted; @p shape is what all
    /// frames are like. @p bytes lie at @p offset, and the sound ends at @p end. Nothing if no
    /// frame begins there, or if it cannot be told which.
    [[nodiscard]] static std::optional<FrameIsland> find(qint64 number, const MpegFrame &shape,
            qint64 predicted, int slack, qint64 end, qint64 offset, QByteArrayView bytes);

    /// Bytes from @p predicted - @p slack on that find() needs, should the sound not end before.
    [[nodiscard]] static qint64 needed(const MpegFrame &shape, int slack);

    /// Goes on as far as @p bytes, which lie at @p offset, reach; at most to @p end.
    void feed(qint64 offset, QByteArrayView bytes, qint64 end);

    /// Bytes from at() on that take it a frame further, should the sound not end before.
    [[nodiscard]] qint64 neededNext() const;

    /// Takes over the frames of @p next, which begins not behind where this ends. False if both do
    /// not agree on where frames begin.
    bool append(const FrameIsland &next);

    [[nodiscard]] qint64 number() const { return m_number; } ///< of its first frame
    [[nodiscard]] qint64 endNumber() const { return m_number + m_table.count(); }
    [[nodiscard]] qint64 begin() const { return m_table.byteOf(0); } ///< byte
    [[nodiscard]] qint64 at() const { return m_table.end(); }        ///< the next byte to look at
    [[nodiscard]] bool hasEnded() const { return m_hasEnded; }       ///< something unusual comes
    [[nodiscard]] bool isContradicted() const { return m_isContradicted; } ///< another bitrate
    [[nodiscard]] const FrameTable &table() const { return m_table; }

private:
    bool step(QByteArrayView bytes, qint64 left);

    FrameIsland(qint64 number, const MpegFrame &shape) : m_number(number), m_shape(shape) {}

    qint64 m_number;
    MpegFrame m_shape;
    FrameTable m_table;
    bool m_hasEnded = false;
    bool m_isContradicted = false;
};

} // namespace prelisten
