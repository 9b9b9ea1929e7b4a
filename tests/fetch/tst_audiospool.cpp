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
    SpoolFixture fixture(waveBody(3'000'000));
    AudioSpool &spool = fixture.spool();
    QSignalSpy completed(&spool, &AudioSpool::completed);
    QSignalSpy readable(&spool, &AudioSpool::readable);
    spool.start();
    QTRY_COMPARE(completed.count(), 1);
    QCOMPARE(readable.count(), 1);
    QCOMPARE(fixture.fetched(), fixture.body);
    QCOMPARE(spool.status().activity, Activity::Complete);
    QCOMPARE(spool.status().total, fixture.body.size());
    QCOMPARE(spool.status().received, fixture.body.size());
    QCOMPARE(spool.kind(), AudioKind::Wave);
    QVERIFY(!spool.error());
    spool.retryNow();
    spool.start();
    QCOMPARE(spool.status().activity, Activity::Complete);
}

void tst_AudioSpool::start_asksForTheWholeSource_onceAndWithoutSecrets()
{
    SpoolFixture fixture;
    QSignalSpy completed(&fixture.spool(), &AudioSpool::completed);
    fixture.spool().start();
    QTRY_COMPARE(completed.count(), 1);
    QCOMPARE(fixture.fetches().size(), 1);
    const StorageRequest request = fixture.fetches().constFirst();
    QCOMPARE(request.header("range"), QByteArray("bytes=0-"));
    QVERIFY(!request.headers.contains("x-api-key"));
    QCOMPARE(fixture.apiCalls(), 0);
}

void tst_AudioSpool::start_isIdle_untilCalled()
{
    SpoolFixture fixture;
    QCOMPARE(fixture.spool().source(), masterSource());
    QCOMPARE(fixture.spool().status().activity, Activity::Idle);
    QCOMPARE(fixture.spool().status().total, -1);
    QVERIFY(!fixture.spool().isReadable());
    QVERIFY(!fixture.spool().buffer());
    fixture.spool().retryNow();
    QCOMPARE(fixture.spool().status().activity, Activity::Idle);
    fixture.spool().start();
    QCOMPARE(fixture.spool().status().activity, Activity::Connecting);
    fixture.spool().start();
    QTRY_COMPARE(fixture.fetched(), fixture.body);
    QCOMPARE(fixture.fetches().size(), 1);
}

void tst_AudioSpool::readable_comesBeforeTheLastByte()
{
    SpoolFixture fixture;
    fixture.storage = [&fixture](const StorageRequest &request, int) {
        StorageAnswer answer = fixture.good(request);
        answer.stallAfter = 100;
        return answer;
    };
    QSignalSpy readable(&fixture.spool(), &AudioSpool::readable);
    fixture.spool().start();
    QTRY_COMPARE(readable.count(), 1);
    QCOMPARE(fixture.spool().status().activity, Activity::Receiving);
    QCOMPARE(fixture.spool().openReader()->size(), fixture.body.size());
    const auto reader = fixture.spool().openReader();
    QVERIFY(reader->seek(40));
    QCOMPARE(reader->read(10), fixture.body.mid(40, 10));
}

void tst_AudioSpool::readers_getTheBytesAsTheyCome()
{
    SpoolFixture fixture;
    fixture.storage = [&fixture](const StorageRequest &request, int) {
        StorageAnswer answer = fixture.good(request);
        answer.dripSize = 20'000;
        return answer;
    };
    QSignalSpy readable(&fixture.spool(), &AudioSpool::readable);
    fixture.spool().start();
    QTRY_COMPARE(readable.count(), 1);
    auto one = readAll(fixture.spool().openReader());
    auto second = fixture.spool().openReader();
    QVERIFY(second->seek(1234));
    auto other = readAll(std::move(second));
    QVERIFY(comes(one) && comes(other));
    QCOMPARE(one.get(), fixture.body);
    QCOMPARE(other.get(), fixture.body.mid(1234));
}

