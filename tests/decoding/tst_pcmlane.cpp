// SPDX-License-Identifier: MIT
#include "core/decoding/PcmLane.h"
#include "tests/support/HeardSound.h"
#include "tests/support/LaneFixture.h"
#include "tests/support/SyntheticAudio.h"
#include "tests/support/WaveLane.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using State = PcmLane::State;

/// Tests when a lane decodes what, and which bytes it needs for that.
class tst_PcmLane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decoding_goesOnWhileBytesCome();
    void whatPlaysNext_isFetchedAndDecodedFirst();
    void aWantThatStaysAsItIs_asksNobodyAgain();
    void bytes_areLetGo_onceAllIsDecoded();
    void bytes_areLetGo_whenACoverComesLast();
    void tooLongToBeHeld_whatWasPlayedMakesRoom();
    void theEndOfTheLane_inTheMiddle_waitsForNobody();
    void nothingBegins_beforeItIsStarted();
};

void tst_PcmLane::decoding_goesOnWhileBytesCome()
{
    LaneFixture fixture(drums, waveFile(200'000, wave), newShared());
    QSignalSpy opened(fixture.lane.get(), &PcmLane::opened);
    QSignalSpy ended(fixture.lane.get(), &PcmLane::ended);
    fixture.lane->start();
    fixture.let(400'000);
    QTRY_VERIFY(frames(*fixture.lane) > 50'000);
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(fixture.lane->state(), State::Decoding);
    QCOMPARE(fixture.lane->length().frames, 200'000);
    const qint64 before = frames(*fixture.lane);
    QVERIFY(before < 110'000);
    fixture.let(600'000);
    QTRY_VERIFY(frames(*fixture.lane) > before + 30'000);
    QCOMPARE(ended.count(), 0);
    fixture.let();
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(fixture.lane->state(), State::Complete);
}

void tst_PcmLane::whatPlaysNext_isFetchedAndDecodedFirst()
{
    constexpr qint64 bytesPerSecond = 44'100 * 4;
    LaneFixture fixture(drums, waveFile(20 * 44'100, wave), newShared());
    fixture.lane->start();
    fixture.let(bytesPerSecond);
    QTRY_VERIFY(frames(*fixture.lane) > 40'000);
    fixture.lane->want(15'000);
    const auto last = [&] {
        return fixture.fixture.fetches().constLast().rangeBegin.value_or(0);
    };
    QTRY_VERIFY(last() >= 14 * bytesPerSecond);
    fixture.let(17 * bytesPerSecond);
    QTRY_VERIFY(fixture.lane->bufferedAheadMs(15'000) > 1'500);
    QCOMPARE(fixture.lane->bufferedAheadMs(5'000), 0);
    const auto store = fixture.lane->store();
    QCOMPARE(left(*store, 15 * 44'100, 1'000), made(15 * 44'100, 1'000));
    fixture.let();
    QTRY_COMPARE(fixture.lane->state(), State::Complete); // the rest follows
    QCOMPARE(left(*store, 0, 20 * 44'100), made(0, 20 * 44'100));
}

void tst_PcmLane::aWantThatStaysAsItIs_asksNobodyAgain()
{
    LaneFixture fixture(drums, waveFile(20 * 44'100, wave), newShared());
    fixture.lane->start();
    fixture.let(176'400);
    QTRY_VERIFY(frames(*fixture.lane) > 40'000);
    fixture.lane->want(15'000);
    QTRY_VERIFY(fixture.fixture.fetches().constLast().rangeBegin.value_or(0) > 1'000'000);
    const auto asked = fixture.fixture.fetches().size();
    for (qint64 place = 15'000; place < 16'400; place += 40)
        fixture.lane->want(place);
    QTest::qWait(50); // a fixed time: there is no event for a request that does not come
    QCOMPARE(fixture.fixture.fetches().size(), asked);
}

void tst_PcmLane::bytes_areLetGo_onceAllIsDecoded()
{
    LaneFixture fixture(drums, waveFile(100'000, wave), newShared());
    QVERIFY(fixture.completes());
    char byte = 0;
    QCOMPARE(fixture.spool->buffer()->peek(0, &byte, 1), 0);
    QCOMPARE(fixture.spool->status().received, fixture.spool->status().total);
}

void tst_PcmLane::bytes_areLetGo_whenACoverComesLast()
{
    constexpr qint64 coverSize = 1'200'000;
    const QByteArray tag("ID3\3\0\0\0\x49\x1e\x76", 10);
    LaneFixture fixture(
            drums, tag + QByteArray(coverSize - 10, 'c') + waveFile(100'000, wave), newShared());
    bool holds = true;
    fixture.fixture.storage = [&](const StorageRequest &request, int) {
        StorageAnswer answer = fixture.fixture.good(request);
        if (holds && request.rangeBegin.value_or(0) < coverSize)
            answer.stallAfter = 2'000;
        return answer;
    };
    QVERIFY(fixture.completes());
    char byte = 0;
    QCOMPARE(fixture.spool->buffer()->peek(coverSize, &byte, 1), 1);
    holds = false;
    fixture.fixture.server().cutAll();
    QTRY_COMPARE(fixture.spool->status().activity, SpoolStatus::Activity::Complete);
    QCOMPARE(fixture.spool->buffer()->peek(coverSize, &byte, 1), 0);
    QCOMPARE(left(*fixture.lane->store(), 0, 100'000), made(0, 100'000));
}

void tst_PcmLane::tooLongToBeHeld_whatWasPlayedMakesRoom()
{
    constexpr qint64 chunk = PcmStore::chunkFrames * PcmStore::bytesPerFrame;
    auto shared = newShared(60 * chunk);
    shared.evictsPlayed = true;
    const qint64 all = 200 * PcmStore::chunkFrames;
    LaneFixture fixture(drums, waveFile(all, numberedSample, 44'100, 1), shared);
    fixture.lane->start();
    fixture.let();
    const qint64 endMs = all * 1000 / 44'100;
    for (qint64 place = 0; place < endMs; place += 10'000) {
        fixture.lane->want(place);
        QVERIFY2(QTest::qWaitFor([&] { return fixture.lane->bufferedAheadMs(place) > 5'000; }),
                qPrintable(QString::number(place)));
    }
    QTRY_COMPARE(fixture.lane->bufferedAheadMs(endMs - 1'000), PcmLane::endless);
    const auto store = fixture.lane->store();
    std::vector<qint16> samples(2'000);
    const qint64 late = all - 10'000;
    QCOMPARE(store->copy(late, samples.data(), 1'000), 1'000);
    QCOMPARE(samples.front(), numberedSample(late));
    QCOMPARE(store->firstMissing(0), 0);
}

void tst_PcmLane::theEndOfTheLane_inTheMiddle_waitsForNobody()
{
    auto shared = newShared();
    LaneFixture fixture(drums, waveFile(2'000'000, wave), shared);
    fixture.lane->start();
    fixture.let(400'000);
    QTRY_VERIFY(frames(*fixture.lane) > 50'000);
    const auto store = fixture.lane->store();
    fixture.lane.reset(); // while its thread waits in a read
    QVERIFY(shared.reaper->size() <= 1);
    shared.reaper.reset(); // waits for the thread, whose read has been interrupted
    QCOMPARE(left(*store, 100, 1).front(), wave(100));
}

void tst_PcmLane::nothingBegins_beforeItIsStarted()
{
    LaneFixture fixture(drums, waveFile(20'000, wave), newShared());
    fixture.let();
    QTRY_COMPARE(fixture.spool->status().activity, SpoolStatus::Activity::Complete);
    QVERIFY(fixture.spool->isReadable());
    QCOMPARE(fixture.lane->state(), State::Waiting);
    QVERIFY(!fixture.lane->store());
}

QTEST_GUILESS_MAIN(tst_PcmLane)
#include "tst_pcmlane.moc"
