// SPDX-License-Identifier: MIT
#include "core/decoding/ffmpeg/FlacDecoder.h"

#include "core/decoding/ffmpeg/Beginning.h"
#include "core/decoding/ffmpeg/Limits.h"
#include "core/decoding/ffmpeg/ReadAll.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace prelisten {

namespace {

using Frames = av::FlacFrames;

constexpr qint64 maxGarbage = 4LL * 1024 * 1024; // bytes before the first frame
constexpr qint64 noLimit = std::numeric_limits<qint64>::max();

} // namespace

FlacDecoder::FlacDecoder(ByteSource &bytes, std::optional<double> serviceSeconds)
    : m_bytes(bytes), m_serviceSeconds(serviceSeconds)
{
}

std::optional<AudioDecoder::Error> FlacDecoder::open()
{
    if (const auto why = readHead()) {
        fail(*why);
        return why;
    }
    begin();
    switch (fill()) {
    case Step::Block:
        return std::nullopt;
    case Step::Interrupted:
        return Error::Interrupted;
    case Step::End:
        fail(Error::NotAudio);
        break;
    case Step::Failed:
        break;
    }
    return error();
}

// Reads only the first metadata block (STREAMINFO); for the others the block header is enough to
// step over them.
std::optional<AudioDecoder::Error> FlacDecoder::readHead()
{
    constexpr qint64 headSize = 4;
    const auto beginning = av::beginningOf(AudioKind::Flac, m_bytes);
    if (!beginning)
        return beginning.error();
    const qint64 tags = *beginning;
    const auto cut = [this](qint64 at) {
        return at > m_bytes.size() ? Error::NotAudio : Error::Interrupted;
    };
    qint64 at = tags + headSize;
    const QByteArray start = av::readAll(m_bytes, tags, 2 * headSize + av::FlacInfo::size);
    if (start.size() < 2 * headSize + av::FlacInfo::size)
        return cut(tags + 2 * headSize + av::FlacInfo::size);
    if (!start.startsWith("fLaC") || (start[headSize] & 0x7f) != 0)
        return Error::NotAudio;
    m_head = start.sliced(2 * headSize);
    const auto info = av::FlacInfo::parse(m_head);
    if (!info)
        return Error::NotAudio;
    m_info = *info;
    m_format = {m_info.sampleRate, m_info.channels, 0};
    if (!av::isWithinLimits(m_format))
        return Error::TooMany;
    for (bool last = false; !last;) {
        const QByteArray head = av::readAll(m_bytes, at, headSize);
        if (head.size() < headSize)
            return cut(at + headSize);
        last = head[0] & 0x80;
        qint64 size = 0;
        for (int i = 1; i < headSize; ++i)
            size = size << 8 | static_cast<unsigned char>(head[i]);
        at += headSize + size;
    }
    m_firstByte = at;
    m_head.append(AV_INPUT_BUFFER_PADDING_SIZE, '\0');
    AVCodecParameters parameters{};
    parameters.codec_type = AVMEDIA_TYPE_AUDIO;
    parameters.codec_id = AV_CODEC_ID_FLAC;
    parameters.extradata = reinterpret_cast<uint8_t *>(m_head.data());
    parameters.extradata_size = static_cast<int>(av::FlacInfo::size);
    if (const auto error = m_codec.open(parameters, {1, m_info.sampleRate}))
        return error;
    m_frames.emplace(m_bytes, m_info, m_firstByte);
    const qint64 claimed = isCredible(m_info.total) ? m_info.total
                           : m_serviceSeconds ? std::llround(*m_serviceSeconds * m_info.sampleRate)
                                              : 0;
    m_positions.emplace(m_info.sampleRate, m_firstByte, m_bytes.size(), claimed);
    return std::nullopt;
}

void FlacDecoder::begin()
{
    m_fromFront = true;
    m_frames->goTo(m_firstByte);
    m_codec.flush();
    startAt(0);
}

bool FlacDecoder::isCredible(qint64 total) const
{
    if (total <= 0 || total > av::maxSeconds * m_info.sampleRate)
        return false;
    if (!m_serviceSeconds)
        return true;
    const double claimed = static_cast<double>(total) / m_info.sampleRate;
    return std::abs(claimed - *m_serviceSeconds) <= std::max(1.0, *m_serviceSeconds / 50);
}

std::optional<qint64> FlacDecoder::claimedFrames() const
{
    return m_serviceSeconds && isCredible(m_info.total) ? std::optional(m_info.total)
                                                        : std::nullopt;
}

AudioLength FlacDecoder::length() const
{
    using Certainty = AudioLength::Certainty;
    if (m_counted)
        return {*m_counted, Certainty::Counted};
    const bool believed = isCredible(m_info.total);
    if (m_serviceSeconds) {
        return believed ? AudioLength{m_info.total, Certainty::Container}
                        : AudioLength{std::llround(*m_serviceSeconds * m_info.sampleRate),
                                  Certainty::Service};
    }
    // Without the service's length to confirm it, the stream's total is only an estimate: it is
    // often wrong.
    if (believed)
        return {m_info.total, Certainty::Estimate};
    if (const qint64 likely = m_positions ? m_positions->estimatedTotal() : 0; likely > 0)
        return {std::min(likely, av::maxSeconds * m_info.sampleRate), Certainty::Estimate};
    return {};
}

bool FlacDecoder::seek(qint64 frame)
{
    if (!m_frames)
        return true; // read() reports the failure
    begin();
    if (frame <= av::FlacSeekTable::nearFrames) {
        dropTo(frame);
        return true;
    }
    m_fromFront = false;
    switch (m_positions->find(frame, *m_frames)) {
    case Frames::Step::Frame:
        m_frames->goTo(m_frames->frame().byte);
        m_queue.start(m_positions->numberOf(m_frames->frame()));
        dropTo(frame);
        break;
    case Frames::Step::End:
        begin();
        dropTo(frame);
        break;
    case Frames::Step::Interrupted:
        interrupt();
        break;
    }
    return true;
}

AudioDecoder::Step FlacDecoder::fill()
{
    const bool nothingYet = m_codec.sound().frames() == 0;
    for (;;) {
        switch (m_frames->next(nothingYet ? m_firstByte + maxGarbage : noLimit)) {
        case Frames::Step::Frame:
            break;
        case Frames::Step::End:
            if (m_fromFront)
                m_counted = m_queue.next();
            return Step::End;
        case Frames::Step::Interrupted:
            return interrupt();
        }
        const Frames::Frame &frame = m_frames->frame();
        if (!frame.isIntact && !frame.isLast)
            continue; // damaged: becomes silence, by the next frame's number
        if (nothingYet && m_positions->isEmpty())
            m_positions->beginWith(frame);
        const auto packet = av::packetOf(m_frames->bytes());
        if (!packet)
            return fail(Error::Unsupported);
        m_codec.flush();
        m_codec.send(packet.get());
        if (m_codec.receive() != av::Codec::Step::Sound || m_codec.sound().frames() == 0) {
            if (m_codec.exceedsLimits())
                return fail(Error::TooMany);
            continue;
        }
        if (nothingYet)
            m_format = m_codec.sound().format;
        m_positions->remember(frame);
        const qint64 lost = m_positions->numberOf(frame) - m_queue.next();
        const bool isGap = lost > 0 && lost <= 60LL * m_info.sampleRate;
        m_queue.push(m_codec.sound(), isGap ? lost : 0);
        return Step::Block;
    }
}

} // namespace prelisten
