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

QTEST_GUILESS_MAIN(tst_Session)
#include "tst_session.moc"
