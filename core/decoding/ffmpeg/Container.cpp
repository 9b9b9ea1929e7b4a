// SPDX-License-Identifier: MIT
#include "core/decoding/ffmpeg/Container.h"

#include "core/decoding/ffmpeg/Limits.h"
#include "core/decoding/ffmpeg/Mp4Boxes.h"

#include <algorithm>

namespace prelisten::av {

namespace {

using Error = AudioDecoder::Error;

// Read errors that are skipped in one read() before it counts as the end.
constexpr int maxErrors = 64;

// Bytes at the beginning of a WAVE file that nearly always hold all chunks before the audio.
constexpr qint64 usualHead = 4096;

constexpr int packetBytes = 4096; // size of WAVE packets

const char *demuxerOf(AudioKind kind)
{
    switch (kind) {
    case AudioKind::Adts:
        return "aac";
    case AudioKind::Wave:
        return "wav"; // RF64, too
    case AudioKind::Wave64:
        return "w64";
    case AudioKind::Flac:
        return "flac";
    case AudioKind::Ogg:
        return "ogg";
    case AudioKind::Mp4:
        return "mov";
    case AudioKind::Aiff:
        return "aiff";
    case AudioKind::Caf:
        return "caf";
    case AudioKind::Au:
        return "au";
    case AudioKind::Matroska:
        return "matroska";
    case AudioKind::Mpeg:
        break;
    }
    return nullptr;
}

// Seeking is allowed only for containers whose index may lie behind the audio. The other demuxers
// would read the end of the file for things that are not needed here, which would delay the first
// audio.
ByteInput::Seeking seekingOf(AudioKind kind)
{
    return kind == AudioKind::Mp4 || kind == AudioKind::Caf ? ByteInput::Seeking::Allowed
                                                            : ByteInput::Seeking::Never;
}

int refuse(AVFormatContext *, AVIOContext **, const char *, int, AVDictionary **)
{
    return AVERROR(EPERM);
}

} // namespace

Container::Container(ByteSource &bytes, qint64 begin, ByteInput::Seeking seeking)
    : m_input(bytes, begin, seeking)
{
}

// The context must be destroyed before the input it reads from.
Container::~Container()
{
    m_format.reset();
}

Result<std::unique_ptr<Container>, Error> Container::open(
        AudioKind kind, ByteSource &bytes, qint64 begin)
{
    // The WAVE demuxer probes 64 KiB of the audio for another codec hidden in it. That is not
    // needed, and would delay the first audio, so only the header is offered at first.
    if (kind == AudioKind::Wave || kind == AudioKind::Wave64) {
        auto container = openWithin(usualHead, kind, bytes, begin);
        if (container.ok() || container.error() == Error::Interrupted)
            return container;
    }
    return openWithin({}, kind, bytes, begin);
}

Result<std::unique_ptr<Container>, Error> Container::openWithin(
        std::optional<qint64> readLimit, AudioKind kind, ByteSource &bytes, qint64 begin)
{
    std::unique_ptr<Container> container(new Container(bytes, begin, seekingOf(kind)));
    if (readLimit)
        container->m_input.setReadLimit(*readLimit);
    const auto error = container->start(kind);
    if (container->isInterrupted()) // some demuxers still report success
        return Error::Interrupted;
    if (error)
        return *error;
    container->m_input.removeReadLimit();
    if (kind == AudioKind::Mp4) {
        const auto inFragments = av::isFragmented(bytes, begin);
        if (!inFragments)
            return Error::Interrupted;
        container->m_isFragmented = *inFragments;
    }
    return container;
}

std::optional<Error> Container::start(AudioKind kind)
{
    const char *name = demuxerOf(kind);
    const AVInputFormat *demuxer = name ? av_find_input_format(name) : nullptr;
    AVFormatContext *format = avformat_alloc_context();
    m_packet.reset(av_packet_alloc());
    if (!demuxer || !format || !m_packet || !m_input.context()) {
        avformat_free_context(format);
        return Error::Unsupported;
    }
    format->pb = m_input.context();
    format->io_open = refuse;
    format->flags |= AVFMT_FLAG_CUSTOM_IO | AVFMT_FLAG_NOBUFFER;
    if (kind == AudioKind::Mp4)
        format->flags |= AVFMT_FLAG_IGNIDX; // else it reads every fragment first
    format->max_streams = maxStreams + 1;
    // The container itself names its codec: no probing.
    format->max_probe_packets = 1;
    format->probesize = 32;
    format->format_whitelist = av_strdup(demuxer->name);
    format->protocol_whitelist = av_strdup("");
    // Newer WAVE demuxers collect a tenth of a second of audio per packet.
    AVDictionary *options = nullptr;
    if (kind == AudioKind::Wave)
        av_dict_set_int(&options, "max_size", packetBytes, 0);
    // On failure this frees the context.
    const int opened = avformat_open_input(&format, nullptr, demuxer, &options);
    av_dict_free(&options);
    if (opened < 0)
        return opened == AVERROR(ENOMEM) ? Error::TooMany : Error::NotAudio;
    m_format.reset(format);
    if (format->nb_streams > maxStreams)
        return Error::TooMany;
    if (!choose())
        return Error::NotAudio;
    return std::nullopt;
}

// Chooses the default audio stream, else the first one. Pictures and all other streams are
// discarded.
bool Container::choose()
{
    const std::span streams(m_format->streams, m_format->nb_streams);
    const auto isSound = [](const AVStream *stream) {
        return stream->codecpar->codec_type == AVMEDIA_TYPE_AUDIO;
    };
    auto chosen = std::find_if(streams.begin(), streams.end(), [&](const AVStream *stream) {
        return isSound(stream) && stream->disposition & AV_DISPOSITION_DEFAULT;
    });
    if (chosen == streams.end())
        chosen = std::find_if(streams.begin(), streams.end(), isSound);
    if (chosen == streams.end())
        return false;
    for (AVStream *stream : streams)
        stream->discard = stream == *chosen ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
    m_stream = static_cast<unsigned>(chosen - streams.begin());
    return true;
}

qint64 Container::frames(int sampleRate) const
{
    const AVRational frame{1, std::max(sampleRate, 1)};
    if (stream().duration > 0)
        return av_rescale_q(stream().duration, stream().time_base, frame);
    if (m_format->duration > 0)
        return av_rescale_q(m_format->duration, {1, AV_TIME_BASE}, frame);
    return 0;
}

Container::Step Container::read()
{
    for (int errors = 0; errors < maxErrors;) {
        av_packet_unref(m_packet.get());
        const int result = av_read_frame(m_format.get(), m_packet.get());
        if (m_input.isInterrupted())
            return Step::Interrupted;
        if (result == AVERROR_EOF)
            return Step::End;
        if (result < 0) {
            ++errors;
            continue;
        }
        // A demuxer may find more streams later; skip their packets.
        if (static_cast<unsigned>(m_packet->stream_index) != m_stream || m_packet->size <= 0)
            continue;
        if (m_packet->pos >= 0) {
            if (m_firstPacket < 0)
                m_firstPacket = m_packet->pos;
            if (m_firstAfterSeek < 0)
                m_firstAfterSeek = m_packet->pos;
            m_lastPacket = m_packet->pos;
        }
        return Step::Packet;
    }
    return Step::End;
}

bool Container::seek(int64_t timestamp)
{
    m_input.allowSeeking();
    m_firstAfterSeek = -1;
    const int result = av_seek_frame(
            m_format.get(), static_cast<int>(m_stream), timestamp, AVSEEK_FLAG_BACKWARD);
    return result >= 0 && !m_input.isInterrupted();
}

} // namespace prelisten::av
