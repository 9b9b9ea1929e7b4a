// SPDX-License-Identifier: MIT
// Tests headers that would cause huge allocations, and files that refer to other files.
#include "core/decoding/ffmpeg/Decoders.h"
#include "tests/support/DecodedSound.h"
#include "tests/support/MemoryBytes.h"
#include "tests/support/SoundFiles.h"

#include <QTest>
#include <QtEndian>

#include <sys/resource.h>

using namespace prelisten;
using namespace prelisten::tests;

namespace {

using Error = AudioDecoder::Error;
using Step = AudioDecoder::Step;

enum class Outcome {
    Refused,
    Plays,  ///< the available part
    Either, ///< depends on FFmpeg's version
};

template <typename Value>
QByteArray with(QByteArray file, qsizetype at, Value value)
{
    qToLittleEndian(value, file.data() + at);
    return file;
}

template <typename Value>
QByteArray withBig(QByteArray file, qsizetype at, Value value)
{
    qToBigEndian(value, file.data() + at);
    return file;
}

QByteArray made(const QByteArray &options, const char *suffix)
{
    return soundFile(QString::fromLatin1(options), QString::fromLatin1(suffix), 2);
}

// The offset of the first box of this kind, after its size field.
qsizetype box(const QByteArray &file, const char *kind)
{
    return file.indexOf(kind);
}

QByteArray ofManyStreams(const char *codec, const char *suffix)
{
    return made(
            QByteArray("-c:a ").append(codec).append(QByteArray(" -map 0:a").repeated(40)), suffix);
}

qint64 memoryUsed()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss; // KiB
}

} // namespace

class TestDecoderLimits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tooMuch_isAnError_andCostsNothing_data();
    void tooMuch_isAnError_andCostsNothing();
    void anotherKindThanSaid_isNoSound_data();
    void anotherKindThanSaid_isNoSound();

private:
    const FfmpegDecoders m_decoders;
};

