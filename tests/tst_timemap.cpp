// SPDX-License-Identifier: MIT
#include "core/playback/TimeMap.h"
#include "tests/support/MadeAudio.h"

#include <QTest>

#include <utility>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = 3'600'000;

TimeMap mapOf(AudioKind kind, const QByteArray &body, qint64 hintMs = 0)
{
    return {kind, body.first(std::min<qsizetype>(64 * 1024, body.size())), body.size(), hintMs};
}

// The master of the demo: LAME, constant 128 kbit/s, 44.1 kHz.
constexpr qint64 frameSamples = 1152;
constexpr qint64 delaySamples = 576 + 529; // the encoder's and the decoder's

} // namespace

class tst_TimeMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void constantBitrate_isExact_thereAndBack();
    void constantBitrate_beginsWithTheSound_andEndsWithTheFile();
    void elsewhere_theLineIsStraight_data();
    void elsewhere_theLineIsStraight();
    void duration_isTheBytesOwn_elseTheServices_data();
    void duration_isTheBytesOwn_elseTheServices();
    void unknownDuration_needsEverything();
    void onlyMpeg_readsAllBefore_data();
    void onlyMpeg_readsAllBefore();
    void cue_fallsOnAFrame_andCountsTheDelay_data();
    void cue_fallsOnAFrame_andCountsTheDelay();
    void cue_fromAnEntry_soundsAtTheSameMoment();
    void cue_atTheStart_isTheStart();
    void cue_isTheMomentItself_whereFramesAreNotKnown();
    void cue_inFlac_fallsOnABlock();
    void entry_isJustBeforeItsFrame_andFarEnoughAhead();
    void entry_isNothing_nearTheStart();
    void entry_isNothing_unlessTheBitrateIsConstant_data();
    void entry_isNothing_unlessTheBitrateIsConstant();
    void entry_isInsideTheFile_whateverTheTagSays();
    void garbage_doesNoHarm();

private:
    QByteArray m_body;
    TimeMap m_map;
    QList<qint64> m_frames;
};

