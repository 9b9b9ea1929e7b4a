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
    LaneFixture fixture(drums, body, newShared());
    QVERIFY(fixture.completes());
    QCOMPARE(frames(*fixture.lane), expected);
    QCOMPARE(fixture.lane->length().frames, expected);
    QCOMPARE(fixture.lane->missingMs(), 0);
}

void tst_PcmLane::samples_areTheFiles()
{
    LaneFixture fixture(drums, waveFile(100'000, wave), newShared());
    QVERIFY(fixture.completes());
    const auto samples = left(*fixture.lane->store(), 0, 100'000);
    QCOMPARE(samples.size(), size_t(100'000));
    for (qint64 frame = 0; frame < 100'000; ++frame)
        QCOMPARE(samples[static_cast<size_t>(frame)], wave(frame));
}

void tst_PcmLane::mono_isAsLoudOnEachSide()
{
    LaneFixture fixture(drums, waveFile(10'000, wave, 44'100, 1), newShared());
    QVERIFY(fixture.completes());
    const auto samples = fixture.lane->store()->read(0, 10'000);
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
    LaneFixture fixture(drums, waveFile(own, wave, own), newShared());
    QVERIFY(fixture.completes());
    QCOMPARE(fixture.lane->store()->sampleRate(), expected);
    QCOMPARE(frames(*fixture.lane), expected);
}

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
        return fixture.fixture.fetches().last().rangeBegin.value_or(0);
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
    QTRY_VERIFY(fixture.fixture.fetches().last().rangeBegin.value_or(0) > 1'000'000);
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

void tst_PcmLane::lostBytes_areWaitedFor_andDecodingGoesOn()
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

void tst_PcmLane::aCutSource_saysHowMuchIsMissing()
{
    LaneFixture fixture(masterSource(), waveFile(36 * 8'000, wave, 8'000), newShared(), 60'000);
    QVERIFY(fixture.completes());
    QCOMPARE(fixture.lane->durationMs(), 36'000);
    QCOMPARE(fixture.lane->missingMs(), 24'000);
}

void tst_PcmLane::tooLongToBeHeld_whatWasPlayedMakesRoom()
{
    constexpr qint64 chunk = PcmStore::chunkFrames * PcmStore::bytesPerFrame;
    auto shared = newShared(60 * chunk);
    shared.evictsPlayed = true;
    const qint64 all = 200 * PcmStore::chunkFrames;
    LaneFixture fixture(drums, waveFile(all, wave, 44'100, 1), shared);
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
    QCOMPARE(samples.front(), wave(late));
    QCOMPARE(store->firstMissing(0), 0);
}

void tst_PcmLane::withoutADecoder_itSaysSo()
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

void tst_PcmLane::garbage_isRefused_notEndless()
{
    const QByteArray garbage = QByteArray("fLaC\0\0\0\x22", 8) + noise(200'000, 5);
    LaneFixture fixture(drums, garbage, newShared());
    QSignalSpy ended(fixture.lane.get(), &PcmLane::ended);
    fixture.lane->start();
    fixture.let();
    QTRY_COMPARE(fixture.lane->state(), State::Failed);
    QVERIFY(fixture.lane->failure());
    QCOMPARE(ended.count(), 1);
}

void tst_PcmLane::noRoom_isSaid_andWhatIsThereStays()
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

void tst_PcmLane::anotherContent_beginsAnew()
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
    QTRY_VERIFY(fixture.spool->isReadable());
    QTest::qWait(20);
    QCOMPARE(fixture.lane->state(), State::Waiting);
    QVERIFY(!fixture.lane->store());
}

QTEST_GUILESS_MAIN(tst_PcmLane)
#include "tst_pcmlane.moc"
