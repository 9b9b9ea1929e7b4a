// SPDX-License-Identifier: MIT
#include "core/decoding/PcmLane.h"
#include "tests/support/LaneFixture.h"
#include "tests/support/SyntheticAudio.h"
#include "tests/support/WaveLane.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using State = PcmLane::State;

/// Tests sources that are lost, cut, replaced or cannot be decoded.
class tst_PcmLaneFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lostBytes_areWaitedFor_andDecodingGoesOn();
    void aCutSource_saysHowMuchIsMissing();
    void withoutADecoder_itSaysSo();
    void garbage_isRefused_notEndless();
    void noRoom_isSaid_andWhatIsThereStays();
    void anotherContent_beginsAnew();
};

void tst_PcmLaneFailures::lostBytes_areWaitedFor_andDecodingGoesOn()
{
    LaneFixture fixture(drums, waveFile(200'000, wave), newShared());
    fixture.lane->start();
    fixture.let(400'000);
    QTRY_VERIFY(frames(*fixture.lane) > 90'000);
    const auto good = fixture.fixture.storage;
    fixture.fixture.storage = [](const StorageRequest &, int) {
        return StorageAnswer::plain(418);
    };
    fixture.fixture.server().cutAll();
    QTRY_VERIFY(fixture.lane->isFailed());
    QCOMPARE(fixture.lane->state(), State::Decoding);
    const auto store = fixture.lane->store();
    fixture.fixture.storage = good;
    fixture.let();
    fixture.spool->retryNow();
    QTRY_COMPARE(fixture.lane->state(), State::Complete);
    QVERIFY(!fixture.lane->isFailed());
    QCOMPARE(fixture.lane->store(), store);
    QCOMPARE(left(*store, 0, 200'000), made(0, 200'000));
}

void tst_PcmLaneFailures::aCutSource_saysHowMuchIsMissing()
{
    LaneFixture fixture(masterSource(), waveFile(36 * 8'000, wave, 8'000), newShared(), 60'000);
    QVERIFY(fixture.completes());
    QCOMPARE(fixture.lane->durationMs(), 36'000);
    QCOMPARE(fixture.lane->missingMs(), 24'000);
}

void tst_PcmLaneFailures::withoutADecoder_itSaysSo()
{
    auto shared = newShared();
    shared.decoders = [] {
        return nullptr;
    };
    LaneFixture fixture(drums, waveFile(20'000, wave), shared);
    fixture.lane->start();
    fixture.let();
    QTRY_COMPARE(fixture.lane->state(), State::Failed);
    QCOMPARE(*fixture.lane->failure(), DecodeResult::NoDecoder);
}

void tst_PcmLaneFailures::garbage_isRefused_notEndless()
{
    const QByteArray garbage = QByteArray("fLaC\0\0\0\x22", 8) + noise(200'000, 5);
    LaneFixture fixture(drums, garbage, newShared());
    QSignalSpy ended(fixture.lane.get(), &PcmLane::ended);
    fixture.lane->start();
    fixture.let();
    QTRY_COMPARE(fixture.lane->state(), State::Failed);
    QCOMPARE(fixture.lane->failure(), std::optional(DecodeResult::NotAudio));
    QCOMPARE(ended.count(), 1);
}

void tst_PcmLaneFailures::noRoom_isSaid_andWhatIsThereStays()
{
    constexpr qint64 chunk = PcmStore::chunkFrames * PcmStore::bytesPerFrame;
    LaneFixture fixture(drums, waveFile(3 * PcmStore::chunkFrames, wave), newShared(chunk));
    fixture.lane->start();
    fixture.let();
    QTRY_COMPARE(fixture.lane->state(), State::Failed);
    QCOMPARE(*fixture.lane->failure(), DecodeResult::OutOfMemory);
    QVERIFY(fixture.lane->isFailed());
    QCOMPARE(frames(*fixture.lane), PcmStore::chunkFrames);
}

void tst_PcmLaneFailures::anotherContent_beginsAnew()
{
    LaneFixture fixture(drums, waveFile(200'000, wave), newShared());
    QSignalSpy restarted(fixture.lane.get(), &PcmLane::restarted);
    fixture.lane->start();
    fixture.let(400'000);
    QTRY_VERIFY(frames(*fixture.lane) > 50'000);
    const auto old = fixture.lane->store();
    fixture.fixture.body = waveFile(150'000, [](qint64) { return 77; });
    fixture.fixture.etag = "\"two\"";
    fixture.let();
    QTRY_COMPARE(restarted.count(), 1);
    QTRY_COMPARE(fixture.lane->state(), State::Complete);
    QCOMPARE(frames(*fixture.lane), 150'000);
    QCOMPARE(left(*fixture.lane->store(), 100, 1).front(), 77);
    QCOMPARE(left(*old, 100, 1).front(), wave(100)); // an owner of the old store can still read it
}

QTEST_GUILESS_MAIN(tst_PcmLaneFailures)
#include "tst_pcmlane_failures.moc"
