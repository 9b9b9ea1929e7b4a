// SPDX-License-Identifier: MIT
#include "core/decoding/ffmpeg/FlacDecoder.h"

#include "core/decoding/ffmpeg/Beginning.h"
#include "core/decoding/ffmpeg/Limits.h"
#include "core/decoding/ffmpeg/ReadAll.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace prelisten {

namespace {

using Frames = av::FlacFrames;

// So little sound is decoded and dropped rather than looked for.
constexpr qint64 nearFrames = 3LL * 4096;
constexpr int mostLooks = 24;                     // then it is counted from what is known
constexpr qint64 mostGarbage = 4LL * 1024 * 1024; // bytes before the first frame
constexpr qint64 placesApart = 10;                // seconds
constexpr qint64 nowhere = std::numeric_limits<qint64>::max();

} // namespace

FlacDecoder::FlacDecoder(ByteSource &bytes, std::optional<double> serviceSeconds)
    : m_bytes(bytes), m_serviceSeconds(serviceSeconds)
{
}

std::optional<AudioDecoder::Error> FlacDecoder::open()
{
    const auto error = readHead();
    if (!error) {
        begin();
        switch (decode()) {
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
        return m_error;
    }
    fail(*error);
    return error;
}

// Of the blocks of facts before the sound only the first is read; the heads of the others are
// enough to step over them.
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
    if (!av::isSensible(m_format))
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
    return std::nullopt;
}

void FlacDecoder::begin()
{
    m_interrupted = m_failed = false;
    m_fromFront = true;
    m_frames->goTo(m_firstByte);
    m_codec.forget();
    m_outlet.start(0);
}

bool FlacDecoder::isBelieved(qint64 total) const
{
    if (total <= 0 || total > av::mostSeconds * m_info.sampleRate)
        return false;
    if (!m_serviceSeconds)
        return true;
    const double told = static_cast<double>(total) / m_info.sampleRate;
    return std::abs(told - *m_serviceSeconds) <= std::max(1.0, *m_serviceSeconds / 50);
}

std::optional<qint64> FlacDecoder::promised() const
{
    return m_serviceSeconds && isBelieved(m_info.total) ? std::optional(m_info.total)
                                                        : std::nullopt;
}

AudioLength FlacDecoder::length() const
{
    using Certainty = AudioLength::Certainty;
    if (m_counted)
        return {*m_counted, Certainty::Counted};
    const bool believed = isBelieved(m_info.total);
    if (m_serviceSeconds) {
        return believed ? AudioLength{m_info.total, Certainty::Container}
                        : AudioLength{std::llround(*m_serviceSeconds * m_info.sampleRate),
                                  Certainty::Service};
    }
    // Nobody bears it out, and it is often wrong.
    if (const qint64 likely = believed ? m_info.total : likelyTotal(); likely > 0)
        return {likely, Certainty::Estimate};
    return {};
}

// From the bytes that the furthest known place lies at.
qint64 FlacDecoder::likelyTotal() const
{
    if (m_places.empty())
        return 0;
    const auto &[frame, byte] = *m_places.rbegin();
    if (frame <= 0 || byte <= m_firstByte)
        return 0;
    return av_rescale(m_bytes.size() - m_firstByte, frame, byte - m_firstByte);
}

// Where a frame ends, now and then; of the first one, too, so that there is something to reckon
// with.
void FlacDecoder::remember(const Frames::Frame &frame)
{
    const qint64 end = frame.sample + frame.samples - m_origin;
    const auto after = m_places.upper_bound(end);
    if (after == m_places.begin() ||
            end - std::prev(after)->first >= placesApart * m_info.sampleRate)
        m_places.emplace(end, frame.byte + frame.size);
}

