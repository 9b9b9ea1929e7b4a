// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/ByteSource.h"
#include "core/formats/AudioKind.h"
#include "core/formats/AudioLength.h"

#include <QString>
#include <QtGlobal>

#include <memory>
#include <optional>
#include <span>

namespace prelisten {

/// Decodes the bytes of one source into PCM frames, from the beginning or from any frame whose
/// position is known exactly. To be used from one thread at a time. read() and seek() block as long
/// as the ByteSource does.
///
/// Frames are counted from 0 at the source's own sample rate. Frame 0 is the first frame of the
/// music: encoder delay and padding are not returned.
class AudioDecoder
{
public:
    struct Format
    {
        int sampleRate = 0; ///< Hz
        int channels = 0;
        quint64 layout = 0; ///< one bit per channel, as in WAVE and FFmpeg; 0: not known

        friend bool operator==(const Format &, const Format &) = default;
    };

    /// Consecutive frames.
    struct Block
    {
        qint64 frame = 0; ///< number of the first frame
        Format format;    ///< may differ from that of the previous block: streams can change
        std::span<const float> samples; ///< interleaved, 1 is full scale; valid until the next call
    };

    enum class Step {
        Block,       ///< @p block has been filled
        End,         ///< the end of the audio was reached
        Interrupted, ///< ByteSource::read() returned -1; call seek() to continue
        Failed,      ///< the data cannot be decoded, or a limit was exceeded: see error()
    };

    /// Why decoding failed.
    enum class Error {
        NotAudio,    ///< it contains no audio
        Unsupported, ///< it contains audio, but in a format that is not supported
        TooMany,     ///< more channels or streams, or a higher sample rate, than the limits allow
        TooLong,     ///< longer than a day
        Interrupted, ///< ByteSource::read() returned -1
        Misplaced,   ///< a position that seek() used was wrong: blocks read since are invalid
    };

    virtual ~AudioDecoder() = default;

    /// Reads the header and the first frames. Call it once, before anything else. Returns nothing
    /// on success.
    [[nodiscard]] virtual std::optional<Error> open() = 0;

    // After open().

    [[nodiscard]] virtual Format format() const = 0;      ///< of the first frames
    [[nodiscard]] virtual AudioLength length() const = 0; ///< the best known so far

    /// The number of frames that the source itself claims, if that is credible. The file may have
    /// been cut short before that.
    [[nodiscard]] virtual std::optional<qint64> claimedFrames() const = 0;

    /// Makes the next read() begin at @p frame, or a little before it where that is cheaper. The
    /// frames are bit for bit those of decoding from the beginning. Returns false, and does not
    /// move, if the byte position of that frame cannot be determined (yet); seek(0) always works.
    virtual bool seek(qint64 frame) = 0;

    virtual Step read(Block &block) = 0;
    [[nodiscard]] virtual Error error() const = 0; ///< after Failed
};

/// Creates decoders. Its only implementation is in the decoder plugin, see DecoderModule.
class AudioDecoderFactory
{
public:
    virtual ~AudioDecoderFactory() = default;

    /// Creates a decoder for @p bytes, which are of @p kind and must outlive it. @p serviceSeconds:
    /// the length that the service measured, used to detect a wrong header.
    [[nodiscard]] virtual std::unique_ptr<AudioDecoder> create(
            AudioKind kind, ByteSource &bytes, std::optional<double> serviceSeconds) const = 0;

    /// Names and versions of the libraries that decode, as loaded; for diagnostics.
    [[nodiscard]] virtual QString libraries() const = 0;
};

} // namespace prelisten
