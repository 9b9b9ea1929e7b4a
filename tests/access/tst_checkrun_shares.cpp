// SPDX-License-Identifier: MIT
#include "core/access/ReferenceList.h"
#include "tests/support/CheckRunFixture.h"
#include "tests/support/DeepCheckSources.h"
#include "tests/support/TestHttpServer.h"

#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Outcome = Verdict::Outcome;
using Reason = Verdict::Reason;
using State = CheckRow::State;

namespace {

const QByteArray token = "shr_9f3aCANARYCANARY";
const QByteArray otherToken = "shr_7c1bCANARYCANARY";

ReferenceRow rowOf(const QByteArray &text)
{
    return referenceRow(QString::fromLatin1(text), 1);
}

} // namespace

/// Tests the rows of a check run that name a share.
class tst_CheckRunShares : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { f.reset(); }

    void shares_areCheckedWithoutTheKey_besideTracks();
    void shares_needNoKey();
    void aCollection_saysHowManyOfItsTracksCanBePlayed_data();
    void aCollection_saysHowManyOfItsTracksCanBePlayed();
    void whatIsNoOpenShare_saysWhy_data();
    void whatIsNoOpenShare_saysWhy();
    void aRateLimit_isWaitedFor_andSaid();
    void anOutage_isRetriedAFewTimesOnly();
    void aDeepCheck_readsTheSharedMaster();
    void aShare_isCheckedAgainOnRequest_evenWithoutARun();
    void stop_leavesTheShareWaiting_andStartGoesOn();
    void aShare_isNotWatched_norAskedForWithoutItsToken();
    void theSameShareTwice_isOneRow();

private:
    std::unique_ptr<CheckRunFixture> f;
};

void tst_CheckRunShares::init()
{
    f = std::make_unique<CheckRunFixture>();
    f->service.addShare({token, CheckRunFixture::organization, CheckRunFixture::idOf(1)});
    f->service.addShare({otherToken, CheckRunFixture::organization, CheckRunFixture::idOf(2)});
}

void tst_CheckRunShares::shares_areCheckedWithoutTheKey_besideTracks()
{
    QList<ReferenceRow> rows = CheckRunFixture::rows(0, 2);
    rows.insert(1, rowOf(token));
    rows.append(rowOf(f->service.apiBase().toEncoded() + "/v1/music/shared/" + otherToken));
    f->run.setRows(rows);
    QCOMPARE(f->run.progress().total, 4);
    QVERIFY(f->runsToItsEnd());
    QCOMPARE(f->count(Outcome::Playable), 4);
    QCOMPARE(f->finished, 1);
    QCOMPARE(f->verdict(0).reason, Reason::None);
    QCOMPARE(f->verdict(1).reason, Reason::OpenedByShare);
    QVERIFY(f->verdict(1).key.hint.isEmpty());
    const CheckedTrack &checked = *f->at(1).known();
    QCOMPARE(checked.shareHint, u"shr_9f3a…"_s);
    QCOMPARE(checked.ref.trackId, CheckRunFixture::idOf(1));
    QCOMPARE(f->at(3).known()->ref.trackId, CheckRunFixture::idOf(2));
    QCOMPARE(f->service.counts().shareRequests, 2);
    QCOMPARE(f->service.counts().keyOnShares, 0);
}

void tst_CheckRunShares::shares_needNoKey()
{
    f->useKey({});
    f->run.setRows({rowOf(token), CheckRunFixture::rows(0, 1).first()});
    QVERIFY(f->runsToItsEnd());
    QVERIFY(f->verdict(0).isPlayable());
    QCOMPARE(f->verdict(1).outcome, Outcome::KeyProblem);
}

void tst_CheckRunShares::aCollection_saysHowManyOfItsTracksCanBePlayed_data()
{
    QTest::addColumn<QByteArray>("tracks");
    QTest::addColumn<CheckedCollection>("counted");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<Reason>("reason");
    const QByteArray good = R"({"id":"mtrack_1","playback_url":"http://127.0.0.1/m?sig=1"})";
    const QByteArray silent = R"({"id":"mtrack_2"})";
    const QByteArray foreign = R"({"id":"mtrack_3","playback_url":"file:///etc/passwd"})";
    QTest::newRow("two of three") << good + ',' + silent + ',' +
                                             QByteArray(good).replace("mtrack_1", "mtrack_4")
                                  << CheckedCollection{u"Film"_s, 3, 2} << Outcome::Playable
                                  << Reason::OpenedByShare;
    QTest::newRow("none") << silent + ',' + foreign << CheckedCollection{u"Film"_s, 2, 0}
                          << Outcome::Service << Reason::NoLinks;
    QTest::newRow("no tracks") << QByteArray() << CheckedCollection{u"Film"_s, 0, 0}
                               << Outcome::NotAvailable << Reason::ShareEmpty;
}

