// SPDX-License-Identifier: MIT
#pragma once

#include "core/formats/AudioKind.h"
#include "tests/support/SoundFiles.h"

#include <QTest>

#include <array>

Q_DECLARE_METATYPE(prelisten::AudioKind)

namespace prelisten::tests {

/// One audio format that storages may serve.
struct SoundRow
{
    const char *name;
    AudioKind kind;
    const char *options; ///< output options of the `ffmpeg` program
    const char *suffix;
    int sampleRate = 44'100; ///< Hz
    int channels = 2;
    bool isCertain = true; ///< decoding can start in the middle without the rest of the file
    int surplus = 0;       ///< frames that the encoder adds and the file does not declare
    double difference = 0; ///< largest allowed, decoding from the middle against from the front

    static constexpr double seconds = 8;

    [[nodiscard]] qint64 frames() const { return qint64(seconds * sampleRate) + surplus; }
    [[nodiscard]] QByteArray file() const
    {
        return soundFile(
                QString::fromLatin1(options), QString::fromLatin1(suffix), seconds, sampleRate);
    }
};

inline const std::array soundRows{
        SoundRow{"WAV, 16 bits", AudioKind::Wave, "-c:a pcm_s16le", "wav"},
        SoundRow{"WAV, 24 bits", AudioKind::Wave, "-c:a pcm_s24le", "wav"},
        SoundRow{"WAV, 32 bits", AudioKind::Wave, "-c:a pcm_s32le", "wav"},
        SoundRow{"WAV, 8 bits", AudioKind::Wave, "-c:a pcm_u8", "wav"},
        SoundRow{"WAV, float", AudioKind::Wave, "-c:a pcm_f32le", "wav"},
        SoundRow{"WAV, double", AudioKind::Wave, "-c:a pcm_f64le", "wav"},
        SoundRow{"WAV, mu-law", AudioKind::Wave, "-c:a pcm_mulaw", "wav"},
        SoundRow{"WAV, mono", AudioKind::Wave, "-c:a pcm_s16le -ac 1", "wav", 44'100, 1},
        SoundRow{"WAV, 5.1", AudioKind::Wave, "-c:a pcm_s16le -ac 6", "wav", 44'100, 6},
        SoundRow{"RF64", AudioKind::Wave, "-c:a pcm_s16le -rf64 always", "wav"},
        SoundRow{"W64", AudioKind::Wave64, "-c:a pcm_s16le", "w64"},
        SoundRow{"AIFF", AudioKind::Aiff, "-c:a pcm_s16be", "aiff"},
        SoundRow{"AIFF-C, 24 bits", AudioKind::Aiff, "-c:a pcm_s24be", "aifc"},
        SoundRow{"AU", AudioKind::Au, "-c:a pcm_s16be", "au"},
        SoundRow{"CAF", AudioKind::Caf, "-c:a pcm_s16be", "caf"},
        SoundRow{"CAF, ALAC", AudioKind::Caf, "-c:a alac", "caf"},
        SoundRow{"FLAC", AudioKind::Flac, "-c:a flac", "flac"},
        SoundRow{"FLAC, 24/96", AudioKind::Flac, "-c:a flac -sample_fmt s32", "flac", 96'000},
        SoundRow{"FLAC, 5.1", AudioKind::Flac, "-c:a flac -ac 6", "flac", 44'100, 6},
        SoundRow{"Ogg Vorbis", AudioKind::Ogg, "-c:a libvorbis", "ogg"},
        SoundRow{"Ogg Opus", AudioKind::Ogg, "-c:a libopus", "opus", 48'000},
        SoundRow{"Ogg FLAC", AudioKind::Ogg, "-c:a flac", "ogg", 44'100, 2, false},
        SoundRow{"M4A, AAC", AudioKind::Mp4, "-c:a aac -aac_pns 0", "m4a"},
        SoundRow{"M4A, AAC, index first", AudioKind::Mp4,
                "-c:a aac -aac_pns 0 -movflags +faststart", "m4a"},
        SoundRow{"M4A, AAC with noise of its own", AudioKind::Mp4, "-c:a aac -b:a 48k", "m4a",
                44'100, 2, true, 0, 0.5},
        SoundRow{"M4A, AAC, in fragments", AudioKind::Mp4,
                "-c:a aac -aac_pns 0 -movflags +dash -frag_duration 1000000", "m4a", 44'100, 2,
                false, 1'504},
        SoundRow{"M4A, ALAC", AudioKind::Mp4, "-c:a alac", "m4a"},
        SoundRow{"MOV, PCM", AudioKind::Mp4, "-c:a pcm_s16le", "mov"},
        SoundRow{"ADTS", AudioKind::Adts, "-c:a aac", "aac", 44'100, 2, false, 1'504},
        SoundRow{"Matroska, Vorbis", AudioKind::Matroska, "-c:a libvorbis", "mka", 44'100, 2, false,
                96},
        SoundRow{"Matroska, FLAC", AudioKind::Matroska, "-c:a flac", "mka", 44'100, 2, false},
        SoundRow{"WebM, Opus", AudioKind::Matroska, "-c:a libopus", "webm", 48'000, 2, false},
        SoundRow{"MP3, constant", AudioKind::Mpeg, "-c:a libmp3lame -b:a 192k", "mp3"},
        SoundRow{"MP3, constant, mono, 22.05 kHz", AudioKind::Mpeg,
                "-c:a libmp3lame -b:a 64k -ar 22050 -ac 1", "mp3", 22'050, 1},
        SoundRow{"MP3, constant, nothing told", AudioKind::Mpeg,
                "-c:a libmp3lame -b:a 128k -write_xing 0 -id3v2_version 0", "mp3", 44'100, 2, true,
                2'016},
        SoundRow{"MP3, variable", AudioKind::Mpeg, "-c:a libmp3lame -q:a 4", "mp3", 44'100, 2,
                false},
        SoundRow{"MP3, variable, nothing told", AudioKind::Mpeg,
                "-c:a libmp3lame -q:a 4 -write_xing 0 -id3v2_version 0", "mp3", 44'100, 2, false,
                2'016},
        SoundRow{"MPEG layer II", AudioKind::Mpeg, "-c:a mp2 -b:a 192k -f mp2", "mp3", 48'000, 2,
                true, 768},
        SoundRow{"WAV, IMA ADPCM", AudioKind::Wave, "-c:a adpcm_ima_wav", "wav", 44'100, 2, false,
                99},
        SoundRow{"WAV, MS ADPCM", AudioKind::Wave, "-c:a adpcm_ms", "wav", 44'100, 2, false, 388},
        SoundRow{"WAV, MP3", AudioKind::Wave, "-c:a libmp3lame", "wav", 44'100, 2, false, 2'016},
};

/// Adds a test row for each of them; the column "row" is its index.
inline void addSoundRows()
{
    QTest::addColumn<size_t>("row");
    for (size_t i = 0; i < soundRows.size(); ++i)
        QTest::newRow(soundRows.at(i).name) << i;
}

} // namespace prelisten::tests
