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

const QString first = SessionFixture::first;
const QString second = SessionFixture::second;

} // namespace

/// Tests opening tracks: every attempt ends exactly once, whatever happens.
class tst_Session : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m = std::make_unique<SessionFixture>(); }
    void cleanup() { m.reset(); }

    void open_leadsFromAReferenceToSound();
    void open_keepsTheOldTrack_untilTheNewOneIsThere();
    void open_keepsTheOldTrack_whenTheNewOneFails();
    void open_ofWhatNamesNoTrack_failsAtOnce_data();
    void open_ofWhatNamesNoTrack_failsAtOnce();
    void aReferencesOwnOrganization_prevails();
    void aFinalAnswer_isTheEnd_data();
    void aFinalAnswer_isTheEnd();
    void withoutAKey_orAnOrganization_nothingIsSent();
    void trouble_isWaitedOut_data();
    void trouble_isWaitedOut();
    void anOutage_isWaitedOut();
    void retryAfter_isUndercut_onlyByTheUser();
    void theLatestOpen_wins();
    void theLatestOpen_wins_overOneThatWaits();
    void cancelOpen_isAnEnd_andNothingFollows();
    void cancelOpen_ofAWaitingOne_stopsTheTries();
    void cancelOpen_isNothing_whenNothingIsOpening();
    void retry_afterAFailure_opensAgain();
    void destruction_whileOpening_isQuiet();

private:
    std::unique_ptr<SessionFixture> m;
};

void tst_Session::open_leadsFromAReferenceToSound()
{
    QSignalSpy sources(m->session.get(), &Session::sourceChanged);
    m->open(first);
    QCOMPARE(m->said, QStringList{u"opening "_s + first});
    QCOMPARE(m->session->state(), PlaybackState::Loading);
    QVERIFY(m->session->isOpening());
    QTRY_COMPARE(m->said.last(), u"opened "_s + first);
    QVERIFY(!m->session->isOpening());
    QTRY_COMPARE(m->session->state(), PlaybackState::Paused);
    QCOMPARE(m->transport.current()->name(), masterSource());
    m->transport.play();
    QTRY_COMPARE(m->session->state(), PlaybackState::Playing);

    const auto isReady = [&sources](const QString &name) {
        return std::any_of(sources.cbegin(), sources.cend(), [&name](const auto &change) {
            return change.at(0).toString() == name &&
                   change.at(1).template value<SourceState>().kind == SourceState::Kind::Ready;
        });
    };
    for (const QString &name : {u"master"_s, u"drums"_s, u"bass"_s})
        QTRY_VERIFY(isReady(name));
    QCOMPARE(m->ends().size(), 1);
    QCOMPARE(m->service->counts().trackRequests, 1);
    QCOMPARE(m->service->counts().keyOnStorage, 0);
}

void tst_Session::open_keepsTheOldTrack_untilTheNewOneIsThere()
{
    QVERIFY(m->opens(first));
    m->transport.play();
    QTRY_COMPARE(m->session->state(), PlaybackState::Playing);
    m->deck.place = 3'000;
    m->fault(Fault::Origin::Api, 429, 1, u"60"_s);
    m->open(second);
    QTRY_COMPARE(m->said.last(), u"waiting"_s);
    QCOMPARE(m->session->state(), PlaybackState::Playing);
    QTRY_COMPARE(m->transport.position(), 3'000);
    m->session->retry();
    QTRY_COMPARE(m->said.last(), u"opened "_s + second);
    QVERIFY(!m->transport.wantsPlay());
    QCOMPARE(m->transport.position(), 0);
}

void tst_Session::open_keepsTheOldTrack_whenTheNewOneFails()
{
    QVERIFY(m->opens(first));
    m->transport.play();
    QTRY_COMPARE(m->session->state(), PlaybackState::Playing);
    m->open(u"mtrack_doesnotexist"_s);
    QTRY_COMPARE(m->said.last(), u"failed"_s);
    QCOMPARE(m->session->state(), PlaybackState::Playing);
    QVERIFY(m->transport.wantsPlay());
}

void tst_Session::open_ofWhatNamesNoTrack_failsAtOnce_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("empty") << u"  "_s << Reason::ReferenceEmpty;
    QTest::newRow("words") << u"play something nice"_s << Reason::ReferenceWithoutTrack;
    QTest::newRow("bad id") << u"mtrack_../../x"_s << Reason::ReferenceBadTrackId;
}

void tst_Session::open_ofWhatNamesNoTrack_failsAtOnce()
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

