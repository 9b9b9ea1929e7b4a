// SPDX-License-Identifier: MIT
#include "core/fetch/AudioSpool.h"
#include "tests/support/SpoolFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Activity = SpoolStatus::Activity;

/// Tests the normal course of an AudioSpool: downloading, reading, resting, deletion.
class tst_AudioSpool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void start_fetchesEverything();
    void start_asksForTheWholeSource_onceAndWithoutSecrets();
    void start_isIdle_untilCalled();
    void readable_comesBeforeTheLastByte();
    void readers_getTheBytesAsTheyCome();
    void progressed_isSparing_butTellsTheEnd();
    void rest_stopsAndKeepsTheBytes_untilStarted();
    void rest_changesNothing_onceComplete();
    void destroying_freesReadersThatWait();
    void destroying_leavesWhatIsThereReadable();
    void status_saysWhenItTriesAgain();
};

void tst_AudioSpool::start_fetchesEverything()
{
    SpoolFixture house(waveBody(3'000'000));
    AudioSpool &spool = house.spool();
    QSignalSpy completed(&spool, &AudioSpool::completed);
    QSignalSpy readable(&spool, &AudioSpool::readable);
    spool.start();
    QTRY_COMPARE(completed.count(), 1);
    QCOMPARE(readable.count(), 1);
    QCOMPARE(house.fetched(), house.body);
    QCOMPARE(spool.status().activity, Activity::Complete);
    QCOMPARE(spool.status().total, house.body.size());
    QCOMPARE(spool.status().received, house.body.size());
    QCOMPARE(spool.kind(), AudioKind::Wave);
    QVERIFY(!spool.error());
    spool.retryNow();
    spool.start();
    QCOMPARE(spool.status().activity, Activity::Complete);
}

void tst_AudioSpool::start_asksForTheWholeSource_onceAndWithoutSecrets()
{
    SpoolFixture house;
    QSignalSpy completed(&house.spool(), &AudioSpool::completed);
    house.spool().start();
    QTRY_COMPARE(completed.count(), 1);
    QCOMPARE(house.fetches().size(), 1);
    const StorageRequest request = house.fetches().first();
    QCOMPARE(request.header("range"), QByteArray("bytes=0-"));
    QVERIFY(!request.headers.contains("x-api-key"));
    QCOMPARE(house.apiCalls(), 0);
}

void tst_AudioSpool::start_isIdle_untilCalled()
{
    SpoolFixture house;
    QCOMPARE(house.spool().source(), masterSource());
    QCOMPARE(house.spool().status().activity, Activity::Idle);
    QCOMPARE(house.spool().status().total, -1);
    QVERIFY(!house.spool().isReadable());
    QVERIFY(!house.spool().buffer());
    house.spool().retryNow();
    QCOMPARE(house.spool().status().activity, Activity::Idle);
    house.spool().start();
    QCOMPARE(house.spool().status().activity, Activity::Connecting);
    house.spool().start();
    QTRY_COMPARE(house.fetched(), house.body);
    QCOMPARE(house.fetches().size(), 1);
}

void tst_AudioSpool::readable_comesBeforeTheLastByte()
{
    SpoolFixture house;
    house.storage = [&house](const StorageRequest &request, int) {
        StorageAnswer answer = house.good(request);
        answer.stallAfter = 100;
        return answer;
    };
    QSignalSpy readable(&house.spool(), &AudioSpool::readable);
    house.spool().start();
    QTRY_COMPARE(readable.count(), 1);
    QCOMPARE(house.spool().status().activity, Activity::Receiving);
    QCOMPARE(house.spool().openReader()->size(), house.body.size());
    const auto reader = house.spool().openReader();
    QVERIFY(reader->seek(40));
    QCOMPARE(reader->read(10), house.body.mid(40, 10));
}

void tst_AudioSpool::readers_getTheBytesAsTheyCome()
{
    SpoolFixture house;
    house.storage = [&house](const StorageRequest &request, int) {
        StorageAnswer answer = house.good(request);
        answer.dripSize = 20'000;
        return answer;
    };
    QSignalSpy readable(&house.spool(), &AudioSpool::readable);
    house.spool().start();
    QTRY_COMPARE(readable.count(), 1);
    auto one = readAll(house.spool().openReader());
    auto second = house.spool().openReader();
    QVERIFY(second->seek(1234));
    auto other = readAll(std::move(second));
    QVERIFY(comes(one) && comes(other));
    QCOMPARE(one.get(), house.body);
    QCOMPARE(other.get(), house.body.mid(1234));
}

