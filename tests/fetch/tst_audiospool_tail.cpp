// SPDX-License-Identifier: MIT
#include "core/fetch/AudioSpool.h"
#include "tests/support/SeekFixture.h"

#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using Activity = SpoolStatus::Activity;

/// Tests reads near the end of a source, which get a small request of their own.
class tst_AudioSpoolTail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReadOfTheTail_doesNotRedirect();
    void aReadOfTheTail_asksOnlyOnce_forNeighbours();
    void aReadOfTheTail_isRetriedByTheMainDownload_data();
    void aReadOfTheTail_isRetriedByTheMainDownload();
};

void tst_AudioSpoolTail::aReadOfTheTail_doesNotRedirect()
{
    SeekFixture fixture;
    QVERIFY(fixture.startsAndStalls());
    auto tail = fixture.readAt(SeekFixture::bodySize - 128, 128);
    QVERIFY(comes(tail));
    QCOMPARE(tail.get(), fixture.body.last(128));
    QCOMPARE(fixture.spool().status().activity, Activity::Receiving);
    QCOMPARE(fixture.fetches().size(), 2);
    QCOMPARE(fixture.rangeOf(1),
            "bytes=" + QByteArray::number(SeekFixture::bodySize - 128 - 4096) + '-');
    fixture.server().cutAll();
    QTRY_COMPARE(fixture.fetched(), fixture.body);
    QCOMPARE(fixture.rangeOf(2),
            "bytes=100000-" + QByteArray::number(SeekFixture::bodySize - 128 - 4096 - 1));
}

void tst_AudioSpoolTail::aReadOfTheTail_asksOnlyOnce_forNeighbours()
{
    bool slow = true;
    SeekFixture fixture;
    fixture.storage = [&](const StorageRequest &request, int) {
        StorageAnswer answer = fixture.good(request);
        if (slow)
            answer.stallAfter = request.rangeBegin == std::optional<qint64>(0) ? 100'000 : 10;
        return answer;
    };
    QVERIFY(fixture.startsAndStalls());
    auto one = fixture.readAt(SeekFixture::bodySize - 128, 128);
    QTRY_COMPARE(fixture.fetches().size(), 2);
    auto other = fixture.readAt(SeekFixture::bodySize - 160, 32);
    QTest::qWait(50); // time for a request that must not come
    QCOMPARE(fixture.fetches().size(), 2);
    auto earlier = fixture.readAt(SeekFixture::bodySize - 60'000, 32);
    QTRY_COMPARE(fixture.fetches().size(), 3);
    slow = false;
    fixture.server().cutAll();
    QVERIFY(comes(one) && comes(other) && comes(earlier));
    QTRY_COMPARE(fixture.fetched(), fixture.body);
}

void tst_AudioSpoolTail::aReadOfTheTail_isRetriedByTheMainDownload_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("dead link") << 403;
    QTest::newRow("busy") << 503;
    QTest::newRow("whole instead of a part") << 200;
    QTest::newRow("cut") << 206;
}

void tst_AudioSpoolTail::aReadOfTheTail_isRetriedByTheMainDownload()
{
    QFETCH(const int, status);
    SeekFixture fixture;
    fixture.storage = [&](const StorageRequest &request, int) {
        StorageAnswer answer = fixture.good(request);
        if (fixture.fetches().size() == 1) {
            answer.stallAfter = 100'000;
        } else if (fixture.fetches().size() == 2) {
            if (status == 206)
                answer.cutAfter = 0;
            else
                answer = StorageAnswer::plain(status, fixture.body);
        }
        return answer;
    };
    QVERIFY(fixture.startsAndStalls());
    auto tail = fixture.readAt(SeekFixture::bodySize - 128, 128);
    QVERIFY(comes(tail));
    QCOMPARE(tail.get(), fixture.body.last(128));
    QTRY_COMPARE(fixture.fetched(), fixture.body);
}

QTEST_GUILESS_MAIN(tst_AudioSpoolTail)
#include "tst_audiospool_tail.moc"
