// SPDX-License-Identifier: MIT
// Tests files as real storages have them: cut, joined, mislabelled, or with other data in front.
#include "tests/support/DecodedSound.h"
#include "tests/support/MemoryBytes.h"
#include "tests/support/OddSounds.h"
#include "tests/support/SoundFiles.h"

#include <QRandomGenerator>
#include <QTest>
#include <QtEndian>

using namespace prelisten;
using namespace prelisten::tests;

namespace {

QByteArray mp3(const char *more = "", double seconds = 5)
{
    return made(QByteArray("-c:a libmp3lame -b:a 128k -write_xing 0 -id3v2_version 0 ") + more,
            "mp3", seconds);
}

QByteArray id3(int minor, int size)
{
    QByteArray tag("ID3");
    tag.append(static_cast<char>(minor)).append('\0').append('\0');
    for (int shift = 21; shift >= 0; shift -= 7)
        tag.append(static_cast<char>(size >> shift & 0x7f));
    return tag.append(junk(size));
}

QByteArray apeTag(quint32 size)
{
    const auto end = [size](quint32 flags) {
        QByteArray bytes("APETAGEX");
        for (const quint32 value : {2'000U, size, 0U, flags, 0U, 0U}) {
            QByteArray word(4, '\0');
            qToLittleEndian(value, word.data());
            bytes += word;
        }
        return bytes;
    };
    return end(0xa0000000U) + junk(qsizetype(size) - 32) + end(0x80000000U);
}

void addFile(
        const char *name, AudioKind kind, const QByteArray &file, qint64 frames, int changes = 0)
{
    QTest::newRow(name) << int(kind) << file << frames << changes;
}

} // namespace

/// Tests whole files with something unusual in them.
class TestOddFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isDecodedWhole_andFromAnyPlace_data();
    void isDecodedWhole_andFromAnyPlace();
    void aCover_isNotRead_data();
    void aCover_isNotRead();
    void aChainOfOneNumber_isDecodedWhole();
    void flacSeeks_takeAFewLooks_data();
    void flacSeeks_takeAFewLooks();
};

