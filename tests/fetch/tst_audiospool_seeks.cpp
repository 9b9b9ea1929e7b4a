// SPDX-License-Identifier: MIT
#include "core/fetch/AudioSpool.h"
#include "tests/support/SeekFixture.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;

namespace {

constexpr int coverSize = 1'200'000;

/// A wave file after an ID3v2 tag with a picture in it.
QByteArray behindACover()
{
    const QByteArray tag("ID3\3\0\0\0\x49\x1e\x76", 10);
    return tag + QByteArray(coverSize - 10, 'c') + waveBody(800'000);
}

} // namespace

/// Tests readers that seek: the download follows them, and all gaps are filled in the end.
class tst_AudioSpoolSeeks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReadFarAhead_redirectsTheDownload_andTheHoleIsFilled();
    void aReadJustAhead_doesNotRedirect();
    void aRead_neverRedirects_whenTheStorageKnowsNoRanges();
    void aReadThatBeginsWithWhatIsThere_looksForTheHoleBehindIt();
    void hoppingReaders_staySane();
    void aRedirectedDownload_survivesADeadLink();
    void aStretchThatIsThere_isNotFetchedAgain();
    void aCoverInFront_isSteppedOver_andFilledInAtTheEnd();
    void aCoverInFront_isRead_whenTheStorageKnowsNoRanges();
};