bool FlacDecoder::seek(qint64 frame)
{
    if (!m_frames)
        return true; // read() says what is wrong
    begin();
    if (frame <= nearFrames) {
        dropTo(frame);
        return true;
    }
    m_fromFront = false;
    switch (find(frame)) {
    case Frames::Step::Frame:
        m_frames->goTo(m_frames->frame().byte);
        m_outlet.start(m_frames->frame().sample - m_origin);
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

// Looks for a frame that lies a little before @p frame, or holds it.
Frames::Step FlacDecoder::find(qint64 frame)
{
    qint64 limit = m_bytes.size(); // it lies before
    qint64 back = 0;               // bytes
    std::optional<Frames::Frame> best;
    for (int look = 0; look < mostLooks; ++look) {
        qint64 at = guess(frame) - back;
        if (at >= limit)
            at = ((best ? best->byte : m_firstByte) + limit) / 2;
        if (best && at <= best->byte)
            break;
        m_frames->goTo(std::max(at, m_firstByte));
        Frames::Step step = m_frames->next(limit);
        while (step == Frames::Step::Frame && !m_frames->frame().isIntact)
            step = m_frames->next(limit);
        if (step == Frames::Step::Interrupted)
            return step;
        const Frames::Frame found = m_frames->frame();
        const qint64 number = found.sample - m_origin;
        if (step == Frames::Step::Frame)
            m_places.emplace(number, found.byte);
        if (step == Frames::Step::End || number > frame) {
            if (at <= m_firstByte)
                break;
            limit = std::min(limit, at);
            back = 2 * back + 8 * 1024;
            continue;
        }
        if (!best || found.sample > best->sample)
            best = found;
        if (frame - number <= nearFrames)
            break;
        back /= 2;
    }
    if (!best)
        return Frames::Step::End;
    m_frames->goTo(best->byte);
    return m_frames->next(nowhere);
}

// Which byte a little before @p frame may lie at: between the nearest places that are known.
qint64 FlacDecoder::guess(qint64 frame) const
{
    const qint64 wanted = frame - nearFrames / 2;
    const auto after = m_places.upper_bound(frame);
    const auto before = after == m_places.begin() ? std::pair<const qint64, qint64>(0, m_firstByte)
                                                  : *std::prev(after);
    const auto behind = after != m_places.end() ? *after
                                                : std::pair<const qint64, qint64>(
                                                          totalToReckonWith(), m_bytes.size());
    if (behind.first <= before.first || behind.second <= before.second || wanted <= before.first)
        return before.second;
    return before.second + av_rescale(std::min(wanted, behind.first) - before.first,
                                   behind.second - before.second, behind.first - before.first);
}

// What is told, unless what was seen of the stream speaks against it.
qint64 FlacDecoder::totalToReckonWith() const
{
    const qint64 seen = likelyTotal();
    const qint64 told = isBelieved(m_info.total) ? m_info.total
                        : m_serviceSeconds ? std::llround(*m_serviceSeconds * m_info.sampleRate)
                                           : 0;
    const bool isMuchSeen = !m_places.empty() && m_places.rbegin()->first > 2LL * m_info.sampleRate;
    const bool differs = told > seen * 4 / 3 || told < seen * 3 / 4;
    return told <= 0 || (isMuchSeen && differs) ? seen : told;
}

void FlacDecoder::dropTo(qint64 frame)
{
    for (;;) {
        m_outlet.dropTo(frame);
        if (!m_outlet.isEmpty() || m_outlet.next() >= frame || decode() != Step::Block)
            return;
    }
}

// Fills the outlet, or says why it cannot.
AudioDecoder::Step FlacDecoder::decode()
{
    const bool nothingYet = m_codec.sound().frames() == 0;
    for (;;) {
        switch (m_frames->next(nothingYet ? m_firstByte + mostGarbage : nowhere)) {
        case Frames::Step::Frame:
            break;
        case Frames::Step::End:
            if (m_fromFront)
                m_counted = m_outlet.next();
            return Step::End;
        case Frames::Step::Interrupted:
            return interrupt();
        }
        const Frames::Frame &frame = m_frames->frame();
        if (!frame.isIntact && !frame.isLast)
            continue; // silent, by the number of the next one
        if (nothingYet && m_places.empty())
            m_origin = frame.sample;
        const QByteArrayView bytes = m_frames->bytes();
        const av::Owned<AVPacket> packet(av_packet_alloc());
        if (!packet || av_new_packet(packet.get(), static_cast<int>(bytes.size())) < 0)
            return fail(Error::Unsupported);
        std::memcpy(packet->data, bytes.data(), static_cast<size_t>(bytes.size()));
        m_codec.forget();
        m_codec.send(packet.get());
        if (m_codec.receive() != av::Codec::Step::Sound || m_codec.sound().frames() == 0) {
            if (m_codec.isInsane())
                return fail(Error::TooMany);
            continue;
        }
        if (nothingYet)
            m_format = m_codec.sound().format;
        remember(frame);
        const qint64 lost = frame.sample - m_origin - m_outlet.next();
        const bool isHole = lost > 0 && lost <= 60LL * m_info.sampleRate;
        m_outlet.put(m_codec.sound(), isHole ? lost : 0);
        return Step::Block;
    }
}

AudioDecoder::Step FlacDecoder::read(Block &block)
{
    if (m_interrupted)
        return Step::Interrupted;
    if (m_failed)
        return Step::Failed;
    if (m_outlet.isEmpty()) {
        if (const Step step = decode(); step != Step::Block)
            return step;
    }
    m_outlet.hand(block);
    if (m_outlet.next() > av::mostSeconds * m_info.sampleRate)
        return fail(Error::TooLong);
    return Step::Block;
}

AudioDecoder::Step FlacDecoder::fail(Error error)
{
    m_failed = true;
    m_error = error;
    m_outlet.start(m_outlet.next());
    return Step::Failed;
}

AudioDecoder::Step FlacDecoder::interrupt()
{
    m_interrupted = true;
    m_outlet.start(m_outlet.next());
    return Step::Interrupted;
}

} // namespace prelisten