void TestOddFiles::isDecodedWhole_andFromAnyPlace_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<qint64>("frames");
    QTest::addColumn<int>("changes");
    constexpr qint64 five = 5 * 44'100;
    const qint64 bare = 222'336; // frames of a 5 s MP3 without a length header
    const auto mpeg = AudioKind::Mpeg;

    addFile("1: layer II", mpeg, made("-c:a mp2 -b:a 192k -f mp2", "mp3", 5, 48'000), 240'768);
    addFile("1: layer II, mono, 24 kHz", mpeg,
            made("-c:a mp2 -b:a 64k -ar 24000 -ac 1 -f mp2", "mp3", 5, 48'000), 120'960);
    addFile("2: from stereo to mono", mpeg, mp3() + mp3("-ac 1"), 2 * bare, 1);
    addFile("2: from mono to stereo and back", mpeg, mp3("-ac 1") + mp3() + mp3("-ac 1"), 3 * bare,
            2);
    addFile("2: to another rate", mpeg, mp3() + mp3("-ar 48000"), bare + 241'920, 1);
    addFile("3: variable, nothing told", mpeg, made("-c:a libmp3lame -q:a 4 -write_xing 0", "mp3"),
            bare);
    addFile("3: average, nothing told", mpeg,
            made("-c:a libmp3lame -abr 1 -b:a 160k -write_xing 0", "mp3"), bare);
    addFile("7: 1 KB of junk in front", mpeg, junk(1'024) + mp3(), bare);
    addFile("7: 2 KB of zeros in front", mpeg, QByteArray(2'048, '\0') + mp3(), bare);
    addFile("7: ID3 and 6,000 zeros in front", mpeg, id3(3, 500) + QByteArray(6'000, '\0') + mp3(),
            bare);
    addFile("7: APE tag in front", mpeg, apeTag(5'000) + mp3(), bare);
    addFile("5: APE tag of 1 MB at the end", mpeg, mp3() + apeTag(1'000'000), bare);
    addFile("7: begins amid a frame", mpeg, mp3().sliced(100), bare - 1'152);
    addFile("9: FLAC behind ID3v2.2", AudioKind::Flac, id3(2, 2'000) + flac(), five);
    addFile("9: FLAC behind ID3v2.4", AudioKind::Flac, id3(4, 2'000) + flac(), five);
    addFile("9: Ogg behind ID3", AudioKind::Ogg, id3(3, 300) + made("-c:a libvorbis", "ogg"), five);
    addFile("9: WAV behind ID3", AudioKind::Wave, id3(3, 300) + made("-c:a pcm_s16le", "wav"),
            five);
    addFile("10: FLAC without a total", AudioKind::Flac, withTotal(flac(), 0), five);
    addFile("10: FLAC, half the total", AudioKind::Flac, withTotal(flac(), five / 2), five);
    addFile("10: FLAC, three times the total", AudioKind::Flac, withTotal(flac(), 3 * five), five);
    addFile("10: FLAC, absurd total", AudioKind::Flac, withTotal(flac(), 0xfffffffff), five);
    addFile("10: FLAC, tag behind it", AudioKind::Flac, flac() + "TAG" + QByteArray(125, 'x'),
            five);
    addFile("11: WAV, data size 0", AudioKind::Wave, withDataSize(made("-c:a pcm_s16le", "wav"), 0),
            five);
    addFile("11: WAV, data size unknown", AudioKind::Wave,
            withDataSize(made("-c:a pcm_s16le", "wav"), 0xffffffff), five);
    addFile("11: WAV, data size too large", AudioKind::Wave,
            withDataSize(made("-c:a pcm_s16le", "wav"), 100'000'000), five);
    addFile("12: WAV, IMA ADPCM", AudioKind::Wave, made("-c:a adpcm_ima_wav", "wav"), 220'689);
    addFile("12: WAV, MS ADPCM", AudioKind::Wave, made("-c:a adpcm_ms", "wav"), 220'616);
    addFile("12: WAV, MP3", AudioKind::Wave, made("-c:a libmp3lame", "wav"), bare);
    addFile("13: cut FLAC", AudioKind::Flac, flac().first(500'000), -1);
    addFile("13: cut WAV", AudioKind::Wave, made("-c:a pcm_s16le", "wav").first(400'044), 100'000);
    addFile("13: cut M4A", AudioKind::Mp4,
            made("-c:a aac -aac_pns 0 -movflags +faststart", "m4a").first(40'000), -1);
    addFile("13: cut MP3", mpeg, made("-c:a libmp3lame -b:a 128k", "mp3").first(40'000), -1);
    addFile("13: cut Ogg", AudioKind::Ogg, made("-c:a libvorbis", "ogg").first(30'000), -1);
    addFile("15: chained Vorbis", AudioKind::Ogg,
            made("-c:a libvorbis -serial_offset 1", "ogg") +
                    made("-c:a libvorbis -serial_offset 2", "ogg", 4),
            9 * 44'100 + 128); // from the overlap of the new link
    addFile("15: chained Vorbis, another rate", AudioKind::Ogg,
            made("-c:a libvorbis -serial_offset 1", "ogg") +
                    made("-c:a libvorbis -serial_offset 2", "ogg", 5, 22'050),
            five + five / 2 + 342, 1);
    addFile("15: chained Opus", AudioKind::Ogg,
            made("-c:a libopus -serial_offset 1", "opus", 5, 48'000) +
                    made("-c:a libopus -serial_offset 2", "opus", 4, 48'000),
            -1);
}

void TestOddFiles::isDecodedWhole_andFromAnyPlace()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, file);
    QFETCH(qint64, frames);
    QFETCH(int, changes);
    MemoryBytes bytes(file);
    const auto decoder = decoders.create(static_cast<AudioKind>(kind), bytes, {});
    QVERIFY(!decoder->open());
    const auto whole = DecodedSound::of(*decoder);
    QCOMPARE(whole.end, Step::End);
    QVERIFY(whole.followOn);
    if (frames >= 0)
        QCOMPARE(whole.frames, frames);
    QVERIFY(whole.frames > 44'100);
    QCOMPARE(whole.changes, changes);
    QCOMPARE(decoder->length(), (AudioLength{whole.frames, Certainty::Counted}));
    // It is neither silent nor noise at full scale.
    double loudest = 0;
    for (const float sample : whole.samples)
        loudest = std::max(loudest, std::abs(double(sample)));
    QVERIFY2(loudest > 0.2 && loudest < 1.0, qPrintable(QString::number(loudest)));
    if (changes > 0)
        return; // samples cannot be compared by frame number alone

    const auto fresh = decoders.create(static_cast<AudioKind>(kind), bytes, {});
    QVERIFY(!fresh->open());
    QRandomGenerator random(11);
    for (AudioDecoder *each : {fresh.get(), decoder.get()}) {
        for (int i = 0; i < 8; ++i) {
            const qint64 at = random.bounded(int(whole.frames - 1));
            if (!each->seek(at))
                continue;
            const auto part = DecodedSound::of(*each, 4'000);
            QCOMPARE(part.first, at);
            QVERIFY2(part.differenceFrom(whole) == 0,
                    qPrintable(QStringLiteral("%1 at %2").arg(part.differenceFrom(whole)).arg(at)));
        }
    }
}

void TestOddFiles::aCover_isNotRead_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("6: MP3") << int(AudioKind::Mpeg) << id3(3, 1'200'000) + mp3();
    QByteArray picture = QByteArray::fromHex("06124f80") + junk(1'200'000);
    QByteArray whole = flac();
    whole.insert(4 + 4 + 34, picture);
    QTest::newRow("6: FLAC, picture of its own") << int(AudioKind::Flac) << whole;
    QTest::newRow("6: FLAC behind ID3") << int(AudioKind::Flac) << id3(3, 1'200'000) + flac();
}

void TestOddFiles::aCover_isNotRead()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, file);
    MemoryBytes bytes(file);
    const auto decoder = decoders.create(static_cast<AudioKind>(kind), bytes, {});
    QVERIFY(!decoder->open());
    QVERIFY2(bytes.bytesRead() < 60'000, qPrintable(QString::number(bytes.bytesRead())));
    QVERIFY(DecodedSound::of(*decoder).frames >= 5 * 44'100);
}

// The links of a chain should have different serial numbers, but these have the same.
void TestOddFiles::aChainOfOneNumber_isDecodedWhole()
{
    const QByteArray link = made("-c:a libvorbis", "ogg");
    MemoryBytes bytes(link + link);
    const auto decoder = decoders.create(AudioKind::Ogg, bytes, 10.0);
    QVERIFY(!decoder->open());
    QVERIFY(!decoder->seek(3 * 44'100));
    QCOMPARE(DecodedSound::of(*decoder).frames, 2 * 5 * 44'100 + 128);
    QVERIFY(!decoder->seek(8 * 44'100));
    QVERIFY(decoder->seek(0));
    QCOMPARE(DecodedSound::of(*decoder).frames, 2 * 5 * 44'100 + 128);
}

void TestOddFiles::flacSeeks_takeAFewLooks_data()
{
    QTest::addColumn<QByteArray>("file");
    constexpr qint64 minute = 60 * 44'100;
    QTest::newRow("total as it is") << flac(60);
    QTest::newRow("no total") << withTotal(flac(60), 0);
    QTest::newRow("three times the total") << withTotal(flac(60), 3 * minute);
    QTest::newRow("a tenth of the total") << withTotal(flac(60), minute / 10);
}

void TestOddFiles::flacSeeks_takeAFewLooks()
{
    QFETCH(QByteArray, file);
    QRandomGenerator random(5);
    for (int i = 0; i < 10; ++i) {
        MemoryBytes bytes(file);
        const auto decoder = decoders.create(AudioKind::Flac, bytes, {});
        QVERIFY(!decoder->open());
        const qint64 had = bytes.bytesRead();
        const int jumped = bytes.jumps();
        const qint64 at = random.bounded(60 * 44'100);
        QVERIFY(decoder->seek(at));
        AudioDecoder::Block block;
        QCOMPARE(decoder->read(block), Step::Block);
        QCOMPARE(block.frame, at);
        QVERIFY2(bytes.jumps() - jumped <= 5, qPrintable(QString::number(bytes.jumps() - jumped)));
        QVERIFY2(bytes.bytesRead() - had < 400'000,
                qPrintable(QString::number(bytes.bytesRead() - had)));
    }
}

QTEST_GUILESS_MAIN(TestOddFiles)
#include "tst_audiodecoder_odd.moc"