void tst_AudioSpoolSeeks::aReadFarAhead_redirectsTheDownload_andTheHoleIsFilled()
{
    SeekFixture fixture;
    QVERIFY(fixture.startsAndStalls());
    auto far = fixture.readAt(2'000'000, 50'000);
    QVERIFY(comes(far));
    QCOMPARE(far.get(), fixture.body.mid(2'000'000, 50'000));
    QTRY_COMPARE(fixture.fetched(), fixture.body);
    QCOMPARE(fixture.fetches().size(), 3);
    QCOMPARE(fixture.rangeOf(1), QByteArray("bytes=2000000-"));
    QCOMPARE(fixture.rangeOf(2), QByteArray("bytes=100000-1999999"));
}

void tst_AudioSpoolSeeks::aReadJustAhead_doesNotRedirect()
{
    SeekFixture fixture;
    QVERIFY(fixture.startsAndStalls());
    auto near = fixture.readAt(150'000, 10);
    QTest::qWait(50); // time for a second request, which must not come
    QCOMPARE(fixture.fetches().size(), 1);
    fixture.server().cutAll(); // the new request starts with what the reader waits for
    QVERIFY(comes(near));
    QCOMPARE(fixture.rangeOf(1), QByteArray("bytes=150000-"));
}

void tst_AudioSpoolSeeks::aRead_neverRedirects_whenTheStorageKnowsNoRanges()
{
    SeekFixture fixture;
    fixture.storage = [&](StorageRequest request, int) {
        request.rangeBegin.reset();
        StorageAnswer answer = fixture.good(request);
        if (fixture.fetches().size() == 1)
            answer.stallAfter = 100'000;
        return answer;
    };
    QVERIFY(fixture.startsAndStalls());
    auto far = fixture.readAt(2'000'000, 10);
    auto tail = fixture.readAt(SeekFixture::bodySize - 10, 10);
    QTest::qWait(50); // time for a second request, which must not come
    QCOMPARE(fixture.fetches().size(), 1);
    fixture.server().cutAll();
    QVERIFY(comes(far) && comes(tail));
    QCOMPARE(far.get(), fixture.body.mid(2'000'000, 10));
    QTRY_COMPARE(fixture.fetched(), fixture.body);
    QCOMPARE(fixture.fetches().size(), 2);
}

void tst_AudioSpoolSeeks::aReadThatBeginsWithWhatIsThere_looksForTheHoleBehindIt()
{
    SeekFixture fixture;
    fixture.storage = [&](const StorageRequest &request, int) {
        StorageAnswer answer = fixture.good(request);
        if (fixture.fetches().size() <= 3)
            answer.stallAfter = 100'000;
        return answer;
    };
    QVERIFY(fixture.startsAndStalls());
    auto far = fixture.readAt(2'000'000, 100'000);
    QTRY_COMPARE(fixture.spool().status().received, 200'000);
    auto nearer = fixture.readAt(1'000'000, 100'000);
    QTRY_COMPARE(fixture.spool().status().received, 300'000);
    auto across = fixture.readAt(2'050'000, 100'000);
    QVERIFY(comes(far) && comes(nearer) && comes(across));
    QCOMPARE(across.get(), fixture.body.mid(2'050'000, 100'000));
    QTRY_COMPARE(fixture.fetched(), fixture.body);
    QCOMPARE(fixture.rangeOf(3), QByteArray("bytes=2100000-"));
}

void tst_AudioSpoolSeeks::hoppingReaders_staySane()
{
    SeekFixture fixture;
    fixture.storage = [&](const StorageRequest &request, int) {
        StorageAnswer answer = fixture.good(request);
        answer.dripSize = 50'000;
        return answer;
    };
    fixture.spool().start();
    QTRY_VERIFY(fixture.spool().isReadable());
    std::vector<std::future<bool>> readers;
    for (quint32 seed = 1; seed <= 4; ++seed) {
        auto reader = std::shared_ptr(fixture.spool().openReader());
        readers.push_back(std::async(std::launch::async, [seed, reader, body = fixture.body] {
            QRandomGenerator random(seed);
            for (int i = 0; i < 15; ++i) {
                const int offset = random.bounded(SeekFixture::bodySize);
                reader->seek(offset);
                const QByteArray bytes = reader->read(1000);
                if (bytes.isEmpty() || bytes != body.mid(offset, bytes.size()))
                    return false;
            }
            return true;
        }));
    }
    for (auto &reader : readers) {
        QVERIFY(comes(reader));
        QVERIFY(reader.get());
    }
    QTRY_COMPARE(fixture.fetched(), fixture.body);
    QVERIFY(fixture.fetches().size() <= 2 * 4 * 15 + 2);
}

void tst_AudioSpoolSeeks::aRedirectedDownload_survivesADeadLink()
{
    SeekFixture fixture;
    fixture.storage = [&](const StorageRequest &request, int generation) {
        StorageAnswer answer = fixture.good(request);
        if (fixture.fetches().size() == 1)
            answer.stallAfter = 100'000;
        else if (generation == 1)
            answer = StorageAnswer::plain(403);
        return answer;
    };
    QVERIFY(fixture.startsAndStalls());
    auto far = fixture.readAt(2'000'000, 50'000);
    QVERIFY(comes(far));
    QCOMPARE(far.get(), fixture.body.mid(2'000'000, 50'000));
    QTRY_COMPARE(fixture.fetched(), fixture.body);
    QCOMPARE(fixture.apiCalls(), 1);
}

void tst_AudioSpoolSeeks::aStretchThatIsThere_isNotFetchedAgain()
{
    SeekFixture fixture;
    fixture.storage = [&](const StorageRequest &request, int) {
        StorageAnswer answer = fixture.good(request);
        if (fixture.fetches().size() == 1)
            answer.stallAfter = 100'000;
        else if (fixture.fetches().size() == 2)
            answer.cutAfter = 900'000; // gives 1,000,000 to 1,900,000
        return answer;
    };
    QVERIFY(fixture.startsAndStalls());
    auto far = fixture.readAt(1'000'000, 1);
    QTRY_COMPARE(fixture.fetched(), fixture.body);
    QCOMPARE(fixture.rangeOf(1), QByteArray("bytes=1000000-"));
    QCOMPARE(fixture.rangeOf(2), QByteArray("bytes=1900000-"));
    QCOMPARE(fixture.rangeOf(3), QByteArray("bytes=100000-999999"));
    QCOMPARE(fixture.fetches().size(), 4);
}

void tst_AudioSpoolSeeks::aCoverInFront_isSteppedOver_andFilledInAtTheEnd()
{
    SeekFixture fixture(behindACover());
    QSignalSpy readable(&fixture.spool(), &AudioSpool::readable);
    fixture.spool().start();
    QTRY_COMPARE(readable.size(), 1);
    QCOMPARE(fixture.rangeOf(1), "bytes=" + QByteArray::number(coverSize) + '-');
    QTRY_COMPARE(fixture.fetched(), fixture.body);
    QCOMPARE(fixture.fetches().size(), 3);
    QVERIFY(fixture.rangeOf(2).endsWith("-1199999"));
}

void tst_AudioSpoolSeeks::aCoverInFront_isRead_whenTheStorageKnowsNoRanges()
{
    SeekFixture fixture(behindACover());
    fixture.storage = [&](const StorageRequest &, int) {
        return StorageAnswer::plain(200, fixture.body);
    };
    fixture.spool().start();
    QTRY_COMPARE(fixture.fetched(), fixture.body);
    QCOMPARE(fixture.fetches().size(), 1);
}

QTEST_GUILESS_MAIN(tst_AudioSpoolSeeks)
#include "tst_audiospool_seeks.moc"
