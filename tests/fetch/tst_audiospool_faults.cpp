// SPDX-License-Identifier: MIT
#include "core/fetch/AudioSpool.h"
#include "tests/support/SpoolFixture.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace std::chrono_literals;
using Activity = SpoolStatus::Activity;

namespace {

/// A fault: modifies a valid answer.
using Fault = std::function<void(StorageAnswer &answer, const QByteArray &body)>;

struct NamedFault
{
    const char *name;
    Fault spoil;
};

StorageAnswer closed()
{
    StorageAnswer answer;
    answer.verbatim = true;
    return answer;
}

QList<NamedFault> allFaults()
{
    const auto status = [](int code) {
        return [code](StorageAnswer &answer, const QByteArray &) {
            answer = StorageAnswer::plain(code, "<html>");
        };
    };
    return {
            {"cut at once",
                    [](StorageAnswer &answer, const QByteArray &) {
                        answer.cutAfter = 0;
                    }},
            {"cut a little later",
                    [](StorageAnswer &answer, const QByteArray &) {
                        answer.cutAfter = 17;
                    }},
            {"closed without a word",
                    [](StorageAnswer &answer, const QByteArray &) {
                        answer = closed();
                    }},
            {"stall",
                    [](StorageAnswer &answer, const QByteArray &) {
                        answer.stallAfter = 5;
                    }},
            {"accept and hang",
                    [](StorageAnswer &answer, const QByteArray &) {
                        answer.hang = true;
                    }},
            {"400", status(400)},
            {"403", status(403)},
            {"404", status(404)},
            {"408", status(408)},
            {"410", status(410)},
            {"416", status(416)},
            {"429", status(429)},
            {"500", status(500)},
            {"503", status(503)},
            {"whole instead of a part",
                    [](StorageAnswer &answer, const QByteArray &body) {
                        answer = StorageAnswer::plain(200, body);
                    }},
            {"wrong place",
                    [](StorageAnswer &answer, const QByteArray &body) {
                        answer.headers = {
                                {"Content-Range", "bytes 1-2/" + QByteArray::number(body.size())}};
                    }},
            {"wrong total",
                    [](StorageAnswer &answer, const QByteArray &) {
                        answer.headers = {{"Content-Range", "bytes 0-9/10"}};
                    }},
            {"other tag",
                    [](StorageAnswer &answer, const QByteArray &) {
                        answer.headers.first().second = "\"x\"";
                    }},
            {"compressed",
                    [](StorageAnswer &answer, const QByteArray &) {
                        answer.headers.append(qMakePair("Content-Encoding", "gzip"));
                    }},
            {"promises more",
                    [](StorageAnswer &answer, const QByteArray &) {
                        answer.headers.append(
                                {"Content-Length", QByteArray::number(answer.body.size() + 9)});
                        answer.cutAfter = answer.body.size();
                    }},
            {"promises less",
                    [](StorageAnswer &answer, const QByteArray &) {
                        answer.headers.append(
                                {"Content-Length", QByteArray::number(answer.body.size() / 2)});
                        answer.cutAfter = answer.body.size();
                    }},
    };
}

} // namespace

/// Tests every fault at several offsets of bodies of several sizes: either all bytes arrive in the
/// end, or the spool reports an error.
class tst_AudioSpoolFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void afterAnyFault_everythingIsThere_data();
    void afterAnyFault_everythingIsThere();
    void faultsAtRandom_neverCorruptABody();
    void anOutage_isWaitedOut();
    void troubleThatStays_isWaitedFor_notGivenUp();
    void retryAfter_isNotUndercut();
    void anEndlessBody_isNotRead();
};

void tst_AudioSpoolFaults::afterAnyFault_everythingIsThere_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("size");
    const auto faults = allFaults();
    for (int fault = 0; fault < faults.size(); ++fault) {
        for (int size : {60, 5'000, 200'000})
            QTest::addRow("%s, %d bytes", faults.at(fault).name, size) << fault << size;
    }
}

void tst_AudioSpoolFaults::afterAnyFault_everythingIsThere()
{
    QFETCH(const int, fault);
    QFETCH(const int, size);
    const Fault spoil = allFaults().at(fault).spoil;
    const QByteArray body = waveBody(size);
    for (const int offset : {0, 1, 12, 44, size / 2, size - 1}) {
        SpoolFixture fixture(body);
        fixture.idleTimeout = 60ms;
        int requests = 0;
        // The first answer is cut at the offset, the second one has the fault.
        fixture.storage = [&](const StorageRequest &request, int) {
            StorageAnswer answer = fixture.good(request);
            ++requests;
            if (requests == 1)
                answer.cutAfter = offset;
            else if (requests == 2)
                spoil(answer, body);
            return answer;
        };
        QSignalSpy completed(&fixture.spool(), &AudioSpool::completed);
        QSignalSpy failed(&fixture.spool(), &AudioSpool::failed);
        fixture.spool().start();
        QVERIFY(completed.wait());
        QCOMPARE(failed.count(), 0);
        QCOMPARE(QCryptographicHash::hash(fixture.fetched(), QCryptographicHash::Sha256),
                QCryptographicHash::hash(body, QCryptographicHash::Sha256));
        QVERIFY(fixture.apiCalls() <= 1);
        QVERIFY(requests <= 6);
    }
}

