// SPDX-License-Identifier: MIT
#include "core/session/Session.h"
#include "tests/support/SessionFixture.h"

#include <QSet>
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

} // namespace

/// Tests openings that fail, and trouble that is waited out or retried.
class tst_SessionTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m = std::make_unique<SessionFixture>(); }
    void cleanup() { m.reset(); }

    void open_ofWhatNamesNoTrack_failsAtOnce_data();
    void open_ofWhatNamesNoTrack_failsAtOnce();
    void aFinalAnswer_isTheEnd_data();
    void aFinalAnswer_isTheEnd();
    void withoutAKey_orAnOrganization_nothingIsSent();
    void trouble_isWaitedOut_data();
    void trouble_isWaitedOut();
    void anOutage_isWaitedOut();
    void retryAfter_isUndercut_onlyByTheUser();
    void retry_afterAFailure_opensAgain();
    void failureOfAllSources_isSaidOfTheOneThatIsHeard();
    void aForgottenFailure_leavesNothingOpen();

private:
    std::unique_ptr<SessionFixture> m;
};

void tst_SessionTrouble::open_ofWhatNamesNoTrack_failsAtOnce_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("empty") << u"  "_s << Reason::ReferenceEmpty;
    QTest::newRow("words") << u"play something nice"_s << Reason::ReferenceWithoutTrack;
    QTest::newRow("bad id") << u"mtrack_../../x"_s << Reason::ReferenceBadTrackId;
}

void tst_SessionTrouble::open_ofWhatNamesNoTrack_failsAtOnce()
{
    QFETCH(const QString, text);
    m->open(text);
    QCOMPARE(m->said, QStringList{u"failed"_s});
    QCOMPARE(m->verdicts.last().outcome, Outcome::BadReference);
    QTEST(m->verdicts.last().reason, "reason");
    QVERIFY(!m->canRetry);
    QCOMPARE(m->session->state(), PlaybackState::Failed);
    QCOMPARE(m->service->counts().apiRequests, 0);
}

void tst_SessionTrouble::aFinalAnswer_isTheEnd_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("401") << 401 << u"API_KEY_EXPIRED"_s << Outcome::KeyProblem
                         << Reason::KeyExpired;
    QTest::newRow("403") << 403 << u"ORGANIZATION_ACCESS_DENIED"_s << Outcome::OrganizationProblem
                         << Reason::OrganizationRefused;
    QTest::newRow("404") << 404 << u"RESOURCE_NOT_FOUND"_s << Outcome::NotAvailable << Reason::None;
    QTest::newRow("400") << 400 << QString() << Outcome::Service << Reason::BadRequest;
}

void tst_SessionTrouble::aFinalAnswer_isTheEnd()
{
    QFETCH(const int, status);
    QFETCH(const QString, code);
    QFETCH(const Outcome, outcome);
    const KeyInUse key{KeyInUse::Origin::Session, KeyInUse::Keychain::Unavailable, u"ak_1"_s};
    m->session->setKeyInUse(key);
    m->fault(Fault::Origin::Api, status, -1, code);
    m->open(first);
    QTRY_COMPARE(m->said.last(), u"failed"_s);
    QCOMPARE(m->said.size(), 2);
    QCOMPARE(m->session->state(), PlaybackState::Failed);
    const Verdict why = m->verdicts.last();
    QCOMPARE(why.outcome, outcome);
    QTEST(why.reason, "reason");
    QCOMPARE(why.httpStatus, status);
    QCOMPARE(why.organization, SessionFixture::organization);
    QCOMPARE(why.key, key);
    QVERIFY(!why.traceId.isEmpty());
    QVERIFY(m->canRetry);
    QCOMPARE(m->session->failedForKey(), outcome == Outcome::KeyProblem);
    QCOMPARE(m->service->counts().apiRequests, 1); // never retried
}

