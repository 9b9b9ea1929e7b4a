// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/ByteSource.h"
#include "core/formats/AudioKind.h"
#include "core/formats/AudioLength.h"

#include <QtGlobal>

#include <memory>
#include <optional>
#include <span>

namespace prelisten {

/// Turns the bytes of one source into frames of sound: from its beginning, or from any place whose
/// frame number is certain. One thread at a time; read() and seek() wait for bytes as long as the
/// ByteSource does.
///
/// Frames are counted from 0 at the source's own sample rate, the first of the music being 0: what
/// an encoder put before and after the music is not handed out.
class AudioDecoder
{
public:
    struct Format
    {
        int sampleRate = 0; ///< Hz
        int channels = 0;
        quint64 layout = 0; ///< one bit a channel, as WAVE and FFmpeg order them; 0: not told

        friend bool operator==(const Format &, const Format &) = default;
    };

    /// Some frames that follow one another.
    struct Block
    {
        qint64 frame = 0; ///< number of the first
        Format format;    ///< may differ from that of the block before: streams change on the way
        std::span<const float> samples; ///< interleaved, 1 is full scale; valid until the next call
    };

    enum class Step {
        Block,       ///< here is one
        End,         ///< there are no more frames
        Interrupted, ///< the bytes were not handed out (ByteSource::read gave -1); seek() goes on
        Failed, ///< nothing can be made of what comes, or a limit was exceeded: error() says which
    };

    /// Why there is no sound.
    enum class Error {
        NotAudio,    ///< no sound in it
        Unsupported, ///< sound, but in a way nobody here decodes
        TooMany,     ///< more channels, streams or frames a second than is sensible
        TooLong,     ///< more than a day
        Interrupted, ///< the bytes were not handed out
        Misplaced,   ///< what seek() was certain of turned out to be wrong: all since then is void
    };

    virtual ~AudioDecoder() = default;

    /// Reads what comes first. Once, before anything else. Nothing: it worked.
    [[nodiscard]] virtual std::optional<Error> open() = 0;

    // After open().

    [[nodiscard]] virtual Format format() const = 0;      ///< of the first frames
    [[nodiscard]] virtual AudioLength length() const = 0; ///< as well as it is known by now

    /// How many frames the source itself says that it has, if that is to be believed; it may have
    /// been cut before it got so far.
    [[nodiscard]] virtual std::optional<qint64> promised() const = 0;

    /// The next read() begins at @p frame, or a little before it where that is cheaper, with frames
    /// that are bit for bit what decoding from the beginning gives. False if nobody can know yet
    /// (or ever) where that frame lies: then it stands where it stood; seek(0) always works.
    virtual bool seek(qint64 frame) = 0;

    virtual Step read(Block &block) = 0;
    [[nodiscard]] virtual Error error() const = 0; ///< after Failed
};

/// Makes decoders. The one there is lives in a module of its own.
class AudioDecoderFactory
{
public:
    virtual ~AudioDecoderFactory() = default;

    /// A decoder of @p bytes, which are of @p kind and outlive it. @p serviceSeconds: what the
    /// service measured, to tell a wrong header by.
    [[nodiscard]] virtual std::unique_ptr<AudioDecoder> create(
            AudioKind kind, ByteSource &bytes, std::optional<double> serviceSeconds) const = 0;
};

} // namespace prelisten
