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
    void changedContent_whoseLinkIsGone_endsOnce_andLast();
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
    SpoolFixture fixture;
    fixture.storage = [&](StorageRequest request, int) {
        if (!honoursIfRange)
            request.headers.remove("if-range");
        StorageAnswer answer = fixture.good(request);
        if (fixture.fetches().size() == 1)
            answer.stallAfter = 100'000;
        return answer;
    };
    AudioSpool &spool = fixture.spool();
    QSignalSpy replaced(&spool, &AudioSpool::contentReplaced);
    QSignalSpy readable(&spool, &AudioSpool::readable);
    QSignalSpy completed(&spool, &AudioSpool::completed);
    spool.start();
    QTRY_COMPARE(spool.status().received, 100'000);
    const QByteArray oldBody = fixture.body;
    auto oldReader = readAll(spool.openReader());
    fixture.body = waveBody(newSize, 2);
    fixture.etag = "\"two\"";
    fixture.server().cutAll();

    QVERIFY(comes(oldReader));
    QCOMPARE(oldReader.get(), oldBody.first(100'000));
    QTRY_COMPARE(completed.count(), 1);
    QCOMPARE(fixture.fetched(), fixture.body);
    QCOMPARE(replaced.count(), 1);
    QCOMPARE(readable.count(), 2);
}

void tst_AudioSpoolChanges::changedContent_isNoticed_withoutAnETag()
{
    SpoolFixture fixture;
    fixture.etag.clear();
    fixture.storage = [&](const StorageRequest &request, int) {
        StorageAnswer answer = fixture.good(request);
        if (fixture.fetches().size() == 1)
            answer.stallAfter = 100'000;
        return answer;
    };
    AudioSpool &spool = fixture.spool();
    QSignalSpy replaced(&spool, &AudioSpool::contentReplaced);
    spool.start();
    QTRY_COMPARE(spool.status().received, 100'000);
    fixture.body = waveBody(300'000, 2);
    fixture.server().cutAll();
    QTRY_COMPARE(fixture.fetched(), fixture.body);
    QCOMPARE(replaced.count(), 1);
    QCOMPARE(fixture.fetches().at(1).header("range"), QByteArray("bytes=99744-"));
}

void tst_AudioSpoolChanges::changedContent_isGivenUp_whenItNeverEnds()
{
    SpoolFixture fixture;
    fixture.storage = [&](const StorageRequest &request, int) {
        fixture.body = waveBody(300'000, static_cast<quint32>(fixture.fetches().size()));
        fixture.etag = '"' + QByteArray::number(fixture.fetches().size()) + '"';
        StorageAnswer answer = fixture.good(request);
        answer.cutAfter = 100'000;
        return answer;
    };
    fixture.spool().start();
    QVERIFY(fails(fixture.spool(), Kind::KeepsChanging));
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
    SpoolFixture fixture;
    fixture.etag = etag;
    fixture.storage = [&](StorageRequest request, int) {
        if (fixture.fetches().size() > 1 || !knowsRanges)
            request.rangeBegin.reset();
        StorageAnswer answer = fixture.good(request);
        if (fixture.fetches().size() < 3)
            answer.cutAfter = fixture.fetches().size() * 100'000;
        return answer;
    };
    AudioSpool &spool = fixture.spool();
    QSignalSpy readable(&spool, &AudioSpool::readable);
    QSignalSpy replaced(&spool, &AudioSpool::contentReplaced);
    spool.start();
    QTRY_COMPARE(readable.count(), 1);
    auto all = readAll(spool.openReader());
    QVERIFY(comes(all));
    QCOMPARE(all.get(), fixture.body);
    QCOMPARE(replaced.count(), 0);
}

void tst_AudioSpoolChanges::contentShorterThanBefore_startsOver()
{
    SpoolFixture fixture;
    fixture.etag.clear();
    fixture.storage = [&](const StorageRequest &request, int) {
        StorageAnswer answer = fixture.good(request);
        if (fixture.fetches().size() == 1)
            answer.stallAfter = 100'000;
        return answer;
    };
    fixture.spool().start();
    QTRY_COMPARE(fixture.spool().status().received, 100'000);
    fixture.body = waveBody(5'000, 2);
    fixture.server().cutAll();
    QTRY_COMPARE(fixture.fetched(), fixture.body);
}

void tst_AudioSpoolChanges::changedContent_whoseLinkIsGone_endsOnce_andLast()
{
    SpoolFixture fixture;
    fixture.sources = {u"kazoo"_s}; // of the renewed links
    fixture.storage = [&](const StorageRequest &request, int) {
        StorageAnswer answer = fixture.good(request);
        if (fixture.fetches().size() == 1) {
            answer.stallAfter = 100'000;
        } else {
            fixture.broker().renew(1);
            (void)QTest::qWaitFor([&] { return fixture.broker().generation() == 2; });
        }
        return answer;
    };
    AudioSpool &spool = fixture.spool();
    QStringList said;
    connect(&spool, &AudioSpool::contentReplaced, this, [&] { said.append(u"replaced"_s); });
    connect(&spool, &AudioSpool::failed, this, [&] { said.append(u"failed"_s); });
    spool.start();
    QTRY_COMPARE(spool.status().received, 100'000);
    fixture.body = waveBody(300'000, 2);
    fixture.etag = "\"two\"";
    fixture.server().cutAll();
    QVERIFY(fails(spool, Kind::NoLink));
    QCOMPARE(said, QStringList({u"replaced"_s, u"failed"_s}));
    QVERIFY(!spool.isReadable());
}

QTEST_GUILESS_MAIN(tst_AudioSpoolChanges)
#include "tst_audiospool_changes.moc"
