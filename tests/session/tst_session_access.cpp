// SPDX-License-Identifier: MIT
#include "core/session/Session.h"
#include "tests/support/SessionFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using sandbox::Fault;
using Outcome = Verdict::Outcome;
using Reason = Verdict::Reason;

namespace {

const QString &first = SessionFixture::first;
const QByteArray shareToken = "shr_9f3aCANARYCANARY";

} // namespace

/// Tests an open track whose links expire, whose storage fails, or whose access ends.
class tst_SessionAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m = std::make_unique<SessionFixture>(); }
    void cleanup() { m.reset(); }

    void deadLinks_areRenewed_andCounted();
    void aShare_playsWithoutAKey_andIsRenewedByOpeningItAgain();
    void aShareThatEnds_saysSo_data();
    void aShareThatEnds_saysSo();
    void aShare_waits_asLongAsTheServiceAsksFor();
    void accessEnded_saysWhy_data();
    void accessEnded_saysWhy();
    void retry_afterAccessEnded_keepsThePlace();
    void anotherTrack_afterAccessEnded_beginsAtItsStart();
    void storageTrouble_isWaitedOut_andSaid();
    void storageOutage_isTheStorages_notTheServices();
    void renewalOutage_isTheServices_notTheStorages();
    void storageTrouble_isForgotten_whenAnotherSourceIsHeard();
    void aStoragesRefusal_isNeverAboutTheKey_data();
    void aStoragesRefusal_isNeverAboutTheKey();
    void retry_afterASourceFailed_fetchesItAgain();
    void aSourceThatCannotBePlayed_isSaid();

private:
    void breakStorage(int status, int times = -1)
    {
        m->fault(Fault::Origin::Storage, status, times);
    }

    std::unique_ptr<SessionFixture> m;
};

void tst_SessionAccess::deadLinks_areRenewed_andCounted()
{
    QSignalSpy renewed(m->session.get(), &Session::linksRenewed);
    breakStorage(403, 1);
    QVERIFY(m->opens(first));
    QCOMPARE(renewed.count(), 1);
    QCOMPARE(renewed.first().first().toInt(), 1);
    QCOMPARE(m->ends(), QStringList{u"opened "_s + first});
}

void tst_SessionAccess::aShare_playsWithoutAKey_andIsRenewedByOpeningItAgain()
{
    m->studio->setKey({});
    m->service->addShare({shareToken, SessionFixture::organization, first});
    QSignalSpy renewed(m->session.get(), &Session::linksRenewed);
    QSignalSpy opened(m->session.get(), &Session::opened);
    breakStorage(403, 1); // a link dies
    m->session->openShare(*ShareToken::fromText(QString::fromLatin1(shareToken)));
    QTRY_VERIFY(m->transport.current() &&
                m->transport.current()->status().activity == SpoolStatus::Activity::Complete);
    QCOMPARE(renewed.count(), 1);
    QCOMPARE(m->service->counts().shareRequests, 2); // one request for each link
    QCOMPARE(m->service->counts().keyOnShares, 0);
    const auto ref = opened.first().at(0).value<TrackRef>();
    QCOMPARE(ref, (TrackRef{{}, first}));
    const auto track = opened.first().at(1).value<Track>();
    QVERIFY(track.share && !track.share->expiresAt);
    QCOMPARE(track.sources, QList{masterSource()});
}

void tst_SessionAccess::aShareThatEnds_saysSo_data()
{
    QTest::addColumn<bool>("removed");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("revoked") << false << Reason::ShareNotFound;
    QTest::newRow("its content is removed") << true << Reason::ShareRemoved;
}

void tst_SessionAccess::aShareThatEnds_saysSo()
{
    QFETCH(const bool, removed);
    m->service->addShare({shareToken, SessionFixture::organization, first});
    breakStorage(403);
    m->session->openShare(*ShareToken::fromText(QString::fromLatin1(shareToken)));
    QTRY_VERIFY(m->said.contains(u"opened "_s + first));
    if (removed)
        m->service->removeSharedContent(shareToken);
    else
        m->service->revokeShare(shareToken);
    QTRY_VERIFY(m->said.contains(u"failed"_s));
    QCOMPARE(m->verdicts.last().outcome, Outcome::NotAvailable);
    QTEST(m->verdicts.last().reason, "reason");
    QCOMPARE(m->verdicts.last().key, KeyInUse());
    QVERIFY(m->canRetry);
    QTRY_COMPARE(m->session->state(), PlaybackState::AccessEnded);
    const int asked = m->service->counts().shareRequests;
    QTest::qWait(100);
    QCOMPARE(m->service->counts().shareRequests, asked); // an end is not asked about again
}

