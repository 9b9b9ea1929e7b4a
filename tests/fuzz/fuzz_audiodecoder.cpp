// SPDX-License-Identifier: MIT
// The first byte selects the kind, the second whether the service has measured the duration, and
// when reads are interrupted; the rest is the file.
#include "core/decoding/ffmpeg/Decoders.h"
#include "tests/support/MemoryBytes.h"

#include <QByteArray>

#include <cstdint>
#include <cstdlib>

using namespace prelisten;

namespace {

// Reads some blocks; each must be valid and match its format.
void readSome(AudioDecoder &decoder)
{
    AudioDecoder::Block block;
    for (int i = 0; i < 24 && decoder.read(block) == AudioDecoder::Step::Block; ++i) {
        const auto channels = static_cast<size_t>(block.format.channels);
        if (block.frame < 0 || channels < 1 || channels > 8 || block.format.sampleRate < 1 ||
                block.samples.empty() || block.samples.size() % channels != 0)
            std::abort();
        volatile float last = block.samples.back();
        (void)last;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const FfmpegDecoders decoders;
    constexpr int kinds = static_cast<int>(AudioKind::Matroska) + 1;
    if (size < 2)
        return 0;
    const auto kind = static_cast<AudioKind>(data[0] % kinds);
    const std::optional<double> seconds = data[1] & 1 ? std::optional(4.0) : std::nullopt;
    tests::MemoryBytes bytes(
            QByteArray(reinterpret_cast<const char *>(data + 2), static_cast<qsizetype>(size) - 2));
    const auto decoder = decoders.create(kind, bytes, seconds);
    if (decoder->open())
        return 0;
    (void)decoder->length();
    readSome(*decoder);
    for (const qint64 frame : {30'000LL, 1'000'000'000LL, 5'000LL}) {
        if (decoder->seek(frame))
            readSome(*decoder);
    }
    bytes.interruptAfter(data[1] >> 1);
    if (decoder->seek(20'000))
        readSome(*decoder);
    bytes.goOn();
    (void)decoder->seek(0);
    readSome(*decoder);
    (void)decoder->length();
    return 0;
}
