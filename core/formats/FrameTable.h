// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <vector>

namespace prelisten {

/// Stores the byte positions of consecutive frames in a little over two bytes per frame: hours at
/// the lowest bitrate have millions of frames. There may be gaps between frames.
class FrameTable
{
public:
    /// Appends a frame of @p bytes bytes (at most 65,535) that begins at @p byte, which must not be
    /// before end().
    void append(qint64 byte, int bytes);

    [[nodiscard]] qint64 count() const { return static_cast<qint64>(m_sizes.size()); }
    [[nodiscard]] qint64 end() const { return m_end; } ///< byte after the last frame; 0 without any
    [[nodiscard]] qint64 gaps() const { return static_cast<qint64>(m_gaps.size()); }

    // For frame @p index, counted from 0, which must exist.
    [[nodiscard]] qint64 byteOf(qint64 index) const;
    [[nodiscard]] int bytesOf(qint64 index) const;

private:
    struct Gap
    {
        qint64 index; ///< of the frame after the gap
        qint64 bytes;
    };

    std::vector<quint16> m_sizes;
    std::vector<qint64> m_anchors; ///< byte position of every 64th frame
    std::vector<Gap> m_gaps;
    qint64 m_end = 0;
};

} // namespace prelisten
