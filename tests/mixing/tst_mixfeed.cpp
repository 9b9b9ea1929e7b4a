// SPDX-License-Identifier: MIT
#include "core/mixing/MixFeed.h"
#include "tests/support/LaneFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int rate = 44'100;
constexpr qint64 seconds = 20;
constexpr qint64 bytesPerSecond = rate * 4;
constexpr qint64 endless = 1LL << 60;

} // namespace

/// Tests MixFeed on two stems, wave files of 20 s, downloaded only as far as each test allows.
class tst_MixFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void bufferedAhead_isTheShortest_ofTheAudible();
    void bufferedAhead_isEndless_whenAllIsThere_orNothingSounds();
    void lanesThatAreThere_comeIn_whenItBegins();
    void laneThatIsNotThere_joinsLater_andIsNotWaitedFor();
    void onlyLane_thatIsNotThere_isWaitedFor();
    void mute_takesALaneOut_atOnce();
    void gain_isTheMixes();
    void end_isTheLongest();
    void status_isThatOfWhatIsWaitedFor();
    void status_isFailed_onlyWhenNothingIsLeft();
    void want_fetchesWhatPlaysNext_ofTheLanesThatSound();
    void laneThatLostItsBytes_goesOut_andHoldsNobody();

private:
    /// Lets @p milliseconds of @p lane be downloaded, and waits until they are decoded.
    [[nodiscard]] bool there(LaneFixture &lane, qint64 milliseconds);

    struct Fixture
    {
        PcmLane::Shared shared = newShared();
        LaneFixture drums{tests::drums, body(1), shared, seconds * 1000};
        LaneFixture bass{tests::bass, body(2), shared, seconds * 1000};
        Mix mix;
        std::unique_ptr<MixFeed> feed;

        static QByteArray body(qint16 value)
        {
            return waveFile(seconds * rate, [value](qint64) { return value; });
        }
    };

    std::unique_ptr<Fixture> m;
};

void tst_MixFeed::init()
{
    m = std::make_unique<Fixture>();
    m->mix.setSources({masterSource(), drums, bass});
    m->feed = std::make_unique<MixFeed>(
            m->mix, QList<PcmLane *>{m->drums.lane.get(), m->bass.lane.get()});
    m->drums.lane->start();
    m->bass.lane->start();
}

void tst_MixFeed::cleanup()
{
    m.reset();
}