void tst_CheckRunShares::aCollection_saysHowManyOfItsTracksCanBePlayed()
{
    QFETCH(const QByteArray, tracks);
    TestHttpServer server;
    server.answer(200, {},
            R"({"kind":"collection","available":true,"collection":{"id":"mcoll_1","name":"Film"},)"
            R"("tracks":[)" +
                    tracks + "]}");
    StudioClient studio(*ApiBase::fromText(server.origin()));
    CheckRun::Options options = CheckRunFixture::fast();
    options.deep = true; // which does not go into collections
    CheckRun run(studio, options);
    run.setRows({rowOf(token)});
    run.start();
    QTRY_VERIFY(run.rows().front().known());
    const CheckedTrack &checked = *run.rows().front().known();
    QVERIFY(checked.collection);
    QTEST(*checked.collection, "counted");
    QTEST(checked.verdict.outcome, "outcome");
    QTEST(checked.verdict.reason, "reason");
    QVERIFY(checked.sources.isEmpty() && !checked.track);
    QCOMPARE(checked.shareHint, u"shr_9f3a…"_s);
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(!server.requests().first().headers.contains("x-api-key"));
}

void tst_CheckRunShares::whatIsNoOpenShare_saysWhy_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("service");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<int>("requests");
    QTest::newRow("unknown") << QByteArray("shr_never12345") << QString() << Outcome::NotAvailable
                             << Reason::ShareNotFound << 1;
    QTest::newRow("revoked") << token << u"revoked"_s << Outcome::NotAvailable
                             << Reason::ShareNotFound << 1;
    QTest::newRow("removed") << token << u"removed"_s << Outcome::NotAvailable
                             << Reason::ShareRemoved << 1;
    QTest::newRow("of another service")
            << QByteArray("https://elsewhere.example/v1/music/shared/" + token) << QString()
            << Outcome::BadReference << Reason::ReferenceForeignShare << 0;
}

void tst_CheckRunShares::whatIsNoOpenShare_saysWhy()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, service);
    if (service == u"revoked")
        f->service.revokeShare(token);
    if (service == u"removed")
        f->service.removeSharedContent(token);
    f->run.setRows({rowOf(text)});
    QVERIFY(f->runsToItsEnd());
    QTEST(f->verdict(0).outcome, "outcome");
    QTEST(f->verdict(0).reason, "reason");
    QVERIFY(!f->at(0).known()->track);
    QTEST(f->service.counts().shareRequests, "requests");
}