void tst_TimeMap::initTestCase()
{
    m_body = demoAudio(u"master.mp3"_s);
    QVERIFY(!m_body.isEmpty());
    m_map = mapOf(AudioKind::Mpeg, m_body);
    m_frames = frameStarts(m_body, m_map.byteAt(0));
    QCOMPARE(m_frames.size(), 2'658);
}

void tst_TimeMap::constantBitrate_isExact_thereAndBack()
{
    for (qint64 ms = 0; ms < m_map.durationMs(); ms += 37) {
        const qint64 byte = m_map.byteAt(ms);
        QCOMPARE(m_map.msAt(byte), ms);
        const qint64 frame = ms * 44'100 / 1000 / frameSamples;
        QVERIFY(byte >= m_frames.at(frame) - 1);
        QVERIFY(byte <= m_frames.value(frame + 1, m_body.size()) + 1);
    }
}

void tst_TimeMap::constantBitrate_beginsWithTheSound_andEndsWithTheFile()
{
    QCOMPARE(m_map.durationMs(), 69'387);
    QCOMPARE(m_map.byteAt(-5), m_map.byteAt(0));
    QCOMPARE(m_map.byteAt(0), m_frames.first());
    QCOMPARE(m_map.byteAt(hour), m_body.size());
    QCOMPARE(m_map.msAt(0), 0);
    QVERIFY(qAbs(m_map.msAt(m_body.size()) - m_map.durationMs()) < 100);
}

void tst_TimeMap::elsewhere_theLineIsStraight_data()
{
    QTest::addColumn<AudioKind>("kind");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<qint64>("first");
    const QByteArray xing = tagFrame("Xing", 1'000, 0, 0);
    QTest::newRow("wave") << AudioKind::Wave << QByteArray("RIFF") << qint64(0);
    QTest::newRow("ogg") << AudioKind::Ogg << QByteArray("OggS") << qint64(0);
    QTest::newRow("mp4") << AudioKind::Mp4 << QByteArray() << qint64(0);
    QTest::newRow("aiff") << AudioKind::Aiff << QByteArray("FORM") << qint64(0);
    QTest::newRow("flac") << AudioKind::Flac << flacHead(4'096, 4'096, 44'100, 0) << qint64(0);
    QTest::newRow("variable bitrate") << AudioKind::Mpeg << xing + mpegFrames(3) << qint64(417);
}

void tst_TimeMap::elsewhere_theLineIsStraight()
{
    QFETCH(const AudioKind, kind);
    QFETCH(const QByteArray, head);
    QFETCH(const qint64, first);
    const qint64 total = 1'000'000 + first;
    const TimeMap map(kind, head, total, 20'000);
    const qint64 length = map.durationMs();
    QVERIFY(length >= 20'000);
    QCOMPARE(map.byteAt(0), first);
    QCOMPARE(map.byteAt(length / 2), first + 1'000'000 * (length / 2) / length);
    QCOMPARE(map.byteAt(length), total);
    QCOMPARE(map.byteAt(hour), total);
    QCOMPARE(map.msAt(total), length);
    QCOMPARE(map.msAt(first + 500'000), length / 2);
}

void tst_TimeMap::duration_isTheBytesOwn_elseTheServices_data()
{
    QTest::addColumn<AudioKind>("kind");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qint64>("hint");
    QTest::addColumn<qint64>("duration");
    const QByteArray variable = mpegFrames(10) + mpegFrames(10, 11);
    QTest::newRow("wave") << AudioKind::Wave << QByteArray("RIFF") << qint64(7'000)
                          << qint64(7'000);
    QTest::newRow("flac") << AudioKind::Flac << flacHead(4'096, 4'096, 48'000, 96'000)
                          << qint64(7'000) << qint64(2'000);
    QTest::newRow("flac of unknown length") << AudioKind::Flac << flacHead(4'096, 4'096, 48'000, 0)
                                            << qint64(7'000) << qint64(7'000);
    QTest::newRow("flac without a rate") << AudioKind::Flac << flacHead(4'096, 4'096, 0, 96'000)
                                         << qint64(7'000) << qint64(7'000);
    QTest::newRow("half a flac head")
            << AudioKind::Flac << flacHead(4'096, 4'096, 48'000, 96'000).first(25) << qint64(7'000)
            << qint64(7'000);
    QTest::newRow("Xing") << AudioKind::Mpeg << tagFrame("Xing", 1'000, 0, 0) + mpegFrames(3)
                          << qint64(7'000) << qint64(26'122);
    QTest::newRow("variable without Xing")
            << AudioKind::Mpeg << variable << qint64(7'000) << qint64(7'000);
    QTest::newRow("variable, nobody knows")
            << AudioKind::Mpeg << variable << qint64(0) << qint64(variable.size() * 8 / 128);
    QTest::newRow("constant without Info")
            << AudioKind::Mpeg << mpegFrames(100) << qint64(7'000) << qint64(41'700 * 8 / 128);
    QTest::newRow("no frame at all")
            << AudioKind::Mpeg << QByteArray(500, 'x') << qint64(7'000) << qint64(7'000);
}

void tst_TimeMap::duration_isTheBytesOwn_elseTheServices()
{
    QFETCH(const AudioKind, kind);
    QFETCH(const QByteArray, body);
    QFETCH(const qint64, hint);
    QTEST(mapOf(kind, body, hint).durationMs(), "duration");
}

void tst_TimeMap::unknownDuration_needsEverything()
{
    TimeMap map(AudioKind::Wave, "RIFF", 1'000, 0);
    QCOMPARE(map.byteAt(1), 1'000);
    map.setDurationMs(100);
    QCOMPARE(map.byteAt(50), 500);
}

void tst_TimeMap::onlyMpeg_readsAllBefore_data()
{
    QTest::addColumn<AudioKind>("kind");
    QTest::addColumn<bool>("all");
    QTest::newRow("wave") << AudioKind::Wave << false;
    QTest::newRow("flac") << AudioKind::Flac << false;
    QTest::newRow("ogg") << AudioKind::Ogg << false;
    QTest::newRow("mpeg") << AudioKind::Mpeg << true;
    QTest::newRow("mp4") << AudioKind::Mp4 << false;
    QTest::newRow("aiff") << AudioKind::Aiff << false;
}

void tst_TimeMap::onlyMpeg_readsAllBefore()
{
    QFETCH(const AudioKind, kind);
    QTEST(TimeMap(kind, {}, 1'000, 1'000).readsAllBefore(), "all");
}

void tst_TimeMap::cue_fallsOnAFrame_andCountsTheDelay_data()
{
    QTest::addColumn<qint64>("asked");
    for (const qint64 asked : {1, 26, 500, 1'000, 5'000, 12'345, 33'333, 60'000, 69'000})
        QTest::addRow("%lld ms", static_cast<long long>(asked)) << asked;
}

void tst_TimeMap::cue_fallsOnAFrame_andCountsTheDelay()
{
    QFETCH(const qint64, asked);
    const TimeMap::Cue cue = m_map.cueAt(asked);
    QCOMPARE(cue.askedMs, asked);
    // No earlier than asked for, and less than a frame (26.1 ms) later.
    QVERIFY(cue.soundMs >= asked - 1);
    QVERIFY(cue.soundMs <= asked + 27);
    // The player's clock stands at the beginning of a frame, the delay included.
    const qint64 frame = (cue.playerMs * 44'100 / 1000 + frameSamples / 2) / frameSamples;
    QCOMPARE(cue.playerMs, frame * frameSamples * 1000 / 44'100);
    QCOMPARE(cue.soundMs, (frame * frameSamples - delaySamples) * 1000 / 44'100);
}

void tst_TimeMap::cue_fromAnEntry_soundsAtTheSameMoment()
{
    for (qint64 asked = 1'000; asked < 69'000; asked += 997) {
        const auto entry = m_map.entryBefore(asked);
        QVERIFY(entry);
        const TimeMap::Cue whole = m_map.cueAt(asked);
        const TimeMap::Cue rest = m_map.cueAt(asked, entry);
        QCOMPARE(rest.soundMs, whole.soundMs);
        const qint64 skipped = entry->frame * frameSamples * 1000 / 44'100;
        QVERIFY(qAbs(whole.playerMs - rest.playerMs - skipped) <= 1);
        QVERIFY(rest.playerMs > 200);
        QVERIFY(rest.playerMs < 500);
    }
}

void tst_TimeMap::cue_atTheStart_isTheStart()
{
    QCOMPARE(m_map.cueAt(0).playerMs, 0);
    QCOMPARE(m_map.cueAt(0).soundMs, 0);
}

void tst_TimeMap::cue_isTheMomentItself_whereFramesAreNotKnown()
{
    const QList<TimeMap> maps = {TimeMap(), TimeMap(AudioKind::Wave, "RIFF", 1'000, 9'000),
            mapOf(AudioKind::Flac, flacHead(16, 4'096, 44'100, 441'000))};
    for (const TimeMap &map : maps) {
        const TimeMap::Cue cue = map.cueAt(1'234);
        QCOMPARE(cue.playerMs, 1'234);
        QCOMPARE(cue.soundMs, 1'234);
    }
}

void tst_TimeMap::cue_inFlac_fallsOnABlock()
{
    const TimeMap map = mapOf(AudioKind::Flac, flacHead(4'800, 4'800, 48'000, 480'000));
    QCOMPARE(map.cueAt(1'234).playerMs, 1'300);
    QCOMPARE(map.cueAt(1'234).soundMs, 1'300);
    QCOMPARE(map.cueAt(1'300).playerMs, 1'300);
}

void tst_TimeMap::entry_isJustBeforeItsFrame_andFarEnoughAhead()
{
    for (qint64 ms = 400; ms < m_map.durationMs(); ms += 13) {
        const auto entry = m_map.entryBefore(ms);
        QVERIFY(entry);
        // The next frame that begins from there on is the one meant.
        QVERIFY(entry->byte <= m_frames.at(entry->frame));
        QVERIFY(entry->byte > m_frames.at(entry->frame - 1));
        // The bit reservoir of the frame that is asked for lies behind it.
        const qint64 wanted = (ms * 44'100 / 1000 + delaySamples) / frameSamples;
        QVERIFY(wanted - entry->frame >= 10);
    }
}

void tst_TimeMap::entry_isNothing_nearTheStart()
{
    for (const qint64 ms : {-100, 0, 1, 100, 280})
        QVERIFY(!m_map.entryBefore(ms));
}

void tst_TimeMap::entry_isNothing_unlessTheBitrateIsConstant_data()
{
    QTest::addColumn<AudioKind>("kind");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("Xing") << AudioKind::Mpeg << tagFrame("Xing", 1'000) + mpegFrames(1'000);
    QTest::newRow("variable") << AudioKind::Mpeg << mpegFrames(500, 11) + mpegFrames(500);
    QTest::newRow("flac") << AudioKind::Flac << flacHead(4'096, 4'096, 44'100, 4'410'000);
    QTest::newRow("wave") << AudioKind::Wave << QByteArray("RIFF");
}

void tst_TimeMap::entry_isNothing_unlessTheBitrateIsConstant()
{
    QFETCH(const AudioKind, kind);
    QFETCH(const QByteArray, body);
    const TimeMap map(kind, body, 500'000, 30'000);
    QVERIFY(!map.entryBefore(10'000));
}

void tst_TimeMap::entry_isInsideTheFile_whateverTheTagSays()
{
    const QByteArray body = tagFrame("Info", 1'000'000) + mpegFrames(500);
    const TimeMap map = mapOf(AudioKind::Mpeg, body);
    QVERIFY(map.durationMs() > 5 * hour);
    for (const qint64 ms : {1'000LL, 10'000LL, 13'000LL, 13'500LL, 60'000LL, 5 * hour}) {
        if (const auto entry = map.entryBefore(ms))
            QVERIFY(entry->byte < body.size());
    }
}

void tst_TimeMap::garbage_doesNoHarm()
{
    for (quint32 seed = 1; seed <= 300; ++seed) {
        for (const AudioKind kind : {AudioKind::Mpeg, AudioKind::Flac, AudioKind::Wave}) {
            const QByteArray body = (seed % 2 ? QByteArray::fromHex("fffb9064") : QByteArray()) +
                                    noise(static_cast<qsizetype>(seed) * 5, seed);
            const TimeMap map = mapOf(kind, body, seed % 7 * 1'000);
            QVERIFY(map.durationMs() >= 0);
            for (const qint64 ms : {qint64(0), map.durationMs() / 3, map.durationMs()}) {
                QVERIFY(map.byteAt(ms) >= 0);
                QVERIFY(map.byteAt(ms) <= body.size());
                QVERIFY(map.msAt(map.byteAt(ms)) >= 0);
                const auto entry = map.entryBefore(ms);
                QVERIFY(!entry || (entry->byte >= 0 && entry->byte < body.size()));
                QVERIFY(map.cueAt(ms, entry).playerMs >= 0);
            }
        }
    }
}

QTEST_APPLESS_MAIN(tst_TimeMap)
#include "tst_timemap.moc"
