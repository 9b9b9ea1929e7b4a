// SPDX-License-Identifier: MIT
#include "core/playback/SourceFeed.h"
#include "tests/support/PlayerFixture.h"
#include "tests/support/SyntheticAudio.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 endless = 1'000'000'000; // far more than any track
constexpr qint64 grainMs = 90;            // one packet and one cell

} // namespace

class tst_SourceFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m = std::make_unique<PlayerFixture>(); }
    void cleanup() { m.reset(); }

    void nothingIsThere_beforeTheFirstBytes();
    void bufferedAhead_endsAtTheFirstGap();
    void bufferedAhead_isEndless_onceTheEndIsThere();
    void isThereFrom_looksOnlyAhead();
    void isThereFrom_trustsNoUnknownLength();
    void duration_isTheServices_thenTheBytesOwn();
    void duration_withoutServiceOrHeader_isAGuess_untilAllIsThere();
    void itIsLoadedOnTheDecks_asASource();
    void wave_isThereAnywhere_withoutWhatIsBefore();
    void mpegOfConstantBitrate_isThereAnywhere_withoutWhatIsBefore();
    void mpegOfVariableBitrate_needsAllBefore();
    void aNewContent_isLearntAnew();
    void aFeedOnADecodedLane_knowsItAtOnce();

private:
    std::unique_ptr<PlayerFixture> m;
};

