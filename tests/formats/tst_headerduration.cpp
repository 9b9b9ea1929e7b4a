// SPDX-License-Identifier: MIT
#include "core/formats/HeaderDuration.h"
#include "core/formats/InMemoryBytes.h"
#include "tests/support/SyntheticAudio.h"

#include <QTest>
#include <QtEndian>

using namespace prelisten;
using namespace prelisten::tests;

namespace {

QByteArray little(quint64 value, qsizetype bytes)
{
    QByteArray text(8, Qt::Uninitialized);
    qToLittleEndian(value, text.data());
    return text.first(bytes);
}

struct Wave
{
    quint32 data = 176'400 * 3; ///< bytes, as declared
    qint64 there = -1;          ///< actual bytes; -1: as declared
    int tag = 1;
    qint64 riff = -1;  ///< declared size; -1: the right one
    QByteArray before; ///< chunks before the data
    QByteArray behind; ///< chunks after the data
};

/// A wave file of 44.1 kHz, 16 bits, stereo: its head, and its total size including the audio,
/// which is not written.
std::pair<QByteArray, qint64> made(const Wave &wave)
{
    const qint64 there = wave.there >= 0 ? wave.there : wave.data;
    const QByteArray head = "WAVEfmt " + little(16, 4) + little(static_cast<quint64>(wave.tag), 2) +
                            little(2, 2) + little(44'100, 4) + little(176'400, 4) + little(4, 2) +
                            little(16, 2) + wave.before + "data" + little(wave.data, 4);
    const qint64 riff = wave.riff >= 0 ? wave.riff : head.size() + there + wave.behind.size();
    const QByteArray body = "RIFF" + little(static_cast<quint64>(riff), 4) + head;
    return {body, body.size() + there + wave.behind.size()};
}

double lengthOf(AudioKind kind, const QByteArray &head, qint64 total)
{
    return durationFromHeader(kind, InMemoryBytes(0, head, total), 0).value_or(0);
}

} // namespace

class tst_HeaderDuration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wave_isSure_onlyIfAllSizesFit_data();
    void wave_isSure_onlyIfAllSizesFit();
    void flac_isSure_onlyIfTheTotalIsPossible_data();
    void flac_isSure_onlyIfTheTotalIsPossible();
    void mpeg_isSure_onlyByAHeaderThatIsProven_data();
    void mpeg_isSure_onlyByAHeaderThatIsProven();
    void others_areNeverSure();
    void aTagInFront_isSteppedOver();
    void garbage_doesNoHarm();
};