void tst_Session::aReferencesOwnOrganization_prevails()
{
    m->session->open(parseTrackRef(SessionFixture::organization + u'/' + first, u"org_another"_s));
    QTRY_COMPARE(m->said.last(), u"opened "_s + first);
}

void tst_Session::aFinalAnswer_isTheEnd_data()
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

void tst_Session::aFinalAnswer_isTheEnd()
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

void tst_Session::withoutAKey_orAnOrganization_nothingIsSent()
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

void tst_Session::trouble_isWaitedOut_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("408") << 408 << Outcome::Service;
    QTest::newRow("429") << 429 << Outcome::RateLimited;
    QTest::newRow("500") << 500 << Outcome::Service;
    QTest::newRow("503") << 503 << Outcome::Service;
}

void tst_Session::trouble_isWaitedOut()
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

void tst_Session::anOutage_isWaitedOut()
{
    m->service->setOnline(false);
    m->open(first);
    QTRY_VERIFY(m->verdicts.size() > 4);
    QCOMPARE(m->verdicts.last().outcome, Outcome::Network);
    QCOMPARE(m->session->state(), PlaybackState::WaitingForNetwork);
    m->service->setOnline(true);
    QTRY_COMPARE(m->ends(), QStringList{u"opened "_s + first});
}

void tst_Session::retryAfter_isUndercut_onlyByTheUser()
{
    m->fault(Fault::Origin::Api, 429, 1, u"60"_s);
    QSignalSpy waiting(m->session.get(), &Session::waiting);
    m->open(first);
    QTRY_COMPARE(waiting.count(), 1);
    QVERIFY(waiting.first().at(1).value<std::chrono::milliseconds>() >= std::chrono::seconds(60));
    m->session->retry(); // the user may retry earlier
    QTRY_COMPARE(m->said.last(), u"opened "_s + first);
}

void tst_Session::theLatestOpen_wins()
{
    m->open(first);
    m->open(second);
    m->open(first);
    m->open(second);
    QTRY_COMPARE(m->said.last(), u"opened "_s + second);
    QTRY_COMPARE(m->transport.state(), PlaybackState::Paused);
    QCOMPARE(m->ends(), QStringList{u"opened "_s + second});
}

void tst_Session::theLatestOpen_wins_overOneThatWaits()
{
    m->fault(Fault::Origin::Api, 429, 1, u"60"_s);
    m->open(first);
    QTRY_COMPARE(m->said.last(), u"waiting"_s);
    m->open(second);
    QTRY_COMPARE(m->ends(), QStringList{u"opened "_s + second});
}

void tst_Session::cancelOpen_isAnEnd_andNothingFollows()
{
    QVERIFY(m->opens(first));
    m->said.clear();
    m->open(second);
    m->session->cancelOpen();
    QCOMPARE(m->said, QStringList({u"opening "_s + second, u"cancelled"_s}));
    QVERIFY(!m->session->isOpening());
    QCOMPARE(m->session->state(), PlaybackState::Paused);
    m->open(first); // a late answer to the cancelled request would arrive before this one's
    QTRY_COMPARE(m->said.last(), u"opened "_s + first);
    QCOMPARE(m->ends(), QStringList({u"cancelled"_s, u"opened "_s + first}));
}

void tst_Session::cancelOpen_ofAWaitingOne_stopsTheTries()
{
    m->fault(Fault::Origin::Api, 429, 1, u"60"_s);
    m->open(first);
    QTRY_COMPARE(m->session->state(), PlaybackState::WaitingForNetwork);
    m->session->cancelOpen();
    QCOMPARE(m->session->state(), PlaybackState::Empty);
    m->session->retry();
    QVERIFY(!m->session->isOpening());
    QCOMPARE(m->ends(), QStringList{u"cancelled"_s});
}

void tst_Session::cancelOpen_isNothing_whenNothingIsOpening()
{
    m->session->cancelOpen();
    m->session->retry();
    QCOMPARE(m->said, QStringList());
    QCOMPARE(m->session->state(), PlaybackState::Empty);
}

void tst_Session::retry_afterAFailure_opensAgain()
{
    m->fault(Fault::Origin::Api, 404, 1);
    m->open(first);
    QTRY_COMPARE(m->said.last(), u"failed"_s);
    m->session->retry();
    QTRY_COMPARE(m->said.last(), u"opened "_s + first);
    QCOMPARE(m->ends(), QStringList({u"failed"_s, u"opened "_s + first}));
}

void tst_Session::destruction_whileOpening_isQuiet()
{
    m->open(first);
    m->said.clear();
    m->session.reset();
    QCOMPARE(m->said, QStringList());
}

QTEST_GUILESS_MAIN(tst_Session)
#include "tst_session.moc"
