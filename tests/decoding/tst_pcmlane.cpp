// SPDX-License-Identifier: MIT
#include "core/decoding/PcmLane.h"
#include "tests/support/LaneFixture.h"
#include "tests/support/SyntheticAudio.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <cstdlib>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using State = PcmLane::State;

namespace {

const SourceName drums = u"stem1"_s;
const SourceName bass = u"stem2"_s;

qint16 wave(qint64 frame)
{
    return static_cast<qint16>(std::lround(9'000 * std::sin(static_cast<double>(frame) * 0.031)));
}

std::vector<qint16> made(qint64 from, qint64 count)
{
    std::vector<qint16> samples;
    for (qint64 frame = from; frame < from + count; ++frame)
        samples.push_back(wave(frame));
    return samples;
}

/// The number of frames available from the first on, up to the first gap.
qint64 frames(const PcmLane &lane)
{
    return lane.store() ? lane.store()->firstMissing(0) : 0;
}

std::vector<qint16> left(const PcmStore &store, qint64 from, qint64 count)
{
    std::vector<qint16> samples;
    for (qint64 at = from; at < from + count;) {
        const auto piece = store.read(at, from + count - at);
        if (piece.empty())
            break;
        for (size_t i = 0; i < piece.size(); i += 2)
            samples.push_back(piece[i]);
        at += static_cast<qint64>(piece.size()) / 2;
    }
    return samples;
}

/// The frame of the largest sample near @p frame.
qint64 peakNear(const PcmStore &store, qint64 frame)
{
    const auto samples = left(store, frame - 2'000, 4'000);
    const auto largest = std::max_element(samples.cbegin(), samples.cend(),
            [](qint16 a, qint16 b) { return std::abs(a) < std::abs(b); });
    return frame - 2'000 + std::distance(samples.cbegin(), largest);
}

} // namespace

class tst_PcmLane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void frames_areTheContainers_data();
    void frames_areTheContainers();
    void samples_areTheFiles();
    void mono_isAsLoudOnEachSide();
    void unlikeRates_meetAtTheSameFrame_data();
    void unlikeRates_meetAtTheSameFrame();
    void rate_isOneThatOutputsTake_data();
    void rate_isOneThatOutputsTake();
    void decoding_goesOnWhileBytesCome();
    void whatPlaysNext_isFetchedAndDecodedFirst();
    void aWantThatStaysAsItIs_asksNobodyAgain();
    void bytes_areLetGo_onceAllIsDecoded();
    void bytes_areLetGo_whenACoverComesLast();
    void lostBytes_areWaitedFor_andDecodingGoesOn();
    void aCutSource_saysHowMuchIsMissing();
    void tooLongToBeHeld_whatWasPlayedMakesRoom();
    void withoutADecoder_itSaysSo();
    void garbage_isRefused_notEndless();
    void noRoom_isSaid_andWhatIsThereStays();
    void anotherContent_beginsAnew();
    void theEndOfTheLane_inTheMiddle_waitsForNobody();
    void nothingBegins_beforeItIsStarted();

private:
    std::unique_ptr<LaneFixture> m;
};

void tst_PcmLane::frames_areTheContainers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qint64>("expected");
    const QByteArray file = waveFile(100'001, wave);
    QTest::newRow("wav") << file << 100'001LL;
    QTest::newRow("wav, mono") << waveFile(50'000, wave, 44'100, 1) << 50'000LL;
    QTest::newRow("wav, 48 kHz") << waveFile(50'000, wave, 48'000) << 50'000LL;
    QTest::newRow("flac") << encoded(file, u"flac"_s) << 100'001LL;
    QTest::newRow("mp3") << encoded(file, u"mp3"_s) << 100'001LL;
}

void tst_PcmLane::frames_areTheContainers()
{
    QFETCH(QByteArray, body);
    QFETCH(qint64, expected);
    QVERIFY(!body.isEmpty());
    LaneFixture house(drums, body, newShared());
    QVERIFY(house.completes());
    QCOMPARE(frames(*house.lane), expected);
    QCOMPARE(house.lane->length().frames, expected);
    QCOMPARE(house.lane->missingMs(), 0);
}

void tst_PcmLane::samples_areTheFiles()
{
    LaneFixture house(drums, waveFile(100'000, wave), newShared());
    QVERIFY(house.completes());
    const auto samples = left(*house.lane->store(), 0, 100'000);
    QCOMPARE(samples.size(), size_t(100'000));
    for (qint64 frame = 0; frame < 100'000; ++frame)
        QCOMPARE(samples[static_cast<size_t>(frame)], wave(frame));
}

void tst_PcmLane::mono_isAsLoudOnEachSide()
{
    LaneFixture house(drums, waveFile(10'000, wave, 44'100, 1), newShared());
    QVERIFY(house.completes());
    const auto samples = house.lane->store()->read(0, 10'000);
    for (size_t i = 0; i < samples.size(); i += 2) {
        QCOMPARE(samples[i], wave(static_cast<qint64>(i) / 2));
        QCOMPARE(samples[i + 1], samples[i]);
    }
}

void tst_PcmLane::unlikeRates_meetAtTheSameFrame_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    QTest::addColumn<QString>("suffix");
    for (const char *suffix : {"wav", "flac", "mp3"}) {
        QTest::addRow("44.1 to 48, %s", suffix) << 48'000 << 44'100 << QString::fromLatin1(suffix);
        QTest::addRow("48 to 44.1, %s", suffix) << 44'100 << 48'000 << QString::fromLatin1(suffix);
    }
}

void tst_PcmLane::unlikeRates_meetAtTheSameFrame()
{
    QFETCH(int, first);
    QFETCH(int, second);
    QFETCH(QString, suffix);
    const auto clicks = [&](int rate) {
        const QByteArray file = waveFile(
                4LL * rate, [rate](qint64 frame) { return frame % rate == rate / 2 ? 30'000 : 0; },
                rate);
        return suffix == u"wav" ? file : encoded(file, suffix);
    };
    const auto shared = newShared();
    LaneFixture one(drums, clicks(first), shared);
    QVERIFY(one.completes());
    LaneFixture other(bass, clicks(second), shared);
    QVERIFY(other.completes());
    QCOMPARE(other.lane->store()->sampleRate(), first);
    QCOMPARE(frames(*other.lane), frames(*one.lane));
    for (int click = 0; click < 4; ++click) {
        const qint64 place = first * click + first / 2;
        QCOMPARE(peakNear(*one.lane->store(), place), place);
        QCOMPARE(peakNear(*other.lane->store(), place), place);
    }
}

void tst_PcmLane::rate_isOneThatOutputsTake_data()
{
    QTest::addColumn<int>("own");
    QTest::addColumn<int>("expected");
    QTest::newRow("1 kHz") << 1'000 << 8'000;
    QTest::newRow("8 kHz") << 8'000 << 8'000;
    QTest::newRow("192 kHz") << 192'000 << 192'000;
    QTest::newRow("384 kHz") << 384'000 << 192'000;
}

void tst_PcmLane::rate_isOneThatOutputsTake()
{
    QFETCH(int, own);
    QFETCH(int, expected);
    LaneFixture house(drums, waveFile(own, wave, own), newShared());
    QVERIFY(house.completes());
    QCOMPARE(house.lane->store()->sampleRate(), expected);
    QCOMPARE(frames(*house.lane), expected);
}

void tst_PcmLane::decoding_goesOnWhileBytesCome()
{
    LaneFixture house(drums, waveFile(200'000, wave), newShared());
    QSignalSpy opened(house.lane.get(), &PcmLane::opened);
    QSignalSpy ended(house.lane.get(), &PcmLane::ended);
    house.lane->start();
    house.let(400'000);
    QTRY_VERIFY(frames(*house.lane) > 50'000);
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(house.lane->state(), State::Decoding);
    QCOMPARE(house.lane->length().frames, 200'000);
    const qint64 before = frames(*house.lane);
    QVERIFY(before < 110'000);
    house.let(600'000);
    QTRY_VERIFY(frames(*house.lane) > before + 30'000);
    QCOMPARE(ended.count(), 0);
    house.let();
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(house.lane->state(), State::Complete);
}

void tst_PcmLane::whatPlaysNext_isFetchedAndDecodedFirst()
{
    constexpr qint64 bytesPerSecond = 44'100 * 4;
    LaneFixture house(drums, waveFile(20 * 44'100, wave), newShared());
    house.lane->start();
    house.let(bytesPerSecond);
    QTRY_VERIFY(frames(*house.lane) > 40'000);
    house.lane->want(15'000);
    const auto last = [&] {
        return house.house.fetches().last().rangeBegin.value_or(0);
    };
    QTRY_VERIFY(last() >= 14 * bytesPerSecond);
    house.let(17 * bytesPerSecond);
    QTRY_VERIFY(house.lane->bufferedAheadMs(15'000) > 1'500);
    QCOMPARE(house.lane->bufferedAheadMs(5'000), 0);
    const auto store = house.lane->store();
    QCOMPARE(left(*store, 15 * 44'100, 1'000), made(15 * 44'100, 1'000));
    house.let();
    QTRY_COMPARE(house.lane->state(), State::Complete); // the rest follows
    QCOMPARE(left(*store, 0, 20 * 44'100), made(0, 20 * 44'100));
}

void tst_PcmLane::aWantThatStaysAsItIs_asksNobodyAgain()
{
    LaneFixture house(drums, waveFile(20 * 44'100, wave), newShared());
    house.lane->start();
    house.let(176'400);
    QTRY_VERIFY(frames(*house.lane) > 40'000);
    house.lane->want(15'000);
    QTRY_VERIFY(house.house.fetches().last().rangeBegin.value_or(0) > 1'000'000);
    const auto asked = house.house.fetches().size();
    for (qint64 place = 15'000; place < 16'400; place += 40)
        house.lane->want(place);
    QTest::qWait(50); // a fixed time: there is no event for a request that does not come
    QCOMPARE(house.house.fetches().size(), asked);
}

void tst_PcmLane::bytes_areLetGo_onceAllIsDecoded()
{
    LaneFixture house(drums, waveFile(100'000, wave), newShared());
    QVERIFY(house.completes());
    char byte = 0;
    QCOMPARE(house.spool->buffer()->peek(0, &byte, 1), 0);
    QCOMPARE(house.spool->status().received, house.spool->status().total);
}

void tst_PcmLane::bytes_areLetGo_whenACoverComesLast()
{
    constexpr qint64 coverSize = 1'200'000;
    const QByteArray tag("ID3\3\0\0\0\x49\x1e\x76", 10);
    LaneFixture house(
            drums, tag + QByteArray(coverSize - 10, 'c') + waveFile(100'000, wave), newShared());
    bool holds = true;
    house.house.storage = [&](const StorageRequest &request, int) {
        StorageAnswer answer = house.house.good(request);
        if (holds && request.rangeBegin.value_or(0) < coverSize)
            answer.stallAfter = 2'000;
        return answer;
    };
    QVERIFY(house.completes());
    char byte = 0;
    QCOMPARE(house.spool->buffer()->peek(coverSize, &byte, 1), 1);
    holds = false;
    house.house.server().cutAll();
    QTRY_COMPARE(house.spool->status().activity, SpoolStatus::Activity::Complete);
    QCOMPARE(house.spool->buffer()->peek(coverSize, &byte, 1), 0);
    QCOMPARE(left(*house.lane->store(), 0, 100'000), made(0, 100'000));
}

void tst_PcmLane::lostBytes_areWaitedFor_andDecodingGoesOn()
{
    LaneFixture house(drums, waveFile(200'000, wave), newShared());
    house.lane->start();
    house.let(400'000);
    QTRY_VERIFY(frames(*house.lane) > 90'000);
    const auto good = house.house.storage;
    house.house.storage = [](const StorageRequest &, int) {
        return StorageAnswer::plain(418);
    };
    house.house.server().cutAll();
    QTRY_VERIFY(house.lane->isFailed());
    QCOMPARE(house.lane->state(), State::Decoding);
    const auto store = house.lane->store();
    house.house.storage = good;
    house.let();
    house.spool->retryNow();
    QTRY_COMPARE(house.lane->state(), State::Complete);
    QVERIFY(!house.lane->isFailed());
    QCOMPARE(house.lane->store(), store);
    QCOMPARE(left(*store, 0, 200'000), made(0, 200'000));
}

void tst_PcmLane::aCutSource_saysHowMuchIsMissing()
{
    LaneFixture house(masterSource(), waveFile(36 * 8'000, wave, 8'000), newShared(), 60'000);
    QVERIFY(house.completes());
    QCOMPARE(house.lane->durationMs(), 36'000);
    QCOMPARE(house.lane->missingMs(), 24'000);
}

void tst_PcmLane::tooLongToBeHeld_whatWasPlayedMakesRoom()
{
    constexpr qint64 chunk = PcmStore::chunkFrames * PcmStore::bytesPerFrame;
    auto shared = newShared(60 * chunk);
    shared.forgets = true;
    const qint64 all = 200 * PcmStore::chunkFrames;
    LaneFixture house(drums, waveFile(all, wave, 44'100, 1), shared);
    house.lane->start();
    house.let();
    const qint64 endMs = all * 1000 / 44'100;
    for (qint64 place = 0; place < endMs; place += 10'000) {
        house.lane->want(place);
        QVERIFY2(QTest::qWaitFor([&] { return house.lane->bufferedAheadMs(place) > 5'000; }),
                qPrintable(QString::number(place)));
    }
    QTRY_COMPARE(house.lane->bufferedAheadMs(endMs - 1'000), PcmLane::endless);
    const auto store = house.lane->store();
    std::vector<qint16> samples(2'000);
    const qint64 late = all - 10'000;
    QCOMPARE(store->copy(late, samples.data(), 1'000), 1'000);
    QCOMPARE(samples.front(), wave(late));
    QCOMPARE(store->firstMissing(0), 0);
}

void tst_PcmLane::withoutADecoder_itSaysSo()
{
    auto shared = newShared();
    shared.decoders = [] {
        return nullptr;
    };
    LaneFixture house(drums, waveFile(20'000, wave), shared);
    house.lane->start();
    house.let();
    QTRY_COMPARE(house.lane->state(), State::Failed);
    QCOMPARE(*house.lane->failure(), LaneEnd::NoDecoder);
}

void tst_PcmLane::garbage_isRefused_notEndless()
{
    const QByteArray garbage = QByteArray("fLaC\0\0\0\x22", 8) + noise(200'000, 5);
    LaneFixture house(drums, garbage, newShared());
    QSignalSpy ended(house.lane.get(), &PcmLane::ended);
    house.lane->start();
    house.let();
    QTRY_COMPARE(house.lane->state(), State::Failed);
    QVERIFY(house.lane->failure());
    QCOMPARE(ended.count(), 1);
}

void tst_PcmLane::noRoom_isSaid_andWhatIsThereStays()
{
    constexpr qint64 chunk = PcmStore::chunkFrames * PcmStore::bytesPerFrame;
    LaneFixture house(drums, waveFile(3 * PcmStore::chunkFrames, wave), newShared(chunk));
    house.lane->start();
    house.let();
    QTRY_COMPARE(house.lane->state(), State::Failed);
    QCOMPARE(*house.lane->failure(), LaneEnd::OutOfRoom);
    QVERIFY(house.lane->isFailed());
    QCOMPARE(frames(*house.lane), PcmStore::chunkFrames);
}

void tst_PcmLane::anotherContent_beginsAnew()
{
    LaneFixture house(drums, waveFile(200'000, wave), newShared());
    QSignalSpy restarted(house.lane.get(), &PcmLane::restarted);
    house.lane->start();
    house.let(400'000);
    QTRY_VERIFY(frames(*house.lane) > 50'000);
    const auto old = house.lane->store();
    house.house.body = waveFile(150'000, [](qint64) { return 77; });
    house.house.etag = "\"two\"";
    house.let();
    QTRY_COMPARE(restarted.count(), 1);
    QTRY_COMPARE(house.lane->state(), State::Complete);
    QCOMPARE(frames(*house.lane), 150'000);
    QCOMPARE(left(*house.lane->store(), 100, 1).front(), 77);
    QCOMPARE(left(*old, 100, 1).front(), wave(100)); // an owner of the old store can still read it
}

void tst_PcmLane::theEndOfTheLane_inTheMiddle_waitsForNobody()
{
    auto shared = newShared();
    LaneFixture house(drums, waveFile(2'000'000, wave), shared);
    house.lane->start();
    house.let(400'000);
    QTRY_VERIFY(frames(*house.lane) > 50'000);
    const auto store = house.lane->store();
    house.lane.reset(); // while its thread waits in a read
    QVERIFY(shared.keeper->size() <= 1);
    shared.keeper.reset(); // waits for the thread, whose read has been interrupted
    QCOMPARE(left(*store, 100, 1).front(), wave(100));
}

void tst_PcmLane::nothingBegins_beforeItIsStarted()
{
    LaneFixture house(drums, waveFile(20'000, wave), newShared());
    house.let();
    QTRY_VERIFY(house.spool->isReadable());
    QTest::qWait(20);
    QCOMPARE(house.lane->state(), State::Waiting);
    QVERIFY(!house.lane->store());
}

QTEST_GUILESS_MAIN(tst_PcmLane)
#include "tst_pcmlane.moc"