void tst_AudioSpoolFaults::faultsAtRandom_neverCorruptABody()
{
    const auto faults = allFaults();
    for (quint32 seed = 1; seed <= 12; ++seed) {
        QRandomGenerator random(seed);
        SpoolFixture fixture(waveBody(150'000, seed));
        fixture.idleTimeout = 60ms;
        if (seed % 3 == 0)
            fixture.etag.clear();
        fixture.storage = [&](const StorageRequest &request, int) {
            StorageAnswer answer = fixture.good(request);
            if (random.bounded(2) == 0)
                answer.cutAfter = random.bounded(60'000);
            else if (random.bounded(3) == 0 && !fixture.etag.isEmpty())
                faults.at(random.bounded(static_cast<int>(faults.size())))
                        .spoil(answer, fixture.body);
            return answer;
        };
        AudioSpool &spool = fixture.spool();
        spool.start();
        const auto isOver = [&spool] {
            return spool.status().activity == Activity::Complete ||
                   spool.status().activity == Activity::Failed;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isOver(), 20'000);
        if (spool.status().activity == Activity::Complete)
            QCOMPARE(fixture.fetched(), fixture.body);
        else
            QVERIFY(spool.error());
    }
}

void tst_AudioSpoolFaults::anOutage_isWaitedOut()
{
    SpoolFixture fixture;
    fixture.storage = [&](const StorageRequest &request, int) {
        StorageAnswer answer = fixture.good(request);
        if (fixture.fetches().size() == 1)
            answer.stallAfter = 120'000;
        return answer;
    };
    AudioSpool &spool = fixture.spool();
    spool.start();
    QTRY_COMPARE(spool.status().received, 120'000);
    auto all = readAll(spool.openReader());
    fixture.server().close();
    QTRY_COMPARE(spool.status().activity, Activity::WaitingForNetwork);
    QCOMPARE(spool.status().received, 120'000);
    fixture.server().reopen();
    QVERIFY(comes(all));
    QCOMPARE(all.get(), fixture.body);
    QCOMPARE(fixture.apiCalls(), 0);
}

void tst_AudioSpoolFaults::troubleThatStays_isWaitedFor_notGivenUp()
{
    SpoolFixture fixture;
    fixture.storage = [](const StorageRequest &, int) {
        return StorageAnswer::plain(502);
    };
    QSignalSpy failed(&fixture.spool(), &AudioSpool::failed);
    fixture.spool().start();
    QTRY_VERIFY(fixture.fetches().size() > 10);
    QCOMPARE(failed.count(), 0);
    fixture.storage = [&](const StorageRequest &request, int) {
        return fixture.good(request);
    };
    fixture.spool().retryNow();
    QTRY_COMPARE(fixture.fetched(), fixture.body);
}

void tst_AudioSpoolFaults::retryAfter_isNotUndercut()
{
    SpoolFixture fixture;
    QElapsedTimer since;
    fixture.storage = [&](const StorageRequest &request, int) {
        if (since.isValid())
            return fixture.good(request);
        since.start();
        StorageAnswer busy = StorageAnswer::plain(503);
        busy.headers = {{"Retry-After", "1"}};
        return busy;
    };
    fixture.spool().start();
    QTRY_COMPARE(fixture.fetched(), fixture.body);
    QVERIFY(since.elapsed() >= 950);
}

void tst_AudioSpoolFaults::anEndlessBody_isNotRead()
{
    SpoolFixture fixture;
    fixture.storage = [](const StorageRequest &, int) {
        StorageAnswer answer = StorageAnswer::plain(200, waveBody(20'000'000));
        answer.noLength = true;
        return answer;
    };
    QSignalSpy failed(&fixture.spool(), &AudioSpool::failed);
    fixture.spool().start();
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(fixture.spool().error()->kind, SpoolError::Kind::NoLength);
    QCOMPARE(fixture.spool().status().received, 0);
}

QTEST_GUILESS_MAIN(tst_AudioSpoolFaults)
#include "tst_audiospool_faults.moc"
