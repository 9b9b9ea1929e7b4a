// SPDX-License-Identifier: MIT
#include "core/playback/SourceFeed.h"
#include "tests/support/MadeAudio.h"
#include "tests/support/PlayerHouse.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 endless = 1'000'000'000; // far more than any track

} // namespace

class tst_SourceFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m = std::make_unique<PlayerHouse>(); }
    void cleanup() { m.reset(); }

    void nothingIsThere_beforeTheFirstBytes();
    void runway_endsAtTheFirstHole();
    void runway_isEndless_onceTheEndIsThere();
    void isThereFrom_looksOnlyAhead();
    void isThereFrom_trustsNoUnknownLength();
    void duration_isTheServices_thenTheBytesOwn();
    void durationOfAPlayer_isKept_onlyWhereNothingIsKnown();
    void fileName_saysTheContainer_andNothingElse_data();
    void fileName_saysTheContainer_andNothingElse();
    void wave_opensAnywhere_withTheWholeSource();
    void mpeg_opensBehindAHole_withTheRestOfIt();
    void mpeg_opensWithTheWholeSource_whereAllBeforeIsThere();
    void variableMpeg_opensOnlyWhereAllBeforeIsThere();
    void aNewContent_isLearntAnew();
    void aFeedOnAReadableSpool_knowsItAtOnce();

private:
    std::unique_ptr<PlayerHouse> m;
};

