// SPDX-License-Identifier: MIT
#include "core/decoding/ffmpeg/MpegDecoder.h"

#include "core/decoding/ffmpeg/Beginning.h"

namespace prelisten {

namespace {

// A layer III frame may use bits from the bit reservoir of up to nine earlier frames, and overlaps
// with the previous one. After this many frames the output is bit for bit that of decoding from the
// front.
constexpr qint64 warmUpFrames = 12;

// After this many bytes of frames it is known whether the bitrate is constant.
constexpr qint64 bytesToKnow = 96LL * 1024;

// Frames at most this far ahead are reached by counting on, not by a seek.
constexpr qint64 nearFrames = 64;

const char *codecOf(int layer)
{
    switch (layer) {
    case 1:
        return "mp1float";
    case 2:
        return "mp2float";
    default:
        return "mp3float";
    }
}

} // namespace

MpegDecoder::MpegDecoder(ByteSource &bytes, std::optional<double> serviceSeconds)
    : m_bytes(bytes), m_serviceSeconds(serviceSeconds), m_window(bytes)
{
}

std::optional<AudioDecoder::Error> MpegDecoder::open()
{
    const auto beginning = av::beginningOf(AudioKind::Mpeg, m_bytes);
    if (!beginning) {
        fail(beginning.error());
        return error();
    }
    m_index.emplace(*beginning, m_bytes.size(), m_serviceSeconds);
    m_first = *beginning;
    m_window.goTo(m_first);
    if (locate(0) == Location::Interrupted) // the encoder delay is known after this
        return Error::Interrupted;
    begin(0, 0);
    switch (fill()) {
    case Step::Block:
        break;
    case Step::Interrupted:
        return Error::Interrupted;
    case Step::End:
        fail(Error::NotAudio);
        return error();
    case Step::Failed:
        return error();
    }
    m_format = m_codec.sound().format;
    return std::nullopt;
}

std::optional<qint64> MpegDecoder::claimedFrames() const
{
    return m_index ? m_index->claimedSamples() : std::nullopt;
}

AudioLength MpegDecoder::length() const
{
    return m_index ? m_index->length() : AudioLength();
}

// Makes MPEG frame @p number of the index the next one to decode; @p sample: the number of samples
// before it.
void MpegDecoder::begin(qint64 number, qint64 sample)
{
    m_frameFormat.reset(); // forces a new codec without state
    m_number = number;
    m_isCounted = number <= m_index->counted();
    m_reliesOnComputed = m_reliesOnComputed || !m_isCounted;
    startAt(sample - m_index->delay());
}

// Determines the position of MPEG frame @p number, and waits for the bytes that this takes.
MpegDecoder::Location MpegDecoder::locate(qint64 number)
{
    std::optional<MpegIndex::Request> before;
    while (!m_index->frame(number)) {
        const auto request = m_index->wanted(number);
        if (!request ||
                (before && before->offset == request->offset && before->size == request->size))
            return Location::None;
        const auto fromFront = m_index->wanted();
        const bool isFar = number > m_index->counted() + nearFrames;
        if (isFar && fromFront && fromFront->offset == request->offset)
            return Location::OnlyByCounting;
        before = request;
        if (request->offset < m_window.begin() || request->offset > m_window.end())
            m_window.goTo(request->offset);
        if (!m_window.reach(request->offset + request->size))
            return m_window.isInterrupted() ? Location::Interrupted : Location::None;
        m_index->feed(request->offset, m_window.from(request->offset));
    }
    return Location::Known;
}

bool MpegDecoder::seek(qint64 frame)
{
    if (!m_index)
        return true; // read() reports the failure
    if (frame <= 0) {
        begin(0, 0);
        return true;
    }
    if (m_index->runs().empty())
        return false;
    const qint64 holding = m_index->numberAt(frame + m_index->delay());
    const qint64 from = holding - warmUpFrames;
    if (from <= 0) {
        begin(0, 0);
        dropTo(frame);
        return true;
    }
    Location location = readUntilLocatable(holding);
    if (location == Location::Known)
        location = locate(from);
    switch (location) {
    case Location::Known:
        begin(from, m_index->frame(from)->sample);
        dropTo(frame);
        return true;
    case Location::None: // past the end
        begin(holding, frame + m_index->delay());
        return true;
    case Location::Interrupted:
        interrupt();
        return true;
    case Location::OnlyByCounting:
        break;
    }
    return false;
}

// Determines whether it is possible to seek to MPEG frame @p number. This needs the first frames,
// to know whether the bitrate is constant.
MpegDecoder::Location MpegDecoder::readUntilLocatable(qint64 number)
{
    while (!m_index->canLocate(number)) {
        if (m_index->isComplete())
            return Location::None;
        const auto request = m_index->wanted();
        if (!request || request->offset > m_first + bytesToKnow)
            return Location::OnlyByCounting;
        if (locate(m_index->counted()) == Location::Interrupted)
            return Location::Interrupted;
    }
    return Location::Known;
}

AudioDecoder::Step MpegDecoder::fill()
{
    for (;;) {
        switch (locate(m_number)) {
        case Location::Known:
            break;
        case Location::None:
            return Step::End;
        case Location::OnlyByCounting:
            return recount();
        case Location::Interrupted:
            return interrupt();
        }
        if (m_reliesOnComputed && m_index->isContradicted())
            return recount();
        m_isCounted = m_isCounted || m_number < m_index->counted();
        const MpegIndex::Frame frame = *m_index->frame(m_number);
        if (!queueFrame(frame))
            return hasFailed() ? Step::Failed : interrupt();
        if (!cutPadding())
            return interrupt();
        ++m_number;
        m_queue.dropTo(0); // drop the encoder delay
        if (!m_queue.isEmpty())
            return Step::Block;
    }
}

// Frames decoded since a seek were not where computation had placed them. From now on frames are
// counted from the front.
AudioDecoder::Step MpegDecoder::recount()
{
    m_reliesOnComputed = false;
    fail(Error::Misplaced);
    return Step::Failed;
}

// Decodes @p frame into the queue; a frame that cannot be decoded becomes silence. Returns false
// if its bytes could not be read, or if hasFailed().
bool MpegDecoder::queueFrame(const MpegIndex::Frame &frame)
{
    m_window.goTo(frame.byte);
    if (!m_window.reach(frame.byte + frame.bytes))
        return false;
    const QByteArrayView bytes = m_window.from(frame.byte).first(frame.bytes);
    const auto frameFormat = MpegFrame::parse(bytes);
    if (!frameFormat)
        return fail(Error::NotAudio), false;
    if (decodeFrame(bytes, *frameFormat)) {
        m_queue.push(m_codec.sound());
        return true;
    }
    if (hasFailed())
        return false;
    m_queue.pushSilence({frameFormat->sampleRate, frameFormat->channels, 0}, frameFormat->samples);
    return true;
}

// True if the decoded audio has as many samples as the frame's header says.
bool MpegDecoder::decodeFrame(QByteArrayView bytes, const MpegFrame &frameFormat)
{
    if (!m_frameFormat || !m_frameFormat->hasSameFormat(frameFormat)) {
        if (const auto error = m_codec.open(codecOf(frameFormat.layer)))
            return fail(*error), false;
        m_frameFormat = frameFormat;
    }
    const auto packet = av::packetOf(bytes);
    if (!packet)
        return fail(Error::Unsupported), false;
    m_codec.send(packet.get());
    return m_codec.receive() == av::Codec::Step::Sound &&
           m_codec.sound().frames() == frameFormat.samples;
}

// Removes the encoder's padding at the end. To know that the end is near, the following frames must
// be looked at; false if their bytes could not be read.
bool MpegDecoder::cutPadding()
{
    const auto &header = m_index->header();
    if (!header || header->padding <= 0)
        return true;
    const qint64 ahead = header->padding / m_frameFormat->samples + 1;
    switch (locate(m_number + ahead)) {
    case Location::Known:
    case Location::OnlyByCounting:
        return true;
    case Location::Interrupted:
        return false;
    case Location::None:
        break;
    }
    const AudioLength length = m_index->length();
    if (length.certainty >= AudioLength::Certainty::Container)
        m_queue.truncate(length.frames);
    return true;
}

} // namespace prelisten