// An incomplete cell does not count as decoded, so 500 ms more are let through.
bool tst_MixFeed::there(LaneFixture &lane, qint64 milliseconds)
{
    lane.let((milliseconds + 500) * bytesPerSecond / 1000);
    return QTest::qWaitFor([&] { return lane.lane->bufferedAheadMs(0) >= milliseconds; }, 10'000);
}

void tst_MixFeed::bufferedAhead_isTheShortest_ofTheAudible()
{
    QVERIFY(!m->feed->isReadable());
    QVERIFY(there(m->drums, 10'000));
    QVERIFY(there(m->bass, 3'000));
    QVERIFY(m->feed->isReadable());
    QCOMPARE(m->feed->sampleRate(), rate);
    const qint64 both = m->feed->bufferedAheadMs(1'000);
    QVERIFY2(both >= 2'000 && both <= 2'700, qPrintable(QString::number(both)));
    m->mix.setMute(bass, true);
    QVERIFY(m->feed->bufferedAheadMs(1'000) >= 9'000);
    m->mix.setMute(bass, false);
    QCOMPARE(m->feed->bufferedAheadMs(15'000), 0);
}

void tst_MixFeed::bufferedAhead_isEndless_whenAllIsThere_orNothingSounds()
{
    QVERIFY(there(m->drums, 3'000));
    m->mix.setMute(drums, true);
    m->mix.setMute(bass, true);
    QVERIFY(m->feed->bufferedAheadMs(0) >= endless);
    m->mix.setMute(drums, false);
    QVERIFY(m->drums.completes());
    QVERIFY(m->feed->bufferedAheadMs(19'000) >= endless);
    QVERIFY(m->feed->isDecodedFrom(0));
}

void tst_MixFeed::lanesThatAreThere_comeIn_whenItBegins()
{
    QVERIFY(there(m->drums, 5'000));
    QVERIFY(there(m->bass, 5'000));
    QCOMPARE(m->feed->gain(0), 0.0F);
    m->feed->enter(rate);
    QCOMPARE(m->feed->gain(0), 1.0F);
    QCOMPARE(m->feed->gain(1), 1.0F);
    m->feed->leave();
    QCOMPARE(m->feed->gain(0), 0.0F);
}

void tst_MixFeed::laneThatIsNotThere_joinsLater_andIsNotWaitedFor()
{
    QSignalSpy gains(m->feed.get(), &MixFeed::gainsChanged);
    m->mix.setMute(bass, true);
    QVERIFY(there(m->drums, 8'000));
    m->feed->enter(0);
    m->mix.setMute(bass, false);
    QCOMPARE(m->feed->gain(0), 1.0F);
    QCOMPARE(m->feed->gain(1), 0.0F);
    QVERIFY(m->feed->bufferedAheadMs(0) >= 7'900);
    QVERIFY(there(m->bass, 2'000));
    gains.clear();
    m->feed->advance(rate);
    QCOMPARE(m->feed->gain(1), 1.0F);
    QCOMPARE(gains.count(), 1);
    m->feed->advance(rate + 1'000);
    QCOMPARE(gains.count(), 1);
    QVERIFY(m->feed->bufferedAheadMs(1'000) < 2'000); // the bass counts now
}

void tst_MixFeed::onlyLane_thatIsNotThere_isWaitedFor()
{
    QVERIFY(there(m->drums, 8'000));
    m->feed->enter(0);
    m->mix.setSolo(bass, true);
    QCOMPARE(m->feed->gain(0), 0.0F);
    QCOMPARE(m->feed->bufferedAheadMs(1'000), 0);
    QVERIFY(there(m->bass, 4'000));
    QVERIFY(m->feed->bufferedAheadMs(1'000) >= 2'900);
    m->feed->enter(rate);
    QCOMPARE(m->feed->gain(1), 1.0F);
}

void tst_MixFeed::mute_takesALaneOut_atOnce()
{
    QVERIFY(there(m->drums, 4'000));
    m->feed->enter(0);
    QSignalSpy gains(m->feed.get(), &MixFeed::gainsChanged);
    m->mix.setMute(drums, true);
    QVERIFY(gains.count() >= 1);
    QCOMPARE(m->feed->gain(0), 0.0F);
    m->mix.setMute(drums, false);
    QCOMPARE(m->feed->gain(0), 1.0F); // it is decoded, so it returns at once
}

void tst_MixFeed::gain_isTheMixes()
{
    QVERIFY(there(m->drums, 4'000));
    m->feed->enter(0);
    m->mix.setFader(drums, 88);
    QCOMPARE(m->feed->gain(0), Fader::gain(88));
}

void tst_MixFeed::end_isTheLongest()
{
    QCOMPARE(m->feed->durationMs(), seconds * 1000);
    QVERIFY(there(m->drums, 3'000));
    QCOMPARE(m->feed->endFrame(), seconds * rate);
    QCOMPARE(m->feed->durationMs(), seconds * 1000);
}

void tst_MixFeed::status_isThatOfWhatIsWaitedFor()
{
    using Activity = SpoolStatus::Activity;
    QVERIFY(m->drums.completes());
    QVERIFY(there(m->bass, 2'000));
    QCOMPARE(m->feed->status().activity, Activity::Receiving);
    m->mix.setMute(bass, true);
    QCOMPARE(m->feed->status().activity, Activity::Complete);
    QVERIFY(m->feed->uses(*m->drums.spool));
    QVERIFY(!m->feed->uses(*m->bass.spool));
}

void tst_MixFeed::status_isFailed_onlyWhenNothingIsLeft()
{
    using Activity = SpoolStatus::Activity;
    m->bass.fixture.storage = [](const StorageRequest &, int) {
        StorageAnswer answer;
        answer.status = 200;
        answer.body = "<html>no audio</html>";
        return answer;
    };
    QVERIFY(m->drums.completes());
    m->bass.let();
    QTRY_COMPARE(m->bass.spool->status().activity, Activity::Failed);
    QCOMPARE(m->feed->status().activity, Activity::Complete);
    QVERIFY(m->feed->bufferedAheadMs(0) >= endless); // a failed lane is not waited for
    m->mix.setSolo(bass, true);
    QCOMPARE(m->feed->status().activity, Activity::Failed);
    QVERIFY(m->feed->error());
}

void tst_MixFeed::want_fetchesWhatPlaysNext_ofTheLanesThatSound()
{
    QVERIFY(there(m->drums, 3'000));
    QVERIFY(there(m->bass, 3'000));
    m->mix.setSolo(drums, true);
    m->feed->want(15'000);
    const auto lastOf = [](const LaneFixture &lane) {
        return lane.fixture.fetches().constLast().rangeBegin.value_or(0);
    };
    QTRY_VERIFY(lastOf(m->drums) >= 14 * bytesPerSecond);
    QVERIFY(lastOf(m->bass) < 4 * bytesPerSecond);
    m->feed->wantAll(10'000);
    QTRY_VERIFY(lastOf(m->bass) >= 9 * bytesPerSecond);
}

void tst_MixFeed::laneThatLostItsBytes_goesOut_andHoldsNobody()
{
    QVERIFY(m->drums.completes());
    QVERIFY(there(m->bass, 3'000));
    m->feed->enter(0);
    QCOMPARE(m->feed->gain(1), 1.0F);
    m->bass.fixture.storage = [](const StorageRequest &, int) {
        return StorageAnswer::plain(418);
    };
    m->bass.fixture.server().cutAll();
    QTRY_VERIFY(m->bass.lane->isFailed());
    m->feed->advance(rate);
    QCOMPARE(m->feed->gain(1), 1.0F); // the decoded part still plays
    m->feed->advance(4 * rate);
    QCOMPARE(m->feed->gain(1), 0.0F);
    QVERIFY(m->feed->bufferedAheadMs(4'000) >= endless);
}

QTEST_GUILESS_MAIN(tst_MixFeed)
#include "tst_mixfeed.moc"
