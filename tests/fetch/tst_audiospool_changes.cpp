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
using Kind = SpoolError::Kind;

namespace {

bool fails(AudioSpool &spool, Kind kind)
{
    return QTest::qWaitFor([&] { return spool.status().activity == Activity::Failed; }) &&
           spool.error()->kind == kind;
}

} // namespace

/// Tests content that changes during a download, and content that only seems to change.
class tst_AudioSpoolChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changedContent_startsOver_data();
    void changedContent_startsOver();
    void changedContent_isNoticed_withoutAnETag();
    void changedContent_isGivenUp_whenItNeverEnds();
    void unchangedContent_isKept_whenTheStorageSendsItWhole_data();
    void unchangedContent_isKept_whenTheStorageSendsItWhole();
    void contentShorterThanBefore_startsOver();
};

void tst_AudioSpoolChanges::changedContent_startsOver_data()
{
    QTest::addColumn<int>("newSize");
    QTest::addColumn<bool>("honoursIfRange");
    QTest::newRow("other tag, answered whole") << 300'000 << true;
    QTest::newRow("other tag, answered in part") << 300'000 << false;
    QTest::newRow("longer, answered whole") << 400'000 << true;
    QTest::newRow("shorter, answered in part") << 200'000 << false;
}

void tst_AudioSpoolChanges::changedContent_startsOver()
{
    QFETCH(const int, newSize);
    QFETCH(const bool, honoursIfRange);
    SpoolFixture house;
    house.storage = [&](StorageRequest request, int) {
        if (!honoursIfRange)
            request.headers.remove("if-range");
        StorageAnswer answer = house.good(request);
        if (house.fetches().size() == 1)
            answer.stallAfter = 100'000;
        return answer;
    };
    AudioSpool &spool = house.spool();
    QSignalSpy replaced(&spool, &AudioSpool::contentReplaced);
    QSignalSpy readable(&spool, &AudioSpool::readable);
    QSignalSpy completed(&spool, &AudioSpool::completed);
    spool.start();
    QTRY_COMPARE(spool.status().received, 100'000);
    const QByteArray oldBody = house.body;
    auto oldReader = readAll(spool.openReader());
    house.body = waveBody(newSize, 2);
    house.etag = "\"two\"";
    house.server().cutAll();

    QVERIFY(comes(oldReader));
    QCOMPARE(oldReader.get(), oldBody.first(100'000));
    QTRY_COMPARE(completed.count(), 1);
    QCOMPARE(house.fetched(), house.body);
    QCOMPARE(replaced.count(), 1);
    QCOMPARE(readable.count(), 2);
}

void tst_AudioSpoolChanges::changedContent_isNoticed_withoutAnETag()
{
    SpoolFixture house;
    house.etag.clear();
    house.storage = [&](const StorageRequest &request, int) {
        StorageAnswer answer = house.good(request);
        if (house.fetches().size() == 1)
            answer.stallAfter = 100'000;
        return answer;
    };
    AudioSpool &spool = house.spool();
    QSignalSpy replaced(&spool, &AudioSpool::contentReplaced);
    spool.start();
    QTRY_COMPARE(spool.status().received, 100'000);
    house.body = waveBody(300'000, 2);
    house.server().cutAll();
    QTRY_COMPARE(house.fetched(), house.body);
    QCOMPARE(replaced.count(), 1);
    QCOMPARE(house.fetches().at(1).header("range"), QByteArray("bytes=99744-"));
}

void tst_AudioSpoolChanges::changedContent_isGivenUp_whenItNeverEnds()
{
    SpoolFixture house;
    house.storage = [&](const StorageRequest &request, int) {
        house.body = waveBody(300'000, static_cast<quint32>(house.fetches().size()));
        house.etag = '"' + QByteArray::number(house.fetches().size()) + '"';
        StorageAnswer answer = house.good(request);
        answer.cutAfter = 100'000;
        return answer;
    };
    house.spool().start();
    QVERIFY(fails(house.spool(), Kind::KeepsChanging));
}

void tst_AudioSpoolChanges::unchangedContent_isKept_whenTheStorageSendsItWhole_data()
{
    QTest::addColumn<QByteArray>("etag");
    QTest::addColumn<bool>("knowsRanges");
    QTest::newRow("ranges at first, tag") << QByteArray("\"one\"") << true;
    QTest::newRow("ranges at first, no tag") << QByteArray() << true;
    QTest::newRow("ranges never, tag") << QByteArray("\"one\"") << false;
    QTest::newRow("ranges never, no tag") << QByteArray() << false;
    QTest::newRow("ranges never, weak tag") << QByteArray("W/\"one\"") << false;
}

void tst_AudioSpoolChanges::unchangedContent_isKept_whenTheStorageSendsItWhole()
{
    QFETCH(const QByteArray, etag);
    QFETCH(const bool, knowsRanges);
    SpoolFixture house;
    house.etag = etag;
    house.storage = [&](StorageRequest request, int) {
        if (house.fetches().size() > 1 || !knowsRanges)
            request.rangeBegin.reset();
        StorageAnswer answer = house.good(request);
        if (house.fetches().size() < 3)
            answer.cutAfter = house.fetches().size() * 100'000;
        return answer;
    };
    AudioSpool &spool = house.spool();
    QSignalSpy readable(&spool, &AudioSpool::readable);
    QSignalSpy replaced(&spool, &AudioSpool::contentReplaced);
    spool.start();
    QTRY_COMPARE(readable.count(), 1);
    auto all = readAll(spool.openReader());
    QVERIFY(comes(all));
    QCOMPARE(all.get(), house.body);
    QCOMPARE(replaced.count(), 0);
}

void tst_AudioSpoolChanges::contentShorterThanBefore_startsOver()
{
    SpoolFixture house;
    house.etag.clear();
    house.storage = [&](const StorageRequest &request, int) {
        StorageAnswer answer = house.good(request);
        if (house.fetches().size() == 1)
            answer.stallAfter = 100'000;
        return answer;
    };
    house.spool().start();
    QTRY_COMPARE(house.spool().status().received, 100'000);
    house.body = waveBody(5'000, 2);
    house.server().cutAll();
    QTRY_COMPARE(house.fetched(), house.body);
}

QTEST_GUILESS_MAIN(tst_AudioSpoolChanges)
#include "tst_audiospool_changes.moc"
