// SPDX-License-Identifier: MIT
#include "core/decoding/ffmpeg/SeekPolicy.h"

#include "core/decoding/ffmpeg/OggPages.h"
#include "core/decoding/ffmpeg/PacketIndex.h"

namespace prelisten::av {

namespace {

bool isPcm(AVCodecID codec)
{
    // In AVCodecID the PCM codecs come first, followed by ADPCM.
    return codec >= AV_CODEC_ID_FIRST_AUDIO && codec < AV_CODEC_ID_ADPCM_IMA_QT;
}

// The output of these codecs does not depend on earlier packets.
bool isLossless(AVCodecID codec)
{
    return isPcm(codec) || codec == AV_CODEC_ID_FLAC || codec == AV_CODEC_ID_ALAC;
}

// True if the time base is a whole number of frames.
bool isWholeFrames(const AVStream &stream, int sampleRate)
{
    const qint64 frames = static_cast<qint64>(sampleRate) * stream.time_base.num;
    return stream.time_base.den > 0 && frames % stream.time_base.den == 0;
}

// True if the index has every packet and they follow one another without a gap. With a gap or an
// edit, counted frames and timestamps would differ; with fragments that have not been read yet,
// this is not known.
bool isWithoutGaps(const Container &container)
{
    const PacketIndex index(container.stream());
    const int packets = index.count();
    if (packets < 2 || container.isFragmented())
        return false;
    const qint64 pcmBytes =
            static_cast<qint64>(av_get_bits_per_sample(container.parameters().codec_id)) *
            container.parameters().ch_layout.nb_channels / 8;
    const bool pcm = isPcm(container.parameters().codec_id) && pcmBytes > 0;
    const qint64 usual = index[1].timestamp - index[0].timestamp;
    for (int i = 1; i < packets; ++i) {
        const qint64 took = index[i].timestamp - index[i - 1].timestamp;
        if (took != (pcm ? index[i - 1].size / pcmBytes : usual))
            return false;
    }
    return index[packets - 1].timestamp + usual >= container.stream().duration;
}

// Forwards reads and remembers whether one was interrupted.
class Tail : public ByteSource
{
public:
    explicit Tail(ByteSource &bytes) : m_bytes(bytes) {}

    [[nodiscard]] qint64 size() const override { return m_bytes.size(); }
    qint64 read(qint64 offset, char *data, qint64 most) override
    {
        const qint64 got = m_bytes.read(offset, data, most);
        m_interrupted = m_interrupted || got < 0;
        return got;
    }
    [[nodiscard]] bool isInterrupted() const { return m_interrupted; }

private:
    ByteSource &m_bytes;
    bool m_interrupted = false;
};

/// The first and the last page, if the container is Ogg.
struct OggEnds
{
    std::optional<OggPage> first;
    std::optional<OggPage> last;

    [[nodiscard]] bool areOfOneLink() const
    {
        return first && last && first->serial == last->serial;
    }
};

bool isExact(AudioKind kind, const Container &container, const OggEnds &ogg)
{
    const AVCodecID codec = container.parameters().codec_id;
    switch (kind) {
    case AudioKind::Wave:
    case AudioKind::Wave64:
    case AudioKind::Aiff:
    case AudioKind::Au:
        return isPcm(codec);
    case AudioKind::Caf:
        return isPcm(codec) || (codec == AV_CODEC_ID_ALAC && isWithoutGaps(container));
    case AudioKind::Flac:
        return true;
    case AudioKind::Ogg:
        // FFmpeg's timestamps of FLAC in Ogg are one page off after a seek.
        return (codec == AV_CODEC_ID_VORBIS || codec == AV_CODEC_ID_OPUS) && ogg.areOfOneLink();
    case AudioKind::Mp4:
        return isWithoutGaps(container);
    case AudioKind::Mpeg:
    case AudioKind::Adts:
    case AudioKind::Matroska: // its timestamps are milliseconds
        break;
    }
    return false;
}

// Measured; see the decoder's tests.
qint64 warmUpOf(AVCodecID codec)
{
    if (isLossless(codec))
        return 0;
    if (codec == AV_CODEC_ID_VORBIS)
        return 2LL * 8192; // two of its largest blocks
    if (codec == AV_CODEC_ID_OPUS)
        // Bit-exact for music; speech coded by SILK stays off by a tenth of the last bit.
        return 48'000;
    return 8LL * 2048;
}

} // namespace

std::optional<SeekPolicy> SeekPolicy::of(
        AudioKind kind, const Container &container, ByteSource &bytes, qint64 begin, int sampleRate)
{
    OggEnds ogg;
    if (kind == AudioKind::Ogg) {
        Tail tail(bytes);
        ogg = {OggPage::at(tail, begin), OggPage::last(tail)};
        if (tail.isInterrupted())
            return std::nullopt;
    }
    SeekPolicy rule;
    rule.preroll = warmUpOf(container.parameters().codec_id);
    rule.isCertain = isWholeFrames(container.stream(), sampleRate) && isExact(kind, container, ogg);
    if (rule.isCertain && ogg.last) {
        rule.end = ogg.last->granule - container.parameters().initial_padding;
        // The last page's granule position is the end of the music, not of its packets.
        rule.lastByte = ogg.last->byte - begin;
    }
    return rule;
}

} // namespace prelisten::av