void tst_AudioSpool::progressed_isSparing_butTellsTheEnd()
{
    SpoolFixture house;
    house.storage = [&house](const StorageRequest &request, int) {
        StorageAnswer answer = house.good(request);
        answer.dripSize = 2'000;
        return answer;
    };
    AudioSpool &spool = house.spool();
    int calls = 0;
    qint64 last = 0;
    connect(&spool, &AudioSpool::progressed, this, [&] {
        ++calls;
        last = spool.status().received;
    });
    QElapsedTimer timer;
    timer.start();
    spool.start();
    QTRY_COMPARE(spool.status().activity, Activity::Complete);
    QCOMPARE(last, house.body.size());
    QVERIFY(calls >= 2);
    QVERIFY(calls <= 3 + timer.elapsed() / 45);
}

void tst_AudioSpool::rest_stopsAndKeepsTheBytes_untilStarted()
{
    SpoolFixture house;
    bool slow = true;
    house.storage = [&](const StorageRequest &request, int) {
        StorageAnswer answer = house.good(request);
        if (slow)
            answer.stallAfter = 50'000;
        return answer;
    };
    AudioSpool &spool = house.spool();
    spool.start();
    QTRY_COMPARE(spool.status().received, 50'000);
    auto all = readAll(spool.openReader());

    spool.rest();

    QCOMPARE(spool.status().activity, Activity::Idle);
    QCOMPARE(spool.status().received, 50'000);
    slow = false;
    spool.start();
    QVERIFY(comes(all));
    QCOMPARE(all.get(), house.body);
    QCOMPARE(house.fetches().last().header("range"), QByteArray("bytes=50000-"));
    QCOMPARE(house.fetches().last().header("if-range"), house.etag);
}

void tst_AudioSpool::rest_changesNothing_onceComplete()
{
    SpoolFixture house;
    house.spool().start();
    QTRY_COMPARE(house.fetched(), house.body);
    house.spool().rest();
    QCOMPARE(house.spool().status().activity, Activity::Complete);
}

void tst_AudioSpool::destroying_freesReadersThatWait()
{
    SpoolFixture house;
    house.storage = [&house](const StorageRequest &request, int) {
        StorageAnswer answer = house.good(request);
        answer.stallAfter = 1000;
        return answer;
    };
    QSignalSpy readable(&house.spool(), &AudioSpool::readable);
    house.spool().start();
    QTRY_COMPARE(readable.count(), 1);
    std::vector<std::shared_ptr<SpoolReader>> readers;
    std::vector<std::future<QByteArray>> results;
    for (int i = 0; i < 8; ++i) {
        readers.push_back(house.spool().openReader());
        results.push_back(readAll(readers.back()));
    }
    for (const auto &reader : readers)
        QTRY_VERIFY(reader->isStarving());
    QElapsedTimer timer;
    timer.start();
    house.dropSpool();
    for (auto &result : results)
        QCOMPARE(result.get(), house.body.first(1000));
    QVERIFY(timer.elapsed() < 1000);
}

void tst_AudioSpool::destroying_leavesWhatIsThereReadable()
{
    SpoolFixture house;
    house.spool().start();
    QTRY_COMPARE(house.fetched(), house.body);
    const auto reader = house.spool().openReader();
    house.dropSpool();
    QCOMPARE(reader->readAll(), house.body);
}

void tst_AudioSpool::status_saysWhenItTriesAgain()
{
    SpoolFixture house;
    house.storage = [](const StorageRequest &, int) {
        StorageAnswer busy = StorageAnswer::plain(429);
        busy.headers = {{"Retry-After", "100"}};
        return busy;
    };
    AudioSpool &spool = house.spool();
    QSignalSpy changed(&spool, &AudioSpool::statusChanged);
    spool.start();
    QCOMPARE(changed.count(), 1);
    QTRY_COMPARE(spool.status().activity, Activity::Retrying);
    QCOMPARE(changed.count(), 2);
    QVERIFY(spool.status().retryIn && *spool.status().retryIn > 90s);
    house.storage = [&](const StorageRequest &request, int) {
        return house.good(request);
    };
    spool.retryNow();
    QTRY_COMPARE(house.fetched(), house.body);
    QVERIFY(!spool.status().retryIn);
}

QTEST_GUILESS_MAIN(tst_AudioSpool)
#include "tst_audiospool.moc"