void tst_HeaderDuration::wave_isSure_onlyIfAllSizesFit_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<double>("seconds"); // 0: not known
    const auto row = [](const char *name, const Wave &wave, double seconds) {
        const auto [head, total] = made(wave);
        QTest::newRow(name) << head << total << seconds;
    };
    const QByteArray list = "LIST" + little(20, 4) + QByteArray(20, 'l');
    row("plain", {}, 3);
    row("with chunks before and behind", {176'400, -1, 1, -1, list, list}, 1);
    row("with an ID3v1 tag behind it", {176'400, -1, 1, 176'400 + 36, {}, id3v1Tag()}, 1);
    row("float", {176'400, -1, 3, -1, {}, {}}, 1);
    row("extensible", {176'400, -1, 0xfffe, -1, {}, {}}, 1);
    row("ADPCM", {176'400, -1, 0x11, -1, {}, {}}, 0);
    row("MP3 in it", {176'400, -1, 0x55, -1, {}, {}}, 0);
    row("size 0", {0, 176'400, 1, -1, {}, {}}, 0);
    row("size unknown", {0xffffffff, 176'400, 1, 0xffffffff, {}, {}}, 0);
    row("size unknown, all right without", {0xffffffff, 176'400, 1, -1, {}, {}}, 0);
    row("cut", {176'400, 100'000, 1, 176'400 + 36, {}, {}}, 0);
    row("longer than it says", {176'400, 400'000, 1, 176'400 + 36, {}, {}}, 0);
    row("chunks that say nothing", {176'400, 400'000, 1, -1, {}, {}}, 1);
    const QByteArray wide = "ds64" + little(28, 4) + little(16 + 28 + 24 + 8 + 176'400 + 4, 8) +
                            little(176'400, 8) + little(44'100, 8) + little(0, 4);
    const QByteArray form = "WAVE" + wide + "fmt " + little(16, 4) + little(1, 2) + little(2, 2) +
                            little(44'100, 4) + little(176'400, 4) + little(4, 2) + little(16, 2) +
                            "data" + little(0xffffffff, 4);
    const qint64 total = 8 + form.size() + 176'400;
    QTest::newRow("RF64") << QByteArray("RF64" + little(0xffffffff, 4) +
                                        QByteArray(form).replace(
                                                12, 8, little(static_cast<quint64>(total - 8), 8)))
                          << total << 1.0;
    QTest::newRow("RF64 of negative size")
            << QByteArray("RF64" + little(0xffffffff, 4) +
                          QByteArray(form).replace(20, 8, QByteArray(8, '\xff')))
            << total << 0.0;
    QTest::newRow("half a head") << made({}).first.first(40) << qint64(529'244) << 0.0;
}

void tst_HeaderDuration::wave_isSure_onlyIfAllSizesFit()
{
    QFETCH(const QByteArray, head);
    QFETCH(const qint64, total);
    QTEST(lengthOf(AudioKind::Wave, head, total), "seconds");
}

void tst_HeaderDuration::flac_isSure_onlyIfTheTotalIsPossible_data()
{
    QTest::addColumn<qint64>("samples");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<double>("seconds");
    QTest::newRow("usual") << qint64(480'000) << qint64(1'000'000) << 10.0;
    QTest::newRow("silence") << qint64(480'000) << qint64(2'000) << 10.0;
    QTest::newRow("no total") << qint64(0) << qint64(1'000'000) << 0.0;
    QTest::newRow("more than can be") << qint64(48'000'000) << qint64(2'000) << 0.0;
    QTest::newRow("less than can be") << qint64(48'000) << qint64(10'000'000) << 0.0;
}

void tst_HeaderDuration::flac_isSure_onlyIfTheTotalIsPossible()
{
    QFETCH(const qint64, samples);
    QFETCH(const qint64, total);
    const QByteArray head = flacHead(4096, 4096, 48'000, samples);
    QTEST(lengthOf(AudioKind::Flac, head, total), "seconds");
}

void tst_HeaderDuration::mpeg_isSure_onlyByAHeaderThatIsProven_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qint64>("more"); // bytes after it
    QTest::addColumn<bool>("isSure");
    const QByteArray sound = mpegFrames(300, 9) + mpegFrames(100, 11);
    const auto bytes = static_cast<quint32>(sound.size() + 417);
    SyntheticHeader xing{"Xing", 400, bytes};
    QTest::newRow("Xing") << headerFrame(xing) + sound << qint64(0) << true;
    QTest::newRow("Xing, and a tag of a megabyte")
            << headerFrame(xing) + sound << qint64(1'000'000) << false;
    QTest::newRow("Xing, cut") << QByteArray(headerFrame(xing) + sound).first(100'000) << qint64(0)
                               << false;
    xing.isVerified = false;
    xing.frames = 1'200;
    QTest::newRow("Xing, edited") << headerFrame(xing) + sound << qint64(0) << false;
    QTest::newRow("Info of constant bitrate")
            << headerFrame({"Info", 400, 400 * 417 + 417}) + mpegFrames(400) << qint64(0) << true;
    QTest::newRow("VBRI") << vbriFrame(400, bytes, {41'700, 41'700, 41'700, 62'600}, 100) + sound
                          << qint64(0) << false;
    QTest::newRow("VBRI without a table")
            << vbriFrame(400, bytes, {}, 0) + sound << qint64(0) << false;
    QTest::newRow("constant, without a header") << mpegFrames(400) << qint64(0) << false;
    QTest::newRow("variable, without a header") << sound << qint64(0) << false;
    QTest::newRow("a header and no sound") << headerFrame({"Info", 0, 417}) << qint64(0) << false;
    QTest::newRow("a header alone")
            << headerFrame({"Info", 400, bytes}) << qint64(bytes - 417) << false;
}

void tst_HeaderDuration::mpeg_isSure_onlyByAHeaderThatIsProven()
{
    QFETCH(const QByteArray, body);
    QFETCH(const qint64, more);
    QFETCH(const bool, isSure);
    const double expected = (400 * 1152 - (body.contains("LAME") ? 2'016 : 0)) / 44'100.0;
    const double told = lengthOf(AudioKind::Mpeg,
            body.first(std::min<qsizetype>(4096, body.size())), body.size() + more);
    QCOMPARE(told, isSure ? expected : 0.0);
}

void tst_HeaderDuration::others_areNeverSure()
{
    const auto [head, total] = made({});
    for (const AudioKind kind : {AudioKind::Adts, AudioKind::Wave64, AudioKind::Ogg, AudioKind::Mp4,
                 AudioKind::Aiff, AudioKind::Caf, AudioKind::Au, AudioKind::Matroska})
        QCOMPARE(lengthOf(kind, head, total), 0.0);
}

void tst_HeaderDuration::aTagInFront_isSteppedOver()
{
    const auto [head, total] = made({});
    const QByteArray tag = id3Tag(5'000);
    const QByteArray body = tag + head;
    const auto told = durationFromHeader(
            AudioKind::Wave, InMemoryBytes(0, body, total + tag.size()), tag.size());
    QCOMPARE(told, 3.0);
    // The bytes of the tag itself need not be available.
    QCOMPARE(durationFromHeader(AudioKind::Wave,
                     InMemoryBytes(tag.size(), head, total + tag.size()), tag.size()),
            3.0);
}

void tst_HeaderDuration::garbage_doesNoHarm()
{
    const QList<QByteArray> starts = {
            "RIFF1234WAVEfmt ", "RF641234WAVEds64\x1c\0\0\0", "fLaC", headerFrame({"Xing", 9, 9})};
    for (quint32 seed = 0; seed < 20'000; ++seed) {
        const QByteArray body = starts.at(seed % 4) + noise(seed % 500, seed);
        for (const AudioKind kind : {AudioKind::Wave, AudioKind::Flac, AudioKind::Mpeg}) {
            const auto told =
                    durationFromHeader(kind, InMemoryBytes(0, body, seed * 1'000LL), seed % 9);
            QVERIFY(!told || *told > 0);
        }
    }
}

QTEST_APPLESS_MAIN(tst_HeaderDuration)
#include "tst_headerduration.moc"