void tst_SessionAccess::aShare_waits_asLongAsTheServiceAsksFor()
{
    m->service->addShare({shareToken, SessionFixture::organization, first});
    m->service->setShareLimit(1, 1'000);
    const ShareToken token = *ShareToken::fromText(QString::fromLatin1(shareToken));
    m->session->openShare(token);
    QTRY_VERIFY(m->said.contains(u"opened "_s + first));
    m->session->openShare(token);
    QTRY_VERIFY(m->said.contains(u"waiting"_s));
    QCOMPARE(m->verdicts.last().outcome, Outcome::RateLimited);
    QVERIFY(m->verdicts.last().retryAfter);
    QTRY_COMPARE(m->said.count(u"opened "_s + first), 2);
    QVERIFY(m->service->counts().shareRequests <= 4);
}

void tst_SessionAccess::accessEnded_saysWhy_data()
{
    QTest::addColumn<Fault::Kind>("what");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<int>("status");
    QTest::newRow("not available any more")
            << Fault::Kind::AccessLost << Outcome::NotAvailable << 404;
    QTest::newRow("the key is revoked") << Fault::Kind::KeyRevoked << Outcome::KeyProblem << 401;
}

void tst_SessionAccess::accessEnded_saysWhy()
{
    QFETCH(const Fault::Kind, what);
    breakStorage(403);
    Fault fault;
    fault.kind = what;
    fault.after = 1; // the request that opens the track succeeds
    m->service->addFault(fault);
    m->open(first);
    QTRY_COMPARE(m->session->state(), PlaybackState::AccessEnded);
    QTRY_VERIFY(!m->verdicts.isEmpty());
    const Verdict why = m->verdicts.first();
    QTEST(why.outcome, "outcome");
    QTEST(why.httpStatus, "status");
    QCOMPARE(why.source, masterSource());
    QVERIFY(!why.traceId.isEmpty());
    QVERIFY(m->canRetry);
}

void tst_SessionAccess::retry_afterAccessEnded_keepsThePlace()
{
    QVERIFY(m->opens(first));
    m->audition.listen(u"drums"_s);
    QTRY_VERIFY(m->transport.loaded());
    QTRY_COMPARE(m->transport.loaded()->name(), u"drums"_s);
    m->transport.seek(4'000);
    m->said.clear();
    m->open(first); // the same track once more
    QTRY_COMPARE(m->said.last(), u"opened "_s + first);
    QCOMPARE(m->transport.current()->name(), u"drums"_s);
    QCOMPARE(m->transport.position(), 4'000);
    QTRY_COMPARE(m->deck.told.last(), u"load drums 4000 paused"_s);

    breakStorage(403);
    Fault fault;
    fault.kind = Fault::Kind::AccessLost;
    fault.after = 1;
    fault.times = 1;
    m->service->addFault(fault);
    m->open(first);
    QTRY_COMPARE(m->session->state(), PlaybackState::AccessEnded);
    m->service->clearFaults();
    m->session->retry();
    QTRY_COMPARE(m->session->state(), PlaybackState::Paused);
    QCOMPARE(m->transport.current()->name(), u"drums"_s);
    QCOMPARE(m->transport.position(), 4'000);
}

void tst_SessionAccess::anotherTrack_afterAccessEnded_beginsAtItsStart()
{
    QVERIFY(m->opens(first));
    m->transport.seek(4'000);
    QVERIFY(m->opens(SessionFixture::second));
    QCOMPARE(m->transport.position(), 0);
    QCOMPARE(m->transport.current()->name(), masterSource());
}

void tst_SessionAccess::storageTrouble_isWaitedOut_andSaid()
{
    breakStorage(503, 6);
    QVERIFY(m->opens(first));
    QCOMPARE(m->said, QStringList({u"opening "_s + first, u"opened "_s + first, u"waiting"_s,
                              u"recovered"_s}));
    QCOMPARE(m->verdicts.first().outcome, Outcome::Service);
    QCOMPARE(m->verdicts.first().reason, Verdict::Reason::StorageBusy);
    QCOMPARE(m->verdicts.first().httpStatus, 503);
    QCOMPARE(m->verdicts.first().source, masterSource());
}

void tst_SessionAccess::storageOutage_isTheStorages_notTheServices()
{
    Fault fault;
    fault.kind = Fault::Kind::Refuse;
    fault.times = 6;
    m->service->addFault(fault);
    QVERIFY(m->opens(first));
    const Verdict &why = m->verdicts.first();
    QCOMPARE(why.outcome, Outcome::Network);
    QVERIFY(why.network);
    QCOMPARE(why.network->party, NetworkFault::Party::Storage);
    QCOMPARE(why.network->host, m->service->storageBase().authority());
}

void tst_SessionAccess::renewalOutage_isTheServices_notTheStorages()
{
    breakStorage(403, 1);
    Fault fault;
    fault.origin = Fault::Origin::Api;
    fault.kind = Fault::Kind::Refuse;
    fault.after = 1; // the request that opens the track succeeds
    fault.times = 6;
    m->service->addFault(fault);
    QVERIFY(m->opens(first));
    QVERIFY(!m->verdicts.isEmpty());
    for (const Verdict &why : std::as_const(m->verdicts)) {
        QVERIFY(why.network);
        QCOMPARE(why.network->party, NetworkFault::Party::Service);
        QCOMPARE(why.network->host, m->service->apiBase().authority());
    }
}

void tst_SessionAccess::storageTrouble_isForgotten_whenAnotherSourceIsHeard()
{
    Fault fault;
    fault.value = 503;
    fault.source = masterSource();
    m->service->addFault(fault);
    m->open(first);
    QTRY_COMPARE(m->said.last(), u"waiting"_s);
    m->audition.listen(u"drums"_s);
    QTRY_COMPARE(m->transport.current()->status().activity, SpoolStatus::Activity::Complete);
    QCOMPARE(m->said.last(), u"recovered"_s);
    m->audition.listen(masterSource());
    QTRY_COMPARE(m->said.last(), u"waiting"_s);
    m->audition.listen(u"drums"_s); // the drums have nothing to report any more
    QCOMPARE(m->said.last(), u"recovered"_s);
}

void tst_SessionAccess::aStoragesRefusal_isNeverAboutTheKey_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 401, 403, 404, 410})
        QTest::addRow("%d", status) << status;
}

void tst_SessionAccess::aStoragesRefusal_isNeverAboutTheKey()
{
    QFETCH(const int, status);
    breakStorage(status);
    m->open(first);
    QTRY_COMPARE(m->session->state(), PlaybackState::Failed);
    QTRY_VERIFY(!m->verdicts.isEmpty());
    QCOMPARE(m->verdicts.first().outcome, Outcome::Service);
    QCOMPARE(m->verdicts.first().reason, Reason::LinksDeadOnArrival);
    QVERIFY(!m->session->failedForKey());
    QCOMPARE(m->service->counts().keyOnStorage, 0);
}

void tst_SessionAccess::retry_afterASourceFailed_fetchesItAgain()
{
    Fault fault;
    fault.kind = Fault::Kind::ReplaceBody;
    fault.body = "<html>Not found</html>";
    m->service->addFault(fault);
    m->open(first);
    QTRY_COMPARE(m->session->state(), PlaybackState::Failed);
    QCOMPARE(m->verdicts.first().reason, Reason::NotAudio);
    m->service->clearFaults();
    m->session->retry();
    QTRY_COMPARE(m->session->state(), PlaybackState::Paused);
    QCOMPARE(m->service->counts().trackRequests, 1);
}

void tst_SessionAccess::aSourceThatCannotBePlayed_isSaid()
{
    QVERIFY(m->opens(first));
    Q_EMIT m->deck.failed();
    QCOMPARE(m->verdicts.last().reason, Reason::Undecodable);
    QCOMPARE(m->verdicts.last().source, masterSource());
    QVERIFY(!m->canRetry);
    QCOMPARE(m->session->state(), PlaybackState::Failed);
}

QTEST_GUILESS_MAIN(tst_SessionAccess)
#include "tst_session_access.moc"
