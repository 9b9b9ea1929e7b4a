// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/ffmpeg/ByteWindow.h"
#include "core/decoding/ffmpeg/FlacHeader.h"

#include <optional>

namespace prelisten::av {

/// Finds the frames of a FLAC stream. Each has its own number and two checksums, so one frame is
/// enough to know the position, wherever reading starts. Reads only up to the header of the
/// following frame, in ByteWindow's steps.
class FlacFrames
{
public:
    struct Frame
    {
        qint64 byte = 0;
        qint64 size = 0;       ///< bytes
        qint64 sample = 0;     ///< number of its first sample (per channel)
        int samples = 0;       ///< samples per channel
        bool isIntact = false; ///< its checksum is correct
        bool isLast = false;   ///< last of the stream: may be cut off or followed by tags
    };

    enum class Step { Frame, End, Interrupted };

    FlacFrames(ByteSource &bytes, const FlacInfo &info, qint64 begin);

    /// next() will search from @p byte on.
    void goTo(qint64 byte)
    {
        m_window.goTo(byte);
        m_frame.size = 0;
    }

    /// Finds the next frame, which must begin before @p limit. After Interrupted the call may be
    /// repeated.
    Step next(qint64 limit);
    [[nodiscard]] const Frame &frame() const { return m_frame; }
    [[nodiscard]] QByteArrayView bytes() const; ///< of frame(); valid until next() or goTo()

private:
    [[nodiscard]] std::optional<FlacHeader> headerAt(qint64 byte);
    [[nodiscard]] qint64 sampleOf(const FlacHeader &header) const;
    [[nodiscard]] bool findBeginning(qint64 limit);
    void findEnd(const FlacHeader &header);

    ByteWindow m_window;
    const FlacInfo m_info;
    const qint64 m_total; ///< bytes
    int m_blockSize = 0;  ///< if it is constant; 0 while unknown
    Frame m_frame;
    FlacHeader m_header; ///< of m_frame
};

} // namespace prelisten::av
