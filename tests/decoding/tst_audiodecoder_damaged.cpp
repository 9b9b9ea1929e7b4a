// SPDX-License-Identifier: MIT
#include "tests/support/DecodedSound.h"
#include "tests/support/MemoryBytes.h"
#include "tests/support/OddSounds.h"
#include "tests/support/SoundFiles.h"

#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;

/// Tests files that are cut, damaged, or contain a wrong length.
class TestDamagedFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void flacLength_isAGuess_unlessTheServiceAgrees();
    void waveLength_isThatOfItsBytes_data();
    void waveLength_isThatOfItsBytes();
    void aCutM4a_isAsLongAsWhatIsThere();
    void whatIsDamaged_isSilent_andTheRestKeepsItsPlace_data();
    void whatIsDamaged_isSilent_andTheRestKeepsItsPlace();
    void nothingDecodable_isSaid_data();
    void nothingDecodable_isSaid();
};

void TestDamagedFiles::flacLength_isAGuess_unlessTheServiceAgrees()
{
    constexpr qint64 five = 5 * 44'100;
    const auto lengthOf = [](const QByteArray &file, std::optional<double> seconds) {
        MemoryBytes bytes(file);
        const auto decoder = decoders.create(AudioKind::Flac, bytes, seconds);
        return decoder->open() ? AudioLength() : decoder->length();
    };
    QCOMPARE(lengthOf(flac(), 5.02), (AudioLength{five, Certainty::Container}));
    QCOMPARE(lengthOf(flac(), {}), (AudioLength{five, Certainty::Estimate}));
    QCOMPARE(lengthOf(withTotal(flac(), 3 * five), 5.0), (AudioLength{five, Certainty::Service}));
    QCOMPARE(lengthOf(withTotal(flac(), 0), 5.0), (AudioLength{five, Certainty::Service}));
    QVERIFY(lengthOf(withTotal(flac(), 0), {}).isGuess());
}

void TestDamagedFiles::waveLength_isThatOfItsBytes_data()
{
    QTest::addColumn<quint32>("told");
    QTest::addColumn<qint64>("frames");
    QTest::newRow("as told") << 441'000U << qint64(110'250);
    QTest::newRow("0") << 0U << qint64(220'500);
    QTest::newRow("unknown") << 0xffffffffU << qint64(220'500);
    QTest::newRow("too large") << 900'000'000U << qint64(220'500);
}

void TestDamagedFiles::waveLength_isThatOfItsBytes()
{
    QFETCH(quint32, told);
    QFETCH(qint64, frames);
    MemoryBytes bytes(withDataSize(made("-c:a pcm_s16le", "wav"), told));
    const auto decoder = decoders.create(AudioKind::Wave, bytes, 60.0);
    QVERIFY(!decoder->open());
    QCOMPARE(decoder->length(), (AudioLength{frames, Certainty::Container}));
    QVERIFY(decoder->seek(frames - 100));
    QCOMPARE(DecodedSound::of(*decoder).frames, 100);
}

void TestDamagedFiles::aCutM4a_isAsLongAsWhatIsThere()
{
    MemoryBytes bytes(made("-c:a aac -aac_pns 0 -movflags +faststart", "m4a").first(40'000));
    const auto decoder = decoders.create(AudioKind::Mp4, bytes, 5.0);
    QVERIFY(!decoder->open());
    const auto told = decoder->length();
    QCOMPARE(told.certainty, Certainty::Container);
    const auto whole = DecodedSound::of(*decoder);
    QVERIFY(whole.frames < 3 * 44'100);
    QVERIFY(std::abs(told.frames - whole.frames) <= 2'048);
}

void TestDamagedFiles::whatIsDamaged_isSilent_andTheRestKeepsItsPlace_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<qint64>("mostLost"); // frames
    QTest::newRow("FLAC") << int(AudioKind::Flac) << flac() << 3 * 4'608LL;
    QTest::newRow("M4A") << int(AudioKind::Mp4) << made("-c:a aac -aac_pns 0", "m4a")
                         << 6 * 1'024LL;
    QTest::newRow("ALAC") << int(AudioKind::Mp4) << made("-c:a alac", "m4a") << 4 * 4'096LL;
    QTest::newRow("Vorbis") << int(AudioKind::Ogg) << made("-c:a libvorbis", "ogg") << 90'000LL;
}

void TestDamagedFiles::whatIsDamaged_isSilent_andTheRestKeepsItsPlace()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, file);
    QFETCH(qint64, mostLost);
    MemoryBytes good(file);
    const auto sound = decoders.create(static_cast<AudioKind>(kind), good, {});
    QVERIFY(!sound->open());
    const auto whole = DecodedSound::of(*sound);
    // Damages 300 bytes in the middle of the audio.
    MemoryBytes bytes(file.replace(file.size() / 2, 300, junk(300)));
    const auto decoder = decoders.create(static_cast<AudioKind>(kind), bytes, {});
    QVERIFY(!decoder->open());
    const auto hurt = DecodedSound::of(*decoder);
    QCOMPARE(hurt.end, Step::End);
    QVERIFY(hurt.followOn);
    QCOMPARE(hurt.frames, whole.frames);
    qint64 unlike = 0;
    for (size_t i = 0; i < whole.samples.size(); i += 2)
        unlike += whole.samples[i] == hurt.samples[i] ? 0 : 1;
    QVERIFY2(unlike > 0 && unlike <= mostLost, qPrintable(QString::number(unlike)));
}

void TestDamagedFiles::nothingDecodable_isSaid_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("16: nothing") << int(AudioKind::Mpeg) << QByteArray();
    QTest::newRow("16: a FLAC of garbage")
            << int(AudioKind::Flac) << flac().first(4 + 4 + 34) + junk(300'000);
    QTest::newRow("a FLAC's head alone") << int(AudioKind::Flac) << flac().first(4 + 4 + 34);
    QTest::newRow("an M4A's beginning alone")
            << int(AudioKind::Mp4) << made("-c:a aac -aac_pns 0", "m4a").first(1'000);
    QTest::newRow("an Ogg of garbage")
            << int(AudioKind::Ogg) << made("-c:a libvorbis", "ogg").first(60) + junk(100'000);
    QTest::newRow("WAV without sound")
            << int(AudioKind::Wave) << made("-c:a pcm_s16le", "wav").first(44);
    QTest::newRow("a picture") << int(AudioKind::Mpeg)
                               << QByteArray::fromHex("ffd8ffe0") + junk(9'000);
}

void TestDamagedFiles::nothingDecodable_isSaid()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, file);
    MemoryBytes bytes(file);
    const auto decoder = decoders.create(static_cast<AudioKind>(kind), bytes, 5.0);
    const auto error = decoder->open();
    QVERIFY(error.has_value());
    QCOMPARE(*error, AudioDecoder::Error::NotAudio);
    AudioDecoder::Block block;
    QCOMPARE(decoder->read(block), Step::Failed);
    QCOMPARE(decoder->error(), AudioDecoder::Error::NotAudio);
    (void)decoder->seek(0);
    (void)decoder->seek(1'000);
    QCOMPARE(decoder->read(block), Step::Failed);
}

QTEST_GUILESS_MAIN(TestDamagedFiles)
#include "tst_audiodecoder_damaged.moc"