void tst_SourceFeed::nothingIsThere_beforeTheFirstBytes()
{
    m->open();
    SourceFeed &feed = m->feed();
    QVERIFY(!feed.isReadable());
    QVERIFY(!feed.isDecodedFrom(0));
    QCOMPARE(feed.bufferedAheadMs(0), 0);
    QCOMPARE(feed.durationMs(), PlayerFixture::lengthMs);
    QVERIFY(!feed.isDurationGuess());
    QVERIFY(m->let(masterSource(), 0, 1'000));
    QVERIFY(feed.isReadable());
}

void tst_SourceFeed::bufferedAhead_endsAtTheFirstGap()
{
    m->open();
    QVERIFY(m->let(masterSource(), 0, 5'000));
    const SourceFeed &feed = m->feed();
    const qint64 ahead = feed.bufferedAheadMs(0);
    QVERIFY2(ahead > 5'000 - grainMs && ahead <= 5'000, qPrintable(QString::number(ahead)));
    QCOMPARE(feed.bufferedAheadMs(1'000), ahead - 1'000);
    QCOMPARE(feed.bufferedAheadMs(5'000), 0);
    QCOMPARE(feed.bufferedAheadMs(60'000), 0);
}

void tst_SourceFeed::bufferedAhead_isEndless_onceTheEndIsThere()
{
    m->open();
    QVERIFY(m->letAll());
    QVERIFY(m->feed().bufferedAheadMs(0) > endless);
    QVERIFY(m->feed().bufferedAheadMs(PlayerFixture::lengthMs) > endless);
}

void tst_SourceFeed::isThereFrom_looksOnlyAhead()
{
    m->open();
    QVERIFY(m->let(masterSource(), 0, 5'000));
    QVERIFY(!m->feed().isDecodedFrom(0));
    m->transport.seek(90'000);
    QVERIFY(m->let(masterSource(), 90'000, PlayerFixture::lengthMs));
    QTRY_VERIFY(m->feed().isDecodedFrom(90'100));
    QVERIFY(!m->feed().isDecodedFrom(88'000));
    QVERIFY(!m->feed().isDecodedFrom(0));
}

void tst_SourceFeed::isThereFrom_trustsNoUnknownLength()
{
    m = std::make_unique<PlayerFixture>(mpegFrames(4'000));
    m->open();
    QVERIFY(m->letBytes(masterSource(), 0, 400'000));
    QVERIFY(!m->feed().isDecodedFrom(1'000));
    QVERIFY(m->letAll());
    QVERIFY(m->feed().isDecodedFrom(1'000));
}

void tst_SourceFeed::duration_isTheServices_thenTheBytesOwn()
{
    m = std::make_unique<PlayerFixture>(demoAudio(u"bass.mp3"_s));
    m->open();
    QCOMPARE(m->feed().durationMs(), PlayerFixture::lengthMs);
    QVERIFY(m->letBytes(masterSource(), 0, 100'000));
    QTRY_COMPARE(m->feed().durationMs(), 69'387);
    QVERIFY(!m->feed().isDurationGuess());
}

void tst_SourceFeed::duration_withoutServiceOrHeader_isAGuess_untilAllIsThere()
{
    m = std::make_unique<PlayerFixture>(mpegFrames(1'500, 9) + mpegFrames(1'500, 11));
    m->durationHintMs = 0;
    m->open();
    QVERIFY(m->letBytes(masterSource(), 0, 200'000));
    QTRY_VERIFY(m->feed().durationMs() > 0);
    QVERIFY(m->feed().isDurationGuess());
    QVERIFY(m->letAll());
    QVERIFY(!m->feed().isDurationGuess());
    QCOMPARE(m->feed().durationMs(), 3'000LL * 1152 * 1000 / 44'100);
}

void tst_SourceFeed::itIsLoadedOnTheDecks_asASource()
{
    m->open();
    m->feed().loadOn(m->deck, 1'234, true);
    QCOMPARE(m->deck.news().constLast(), u"load master 1234 playing"_s);
}

void tst_SourceFeed::wave_isThereAnywhere_withoutWhatIsBefore()
{
    m->open();
    QVERIFY(m->let(masterSource(), 0, 1'000));
    m->transport.seek(60'000);
    QVERIFY(m->let(masterSource(), 60'000, 62'000));
    QVERIFY(m->feed().bufferedAheadMs(60'000) > 1'500);
    QCOMPARE(m->feed().bufferedAheadMs(30'000), 0);
    QVERIFY(!m->feed().needsSequentialDecoding(80'000));
}

void tst_SourceFeed::mpegOfConstantBitrate_isThereAnywhere_withoutWhatIsBefore()
{
    m = std::make_unique<PlayerFixture>(demoAudio(u"master.mp3"_s));
    m->open();
    QVERIFY(m->letBytes(masterSource(), 0, 100'000));
    m->transport.seek(60'000);
    QTRY_VERIFY(m->asked().constLast() > 900'000);
    const qint64 begin = m->asked().constLast();
    QVERIFY(m->letBytes(masterSource(), begin, begin + 60'000));
    QTRY_VERIFY(m->feed().bufferedAheadMs(60'000) > 1'000);
    QCOMPARE(m->feed().bufferedAheadMs(30'000), 0);
}

void tst_SourceFeed::mpegOfVariableBitrate_needsAllBefore()
{
    QByteArray frames;
    for (int i = 0; i < 1'500; ++i)
        frames += mpegFrame(i % 2 ? 9 : 11);
    m = std::make_unique<PlayerFixture>(tagFrame("Xing", 1'500) + frames);
    m->open();
    QVERIFY(m->letBytes(masterSource(), 0, 200'000));
    QTRY_VERIFY(m->feed().bufferedAheadMs(0) > 5'000);
    m->transport.seek(30'000);
    QTRY_VERIFY(m->feed().needsSequentialDecoding(30'000));
    QVERIFY(m->letBytes(masterSource(), 0, frames.size()));
    QTRY_VERIFY(m->feed().bufferedAheadMs(30'000) > 1'000);
}

void tst_SourceFeed::aNewContent_isLearntAnew()
{
    m = std::make_unique<PlayerFixture>(demoAudio(u"bass.mp3"_s));
    m->durationHintMs = 0;
    m->open();
    QVERIFY(m->letBytes(masterSource(), 0, 100'000));
    QTRY_VERIFY(m->feed().isReadable());
    QSignalSpy readable(&m->feed(), &SourceFeed::readable);
    QSignalSpy replaced(&m->feed(), &SourceFeed::contentReplaced);
    m->fixture.body = mpegFrames(1'000);
    m->fixture.etag = "\"two\"";
    QVERIFY(m->letAll());
    QTRY_COMPARE(readable.count(), 1);
    QCOMPARE(replaced.count(), 1);
    QCOMPARE(m->feed().durationMs(), 1'000LL * 1152 * 1000 / 44'100);
}

void tst_SourceFeed::aFeedOnADecodedLane_knowsItAtOnce()
{
    m->open();
    QVERIFY(m->letAll());
    const SourceFeed second(m->lane());
    QVERIFY(second.isReadable());
    QVERIFY(second.isDecodedFrom(0));
}

QTEST_GUILESS_MAIN(tst_SourceFeed)
#include "tst_sourcefeed.moc"