void tst_AudioSpool::progressed_isSparing_butTellsTheEnd()
{
    SpoolFixture fixture;
    fixture.storage = [&fixture](const StorageRequest &request, int) {
        StorageAnswer answer = fixture.good(request);
        answer.dripSize = 2'000;
        return answer;
    };
    AudioSpool &spool = fixture.spool();
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
    QCOMPARE(last, fixture.body.size());
    QVERIFY(calls >= 2);
    QVERIFY(calls <= 3 + timer.elapsed() / 45);
}

void tst_AudioSpool::rest_stopsAndKeepsTheBytes_untilStarted()
{
    SpoolFixture fixture;
    bool slow = true;
    fixture.storage = [&](const StorageRequest &request, int) {
        StorageAnswer answer = fixture.good(request);
        if (slow)
            answer.stallAfter = 50'000;
        return answer;
    };
    AudioSpool &spool = fixture.spool();
    spool.start();
    QTRY_COMPARE(spool.status().received, 50'000);
    auto all = readAll(spool.openReader());

    spool.pause();

    QCOMPARE(spool.status().activity, Activity::Idle);
    QCOMPARE(spool.status().received, 50'000);
    slow = false;
    spool.start();
    QVERIFY(comes(all));
    QCOMPARE(all.get(), fixture.body);
    QCOMPARE(fixture.fetches().constLast().header("range"), QByteArray("bytes=50000-"));
    QCOMPARE(fixture.fetches().constLast().header("if-range"), fixture.etag);
}

void tst_AudioSpool::rest_changesNothing_onceComplete()
{
    SpoolFixture fixture;
    fixture.spool().start();
    QTRY_COMPARE(fixture.fetched(), fixture.body);
    fixture.spool().pause();
    QCOMPARE(fixture.spool().status().activity, Activity::Complete);
}

void tst_AudioSpool::destroying_freesReadersThatWait()
{
    SpoolFixture fixture;
    fixture.storage = [&fixture](const StorageRequest &request, int) {
        StorageAnswer answer = fixture.good(request);
        answer.stallAfter = 1000;
        return answer;
    };
    QSignalSpy readable(&fixture.spool(), &AudioSpool::readable);
    fixture.spool().start();
    QTRY_COMPARE(readable.count(), 1);
    std::vector<std::shared_ptr<SpoolReader>> readers;
    std::vector<std::future<QByteArray>> results;
    for (int i = 0; i < 8; ++i) {
        readers.push_back(fixture.spool().openReader());
        results.push_back(readAll(readers.back()));
    }
    for (const auto &reader : readers)
        QTRY_VERIFY(reader->isStarving());
    fixture.dropSpool();
    for (auto &result : results)
        QCOMPARE(result.get(), fixture.body.first(1000)); // get() waits for the reader's thread
}

void tst_AudioSpool::destroying_leavesWhatIsThereReadable()
{
    SpoolFixture fixture;
    fixture.spool().start();
    QTRY_COMPARE(fixture.fetched(), fixture.body);
    const auto reader = fixture.spool().openReader();
    fixture.dropSpool();
    QCOMPARE(reader->readAll(), fixture.body);
}

void tst_AudioSpool::status_saysWhenItTriesAgain()
{
    SpoolFixture fixture;
    fixture.storage = [](const StorageRequest &, int) {
        StorageAnswer busy = StorageAnswer::plain(429);
        busy.headers = {{"Retry-After", "100"}};
        return busy;
    };
    AudioSpool &spool = fixture.spool();
    QSignalSpy changed(&spool, &AudioSpool::statusChanged);
    spool.start();
    QCOMPARE(changed.count(), 1);
    QTRY_COMPARE(spool.status().activity, Activity::Retrying);
    QCOMPARE(changed.count(), 2);
    QVERIFY(spool.status().retryIn && *spool.status().retryIn > 90s);
    fixture.storage = [&](const StorageRequest &request, int) {
        return fixture.good(request);
    };
    spool.retryNow();
    QTRY_COMPARE(fixture.fetched(), fixture.body);
    QVERIFY(!spool.status().retryIn);
}

QTEST_GUILESS_MAIN(tst_AudioSpool)
#include "tst_audiospool.moc"