void tst_CheckRunShares::aRateLimit_isWaitedFor_andSaid()
{
    f->service.setShareLimit(1, 1'000);
    f->run.setRows({rowOf(token), rowOf(otherToken)});
    std::optional<std::chrono::milliseconds> pause;
    connect(&f->run, &CheckRun::progressChanged, this, [&] {
        const CheckProgress progress = f->run.progress();
        if (progress.activity == CheckProgress::Activity::Pausing)
            pause = progress.pause;
    });
    QVERIFY(f->runsToItsEnd());
    QVERIFY(pause && *pause > 0ms);
    QCOMPARE(f->count(Outcome::Playable), 2);
    QVERIFY(f->service.counts().shareRequests <= 4); // no more than the service asked for
}

void tst_CheckRunShares::anOutage_isRetriedAFewTimesOnly()
{
    f->service.setOnline(false);
    f->run.setRows({rowOf(token), rowOf(otherToken)});
    QVERIFY(f->runsToItsEnd());
    QCOMPARE(f->count(Outcome::Network), 2);
    QVERIFY(f->at(0).isWorthAnotherTry());
    f->service.setOnline(true);
    f->run.retryFailed();
    QVERIFY(f->runsToItsEnd());
    QCOMPARE(f->count(Outcome::Playable), 2);
}

void tst_CheckRunShares::aDeepCheck_readsTheSharedMaster()
{
    f->service.addTrack({CheckRunFixture::organization, u"mtrack_deep"_s,
            R"({"id":"mtrack_deep","measured_duration_seconds":2})", master(wave(2))});
    f->service.addShare({"shr_deep12345678", CheckRunFixture::organization, u"mtrack_deep"_s});
    CheckRun::Options options = CheckRunFixture::fast();
    options.deep = true;
    f->run.setOptions(options);
    f->run.setRows({rowOf("shr_deep12345678"), rowOf(token)});
    QVERIFY(f->runsToItsEnd());
    QCOMPARE(f->count(Outcome::Playable), 2);
    const QList<CheckedSource> &sources = f->at(0).known()->sources;
    QCOMPARE(sources.size(), 1);
    QCOMPARE(sources.first().source, masterSource());
    QVERIFY(!sources.first().isBad());
    QVERIFY(sources.first().verdict.key.hint.isEmpty());
    QVERIFY(f->at(1).known()->hasBadSource()); // its master is no audio
    QCOMPARE(f->service.counts().keyOnShares, 0);
}

void tst_CheckRunShares::aShare_isCheckedAgainOnRequest_evenWithoutARun()
{
    f->run.setRows({rowOf(token), rowOf(otherToken)});
    f->run.recheck({1}, CheckRun::Depth::AsTheRun);
    QTRY_VERIFY(f->isKnown(1));
    QCOMPARE(f->at(0).state, State::Waiting);
    f->service.revokeShare(otherToken);
    f->run.recheck({1}, CheckRun::Depth::AsTheRun);
    f->run.cancel(1);
    QVERIFY(f->verdict(1).isPlayable()); // the result from before
    f->run.recheck({1}, CheckRun::Depth::AsTheRun);
    QTRY_COMPARE(f->at(1).state, State::Done);
    QCOMPARE(f->verdict(1).reason, Reason::ShareNotFound);
    QCOMPARE(f->finished, 0);
}

void tst_CheckRunShares::stop_leavesTheShareWaiting_andStartGoesOn()
{
    f->run.setRows({rowOf(token), rowOf(otherToken)});
    f->run.start();
    QTRY_COMPARE(f->at(0).state, State::Requesting);
    f->run.stop();
    QCOMPARE(f->at(0).state, State::Waiting);
    QCOMPARE(f->run.progress().activity, CheckProgress::Activity::Idle);
    QVERIFY(f->runsToItsEnd());
    QCOMPARE(f->count(Outcome::Playable), 2);
    QCOMPARE(f->finished, 1);
}

void tst_CheckRunShares::aShare_isNotWatched_norAskedForWithoutItsToken()
{
    f->run.setRows({rowOf(token)});
    f->run.watch(0);
    QCOMPARE(f->at(0).state, State::Waiting);
    QVERIFY(f->runsToItsEnd());
    CheckRow forgotten = f->at(0);
    forgotten.reference.share.reset();
    forgotten.checked->verdict = Verdict(Outcome::Network);
    f->run.restore({forgotten});
    QVERIFY(!f->at(0).isWorthAnotherTry());
    f->run.recheck({0}, CheckRun::Depth::Deep);
    f->run.retry({0});
    QVERIFY(f->isKnown(0));
    QCOMPARE(f->service.counts().shareRequests, 1);
}

void tst_CheckRunShares::theSameShareTwice_isOneRow()
{
    const QString text = QString::fromLatin1(token + "\nmtrack_1\n" + token + "\n" + otherToken);
    const auto rows = readReferences(text);
    QVERIFY(rows.ok());
    QCOMPARE(rows->size(), 3);
    QCOMPARE(rows->at(0).lines, (QList<int>{1, 3}));
    QCOMPARE(rows->at(0).shown, u"shr_9f3a…"_s);
    QVERIFY(rows->at(0).isShare && rows->at(0).canBeChecked());
    QVERIFY(!rows->at(1).isShare);
    const auto table = readReferences(
            QString::fromLatin1("title;share\nA;" + token + "\nB;" + otherToken + '\n'));
    QCOMPARE(table->size(), 2);
    QVERIFY(table->at(1).isShare);
}

QTEST_GUILESS_MAIN(tst_CheckRunShares)
#include "tst_checkrun_shares.moc"
