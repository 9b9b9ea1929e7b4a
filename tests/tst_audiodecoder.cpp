// SPDX-License-Identifier: MIT
#include "core/decoding/ffmpeg/Decoders.h"
#include "tests/support/DecodedSound.h"
#include "tests/support/MemoryBytes.h"
#include "tests/support/SoundFiles.h"

#include <QRandomGenerator>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;

Q_DECLARE_METATYPE(prelisten::AudioKind)

namespace {

struct Row
{
    const char *name;
    AudioKind kind;
    const char *options;
    const char *suffix;
    int rate = 44'100;
};

const Row rows[] = {
        {"WAV, 16 bits", AudioKind::Wave, "-c:a pcm_s16le", "wav"},
        {"WAV, 24 bits", AudioKind::Wave, "-c:a pcm_s24le", "wav"},
        {"WAV, 32 bits", AudioKind::Wave, "-c:a pcm_s32le", "wav"},
        {"WAV, 8 bits", AudioKind::Wave, "-c:a pcm_u8", "wav"},
        {"WAV, float", AudioKind::Wave, "-c:a pcm_f32le", "wav"},
        {"WAV, double", AudioKind::Wave, "-c:a pcm_f64le", "wav"},
        {"WAV, mu-law", AudioKind::Wave, "-c:a pcm_mulaw", "wav"},
        {"WAV, 5.1", AudioKind::Wave, "-c:a pcm_s16le -ac 6", "wav"},
        {"RF64", AudioKind::Wave, "-c:a pcm_s16le -rf64 always", "wav"},
        {"W64", AudioKind::Wave64, "-c:a pcm_s16le", "w64"},
        {"AIFF", AudioKind::Aiff, "-c:a pcm_s16be", "aiff"},
        {"AU", AudioKind::Au, "-c:a pcm_s16be", "au"},
        {"CAF", AudioKind::Caf, "-c:a pcm_s16be", "caf"},
        {"CAF, ALAC", AudioKind::Caf, "-c:a alac", "caf"},
        {"FLAC", AudioKind::Flac, "-c:a flac", "flac"},
        {"FLAC, 24/96", AudioKind::Flac, "-c:a flac -sample_fmt s32", "flac", 96'000},
        {"Ogg Vorbis", AudioKind::Ogg, "-c:a libvorbis", "ogg"},
        {"Ogg Opus", AudioKind::Ogg, "-c:a libopus", "opus", 48'000},
        {"Ogg FLAC", AudioKind::Ogg, "-c:a flac", "ogg"},
        {"M4A, AAC", AudioKind::Mp4, "-c:a aac -aac_pns 0", "m4a"},
        {"M4A, AAC, index first", AudioKind::Mp4, "-c:a aac -aac_pns 0 -movflags +faststart",
                "m4a"},
        {"M4A, AAC, in fragments", AudioKind::Mp4,
                "-c:a aac -aac_pns 0 -movflags +frag_keyframe+empty_moov", "m4a"},
        {"M4A, ALAC", AudioKind::Mp4, "-c:a alac", "m4a"},
        {"MOV, PCM", AudioKind::Mp4, "-c:a pcm_s16le", "mov"},
        {"ADTS", AudioKind::Adts, "-c:a aac", "aac"},
        {"Matroska, Vorbis", AudioKind::Matroska, "-c:a libvorbis", "mka"},
        {"WebM, Opus", AudioKind::Matroska, "-c:a libopus", "webm", 48'000},
        {"WAV, IMA ADPCM", AudioKind::Wave, "-c:a adpcm_ima_wav", "wav"},
        {"WAV, MS ADPCM", AudioKind::Wave, "-c:a adpcm_ms", "wav"},
        {"MP3, VBR", AudioKind::Mpeg, "-c:a libmp3lame -q:a 4", "mp3"},
        {"MP3, CBR", AudioKind::Mpeg, "-c:a libmp3lame -b:a 192k", "mp3"},
        {"MP3, CBR bare", AudioKind::Mpeg, "-c:a libmp3lame -b:a 128k -write_xing 0 -id3v2_version 0", "mp3"},
        {"MP3, VBR bare", AudioKind::Mpeg, "-c:a libmp3lame -q:a 4 -write_xing 0 -id3v2_version 0", "mp3"},
        {"MP3, 22 kHz", AudioKind::Mpeg, "-c:a libmp3lame -b:a 64k -ar 22050", "mp3"},
        {"MP2", AudioKind::Mpeg, "-c:a mp2 -b:a 192k -f mp2", "mp3", 48'000},
        {"WAV, MP3", AudioKind::Wave, "-c:a libmp3lame", "wav"},
};

} // namespace

class TestAudioDecoder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void probe();
};

void TestAudioDecoder::probe()
{
    const FfmpegDecoders decoders;
    for (const Row &row : rows) {
        MemoryBytes bytes(soundFile(
                QString::fromLatin1(row.options), QString::fromLatin1(row.suffix), 8, row.rate));
        auto decoder = decoders.create(row.kind, bytes, {});
        const auto error = decoder->open();
        if (error) {
            qDebug("%-24s ERROR %d", row.name, int(*error));
            continue;
        }
        const auto first = bytes.bytesRead();
        const int jumps = bytes.jumps();
        const auto told = decoder->length();
        const auto whole = DecodedSound::of(*decoder);
        const auto counted = decoder->length();
        QRandomGenerator random(1);
        double most = 0;
        int good = 0, bad = 0;
        qint64 sr = 0;
        int sj = 0;
        for (int i = 0; i < 20; ++i) {
            const qint64 at = random.bounded(int(whole.frames - 6000)) + 1;
            const auto had = bytes.bytesRead();
            const int hj = bytes.jumps();
            if (!decoder->seek(at)) {
                ++bad;
                continue;
            }
            const auto part = DecodedSound::of(*decoder, 4'000);
            sr += bytes.bytesRead() - had;
            sj += bytes.jumps() - hj;
            if (part.first <= at && part.first > at - 10000)
                ++good;
            most = std::max(most, part.differenceFrom(whole));
        }
        qDebug("%-24s open %6lld B %d jumps  size %8lld told %lld/%d counted %lld/%d frames %lld "
               "ch %d rate %d end %d on %d | seeks good %d bad %d diff %g; per seek %lld B %.1f "
               "jumps",
                row.name, first, jumps, bytes.size(), told.frames, int(told.certainty),
                counted.frames, int(counted.certainty), whole.frames, whole.format.channels,
                whole.format.sampleRate, int(whole.end), whole.followOn, good, bad, most,
                good ? sr / good : 0, good ? double(sj) / good : 0);
    }
}

QTEST_GUILESS_MAIN(TestAudioDecoder)
#include "tst_audiodecoder.moc"