void tst_SourceFeed::nothingIsThere_beforeTheFirstBytes()
{
    m->open();
    SourceFeed &feed = m->feed();
    QVERIFY(!feed.isReadable());
    QVERIFY(!feed.canOpenAt(0));
    QVERIFY(!feed.isThereFrom(0));
    QCOMPARE(feed.runwayMs(0), 0);
    QCOMPARE(feed.durationMs(), PlayerHouse::lengthMs);
    QCOMPARE(feed.cueAt(500, {}).playerMs, 500);
    feed.prefer(5'000); // remembered by nobody, harmful to nobody
    QVERIFY(m->let(masterSource(), 0, 1'000));
}

void tst_SourceFeed::runway_endsAtTheFirstHole()
{
    m->open();
    QVERIFY(m->let(masterSource(), 0, 5'000));
    SourceFeed &feed = m->feed();
    QCOMPARE(feed.runwayMs(0), 5'000);
    QCOMPARE(feed.runwayMs(4'999), 1);
    QCOMPARE(feed.runwayMs(5'000), 0);
    QCOMPARE(feed.runwayMs(60'000), 0);
}

void tst_SourceFeed::runway_isEndless_onceTheEndIsThere()
{
    m->open();
    QVERIFY(m->letAll());
    QVERIFY(m->feed().runwayMs(0) > endless);
    QVERIFY(m->feed().runwayMs(PlayerHouse::lengthMs) > endless);
}

void tst_SourceFeed::isThereFrom_looksOnlyAhead()
{
    m->open();
    QVERIFY(m->let(masterSource(), 0, 5'000));
    QVERIFY(!m->feed().isThereFrom(0));
    m->feed().prefer(90'000);
    QVERIFY(m->let(masterSource(), 90'000, PlayerHouse::lengthMs));
    QVERIFY(m->feed().isThereFrom(90'000));
    QVERIFY(!m->feed().isThereFrom(89'000));
    QVERIFY(!m->feed().isThereFrom(0));
}

void tst_SourceFeed::isThereFrom_trustsNoUnknownLength()
{
    m->open();
    SourceFeed unknown(m->spool(), 0);
    QVERIFY(m->let(masterSource(), 0, 5'000));
    QVERIFY(!unknown.isThereFrom(1'000));
    QVERIFY(m->letAll());
    QVERIFY(unknown.isThereFrom(1'000));
}

void tst_SourceFeed::duration_isTheServices_thenTheBytesOwn()
{
    m = std::make_unique<PlayerHouse>(demoAudio(u"bass.mp3"_s));
    m->open();
    QCOMPARE(m->feed().durationMs(), PlayerHouse::lengthMs);
    QVERIFY(m->letBytes(masterSource(), 0, 100'000));
    QCOMPARE(m->feed().durationMs(), 69'387);
}

void tst_SourceFeed::durationOfAPlayer_isKept_onlyWhereNothingIsKnown()
{
    m->open();
    SourceFeed unknown(m->spool(), 0);
    QVERIFY(m->let(masterSource(), 0, 1'000));
    unknown.setDurationMs(99'000);
    QCOMPARE(unknown.durationMs(), 99'000);
    m->feed().setDurationMs(99'000);
    QCOMPARE(m->feed().durationMs(), PlayerHouse::lengthMs);
}

void tst_SourceFeed::fileName_saysTheContainer_andNothingElse_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("suffix");
    QTest::newRow("wave") << QByteArray("RIFF\0\0\0\1WAVEfmt ", 16) << u"wav"_s;
    QTest::newRow("flac") << flacHead(4'096, 4'096, 44'100, 44'100) << u"flac"_s;
    QTest::newRow("ogg") << QByteArray("OggS\0\2", 6) << u"ogg"_s;
    QTest::newRow("mpeg") << mpegFrames(20) << u"mp3"_s;
    QTest::newRow("mp4") << QByteArray("\0\0\0\x18"
                                       "ftypM4A ",
                                    12)
                         << u"m4a"_s;
    QTest::newRow("aiff") << QByteArray("FORM\0\0\1\0AIFFCOMM", 16) << u"aiff"_s;
}

void tst_SourceFeed::fileName_saysTheContainer_andNothingElse()
{
    QFETCH(const QByteArray, head);
    QFETCH(const QString, suffix);
    m = std::make_unique<PlayerHouse>(head + QByteArray(20'000, '\0'));
    const SourceName secret = u"stem7"_s; // a stem's name is the service's text
    m->open({masterSource(), secret});
    QVERIFY(m->letAll());
    QVERIFY(m->letAll(secret));
    QCOMPARE(m->feed().open(0).fileName, u"master."_s + suffix);
    QCOMPARE(m->feed(secret).open(0).fileName, u"stem."_s + suffix);
}

void tst_SourceFeed::wave_opensAnywhere_withTheWholeSource()
{
    m->open();
    QVERIFY(m->let(masterSource(), 0, 1'000));
    for (const qint64 place : {0, 500, 60'000}) {
        QVERIFY(m->feed().canOpenAt(place));
        const auto opening = m->feed().open(place);
        QVERIFY(!opening.entry);
        QCOMPARE(opening.reader->size(), m->house.body.size());
    }
    QTRY_COMPARE(m->asked().last(), 600'000); // the hole is asked for
}

void tst_SourceFeed::mpeg_opensBehindAHole_withTheRestOfIt()
{
    m = std::make_unique<PlayerHouse>(demoAudio(u"master.mp3"_s));
    m->open();
    QVERIFY(m->letBytes(masterSource(), 0, 100'000));
    QVERIFY(m->feed().canOpenAt(60'000));
    const auto opening = m->feed().open(60'000);
    QVERIFY(opening.entry);
    QCOMPARE(opening.reader->size(), m->house.body.size() - opening.entry->byte);
    QTRY_COMPARE(m->asked().last(), opening.entry->byte);
}

void tst_SourceFeed::mpeg_opensWithTheWholeSource_whereAllBeforeIsThere()
{
    m = std::make_unique<PlayerHouse>(demoAudio(u"master.mp3"_s));
    m->open();
    QVERIFY(m->letBytes(masterSource(), 0, 500'000));
    const auto opening = m->feed().open(20'000);
    QVERIFY(!opening.entry);
    QCOMPARE(opening.reader->size(), m->house.body.size());
}

void tst_SourceFeed::variableMpeg_opensOnlyWhereAllBeforeIsThere()
{
    m = std::make_unique<PlayerHouse>(tagFrame("Xing", 1'000) + mpegFrames(1'000));
    m->open();
    QVERIFY(m->letBytes(masterSource(), 0, 100'000));
    const qint64 half = m->feed().durationMs() / 2;
    QVERIFY(m->feed().canOpenAt(1'000));
    QVERIFY(!m->feed().canOpenAt(half));
    QVERIFY(m->letBytes(masterSource(), 0, 300'000));
    QVERIFY(m->feed().canOpenAt(half));
}

void tst_SourceFeed::aNewContent_isLearntAnew()
{
    m = std::make_unique<PlayerHouse>(demoAudio(u"bass.mp3"_s));
    m->open();
    QVERIFY(m->letBytes(masterSource(), 0, 100'000));
    QSignalSpy readable(&m->feed(), &SourceFeed::readable);
    QSignalSpy replaced(&m->feed(), &SourceFeed::contentReplaced);
    m->house.body = mpegFrames(1'000);
    m->house.etag = "\"two\"";
    QVERIFY(m->letAll());
    QTRY_COMPARE(readable.count(), 1);
    QCOMPARE(replaced.count(), 1);
    QCOMPARE(m->feed().durationMs(), 417'000 * 8 / 128);
}

void tst_SourceFeed::aFeedOnAReadableSpool_knowsItAtOnce()
{
    m->open();
    QVERIFY(m->letAll());
    const SourceFeed second(m->spool(), PlayerHouse::lengthMs);
    QVERIFY(second.isReadable());
    QVERIFY(second.canOpenAt(0));
    QVERIFY(second.isThereFrom(0));
}

QTEST_GUILESS_MAIN(tst_SourceFeed)
#include "tst_sourcefeed.moc"
