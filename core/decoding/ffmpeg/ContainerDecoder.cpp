// SPDX-License-Identifier: MIT
#include "core/decoding/ffmpeg/ContainerDecoder.h"

#include "core/decoding/ffmpeg/LeadingTags.h"
#include "core/decoding/ffmpeg/Limits.h"
#include "core/decoding/ffmpeg/ToldLength.h"

#include <algorithm>

namespace prelisten {

namespace {

// Nothing decodable in so many packets: there is nothing.
constexpr int mostSilentPackets = 256;

// A hole in the timestamps that is filled: lost packets. Less is rounding, more is another clock.
constexpr qint64 leastHole = 64; // frames
constexpr qint64 mostHoleSeconds = 60;

constexpr qint64 silenceFrames = 4096; // in one block

} // namespace

ContainerDecoder::ContainerDecoder(
        AudioKind kind, ByteSource &bytes, std::optional<double> serviceSeconds)
    : m_kind(kind), m_bytes(bytes), m_serviceSeconds(serviceSeconds)
{
}

std::optional<AudioDecoder::Error> ContainerDecoder::open()
{
    m_begin = av::leadingTags(m_bytes);
    if (m_begin < 0)
        return Error::Interrupted;
    if (const auto error = begin()) {
        m_failed = true;
        m_error = *error;
        return error;
    }
    m_format = m_codec.sound().format;
    m_told = av::toldLength(m_kind, *m_container, m_format.sampleRate, m_serviceSeconds);
    return std::nullopt;
}

// Opens the container, from nothing, and decodes until there is sound.
std::optional<AudioDecoder::Error> ContainerDecoder::begin()
{
    m_pending = m_drained = m_interrupted = m_failed = m_begun = false;
    m_next = m_offset = m_missing = 0;
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
    return std::nullopt;
}

AudioLength ContainerDecoder::length() const
{
    if (m_counted)
        return {*m_counted, AudioLength::Certainty::Counted};
    if (m_told.certainty != AudioLength::Certainty::Unknown || !m_container)
        return m_told;
    // As many bytes a frame as so far.
    const qint64 read = m_container->bytesRead() - m_container->firstPacket();
    const qint64 all = m_container->size() - m_container->firstPacket();
    if (!m_fromFront || read <= 0 || m_next <= 0)
        return m_told;
    return {av_rescale(m_next, all, read), AudioLength::Certainty::Estimate};
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
    const qint64 stood = m_next;
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
    m_pending = false;
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
    if (!m_rule)
        m_rule = av::PlaceRule::of(m_kind, *m_container, m_bytes, m_begin, m_format.sampleRate);
    return m_rule ? std::optional(m_rule->isCertain) : std::nullopt;
}

bool ContainerDecoder::jump(qint64 frame)
{
    const qint64 from = frame - m_rule->warmUp;
    if (from <= 0) {
        rewind(frame);
        return true;
    }
    const AVRational frames{1, m_format.sampleRate};
    const int64_t timestamp = av_rescale_q_rnd(
            from + m_origin, frames, m_container->stream().time_base, AV_ROUND_DOWN);
    m_codec.forget();
    m_pending = m_drained = m_fromFront = false;
    m_missing = m_offset = 0;
    if (!m_container->seek(timestamp)) {
        if (m_container->isInterrupted())
            interrupt();
        return false;
    }
    switch (decode()) {
    case Step::Block:
        break;
    case Step::Interrupted:
        interrupt();
        return true;
    case Step::End:
        // Behind the end, if that is where it ought to be.
        m_next = frame;
        return m_told.certainty == AudioLength::Certainty::Container && frame >= m_told.frames;
    case Step::Failed:
        return false;
    }
    const auto number = stamped();
    if (!number || *number > frame)
        return false;
    m_next = *number;
    dropTo(frame);
    return true;
}

// Decodes and forgets what comes before @p frame.
void ContainerDecoder::dropTo(qint64 frame)
{
    while (m_next < frame) {
        if (!m_pending) {
            const Step step = advance();
            if (step == Step::Interrupted)
                interrupt();
            if (step != Step::Block)
                return;
        }
        const qint64 missing = std::min(m_missing, frame - m_next);
        m_missing -= missing;
        m_next += missing;
        const qint64 dropped = std::min(pendingFrames(), frame - m_next);
        m_offset += dropped;
        m_next += dropped;
        m_pending = pendingFrames() > 0;
    }
}

std::optional<qint64> ContainerDecoder::stamped() const
{
    const av::Codec::Sound &sound = m_codec.sound();
    if (sound.timestamp == AV_NOPTS_VALUE)
        return std::nullopt;
    return av_rescale_q(
                   sound.timestamp, m_container->stream().time_base, {1, sound.format.sampleRate}) -
           m_origin;
}

// Sound that is pending, or why there is none.
AudioDecoder::Step ContainerDecoder::advance()
{
    const Step step = decode();
    if (step == Step::Block)
        compareWithStamp();
    return step;
}

AudioDecoder::Step ContainerDecoder::decode()
{
    for (int silent = 0; m_next > 0 || silent < mostSilentPackets;) {
        switch (m_codec.receive()) {
        case av::Codec::Step::Sound:
            if (m_codec.sound().frames() == 0)
                continue;
            m_pending = true;
            m_offset = 0;
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
void ContainerDecoder::compareWithStamp()
{
    const auto number = stamped();
    if (!number || m_codec.sound().format.sampleRate != m_format.sampleRate)
        return;
    const qint64 hole = *number - m_next;
    if (hole == 0)
        return;
    if (hole >= leastHole && hole <= mostHoleSeconds * m_format.sampleRate &&
            isCertain().value_or(false))
        m_missing = hole;
    else
        m_contradicted = true;
}

AudioDecoder::Step ContainerDecoder::read(Block &block)
{
    if (m_interrupted)
        return Step::Interrupted;
    if (m_failed)
        return Step::Failed;
    if (!m_pending) {
        const Step step = advance();
        if (step == Step::Interrupted)
            interrupt();
        if (step == Step::End && m_fromFront)
            m_counted = m_next;
        if (step != Step::Block)
            return step;
    }
    if (m_missing > 0)
        return handSilence(block);
    const av::Codec::Sound &sound = m_codec.sound();
    const qint64 frames = pendingFrames();
    if (m_next + frames > av::mostSeconds * sound.format.sampleRate)
        return fail(Error::TooLong);
    block.frame = m_next;
    block.format = sound.format;
    block.samples =
            std::span(sound.samples).subspan(static_cast<size_t>(m_offset * sound.format.channels));
    m_next += frames;
    m_pending = false;
    return Step::Block;
}

AudioDecoder::Step ContainerDecoder::handSilence(Block &block)
{
    const Format &format = m_codec.sound().format;
    const qint64 frames = std::min(m_missing, silenceFrames);
    m_silence.assign(static_cast<size_t>(frames * format.channels), 0);
    block = {m_next, format, m_silence};
    m_next += frames;
    m_missing -= frames;
    return Step::Block;
}

AudioDecoder::Step ContainerDecoder::fail(Error error)
{
    m_failed = true;
    m_pending = false;
    m_error = error;
    return Step::Failed;
}

} // namespace prelisten
