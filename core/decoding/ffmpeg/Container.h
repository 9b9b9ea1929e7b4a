// SPDX-License-Identifier: MIT
#pragma once

#include "core/Result.h"
#include "core/decoding/AudioDecoder.h"
#include "core/decoding/ffmpeg/Av.h"
#include "core/decoding/ffmpeg/ByteInput.h"

#include <memory>
#include <optional>

namespace prelisten::av {

/// Reads the packets of one audio stream in a container, with the demuxer for its AudioKind. The
/// format is never probed, and nothing in the content can make FFmpeg open anything else.
class Container
{
public:
    enum class Step { Packet, End, Interrupted };

    /// @p bytes must outlive it; the container begins at byte @p begin.
    [[nodiscard]] static Result<std::unique_ptr<Container>, AudioDecoder::Error> open(
            AudioKind kind, ByteSource &bytes, qint64 begin);
    ~Container();
    Q_DISABLE_COPY_MOVE(Container)

    [[nodiscard]] const AVStream &stream() const { return *m_format->streams[m_stream]; }
    [[nodiscard]] const AVCodecParameters &parameters() const { return *stream().codecpar; }

    /// The number of frames that the container claims; 0 if it does not say.
    [[nodiscard]] qint64 frames(int sampleRate) const;

    /// Offset of the first packet from the beginning of the container, in bytes; -1 if not known.
    [[nodiscard]] qint64 firstPacket() const { return m_firstPacket; }
    [[nodiscard]] qint64 bytesRead() const { return m_lastPacket; } ///< offset of the last packet
    /// Offset of the first packet read after a seek, in bytes; -1 if not known.
    [[nodiscard]] qint64 firstAfterSeek() const { return m_firstAfterSeek; }
    [[nodiscard]] qint64 size() const { return m_input.size(); }

    /// True for an MP4 in fragments: its index covers only a part of it.
    [[nodiscard]] bool isFragmented() const { return m_isFragmented; }

    /// Reads the next packet() of the stream, which is valid until the next call.
    Step read();
    [[nodiscard]] const AVPacket &packet() const { return *m_packet; }

    /// Seeks so that the next packet is the one that contains @p timestamp, or an earlier one.
    /// False on failure.
    bool seek(int64_t timestamp);

    [[nodiscard]] bool isInterrupted() const { return m_input.isInterrupted(); }

private:
    Container(ByteSource &bytes, qint64 begin, ByteInput::Seeking seeking);
    [[nodiscard]] static Result<std::unique_ptr<Container>, AudioDecoder::Error> openWithin(
            std::optional<qint64> readLimit, AudioKind kind, ByteSource &bytes, qint64 begin);
    [[nodiscard]] std::optional<AudioDecoder::Error> start(AudioKind kind);
    [[nodiscard]] bool choose();

    ByteInput m_input;
    Owned<AVFormatContext> m_format;
    Owned<AVPacket> m_packet;
    unsigned m_stream = 0;
    bool m_isFragmented = false;
    qint64 m_firstPacket = -1;
    qint64 m_lastPacket = 0;
    qint64 m_firstAfterSeek = -1;
};

} // namespace prelisten::av
