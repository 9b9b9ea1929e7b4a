// SPDX-License-Identifier: MIT
#include "core/decoding/ffmpeg/ClaimedLength.h"

#include "core/decoding/ffmpeg/Limits.h"
#include "core/decoding/ffmpeg/PacketIndex.h"
#include "core/decoding/ffmpeg/ReadAll.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>

namespace prelisten::av {

namespace {

using Certainty = AudioLength::Certainty;

bool isPlausible(qint64 frames, int sampleRate)
{
    return frames > 0 && frames <= maxSeconds * sampleRate;
}

// Tolerance: the service rounds, and encoders add a little.
bool agrees(qint64 frames, int sampleRate, double seconds)
{
    const double claimed = static_cast<double>(frames) / sampleRate;
    return std::abs(claimed - seconds) <= std::max(1.0, seconds / 50);
}

// For PCM: the claimed length, but no more frames than the bytes hold.
std::optional<AudioLength> byBytes(const Container &container, int sampleRate)
{
    const AVCodecParameters &parameters = container.parameters();
    const bool isPcm = av_get_bits_per_sample(parameters.codec_id) >= 8 &&
                       av_get_exact_bits_per_sample(parameters.codec_id) >= 8;
    if (!isPcm || parameters.block_align <= 0 || container.firstPacket() < 0)
        return std::nullopt;
    const qint64 available = (container.size() - container.firstPacket()) / parameters.block_align;
    const qint64 claimed = container.frames(sampleRate);
    return AudioLength{
            claimed > 0 ? std::min(claimed, available) : available, Certainty::Container};
}

// The frames that a WAVE file's data chunk claims; FFmpeg itself limits that size to the bytes
// available. 0 if there is no data chunk.
qint64 inDataChunk(const Container &container, ByteSource &bytes, qint64 begin)
{
    constexpr qint64 headSize = 8; // "data", size
    const int frameBytes = container.parameters().block_align;
    if (container.firstPacket() < headSize || frameBytes <= 0)
        return 0;
    const QByteArray head = readAll(bytes, begin + container.firstPacket() - headSize, headSize);
    return head.size() == headSize && head.startsWith("data")
                   ? qFromLittleEndian<quint32>(head.constData() + 4) /
                             static_cast<quint32>(frameBytes)
                   : 0;
}

// The length by the packet index, up to the first packet whose bytes are not in the file.
qint64 indexed(const Container &container, int sampleRate)
{
    const PacketIndex index(container.stream());
    for (int i = 0; i < index.count(); ++i) {
        if (index[i].pos + index[i].size > container.size())
            return av_rescale_q(index[i].timestamp, container.stream().time_base, {1, sampleRate});
    }
    return container.frames(sampleRate);
}

qint64 framesOf(AudioKind kind, const Container &container, int sampleRate)
{
    if (kind == AudioKind::Mp4 || kind == AudioKind::Caf)
        return indexed(container, sampleRate);
    return container.frames(sampleRate);
}

// An estimate from the container's bitrate.
qint64 guessed(const Container &container, int sampleRate)
{
    const qint64 bitRate = container.parameters().bit_rate;
    if (bitRate <= 0)
        return 0;
    return av_rescale(container.size() - std::max<qint64>(container.firstPacket(), 0),
            8LL * sampleRate, bitRate);
}

// These formats write the length at the end, if at all, or copy it from the source of a conversion.
bool isOftenWrong(AudioKind kind, const Container &container)
{
    return kind == AudioKind::Caf || kind == AudioKind::Ogg ||
           (kind == AudioKind::Wave && container.parameters().bit_rate <= 0);
}

AudioLength checkedLength(AudioKind kind, const Container &container, int sampleRate,
        std::optional<double> serviceSeconds)
{
    if (const auto length = byBytes(container, sampleRate))
        return *length;
    const qint64 frames = container.isFragmented() ? 0 : framesOf(kind, container, sampleRate);
    const bool plausible = isPlausible(frames, sampleRate);
    if (serviceSeconds && *serviceSeconds > 0 && *serviceSeconds <= maxSeconds) {
        if (plausible &&
                (agrees(frames, sampleRate, *serviceSeconds) || !isOftenWrong(kind, container)))
            return {frames, Certainty::Container};
        return {std::llround(*serviceSeconds * sampleRate), Certainty::Service};
    }
    if (plausible)
        return {frames, isOftenWrong(kind, container) ? Certainty::Estimate : Certainty::Container};
    if (const qint64 guess = guessed(container, sampleRate); isPlausible(guess, sampleRate))
        return {guess, Certainty::Estimate};
    return {};
}

std::optional<qint64> promisedFrames(const Container &container, ByteSource &bytes, qint64 begin,
        int sampleRate, std::optional<double> serviceSeconds)
{
    const qint64 frames =
            std::max(container.frames(sampleRate), inDataChunk(container, bytes, begin));
    if (!serviceSeconds || !isPlausible(frames, sampleRate) ||
            !agrees(frames, sampleRate, *serviceSeconds))
        return std::nullopt;
    return frames;
}

std::optional<qint64> endOfMusic(AudioKind kind, const Container &container, int sampleRate)
{
    const AVStream &stream = container.stream();
    const PacketIndex index(stream);
    if (kind != AudioKind::Mp4 || container.isFragmented() || stream.duration <= 0 ||
            index.count() < 2)
        return std::nullopt;
    const AVIndexEntry &last = index[index.count() - 1];
    const qint64 packet = index[1].timestamp - index[0].timestamp;
    const qint64 behind = last.timestamp + packet - stream.duration;
    if (behind <= 0 || behind > 2 * packet)
        return std::nullopt;
    return av_rescale_q(stream.duration, stream.time_base, {1, sampleRate});
}

} // namespace

ClaimedLength ClaimedLength::of(AudioKind kind, const Container &container, ByteSource &bytes,
        qint64 begin, int sampleRate, std::optional<double> serviceSeconds)
{
    return {checkedLength(kind, container, sampleRate, serviceSeconds),
            promisedFrames(container, bytes, begin, sampleRate, serviceSeconds),
            endOfMusic(kind, container, sampleRate)};
}

bool ClaimedLength::foundEnd(qint64 end, int sampleRate, std::optional<double> serviceSeconds)
{
    if (serviceSeconds && !agrees(end, sampleRate, *serviceSeconds))
        return false;
    musicEnd = end;
    length = {end, Certainty::Container};
    return true;
}

} // namespace prelisten::av
