// SPDX-License-Identifier: MIT
#pragma once

#include "core/Result.h"
#include "core/decoding/AudioDecoder.h"
#include "core/decoding/ffmpeg/Av.h"
#include "core/decoding/ffmpeg/ByteInput.h"

#include <memory>
#include <optional>

namespace prelisten::av {

/// The packets of the one stream of sound in a container, read by the demuxer that its kind names.
/// Nothing is guessed from its content, and nothing it says makes anything else be opened.
class Container
{
public:
    enum class Step { Packet, End, Interrupted };

    /// @p bytes outlive it; the container begins at @p begin.
    [[nodiscard]] static Result<std::unique_ptr<Container>, AudioDecoder::Error> open(
            AudioKind kind, ByteSource &bytes, qint64 begin);
    ~Container();
    Q_DISABLE_COPY_MOVE(Container)

    [[nodiscard]] const AVStream &stream() const { return *m_format->streams[m_stream]; }
    [[nodiscard]] const AVCodecParameters &parameters() const { return *stream().codecpar; }

    /// How many frames there are as the container says; 0 if it does not.
    [[nodiscard]] qint64 frames(int sampleRate) const;

    /// Bytes from the beginning of the container to that of the first packet; -1 if not known.
    [[nodiscard]] qint64 firstPacket() const { return m_firstPacket; }
    [[nodiscard]] qint64 bytesRead() const { return m_lastPacket; } ///< the last packet's place
    [[nodiscard]] qint64 landed() const { return m_landed; } ///< that of the first after a seek
    [[nodiscard]] qint64 size() const { return m_input.size(); }

    /// It says only of a part of it where that lies.
    [[nodiscard]] bool isInFragments() const { return m_isInFragments; }

    /// The next packet; valid until the next call.
    Step read();
    [[nodiscard]] const AVPacket &packet() const { return *m_packet; }

    /// The next packet is the one with @p timestamp in it, or one before. False if it cannot.
    bool seek(int64_t timestamp);

    [[nodiscard]] bool isInterrupted() const { return m_input.isInterrupted(); }

private:
    Container(ByteSource &bytes, qint64 begin, ByteInput::Seeking seeking);
    [[nodiscard]] static Result<std::unique_ptr<Container>, AudioDecoder::Error> openWithin(
            std::optional<qint64> horizon, AudioKind kind, ByteSource &bytes, qint64 begin);
    [[nodiscard]] std::optional<AudioDecoder::Error> start(AudioKind kind);
    [[nodiscard]] bool choose();

    ByteInput m_input;
    Owned<AVFormatContext> m_format;
    Owned<AVPacket> m_packet;
    unsigned m_stream = 0;
    bool m_isInFragments = false;
    qint64 m_firstPacket = -1;
    qint64 m_lastPacket = 0;
    qint64 m_landed = -1;
};

} // namespace prelisten::av
