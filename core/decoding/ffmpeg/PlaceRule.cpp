// SPDX-License-Identifier: MIT
#include "core/decoding/ffmpeg/PlaceRule.h"

#include "core/decoding/ffmpeg/OggPages.h"

namespace prelisten::av {

namespace {

bool isPcm(AVCodecID codec)
{
    // The list begins with PCM and goes on with ADPCM.
    return codec >= AV_CODEC_ID_FIRST_AUDIO && codec < AV_CODEC_ID_ADPCM_IMA_QT;
}

// Nothing of the past is in what these give.
bool isLossless(AVCodecID codec)
{
    return isPcm(codec) || codec == AV_CODEC_ID_FLAC || codec == AV_CODEC_ID_ALAC;
}

// Each unit of time is a whole number of frames.
bool isWholeFrames(const AVStream &stream, int sampleRate)
{
    const qint64 frames = static_cast<qint64>(sampleRate) * stream.time_base.num;
    return stream.time_base.den > 0 && frames % stream.time_base.den == 0;
}

// All packets but the last are of one duration and follow one another. With a gap, or a piece that
// is left out, counting and timestamps would differ.
bool isWithoutGaps(const AVStream &stream)
{
    const int entries = avformat_index_get_entries_count(&stream);
    const auto timestamp = [&](int i) {
        return avformat_index_get_entry(const_cast<AVStream *>(&stream), i)->timestamp;
    };
    if (entries < 1)
        return false; // in fragments, so far unseen
    for (int i = 2; i < entries; ++i) {
        if (timestamp(i) - timestamp(i - 1) != timestamp(1) - timestamp(0))
            return false;
    }
    return true;
}

// The same for PCM, whose packets are as long as they are large.
bool isPcmWithoutGaps(const AVStream &stream, int blockAlign)
{
    const int entries = avformat_index_get_entries_count(&stream);
    const auto entry = [&](int i) {
        return avformat_index_get_entry(const_cast<AVStream *>(&stream), i);
    };
    if (entries < 1 || blockAlign < 1)
        return false;
    for (int i = 1; i < entries; ++i) {
        if (entry(i)->timestamp - entry(i - 1)->timestamp != entry(i - 1)->size / blockAlign)
            return false;
    }
    return true;
}

// Notices when bytes are not handed out.
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

/// @ref OggPage::last() and @ref OggPage::at(), if the container is Ogg.
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
        return isPcm(codec) || (codec == AV_CODEC_ID_ALAC && isWithoutGaps(container.stream()));
    case AudioKind::Flac:
        return true;
    case AudioKind::Ogg:
        // What FFmpeg says of FLAC in Ogg after a seek is a page off.
        return (codec == AV_CODEC_ID_VORBIS || codec == AV_CODEC_ID_OPUS) && ogg.areOfOneLink();
    case AudioKind::Mp4:
        return isPcm(codec)
                       ? isPcmWithoutGaps(container.stream(), container.parameters().block_align)
                       : isWithoutGaps(container.stream());
    case AudioKind::Mpeg:
    case AudioKind::Adts:
    case AudioKind::Matroska: // its timestamps are milliseconds
        break;
    }
    return false;
}

// Measured: see the tests of the decoder.
qint64 warmUpOf(AVCodecID codec)
{
    if (isLossless(codec))
        return 0;
    if (codec == AV_CODEC_ID_VORBIS)
        return 2LL * 8192; // two of its largest blocks
    if (codec == AV_CODEC_ID_OPUS)
        return 48'000;
    return 8LL * 2048;
}

} // namespace

std::optional<PlaceRule> PlaceRule::of(
        AudioKind kind, const Container &container, ByteSource &bytes, qint64 begin, int sampleRate)
{
    OggEnds ogg;
    if (kind == AudioKind::Ogg) {
        Tail tail(bytes);
        ogg = {OggPage::at(tail, begin), OggPage::last(tail)};
        if (tail.isInterrupted())
            return std::nullopt;
    }
    PlaceRule rule;
    rule.warmUp = warmUpOf(container.parameters().codec_id);
    rule.isCertain = isWholeFrames(container.stream(), sampleRate) && isExact(kind, container, ogg);
    return rule;
}

} // namespace prelisten::av
