// SPDX-License-Identifier: MIT
#include "core/fetch/ContentDownload.h"
#include "core/fetch/SpoolReader.h"
#include "tests/support/SpoolFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int bodySize = 2'000'000;

} // namespace

/// Tests that a download moves by its owner's requests only. Where it moves to is tested with the
/// spool.
class tst_ContentDownload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void request_isRefused_withoutALink();
    void request_replacesTheRunningOne();
    void request_fetchesAll();
    void aReaderFarAhead_moves_andTheNextRequestBeginsThere();
    void cancel_keepsTheBytes_andReportsNothing();
    void close_endsReaders_andReopenLetsThemWait();

private:
    SpoolFixture m_fixture{waveBody(bodySize)};
    QNetworkAccessManager m_storage;

    [[nodiscard]] ContentDownload::Context context()
    {
        return {m_fixture.broker(), m_storage, UrlGate(true), m_fixture.idleTimeout};
    }
    /// The storage falls silent after @p bytes of every answer.
    void stallAfter(qint64 bytes);
};

void tst_ContentDownload::stallAfter(qint64 bytes)
{
    m_fixture.storage = [this, bytes](const StorageRequest &request, int) {
        StorageAnswer answer = m_fixture.good(request);
        answer.stallAfter = bytes;
        return answer;
    };
}

void tst_ContentDownload::request_isRefused_withoutALink()
{
    ContentDownload download(u"no such stem"_s, context());
    QList<RangeDownload::End> ends;
    connect(&download, &ContentDownload::ended, this,
            [&ends](const RangeDownload::End &end) { ends.append(end); });
    download.request();
    QVERIFY(ends.isEmpty()); // never from within
    QTRY_COMPARE(ends.size(), 1);
    QCOMPARE(ends.first().kind, RangeDownload::End::Kind::Permanent);
    QCOMPARE(ends.first().error.kind, SpoolError::Kind::NoLink);
    QCOMPARE(download.nextOffset(), 0);
    download.request();
    download.cancel();
    QCoreApplication::processEvents();
    QCOMPARE(ends.size(), 1);
}

void tst_ContentDownload::request_replacesTheRunningOne()
{
    ContentDownload download(masterSource(), context());
    const QSignalSpy completed(&download, &ContentDownload::completed);
    const QSignalSpy ended(&download, &ContentDownload::ended);
    connect(&download, &ContentDownload::completed, &download, &ContentDownload::cancel);
    download.request();
    download.request();
    QTRY_COMPARE(completed.count(), 1);
    QCOMPARE(ended.count(), 0);
}

void tst_ContentDownload::request_fetchesAll()
{
    m_fixture.storage = [this](const StorageRequest &request, int) {
        return m_fixture.good(request);
    };
    ContentDownload download(masterSource(), context());
    const QSignalSpy readable(&download, &ContentDownload::readable);
    const QSignalSpy completed(&download, &ContentDownload::completed);
    QVERIFY(!download.content());
    download.request();
    QTRY_COMPARE(completed.count(), 1);
    QCOMPARE(readable.count(), 1);
    QVERIFY(download.content()->buffer()->isComplete());
}

void tst_ContentDownload::aReaderFarAhead_moves_andTheNextRequestBeginsThere()
{
    stallAfter(100'000);
    ContentDownload download(masterSource(), context());
    const QSignalSpy moved(&download, &ContentDownload::moved);
    const qsizetype before = m_fixture.fetches().size();
    download.request();
    QTRY_VERIFY(download.isReadable());
    auto reader = std::make_shared<SpoolReader>(download.content()->buffer());
    reader->seek(1'000'000);
    auto rest = readAll(reader);
    QTRY_COMPARE(moved.count(), 1);
    QCOMPARE(download.nextOffset(), 1'000'000);
    QCOMPARE(m_fixture.fetches().size(), before + 1);
    download.request();
    QTRY_COMPARE(m_fixture.fetches().size(), before + 2);
    QCOMPARE(m_fixture.fetches().constLast().header("range"), QByteArray("bytes=1000000-"));
    download.close();
    QVERIFY(comes(rest));
}

void tst_ContentDownload::cancel_keepsTheBytes_andReportsNothing()
{
    stallAfter(100'000);
    ContentDownload download(masterSource(), context());
    const QSignalSpy ended(&download, &ContentDownload::ended);
    download.request();
    QTRY_VERIFY(download.content() && download.content()->buffer()->received() == 100'000);
    download.cancel();
    m_fixture.server().cutAll();
    QTest::qWait(20); // time for the end of the connection to arrive
    QCOMPARE(ended.count(), 0);
    QCOMPARE(download.content()->buffer()->received(), 100'000);
}

void tst_ContentDownload::close_endsReaders_andReopenLetsThemWait()
{
    stallAfter(100'000);
    ContentDownload download(masterSource(), context());
    download.request();
    QTRY_VERIFY(download.content() && download.content()->buffer()->received() == 100'000);
    auto first = readAll(std::make_shared<SpoolReader>(download.content()->buffer()));
    download.close();
    QVERIFY(comes(first));
    QCOMPARE(first.get(), m_fixture.body.first(100'000));
    download.reopen();
    auto second = readAll(std::make_shared<SpoolReader>(download.content()->buffer()));
    QCOMPARE(second.wait_for(std::chrono::milliseconds(20)), std::future_status::timeout);
    download.dropContent();
    QVERIFY(comes(second));
    QVERIFY(!download.content());
}

QTEST_GUILESS_MAIN(tst_ContentDownload)
#include "tst_contentdownload.moc"
