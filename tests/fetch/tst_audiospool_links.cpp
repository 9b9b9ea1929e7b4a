// SPDX-License-Identifier: MIT
#include "core/fetch/AudioSpool.h"
#include "tests/support/SpoolFixture.h"

#include <QElapsedTimer>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <utility>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Activity = SpoolStatus::Activity;

namespace {

QList<SourceName> everyStem()
{
    QList<SourceName> sources{masterSource()};
    for (int i = 0; i < 32; ++i)
        sources.append(u"stem%1"_s.arg(i));
    return sources;
}

} // namespace

/// Tests links that expire: the requests this costs, and what is reported.
class tst_AudioSpoolLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDeadLink_costsOneRenewal_data();
    void aDeadLink_costsOneRenewal();
    void linksThatKeepDying_costNoMoreRenewalsThanDeaths();
    void manySourcesThatFindTheirLinksDead_costOneRenewal();
    void aByteBetweenTwoDeaths_startsTheCountAgain();
    void trouble_whileRenewing_usesUpNoBudget();
    void anExpiryThatCanBeRead_isPreceded();
    void anExpiryThatCanBeRead_isIgnored_whenNobodyListens();
    void aRenewalAskedAhead_thatFails_doesNotStopTheDownload();
    void aSpool_mayBeStoppedAndStarted_whileItAsksForLinks_data();
    void aSpool_mayBeStoppedAndStarted_whileItAsksForLinks();
};

void tst_AudioSpoolLinks::aDeadLink_costsOneRenewal_data()
{
    QTest::addColumn<int>("status");
    for (int status : {400, 401, 403, 404, 410})
        QTest::addRow("%d", status) << status;
}

void tst_AudioSpoolLinks::aDeadLink_costsOneRenewal()
{
    QFETCH(const int, status);
    SpoolFixture fixture;
    fixture.storage = [&](const StorageRequest &request, int generation) {
        if (generation == 1 && fixture.fetches().size() > 1)
            return StorageAnswer::plain(status, "<Error/>");
        StorageAnswer answer = fixture.good(request);
        if (generation == 1)
            answer.cutAfter = 100'000;
        return answer;
    };
    QList<Activity> activities;
    AudioSpool &spool = fixture.spool();
    connect(&spool, &AudioSpool::statusChanged, this,
            [&] { activities.append(spool.status().activity); });
    spool.start();
    QTRY_COMPARE(fixture.fetched(), fixture.body);
    QCOMPARE(fixture.apiCalls(), 1);
    QCOMPARE(fixture.fetches().size(), 3);
    QCOMPARE(fixture.fetches().constLast().header("range"), QByteArray("bytes=100000-"));
    QVERIFY(!activities.contains(Activity::Retrying)); // after a cut the download continues at once
    QVERIFY(activities.contains(Activity::RenewingLink));
}