void TestDecoderLimits::tooMuch_isAnError_andCostsNothing_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<Outcome>("outcome");

    const QByteArray wav = made("-c:a pcm_s16le", "wav");
    QTest::newRow("WAV, 255 channels")
            << int(AudioKind::Wave) << with(wav, 22, quint16(255)) << Outcome::Refused;
    QTest::newRow("WAV, 65,535 channels")
            << int(AudioKind::Wave) << with(wav, 22, quint16(65'535)) << Outcome::Refused;
    QTest::newRow("WAV, 9 channels")
            << int(AudioKind::Wave) << with(wav, 22, quint16(9)) << Outcome::Refused;
    QTest::newRow("WAV, 2^31 Hz") << int(AudioKind::Wave) << with(wav, 24, 0x80000000U)
                                  << Outcome::Refused;
    QTest::newRow("WAV, 2^31 - 1 Hz")
            << int(AudioKind::Wave) << with(wav, 24, 0x7fffffffU) << Outcome::Refused;
    QTest::newRow("WAV, 0 Hz") << int(AudioKind::Wave) << with(wav, 24, 0U) << Outcome::Refused;
    QTest::newRow("WAV, 1 Hz") << int(AudioKind::Wave) << with(wav, 24, 1U) << Outcome::Refused;
    QTest::newRow("WAV, 999 Hz") << int(AudioKind::Wave) << with(wav, 24, 999U) << Outcome::Refused;
    QTest::newRow("WAV, facts of 4 GiB")
            << int(AudioKind::Wave) << with(wav, 16, 0xfffffff0U) << Outcome::Refused;
    const QByteArray aiff = made("-c:a pcm_s16be", "aiff");
    const qsizetype comm = aiff.indexOf("COMM");
    QTest::newRow("AIFF, 32,767 channels")
            << int(AudioKind::Aiff) << withBig(aiff, comm + 8, quint16(32'767)) << Outcome::Refused;
    const QByteArray au = made("-c:a pcm_s16be", "au");
    QTest::newRow("AU, 2^31 Hz") << int(AudioKind::Au) << withBig(au, 16, 0x7fffffffU)
                                 << Outcome::Refused;
    QTest::newRow("AU, 1 Hz") << int(AudioKind::Au) << withBig(au, 16, 1U) << Outcome::Refused;
    QTest::newRow("AU, 255 channels")
            << int(AudioKind::Au) << withBig(au, 20, 255U) << Outcome::Refused;
    const QByteArray caf = made("-c:a pcm_s16be", "caf");
    QTest::newRow("CAF, 10^12 Hz")
            << int(AudioKind::Caf) << withBig(caf, caf.indexOf("desc") + 12, 0x426d1a94a2000000ULL)
            << Outcome::Refused;
    const QByteArray flac = made("-c:a flac", "flac");
    QTest::newRow("FLAC, 655,350 Hz")
            << int(AudioKind::Flac) << withBig(flac, 18, 0x9fff642fc0ffffffULL) << Outcome::Refused;
    QTest::newRow("FLAC, 2^36 frames")
            << int(AudioKind::Flac)
            << withBig(flac, 18, qFromBigEndian<quint64>(flac.data() + 18) | 0xfffffffffULL)
            << Outcome::Plays;
    QTest::newRow("FLAC, facts of 16 MiB")
            << int(AudioKind::Flac) << withBig(flac, 4, 0x00ffffffU) << Outcome::Refused;
    const QByteArray m4a = made("-c:a aac -movflags +faststart", "m4a");
    QTest::newRow("M4A, 2^31 packets")
            << int(AudioKind::Mp4) << withBig(m4a, box(m4a, "stsz") + 12, 0x7fffffffU)
            << Outcome::Refused;
    QTest::newRow("M4A, 2^31 places")
            << int(AudioKind::Mp4) << withBig(m4a, box(m4a, "stco") + 8, 0x7fffffffU)
            << Outcome::Either;
    QTest::newRow("M4A, 10^9 s") << int(AudioKind::Mp4)
                                 << withBig(m4a, box(m4a, "stts") + 16, 0x7fffffffU)
                                 << Outcome::Refused;
    QTest::newRow("M4A, index of 2 GiB")
            << int(AudioKind::Mp4) << withBig(m4a, box(m4a, "moov") - 4, 0x7fffffffU)
            << Outcome::Plays;
    const QByteArray mka = made("-c:a flac", "mka");
    QTest::newRow("Matroska, 255 channels")
            << int(AudioKind::Matroska)
            << QByteArray(mka).replace(QByteArray::fromHex("9f8102"), QByteArray::fromHex("9f81ff"))
            << Outcome::Refused;
    QTest::newRow("Matroska, 40 streams")
            << int(AudioKind::Matroska) << ofManyStreams("flac", "mka") << Outcome::Refused;
    QTest::newRow("MOV, 40 streams")
            << int(AudioKind::Mp4) << ofManyStreams("aac", "mp4") << Outcome::Refused;
    QTest::newRow("Ogg, 40 streams")
            << int(AudioKind::Ogg) << ofManyStreams("flac", "ogg") << Outcome::Refused;
}

void TestDecoderLimits::tooMuch_isAnError_andCostsNothing()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, file);
    QFETCH(Outcome, outcome);
    QVERIFY(file.size() > 1'000);
    MemoryBytes bytes(file);
    const qint64 before = memoryUsed();
    const auto decoder = m_decoders.create(static_cast<AudioKind>(kind), bytes, {});
    const auto error = decoder->open();
    // Some errors are found only during decoding.
    const bool plays = !error && DecodedSound::of(*decoder).end == Step::End;
    if (outcome != Outcome::Either)
        QCOMPARE(plays, outcome == Outcome::Plays);
    QVERIFY2(memoryUsed() - before < 100'000, qPrintable(QString::number(memoryUsed() - before)));
}

void TestDecoderLimits::anotherKindThanSaid_isNoSound_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("playlist") << QByteArray("#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n"
                                            "file:///etc/passwd\n#EXT-X-ENDLIST\n");
    QTest::newRow("list of parts") << QByteArray("ffconcat version 1.0\nfile '/etc/passwd'\n");
    QTest::newRow("text") << QByteArray("nothing that sounds, but long enough to be looked at");
}

void TestDecoderLimits::anotherKindThanSaid_isNoSound()
{
    QFETCH(QByteArray, file);
    for (int kind = 0; kind <= int(AudioKind::Matroska); ++kind) {
        MemoryBytes bytes(file);
        const auto decoder = m_decoders.create(static_cast<AudioKind>(kind), bytes, {});
        QCOMPARE(decoder->open(), std::optional(Error::NotAudio));
    }
}

QTEST_GUILESS_MAIN(TestDecoderLimits)
#include "tst_audiodecoder_limits.moc"
