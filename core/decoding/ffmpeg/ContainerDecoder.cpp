// SPDX-License-Identifier: MIT
#include "core/decoding/ffmpeg/ContainerDecoder.h"

#include "core/decoding/ffmpeg/Beginning.h"

#include <utility>

namespace prelisten {

namespace {

// If this many packets decode to nothing, there is no audio.
constexpr int mostSilentPackets = 256;

// A gap in the timestamps within these bounds means lost packets and is filled with silence. A
// smaller one is rounding, a larger one another clock.
constexpr qint64 leastHole = 64; // frames
constexpr qint64 mostHoleSeconds = 60;

} // namespace

ContainerDecoder::ContainerDecoder(
        AudioKind kind, ByteSource &bytes, std::optional<double> serviceSeconds)
    : m_kind(kind), m_bytes(bytes), m_serviceSeconds(serviceSeconds)
{
}

std::optional<AudioDecoder::Error> ContainerDecoder::open()
{
    const auto beginning = av::beginningOf(m_kind, m_bytes);
    if (!beginning) {
        fail(beginning.error());
        return error();
    }
    m_begin = *beginning;
    if (const auto why = begin()) {
        fail(*why);
        return why;
    }
    m_format = m_codec.sound().format;
    m_told = av::ClaimedLength::of(
            m_kind, *m_container, m_bytes, m_begin, m_format.sampleRate, m_serviceSeconds);
    return std::nullopt;
}

// Opens the container again and decodes until there is audio.
std::optional<AudioDecoder::Error> ContainerDecoder::begin()
{
    m_drained = m_begun = false;
    startAt(0);
    m_fromFront = true;
    m_container.reset();
    auto container = av::Container::open(m_kind, m_bytes, m_begin);
    if (!container)
        return container.error();
    m_container = std::move(container).value();
    if (const auto why = m_codec.open(m_container->parameters(), m_container->stream().time_base))
        return why;
    switch (decode()) {
    case Step::Block:
        break;
    case Step::Interrupted:
        return Error::Interrupted;
    case Step::End:
        return Error::NotAudio;
    case Step::Failed:
        return error();
    }
    m_origin = 0;
    m_origin = stamped().value_or(0);
    m_begun = true;
    m_outlet.put(m_codec.sound());
    return std::nullopt;
}

AudioLength ContainerDecoder::length() const
{
    if (m_counted)
        return {*m_counted, AudioLength::Certainty::Counted};
    if (!m_told.length.isGuess() || !m_fromFront || !m_begun)
        return m_told.length;
    // Assume the same bytes per frame as so far, once at least a second has been decoded.
    const qint64 read = m_container->bytesRead() - m_container->firstPacket();
    const qint64 all = m_container->size() - m_container->firstPacket();
    if (read <= 0 || m_outlet.next() < m_format.sampleRate)
        return m_told.length;
    return {av_rescale(m_outlet.next(), all, read), AudioLength::Certainty::Estimate};
}

bool ContainerDecoder::seek(qint64 frame)
{
    if (frame <= 0 || !m_begun) {
        rewind(0);
        if (frame <= 0 || !m_begun)
            return true;
    }
    const std::optional<bool> certain = isCertain();
    if (!certain)
        return interrupt(), true;
    if (!*certain)
        return false;
    const qint64 stood = m_outlet.next();
    if (isInterrupted())
        rewind(0); // the current position is lost
    if (isInterrupted() || hasFailed() || jump(frame))
        return true;
    m_contradicted = true; // do not try to seek again
    rewind(stood);
    return false;
}

void ContainerDecoder::rewind(qint64 frame)
{
    const auto why = begin();
    if (!why)
        dropTo(frame);
    else if (*why == Error::Interrupted)
        interrupt();
    else
        fail(*why);
}

// True if timestamps give exact frame numbers. Nothing if the bytes needed to know could not be
// read.
std::optional<bool> ContainerDecoder::isCertain()
{
    if (m_contradicted)
        return false;
    if (!m_rule) {
        m_rule = av::SeekPolicy::of(m_kind, *m_container, m_bytes, m_begin, m_format.sampleRate);
        // If the end differs from the service's length, it is only that of the last link of a
        // chained stream.
        if (m_rule && m_rule->end &&
                !m_told.foundEnd(framesAt(*m_rule->end), m_format.sampleRate, m_serviceSeconds))
            m_rule->isCertain = false;
    }
    return m_rule ? std::optional(m_rule->isCertain) : std::nullopt;
}

bool ContainerDecoder::jump(qint64 frame)
{
    for (qint64 from = frame - m_rule->warmUp; from > 0; from -= 2LL * m_format.sampleRate) {
        const Landing landing = land(from);
        if (landing == Landing::TooFar)
            continue;
        if (landing == Landing::Here) {
            m_outlet.start(*stamped());
            m_outlet.put(m_codec.sound());
            dropTo(frame);
        } else {
            m_outlet.start(frame);
        }
        return landing != Landing::Nowhere;
    }
    rewind(frame);
    return true;
}

// Seeks to the packet that holds @p frame, or an earlier one, and decodes it: its audio is in
// m_codec.
ContainerDecoder::Landing ContainerDecoder::land(qint64 frame)
{
    const int64_t timestamp = av_rescale_q_rnd(frame + m_origin, {1, m_format.sampleRate},
            m_container->stream().time_base, AV_ROUND_DOWN);
    m_codec.forget();
    m_drained = m_fromFront = false;
    m_outlet.start(frame);
    if (!m_container->seek(timestamp)) {
        if (!m_container->isInterrupted())
            return Landing::Nowhere;
        interrupt();
        return Landing::Interrupted;
    }
    switch (decode()) {
    case Step::Block:
        break;
    case Step::Interrupted:
        interrupt();
        return Landing::Interrupted;
    case Step::End:
        return frame >= m_told.length.frames ? Landing::BehindTheEnd : Landing::TooFar;
    case Step::Failed:
        return Landing::Nowhere;
    }
    if (m_container->landed() >= m_rule->lastByte)
        return Landing::TooFar;
    const auto number = stamped();
    if (!number)
        return Landing::Nowhere;
    return *number > frame + m_rule->warmUp / 2 ? Landing::TooFar : Landing::Here;
}

std::optional<qint64> ContainerDecoder::stamped() const
{
    const av::Codec::Sound &sound = m_codec.sound();
    if (sound.timestamp == AV_NOPTS_VALUE)
        return std::nullopt;
    return framesAt(sound.timestamp);
}

qint64 ContainerDecoder::framesAt(int64_t timestamp) const
{
    return av_rescale_q(timestamp, m_container->stream().time_base,
                   {1, m_codec.sound().format.sampleRate}) -
           m_origin;
}

AudioDecoder::Step ContainerDecoder::fill()
{
    Step step = decode();
    if (step == Step::Block) {
        m_outlet.put(m_codec.sound(), lostFrames());
        if (m_told.musicEnd)
            m_outlet.cutAt(*m_told.musicEnd);
        if (m_outlet.isEmpty())
            step = Step::End;
    }
    if (step == Step::Interrupted)
        interrupt();
    if (step == Step::End && m_fromFront)
        m_counted = m_outlet.next();
    return step;
}

AudioDecoder::Step ContainerDecoder::decode()
{
    for (int silent = 0; m_begun || silent < mostSilentPackets;) {
        switch (m_codec.receive()) {
        case av::Codec::Step::Sound:
            if (m_codec.sound().frames() == 0)
                continue;
            return Step::Block;
        case av::Codec::Step::End:
            return Step::End;
        case av::Codec::Step::Broken:
            if (m_codec.exceedsLimits())
                return fail(Error::TooMany);
            [[fallthrough]];
        case av::Codec::Step::More:
            break;
        }
        if (m_drained)
            return Step::End;
        switch (m_container->read()) {
        case av::Container::Step::Packet:
            ++silent;
            m_codec.send(&m_container->packet());
            break;
        case av::Container::Step::End:
            m_drained = true;
            m_codec.send(nullptr);
            break;
        case av::Container::Step::Interrupted:
            return Step::Interrupted;
        }
    }
    return fail(Error::NotAudio);
}

// The number of frames lost before the current audio. They become silence, so that all following
// frames keep their number.
qint64 ContainerDecoder::lostFrames()
{
    const auto number = stamped();
    if (!number || m_codec.sound().format.sampleRate != m_format.sampleRate)
        return 0;
    const qint64 lost = *number - m_outlet.next();
    if (lost == 0)
        return 0;
    const std::optional<bool> certain = isCertain();
    if (certain.value_or(false) && lost >= leastHole &&
            lost <= mostHoleSeconds * m_format.sampleRate)
        return lost;
    if (!certain || m_contradicted)
        return 0;
    m_contradicted = true;
    if (m_rule->end) {
        // The end that was found belongs to another link of a chained stream.
        m_told.musicEnd.reset();
        m_told.length = {};
    }
    return 0;
}

} // namespace prelisten
