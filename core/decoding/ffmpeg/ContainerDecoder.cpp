// SPDX-License-Identifier: MIT
#include "core/decoding/ffmpeg/ContainerDecoder.h"

#include "core/decoding/ffmpeg/Beginning.h"
#include "core/decoding/ffmpeg/Limits.h"
#include "core/decoding/ffmpeg/ToldLength.h"

#include <algorithm>
#include <cmath>

namespace prelisten {

namespace {

// Nothing decodable in so many packets: there is nothing.
constexpr int mostSilentPackets = 256;

// A hole in the timestamps that is filled: lost packets. Less is rounding, more is another clock.
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
        return m_error;
    }
    m_begin = *beginning;
    if (const auto error = begin()) {
        fail(*error);
        return error;
    }
    m_format = m_codec.sound().format;
    m_told = av::toldLength(m_kind, *m_container, m_format.sampleRate, m_serviceSeconds);
    m_promised = av::promisedFrames(
            *m_container, m_bytes, m_begin, m_format.sampleRate, m_serviceSeconds);
    m_musicEnd = av::musicEnd(m_kind, *m_container, m_format.sampleRate);
    return std::nullopt;
}

// Opens the container, from nothing, and decodes until there is sound.
std::optional<AudioDecoder::Error> ContainerDecoder::begin()
{
    m_drained = m_interrupted = m_failed = m_begun = false;
    m_outlet.start(0);
    m_fromFront = true;
    m_container.reset();
    auto container = av::Container::open(m_kind, m_bytes, m_begin);
    if (!container)
        return container.error();
    m_container = std::move(container).value();
    if (const auto error = m_codec.open(m_container->parameters(), m_container->stream().time_base))
        return error;
    switch (decode()) {
    case Step::Block:
        break;
    case Step::Interrupted:
        return Error::Interrupted;
    case Step::End:
        return Error::NotAudio;
    case Step::Failed:
        return m_error;
    }
    m_origin = 0;
    m_origin = stamped().value_or(0);
    m_begun = true;
    m_outlet.put(m_codec.sound());
    return std::nullopt;
}

std::optional<qint64> ContainerDecoder::promised() const
{
    return m_promised;
}

AudioLength ContainerDecoder::length() const
{
    if (m_counted)
        return {*m_counted, AudioLength::Certainty::Counted};
    if (!m_told.isGuess() || !m_fromFront || !m_begun)
        return m_told;
    // As many bytes a frame as so far, once that is more than a few.
    const qint64 read = m_container->bytesRead() - m_container->firstPacket();
    const qint64 all = m_container->size() - m_container->firstPacket();
    if (read <= 0 || m_outlet.next() < m_format.sampleRate)
        return m_told;
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
    if (m_interrupted)
        rewind(0); // what it was at is lost
    if (m_interrupted || m_failed || jump(frame))
        return true;
    m_contradicted = true; // it will not be tried again
    rewind(stood);
    return false;
}

// What was interrupted goes on with the next seek; whoever reads before that is told.
void ContainerDecoder::interrupt()
{
    m_interrupted = true;
    m_outlet.start(m_outlet.next());
}

void ContainerDecoder::rewind(qint64 frame)
{
    const auto error = begin();
    if (!error)
        dropTo(frame);
    else if (*error == Error::Interrupted)
        interrupt();
    else
        fail(*error);
}

// Nothing if the bytes that it takes to know were not handed out.
std::optional<bool> ContainerDecoder::isCertain()
{
    if (m_contradicted)
        return false;
    if (!m_rule) {
        m_rule = av::PlaceRule::of(m_kind, *m_container, m_bytes, m_begin, m_format.sampleRate);
        if (m_rule && m_rule->end)
            believeEnd(framesAt(*m_rule->end));
    }
    return m_rule ? std::optional(m_rule->isCertain) : std::nullopt;
}

// The end that was found, unless the service measured another one: then it is that of the last link
// of a chain.
void ContainerDecoder::believeEnd(qint64 frames)
{
    const double seconds = static_cast<double>(frames) / m_format.sampleRate;
    const double measured = m_serviceSeconds.value_or(seconds);
    if (std::abs(seconds - measured) > std::max(1.0, measured / 50)) {
        m_rule->isCertain = false;
        return;
    }
    m_musicEnd = frames;
    m_told = {frames, AudioLength::Certainty::Container};
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

// Goes to where @p frame, or one before it, was put together; the codec has its sound.
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
        return frame >= m_told.frames ? Landing::BehindTheEnd : Landing::TooFar;
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

// Decodes and forgets what comes before @p frame.
void ContainerDecoder::dropTo(qint64 frame)
{
    for (;;) {
        m_outlet.dropTo(frame);
        if (!m_outlet.isEmpty() || m_outlet.next() >= frame)
            return;
        if (advance() != Step::Block)
            return;
    }
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

// Fills the outlet, or says why it cannot.
AudioDecoder::Step ContainerDecoder::advance()
{
    Step step = decode();
    if (step == Step::Block) {
        m_outlet.put(m_codec.sound(), lostFrames());
        if (m_musicEnd)
            m_outlet.cutAt(*m_musicEnd);
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
            if (m_codec.isInsane())
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

// What was lost on the way is silent, so that all that follows keeps its number.
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
        // That was the end of another link.
        m_musicEnd.reset();
        m_told = {};
    }
    return 0;
}

AudioDecoder::Step ContainerDecoder::read(Block &block)
{
    if (m_interrupted)
        return Step::Interrupted;
    if (m_failed)
        return Step::Failed;
    if (m_outlet.isEmpty()) {
        if (const Step step = advance(); step != Step::Block)
            return step;
    }
    m_outlet.hand(block);
    if (m_outlet.next() > av::mostSeconds * block.format.sampleRate)
        return fail(Error::TooLong);
    return Step::Block;
}

AudioDecoder::Step ContainerDecoder::fail(Error error)
{
    m_failed = true;
    m_error = error;
    m_outlet.start(m_outlet.next());
    return Step::Failed;
}

} // namespace prelisten