void tst_SessionTrouble::withoutAKey_orAnOrganization_nothingIsSent()
{
    m->session->open(parseTrackRef(first, u"not an organization"_s));
    QTRY_COMPARE(m->said.last(), u"failed"_s);
    QCOMPARE(m->verdicts.last().reason, Reason::OrganizationMissing);
    m->studio->setKey({});
    m->open(first);
    QTRY_COMPARE(m->verdicts.last().reason, Reason::KeyMissing);
    QVERIFY(m->session->failedForKey());
    QCOMPARE(m->service->counts().apiRequests, 0);
    m->studio->setKey(ApiKey::fromText(QString::fromLatin1(m->service->key())));
    m->session->retry();
    QTRY_COMPARE(m->said.last(), u"opened "_s + first);
    QVERIFY(!m->session->failedForKey());
}

void tst_SessionTrouble::trouble_isWaitedOut_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("408") << 408 << Outcome::Service;
    QTest::newRow("429") << 429 << Outcome::RateLimited;
    QTest::newRow("500") << 500 << Outcome::Service;
    QTest::newRow("503") << 503 << Outcome::Service;
}

void tst_SessionTrouble::trouble_isWaitedOut()
{
    QFETCH(const int, status);
    m->fault(Fault::Origin::Api, status, 5, status == 429 ? u"0"_s : QString());
    QSignalSpy states(m->session.get(), &Session::stateChanged);
    m->open(first);
    QTRY_COMPARE(m->said, QStringList({u"opening "_s + first, u"waiting"_s, u"opened "_s + first}));
    QCOMPARE(m->verdicts.size(), 5);
    QTEST(m->verdicts.last().outcome, "outcome");
    QCOMPARE(states.at(1).first().value<PlaybackState>(), PlaybackState::WaitingForNetwork);
}

void tst_SessionTrouble::anOutage_isWaitedOut()
{
    m->service->setOnline(false);
    m->open(first);
    QTRY_VERIFY(m->verdicts.size() > 4);
    QCOMPARE(m->verdicts.last().outcome, Outcome::Network);
    QCOMPARE(m->session->state(), PlaybackState::WaitingForNetwork);
    m->service->setOnline(true);
    QTRY_COMPARE(m->ends(), QStringList{u"opened "_s + first});
}

void tst_SessionTrouble::retryAfter_isUndercut_onlyByTheUser()
{
    m->fault(Fault::Origin::Api, 429, 1, u"60"_s);
    QSignalSpy waiting(m->session.get(), &Session::waiting);
    m->open(first);
    QTRY_COMPARE(waiting.count(), 1);
    QVERIFY(waiting.first().at(1).value<std::chrono::milliseconds>() >= std::chrono::seconds(60));
    m->session->retry(); // the user may retry earlier
    QTRY_COMPARE(m->said.last(), u"opened "_s + first);
}

void tst_SessionTrouble::retry_afterAFailure_opensAgain()
{
    m->fault(Fault::Origin::Api, 404, 1);
    m->open(first);
    QTRY_COMPARE(m->said.last(), u"failed"_s);
    m->session->retry();
    QTRY_COMPARE(m->said.last(), u"opened "_s + first);
    QCOMPARE(m->ends(), QStringList({u"failed"_s, u"opened "_s + first}));
}

void tst_SessionTrouble::failureOfAllSources_isSaidOfTheOneThatIsHeard()
{
    m->fault(Fault::Origin::Storage, 405);
    QSignalSpy changed(m->session.get(), &Session::sourceChanged);
    m->open(first);
    const auto haveFailed = [&changed] {
        QSet<QString> failed;
        for (const QVariantList &change : std::as_const(changed)) {
            if (change.at(1).value<SourceState>().kind == SourceState::Kind::Failed)
                failed.insert(change.at(0).toString());
        }
        return failed.size() == 3;
    };
    QTRY_VERIFY(haveFailed());
    QCOMPARE(m->verdicts.last().source, masterSource());
}

void tst_SessionTrouble::aForgottenFailure_leavesNothingOpen()
{
    m->open(u"play something nice"_s);
    QCOMPARE(m->session->state(), PlaybackState::Failed);
    m->session->forgetFailure();
    QCOMPARE(m->session->state(), PlaybackState::Empty);
    m->open(first);
    QTRY_COMPARE(m->said.last(), u"opened "_s + first);
    m->session->forgetFailure();
    QVERIFY(m->session->facts());
    QVERIFY(m->session->state() != PlaybackState::Empty);
}

QTEST_GUILESS_MAIN(tst_SessionTrouble)
#include "tst_session_trouble.moc"
