// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/ffmpeg/ByteWindow.h"
#include "core/decoding/ffmpeg/FlacHeader.h"

#include <optional>

namespace prelisten::av {

/// Finds the frames of a FLAC stream. Each carries its own number and two check sums, so wherever
/// one looks there is certainty after one frame. No more is read than the frame and what follows up
/// to the header of the next one.
class FlacFrames
{
public:
    struct Frame
    {
        qint64 byte = 0;
        qint64 size = 0;       ///< bytes
        qint64 sample = 0;     ///< number of its first frame of sound
        int samples = 0;       ///< frames of sound
        bool isIntact = false; ///< its check sum is right
        bool isLast = false;   ///< and maybe cut off, or followed by tags
    };

    enum class Step { Frame, End, Interrupted };

    FlacFrames(ByteSource &bytes, const FlacInfo &info, qint64 begin);

    /// The next frame is looked for from @p byte on.
    void goTo(qint64 byte)
    {
        m_window.goTo(byte);
        m_frame.size = 0;
    }

    /// Finds the next one; looks for its beginning before @p limit only. After Interrupted the same
    /// can be tried again.
    Step next(qint64 limit);
    [[nodiscard]] const Frame &frame() const { return m_frame; }
    [[nodiscard]] QByteArrayView bytes() const; ///< of frame(); until next() or goTo()

private:
    [[nodiscard]] std::optional<FlacHeader> headerAt(qint64 byte);
    [[nodiscard]] qint64 sampleOf(const FlacHeader &header) const;
    [[nodiscard]] bool findBeginning(qint64 limit);
    void findEnd(const FlacHeader &header);

    ByteWindow m_window;
    const FlacInfo m_info;
    const qint64 m_total; ///< bytes
    int m_blockSize = 0;  ///< where all are alike
    Frame m_frame;
    FlacHeader m_header; ///< of m_frame
};

} // namespace prelisten::av
