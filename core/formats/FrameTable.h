// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <vector>

namespace prelisten {

/// Where frames begin that follow one another, in a little over two bytes a frame: hours of the
/// lowest bitrate have millions of them. Between two frames there may be something else.
class FrameTable
{
public:
    /// @p byte: not before end(). @p bytes: at most 65,535.
    void append(qint64 byte, int bytes);

    [[nodiscard]] qint64 count() const { return static_cast<qint64>(m_sizes.size()); }
    [[nodiscard]] qint64 end() const { return m_end; } ///< of the last one; 0 without any
    [[nodiscard]] qint64 gaps() const { return static_cast<qint64>(m_gaps.size()); }

    // Of frame @p index, counted from 0, which is there.
    [[nodiscard]] qint64 byteOf(qint64 index) const;
    [[nodiscard]] int bytesOf(qint64 index) const;

private:
    struct Gap
    {
        qint64 index; ///< of the frame behind it
        qint64 bytes;
    };

    std::vector<quint16> m_sizes;
    std::vector<qint64> m_anchors; ///< where every 64th begins
    std::vector<Gap> m_gaps;
    qint64 m_end = 0;
};

} // namespace prelisten
