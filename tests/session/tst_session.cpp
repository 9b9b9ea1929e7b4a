// SPDX-License-Identifier: MIT
#include "core/session/Session.h"
#include "tests/support/SessionFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using sandbox::Fault;

namespace {

const QString &first = SessionFixture::first;
const QString &second = SessionFixture::second;

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
    void aReferencesOwnOrganization_prevails();
    void theLatestOpen_wins();
    void theLatestOpen_wins_overOneThatWaits();
    void cancelOpen_isAnEnd_andNothingFollows();
    void cancelOpen_ofAWaitingOne_stopsTheTries();
    void cancelOpen_isNothing_whenNothingIsOpening();
    void destruction_whileOpening_isQuiet();
    void resumeAt_opensPaused_atThePlaceWithMixAndLoop();
    void resumeAt_isForThatTrackOnly();
    void distrustLinks_renewsOnce_whileItDownloads_andNothingOtherwise();

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

void tst_Session::aReferencesOwnOrganization_prevails()
{
    m->session->open(parseTrackRef(SessionFixture::organization + u'/' + first, u"org_another"_s));
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

void tst_Session::destruction_whileOpening_isQuiet()
{
    m->open(first);
    m->said.clear();
    m->session.reset();
    QCOMPARE(m->said, QStringList());
}

void tst_Session::resumeAt_opensPaused_atThePlaceWithMixAndLoop()
{
    QVERIFY(m->opens(first));
    m->audition.setSolo(u"drums"_s, true);
    m->audition.setFader(u"bass"_s, 40);
    m->audition.setLoop({std::chrono::seconds(2), std::chrono::seconds(6)});
    m->audition.seek(5'000);
    const ListeningPlace place{m->transport.position(), m->audition.setup()};
    QCOMPARE(place.positionMs, 5'000);

    // As after a new start.
    m = std::make_unique<SessionFixture>();
    m->session->resumeAt(parseTrackRef(first, SessionFixture::organization).value(), place);
    QVERIFY(m->opens(first));
    QVERIFY(!m->transport.wantsPlay());
    QCOMPARE(m->transport.position(), 5'000);
    QVERIFY(m->audition.setup() == place.setup);
    QTRY_COMPARE(m->session->state(), PlaybackState::Paused);
    QVERIFY(m->transport.isMixing());
    QCOMPARE(m->transport.loop(), place.setup.loop);
}

void tst_Session::resumeAt_isForThatTrackOnly()
{
    const TrackRef ref = parseTrackRef(first, SessionFixture::organization).value();
    m->session->resumeAt(ref, {5'000, {}});
    QVERIFY(m->opens(second));
    QCOMPARE(m->transport.position(), 0);
    QVERIFY(m->opens(first));
    QCOMPARE(m->transport.position(), 0);
}

void tst_Session::distrustLinks_renewsOnce_whileItDownloads_andNothingOtherwise()
{
    m->session->setPreloading(false);
    QVERIFY(m->opens(first));
    m->session->distrustLinks();
    QTest::qWait(100);
    QCOMPARE(m->service->counts().trackRequests, 1); // all that is wanted is here

    m->fault(Fault::Origin::Storage, 503);
    m->audition.listen(u"drums"_s);
    const auto activity = [this] {
        return m->transport.current()->status().activity;
    };
    QTRY_COMPARE(activity(), SpoolStatus::Activity::WaitingForNetwork);
    m->service->clearFaults();
    m->session->distrustLinks();
    QTRY_COMPARE(activity(), SpoolStatus::Activity::Complete);
    QCOMPARE(m->service->counts().trackRequests, 2);
}

QTEST_GUILESS_MAIN(tst_Session)
#include "tst_session.moc"
