// SPDX-License-Identifier: MIT
#include "core/decoding/ffmpeg/ContainerDecoder.h"

#include "core/decoding/ffmpeg/Beginning.h"

#include <utility>

namespace prelisten {

namespace {

// If this many packets decode to nothing, there is no audio.
constexpr int maxSilentPackets = 256;

// A gap in the timestamps within these bounds means lost packets and is filled with silence. A
// smaller one is rounding, a larger one another clock.
constexpr qint64 minGap = 64; // frames
constexpr qint64 maxGapSeconds = 60;

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
    m_claimed = av::ClaimedLength::of(
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
    m_origin = timestampFrame().value_or(0);
    m_begun = true;
    m_queue.push(m_codec.sound());
    return std::nullopt;
}

AudioLength ContainerDecoder::length() const
{
    if (m_counted)
        return {*m_counted, AudioLength::Certainty::Counted};
    if (!m_claimed.length.isGuess() || !m_fromFront || !m_begun)
        return m_claimed.length;
    // Assume the same bytes per frame as so far, once at least a second has been decoded.
    const qint64 read = m_container->bytesRead() - m_container->firstPacket();
    const qint64 all = m_container->size() - m_container->firstPacket();
    if (read <= 0 || m_queue.next() < m_format.sampleRate)
        return m_claimed.length;
    return {av_rescale(m_queue.next(), all, read), AudioLength::Certainty::Estimate};
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
    const qint64 stood = m_queue.next();
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
    if (!m_seekPolicy) {
        m_seekPolicy =
                av::SeekPolicy::of(m_kind, *m_container, m_bytes, m_begin, m_format.sampleRate);
        // If the end differs from the service's length, it is only that of the last link of a
        // chained stream.
        if (m_seekPolicy && m_seekPolicy->end &&
                !m_claimed.foundEnd(
                        framesAt(*m_seekPolicy->end), m_format.sampleRate, m_serviceSeconds))
            m_seekPolicy->isCertain = false;
    }
    return m_seekPolicy ? std::optional(m_seekPolicy->isCertain) : std::nullopt;
}

bool ContainerDecoder::jump(qint64 frame)
{
    for (qint64 from = frame - m_seekPolicy->preroll; from > 0; from -= 2LL * m_format.sampleRate) {
        const SeekOutcome landing = land(from);
        if (landing == SeekOutcome::TooFar)
            continue;
        if (landing == SeekOutcome::Exact) {
            m_queue.start(*timestampFrame());
            m_queue.push(m_codec.sound());
            dropTo(frame);
        } else {
            m_queue.start(frame);
        }
        return landing != SeekOutcome::Failed;
    }
    rewind(frame);
    return true;
}

// Seeks to the packet that holds @p frame, or an earlier one, and decodes it: its audio is in
// m_codec.
ContainerDecoder::SeekOutcome ContainerDecoder::land(qint64 frame)
{
    const int64_t timestamp = av_rescale_q_rnd(frame + m_origin, {1, m_format.sampleRate},
            m_container->stream().time_base, AV_ROUND_DOWN);
    m_codec.flush();
    m_drained = m_fromFront = false;
    m_queue.start(frame);
    if (!m_container->seek(timestamp)) {
        if (!m_container->isInterrupted())
            return SeekOutcome::Failed;
        interrupt();
        return SeekOutcome::Interrupted;
    }
    switch (decode()) {
    case Step::Block:
        break;
    case Step::Interrupted:
        interrupt();
        return SeekOutcome::Interrupted;
    case Step::End:
        return frame >= m_claimed.length.frames ? SeekOutcome::PastTheEnd : SeekOutcome::TooFar;
    case Step::Failed:
        return SeekOutcome::Failed;
    }
    if (m_container->firstAfterSeek() >= m_seekPolicy->lastByte)
        return SeekOutcome::TooFar;
    const auto number = timestampFrame();
    if (!number)
        return SeekOutcome::Failed;
    return *number > frame + m_seekPolicy->preroll / 2 ? SeekOutcome::TooFar : SeekOutcome::Exact;
}

std::optional<qint64> ContainerDecoder::timestampFrame() const
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
        m_queue.push(m_codec.sound(), lostFrames());
        if (m_claimed.musicEnd)
            m_queue.truncate(*m_claimed.musicEnd);
        if (m_queue.isEmpty())
            step = Step::End;
    }
    if (step == Step::Interrupted)
        interrupt();
    if (step == Step::End && m_fromFront)
        m_counted = m_queue.next();
    return step;
}

AudioDecoder::Step ContainerDecoder::decode()
{
    for (int silent = 0; m_begun || silent < maxSilentPackets;) {
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
    const auto number = timestampFrame();
    if (!number || m_codec.sound().format.sampleRate != m_format.sampleRate)
        return 0;
    const qint64 lost = *number - m_queue.next();
    if (lost == 0)
        return 0;
    const std::optional<bool> certain = isCertain();
    if (certain.value_or(false) && lost >= minGap && lost <= maxGapSeconds * m_format.sampleRate)
        return lost;
    if (!certain || m_contradicted)
        return 0;
    m_contradicted = true;
    if (m_seekPolicy->end) {
        // The end that was found belongs to another link of a chained stream.
        m_claimed.musicEnd.reset();
        m_claimed.length = {};
    }
    return 0;
}

} // namespace prelisten