void tst_AudioSpoolLinks::linksThatKeepDying_costNoMoreRenewalsThanDeaths()
{
    SpoolFixture fixture(waveBody(600'000));
    constexpr int lifetime = 60; // ms
    QElapsedTimer sinceMint;
    sinceMint.start();
    int minted = 1;
    QSet<int> dead;
    fixture.storage = [&](const StorageRequest &request, int generation) {
        const qint64 left = lifetime - sinceMint.elapsed();
        if (generation != minted || left <= 0) {
            dead.insert(generation);
            return StorageAnswer::plain(403);
        }
        StorageAnswer answer = fixture.good(request);
        answer.dripSize = 2'000;
        answer.cutAfterTime = static_cast<int>(left);
        return answer;
    };
    fixture.api = [&]() -> std::optional<StorageAnswer> {
        sinceMint.start();
        ++minted;
        return std::nullopt;
    };
    QSignalSpy failed(&fixture.spool(), &AudioSpool::failed);
    QSignalSpy readable(&fixture.spool(), &AudioSpool::readable);
    QSignalSpy completed(&fixture.spool(), &AudioSpool::completed);
    fixture.spool().start();
    QVERIFY(readable.wait());
    auto all = readAll(fixture.spool().openReader());
    QVERIFY(completed.wait(60'000));
    QCOMPARE(all.get(), fixture.body);
    QCOMPARE(failed.count(), 0);
    QVERIFY(fixture.apiCalls() >= 2);
    QVERIFY(fixture.apiCalls() <= dead.size() + 1);
}

void tst_AudioSpoolLinks::manySourcesThatFindTheirLinksDead_costOneRenewal()
{
    SpoolFixture fixture(waveBody(20'000));
    fixture.sources = everyStem();
    fixture.storage = [&](const StorageRequest &request, int generation) {
        return generation == 1 ? StorageAnswer::plain(403) : fixture.good(request);
    };
    std::vector<std::unique_ptr<AudioSpool>> spools;
    int complete = 0;
    for (int i = 0; i < 32; ++i) {
        spools.push_back(fixture.newSpool(u"stem%1"_s.arg(i)));
        connect(spools.back().get(), &AudioSpool::completed, this, [&complete] { ++complete; });
        spools.back()->start();
    }
    QTRY_COMPARE(complete, 32);
    QCOMPARE(fixture.apiCalls(), 1);
    QCOMPARE(fixture.fetches().size(), 64);
}

void tst_AudioSpoolLinks::aByteBetweenTwoDeaths_startsTheCountAgain()
{
    SpoolFixture fixture(waveBody(40));
    QSet<int> used;
    fixture.storage = [&](const StorageRequest &request, int generation) {
        if (used.contains(generation))
            return StorageAnswer::plain(403);
        used.insert(generation);
        StorageAnswer answer = fixture.good(request);
        answer.cutAfter = 4;
        return answer;
    };
    QSignalSpy completed(&fixture.spool(), &AudioSpool::completed);
    fixture.spool().start();
    QTRY_COMPARE(completed.count(), 1);
    QCOMPARE(fixture.fetched(), fixture.body);
    QCOMPARE(fixture.apiCalls(), 9);
}

void tst_AudioSpoolLinks::trouble_whileRenewing_usesUpNoBudget()
{
    SpoolFixture fixture;
    int troubles = 7;
    fixture.api = [&]() -> std::optional<StorageAnswer> {
        return troubles-- > 0 ? std::optional(StorageAnswer::plain(503)) : std::nullopt;
    };
    fixture.storage = [&](const StorageRequest &request, int generation) {
        return generation == 1 ? StorageAnswer::plain(410) : fixture.good(request);
    };
    AudioSpool &spool = fixture.spool();
    QSignalSpy failed(&spool, &AudioSpool::failed);
    spool.start();
    QTRY_COMPARE(fixture.fetched(), fixture.body);
    QCOMPARE(failed.count(), 0);
    QCOMPARE(fixture.fetches().size(), 2);
}

void tst_AudioSpoolLinks::anExpiryThatCanBeRead_isPreceded()
{
    SpoolFixture fixture;
    fixture.renewAhead = 300ms;
    fixture.linkExtra = u"&exp=1782642601"_s;
    fixture.storage = [&](const StorageRequest &request, int generation) {
        StorageAnswer answer = generation == 1 ? StorageAnswer::plain(403) : fixture.good(request);
        answer.headers.append(
                qMakePair("Date", "Sun, 28 Jun 2026 10:30:00 GMT")); // one second before the expiry
        if (generation == 2)
            answer.stallAfter = 100'000;
        return answer;
    };
    AudioSpool &spool = fixture.spool();
    spool.start();
    QTRY_COMPARE(fixture.broker().generation(), 3);
    QCOMPARE(spool.status().activity, Activity::Receiving);
    QCOMPARE(fixture.fetches().size(), 2);
    fixture.server().cutAll();
    QTRY_COMPARE(fixture.fetched(), fixture.body);
    QCOMPARE(fixture.apiCalls(), 2);
}

void tst_AudioSpoolLinks::anExpiryThatCanBeRead_isIgnored_whenNobodyListens()
{
    SpoolFixture fixture;
    fixture.renewAhead = 330ms;
    fixture.linkExtra = u"&exp=1782642601"_s;
    fixture.storage = [&](const StorageRequest &request, int generation) {
        StorageAnswer answer = generation == 1 ? StorageAnswer::plain(403) : fixture.good(request);
        answer.headers.append(qMakePair("Date", "Sun, 28 Jun 2026 10:30:00 GMT"));
        if (generation == 2)
            answer.stallAfter = 100'000;
        return answer;
    };
    AudioSpool &spool = fixture.spool();
    spool.start();
    QTRY_COMPARE(spool.status().received, 100'000);
    spool.setListening(false);
    QTest::qWait(800); // until after the time of the renewal, which must not happen
    QCOMPARE(fixture.apiCalls(), 1);
    QCOMPARE(spool.status().activity, Activity::Receiving);
}

void tst_AudioSpoolLinks::aRenewalAskedAhead_thatFails_doesNotStopTheDownload()
{
    SpoolFixture fixture;
    fixture.storage = [&](const StorageRequest &request, int) {
        StorageAnswer answer = fixture.good(request);
        if (fixture.fetches().size() == 1)
            answer.stallAfter = 100'000;
        return answer;
    };
    fixture.api = []() -> std::optional<StorageAnswer> {
        return StorageAnswer::plain(404, "{}");
    };
    AudioSpool &spool = fixture.spool();
    QSignalSpy ended(&fixture.broker(), &LinkBroker::ended);
    spool.start();
    QTRY_COMPARE(spool.status().received, 100'000);
    fixture.broker().renew(1);
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(spool.status().activity, Activity::Receiving);
    fixture.server().cutAll(); // the old link still works
    QTRY_COMPARE(fixture.fetched(), fixture.body);
}

void tst_AudioSpoolLinks::aSpool_mayBeStoppedAndStarted_whileItAsksForLinks_data()
{
    QTest::addColumn<bool>("asTheRequestGoesOut");
    QTest::newRow("as it says that it renews") << false;
    QTest::newRow("as the request goes out") << true;
}

// As when two sources take turns: what a spool or the broker reports may make the owner pause and
// start the spool.
void tst_AudioSpoolLinks::aSpool_mayBeStoppedAndStarted_whileItAsksForLinks()
{
    QFETCH(const bool, asTheRequestGoesOut);
    SpoolFixture fixture;
    fixture.idleTimeout = 300ms;
    bool turned = false;
    fixture.storage = [&](const StorageRequest &request, int generation) {
        if (generation > 1)
            return fixture.good(request);
        StorageAnswer answer = StorageAnswer::plain(403);
        // The request of the start is still under way when the links arrive.
        answer.hang = asTheRequestGoesOut && turned;
        return answer;
    };
    AudioSpool &spool = fixture.spool();
    const auto takeTurns = [&] {
        if (std::exchange(turned, true))
            return;
        spool.pause();
        spool.start();
    };
    if (asTheRequestGoesOut)
        connect(&fixture.broker(), &LinkBroker::renewing, this, takeTurns);
    connect(&spool, &AudioSpool::statusChanged, this, [&] {
        if (!asTheRequestGoesOut && spool.status().activity == Activity::RenewingLink)
            takeTurns();
    });
    spool.start();
    QTRY_COMPARE(fixture.fetched(), fixture.body);
    QVERIFY(turned);
    QCOMPARE(fixture.apiCalls(), 1);
}

QTEST_GUILESS_MAIN(tst_AudioSpoolLinks)
#include "tst_audiospool_links.moc"
