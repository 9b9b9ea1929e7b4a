// SPDX-License-Identifier: MIT
#include "core/fetch/AudioSpool.h"
#include "tests/support/SpoolFixture.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using Activity = SpoolStatus::Activity;

namespace {

constexpr int bodySize = 3'000'000;

/// One read of @p size bytes at @p offset, on a thread of its own.
std::future<QByteArray> readAt(const AudioSpool &spool, qint64 offset, qint64 size)
{
    return std::async(
            std::launch::async, [offset, size, reader = std::shared_ptr(spool.openReader())] {
                reader->seek(offset);
                QByteArray bytes;
                while (bytes.size() < size) {
                    const QByteArray more = reader->read(size - bytes.size());
                    if (more.isEmpty())
                        break;
                    bytes += more;
                }
                return bytes;
            });
}

constexpr int coverSize = 1'200'000;

/// A wave file after an ID3v2 tag with a picture in it.
QByteArray behindACover()
{
    const QByteArray tag("ID3\3\0\0\0\x49\x1e\x76", 10);
    return tag + QByteArray(coverSize - 10, 'c') + waveBody(800'000);
}

/// A storage whose first answer stalls after 100,000 bytes with the connection open.
SpoolFixture::StorageScript stallingAtFirst(SpoolFixture &fixture)
{
    return [&fixture](const StorageRequest &request, int) {
        StorageAnswer answer = fixture.good(request);
        if (fixture.fetches().size() == 1)
            answer.stallAfter = 100'000;
        return answer;
    };
}

} // namespace

/// Tests readers that seek: the download follows them, and all gaps are filled in the end.
class tst_AudioSpoolSeeks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aReadFarAhead_redirectsTheDownload_andTheHoleIsFilled();
    void aReadJustAhead_doesNotRedirect();
    void aReadOfTheTail_doesNotRedirect();
    void aReadOfTheTail_asksOnlyOnce_forNeighbours();
    void aReadOfTheTail_isRetriedByTheMainDownload_data();
    void aReadOfTheTail_isRetriedByTheMainDownload();
    void aRead_neverRedirects_whenTheStorageKnowsNoRanges();
    void aReadThatBeginsWithWhatIsThere_looksForTheHoleBehindIt();
    void hoppingReaders_staySane();
    void aRedirectedDownload_survivesADeadLink();
    void aStretchThatIsThere_isNotFetchedAgain();
    void aCoverInFront_isSteppedOver_andFilledInAtTheEnd();
    void aCoverInFront_isRead_whenTheStorageKnowsNoRanges();

private:
    std::unique_ptr<SpoolFixture> m_house;

    [[nodiscard]] AudioSpool &spool() { return m_house->spool(); }
    [[nodiscard]] QByteArray rangeOf(qsizetype fetch) const
    {
        return m_house->fetches().at(fetch).header("range");
    }
    void startAndStall();
};

void tst_AudioSpoolSeeks::init()
{
    m_house = std::make_unique<SpoolFixture>(waveBody(bodySize));
    m_house->storage = stallingAtFirst(*m_house);
}

void tst_AudioSpoolSeeks::cleanup()
{
    m_house.reset();
}

void tst_AudioSpoolSeeks::startAndStall()
{
    spool().start();
    QTRY_COMPARE(spool().status().received, 100'000);
}

void tst_AudioSpoolSeeks::aReadFarAhead_redirectsTheDownload_andTheHoleIsFilled()
{
    startAndStall();
    auto far = readAt(spool(), 2'000'000, 50'000);
    QVERIFY(comes(far));
    QCOMPARE(far.get(), m_house->body.mid(2'000'000, 50'000));
    QTRY_COMPARE(m_house->fetched(), m_house->body);
    QCOMPARE(m_house->fetches().size(), 3);
    QCOMPARE(rangeOf(1), QByteArray("bytes=2000000-"));
    QCOMPARE(rangeOf(2), QByteArray("bytes=100000-1999999"));
}

void tst_AudioSpoolSeeks::aReadJustAhead_doesNotRedirect()
{
    startAndStall();
    auto near = readAt(spool(), 150'000, 10);
    QTest::qWait(50); // time for a second request, which must not come
    QCOMPARE(m_house->fetches().size(), 1);
    m_house->server().cutAll(); // the new request starts with what the reader waits for
    QVERIFY(comes(near));
    QCOMPARE(rangeOf(1), QByteArray("bytes=150000-"));
}

void tst_AudioSpoolSeeks::aReadOfTheTail_doesNotRedirect()
{
    startAndStall();
    auto tail = readAt(spool(), bodySize - 128, 128);
    QVERIFY(comes(tail));
    QCOMPARE(tail.get(), m_house->body.last(128));
    QCOMPARE(spool().status().activity, Activity::Receiving);
    QCOMPARE(m_house->fetches().size(), 2);
    QCOMPARE(rangeOf(1), "bytes=" + QByteArray::number(bodySize - 128 - 4096) + '-');
    m_house->server().cutAll();
    QTRY_COMPARE(m_house->fetched(), m_house->body);
    QCOMPARE(rangeOf(2), "bytes=100000-" + QByteArray::number(bodySize - 128 - 4096 - 1));
}

void tst_AudioSpoolSeeks::aReadOfTheTail_asksOnlyOnce_forNeighbours()
{
    bool slow = true;
    m_house->storage = [&](const StorageRequest &request, int) {
        StorageAnswer answer = m_house->good(request);
        if (slow)
            answer.stallAfter = request.rangeBegin == std::optional<qint64>(0) ? 100'000 : 10;
        return answer;
    };
    startAndStall();
    auto one = readAt(spool(), bodySize - 128, 128);
    QTRY_COMPARE(m_house->fetches().size(), 2);
    auto other = readAt(spool(), bodySize - 160, 32);
    QTest::qWait(50); // time for a request that must not come
    QCOMPARE(m_house->fetches().size(), 2);
    auto earlier = readAt(spool(), bodySize - 60'000, 32);
    QTRY_COMPARE(m_house->fetches().size(), 3);
    slow = false;
    m_house->server().cutAll();
    QVERIFY(comes(one) && comes(other) && comes(earlier));
    QTRY_COMPARE(m_house->fetched(), m_house->body);
}

void tst_AudioSpoolSeeks::aReadOfTheTail_isRetriedByTheMainDownload_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("dead link") << 403;
    QTest::newRow("busy") << 503;
    QTest::newRow("whole instead of a part") << 200;
    QTest::newRow("cut") << 206;
}

void tst_AudioSpoolSeeks::aReadOfTheTail_isRetriedByTheMainDownload()
{
    QFETCH(const int, status);
    m_house->storage = [&](const StorageRequest &request, int) {
        StorageAnswer answer = m_house->good(request);
        if (m_house->fetches().size() == 1) {
            answer.stallAfter = 100'000;
        } else if (m_house->fetches().size() == 2) {
            if (status == 206)
                answer.cutAfter = 0;
            else
                answer = StorageAnswer::plain(status, m_house->body);
        }
        return answer;
    };
    startAndStall();
    auto tail = readAt(spool(), bodySize - 128, 128);
    QVERIFY(comes(tail));
    QCOMPARE(tail.get(), m_house->body.last(128));
    QTRY_COMPARE(m_house->fetched(), m_house->body);
}

void tst_AudioSpoolSeeks::aRead_neverRedirects_whenTheStorageKnowsNoRanges()
{
    m_house->storage = [this](StorageRequest request, int) {
        request.rangeBegin.reset();
        StorageAnswer answer = m_house->good(request);
        if (m_house->fetches().size() == 1)
            answer.stallAfter = 100'000;
        return answer;
    };
    startAndStall();
    auto far = readAt(spool(), 2'000'000, 10);
    auto tail = readAt(spool(), bodySize - 10, 10);
    QTest::qWait(50); // time for a second request, which must not come
    QCOMPARE(m_house->fetches().size(), 1);
    m_house->server().cutAll();
    QVERIFY(comes(far) && comes(tail));
    QCOMPARE(far.get(), m_house->body.mid(2'000'000, 10));
    QTRY_COMPARE(m_house->fetched(), m_house->body);
    QCOMPARE(m_house->fetches().size(), 2);
}

void tst_AudioSpoolSeeks::aReadThatBeginsWithWhatIsThere_looksForTheHoleBehindIt()
{
    m_house->storage = [this](const StorageRequest &request, int) {
        StorageAnswer answer = m_house->good(request);
        if (m_house->fetches().size() <= 3)
            answer.stallAfter = 100'000;
        return answer;
    };
    startAndStall();
    auto far = readAt(spool(), 2'000'000, 100'000);
    QTRY_COMPARE(spool().status().received, 200'000);
    auto nearer = readAt(spool(), 1'000'000, 100'000);
    QTRY_COMPARE(spool().status().received, 300'000);
    auto across = readAt(spool(), 2'050'000, 100'000);
    QVERIFY(comes(far) && comes(nearer) && comes(across));
    QCOMPARE(across.get(), m_house->body.mid(2'050'000, 100'000));
    QTRY_COMPARE(m_house->fetched(), m_house->body);
    QCOMPARE(rangeOf(3), QByteArray("bytes=2100000-"));
}

void tst_AudioSpoolSeeks::hoppingReaders_staySane()
{
    m_house->storage = [this](const StorageRequest &request, int) {
        StorageAnswer answer = m_house->good(request);
        answer.dripSize = 50'000;
        return answer;
    };
    spool().start();
    QTRY_VERIFY(spool().isReadable());
    std::vector<std::future<bool>> readers;
    for (quint32 seed = 1; seed <= 4; ++seed) {
        auto reader = std::shared_ptr(spool().openReader());
        readers.push_back(std::async(std::launch::async, [seed, reader, body = m_house->body] {
            QRandomGenerator random(seed);
            for (int i = 0; i < 15; ++i) {
                const int offset = random.bounded(bodySize);
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
    QTRY_COMPARE(m_house->fetched(), m_house->body);
    QVERIFY(m_house->fetches().size() <= 2 * 4 * 15 + 2);
}

void tst_AudioSpoolSeeks::aRedirectedDownload_survivesADeadLink()
{
    m_house->storage = [this](const StorageRequest &request, int generation) {
        StorageAnswer answer = m_house->good(request);
        if (m_house->fetches().size() == 1)
            answer.stallAfter = 100'000;
        else if (generation == 1)
            answer = StorageAnswer::plain(403);
        return answer;
    };
    startAndStall();
    auto far = readAt(spool(), 2'000'000, 50'000);
    QVERIFY(comes(far));
    QCOMPARE(far.get(), m_house->body.mid(2'000'000, 50'000));
    QTRY_COMPARE(m_house->fetched(), m_house->body);
    QCOMPARE(m_house->apiCalls(), 1);
}

void tst_AudioSpoolSeeks::aStretchThatIsThere_isNotFetchedAgain()
{
    m_house->storage = [this](const StorageRequest &request, int) {
        StorageAnswer answer = m_house->good(request);
        if (m_house->fetches().size() == 1)
            answer.stallAfter = 100'000;
        else if (m_house->fetches().size() == 2)
            answer.cutAfter = 900'000; // gives 1,000,000 to 1,900,000
        return answer;
    };
    startAndStall();
    auto far = readAt(spool(), 1'000'000, 1);
    QTRY_COMPARE(m_house->fetched(), m_house->body);
    QCOMPARE(rangeOf(1), QByteArray("bytes=1000000-"));
    QCOMPARE(rangeOf(2), QByteArray("bytes=1900000-"));
    QCOMPARE(rangeOf(3), QByteArray("bytes=100000-999999"));
    QCOMPARE(m_house->fetches().size(), 4);
}

void tst_AudioSpoolSeeks::aCoverInFront_isSteppedOver_andFilledInAtTheEnd()
{
    m_house = std::make_unique<SpoolFixture>(behindACover());
    m_house->storage = stallingAtFirst(*m_house);
    QSignalSpy readable(&spool(), &AudioSpool::readable);
    spool().start();
    QTRY_COMPARE(readable.size(), 1);
    QCOMPARE(rangeOf(1), "bytes=" + QByteArray::number(coverSize) + '-');
    QTRY_COMPARE(m_house->fetched(), m_house->body);
    QCOMPARE(m_house->fetches().size(), 3);
    QVERIFY(rangeOf(2).endsWith("-1199999"));
}

void tst_AudioSpoolSeeks::aCoverInFront_isRead_whenTheStorageKnowsNoRanges()
{
    m_house = std::make_unique<SpoolFixture>(behindACover());
    m_house->storage = [this](const StorageRequest &, int) {
        return StorageAnswer::plain(200, m_house->body);
    };
    spool().start();
    QTRY_COMPARE(m_house->fetched(), m_house->body);
    QCOMPARE(m_house->fetches().size(), 1);
}

QTEST_GUILESS_MAIN(tst_AudioSpoolSeeks)
#include "tst_audiospool_seeks.moc"
