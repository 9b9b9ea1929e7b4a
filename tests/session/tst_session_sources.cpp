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

Fault mintFault(Fault::Kind kind, const QString &text, const QString &source = {}, qint64 value = 0)
{
    Fault fault;
    fault.origin = Fault::Origin::Api;
    fault.kind = kind;
    fault.text = text;
    fault.source = source;
    fault.value = value;
    return fault;
}

} // namespace

/// Tests tracks that come without a master, without links, or with links that cannot be used.
class tst_SessionSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m = std::make_unique<SessionFixture>(); }
    void cleanup() { m.reset(); }

    void withoutAMaster_theMixOfTheStemsPlays();
    void withoutAMaster_aStemCanBeListenedTo();
    void withoutAMaster_theLoudnessOfAStem_isNotTheMasters();
    void withoutAnyLink_itFailsOnce_andSaysSo_data();
    void withoutAnyLink_itFailsOnce_andSaysSo();
    void withoutAnyLink_retry_opensItAgain();
    void aStemWithoutALink_isSaid_andTheOthersPlay();
    void aLinkThatIsNone_failsWithItsReason();
    void aLinkThatIsNotValidYet_isWaitedFor_andSaid_data();
    void aLinkThatIsNotValidYet_isWaitedFor_andSaid();

private:
    std::unique_ptr<SessionFixture> m;

    void dropMaster() const { m->service->addFault(mintFault(Fault::Kind::DropStem, u"master"_s)); }
};

void tst_SessionSources::withoutAMaster_theMixOfTheStemsPlays()
{
    dropMaster();
    QSignalSpy mixable(m->session.get(), &Session::mixable);
    QVERIFY(m->opens(SessionFixture::first));
    QCOMPARE(mixable.count(), 1);
    QVERIFY(mixable.first().first().toBool());
    QVERIFY(m->transport.isMixing());
    QCOMPARE(m->mix.side(), Mix::Side::Stems);
    QVERIFY(m->mix.isAudible(u"drums"_s) && m->mix.isAudible(u"bass"_s));
    m->transport.play();
    QTRY_COMPARE(m->session->state(), PlaybackState::Playing);
    m->audition.setSide(Mix::Side::Master); // there is no such side
    QCOMPARE(m->mix.side(), Mix::Side::Stems);
    QCOMPARE(m->ends(), QStringList{u"opened "_s + SessionFixture::first});
}

void tst_SessionSources::withoutAMaster_aStemCanBeListenedTo()
{
    dropMaster();
    QVERIFY(m->opens(SessionFixture::first));
    m->audition.listen(u"bass"_s);
    m->transport.play();
    QTRY_COMPARE(m->session->state(), PlaybackState::Playing);
    QCOMPARE(m->transport.current()->name(), u"bass"_s);
}

void tst_SessionSources::withoutAMaster_theLoudnessOfAStem_isNotTheMasters()
{
    dropMaster();
    QSignalSpy loudness(m->session.get(), &Session::loudnessKnown);
    QSignalSpy residual(m->session.get(), &Session::residualKnown);
    QVERIFY(m->opens(SessionFixture::first));
    m->audition.setSide(Mix::Side::Stems); // from now on, sides would be matched
    m->transport.play();
    QTRY_COMPARE(loudness.count(), 2);
    QTest::qWait(50); // the sum is reported soon after the last stem
    QVERIFY(!m->mix.state().matched);
    QCOMPARE(residual.count(), 0);
}

void tst_SessionSources::withoutAnyLink_itFailsOnce_andSaysSo_data()
{
    QTest::addColumn<bool>("withNames");
    QTest::newRow("no sources") << false;
    QTest::newRow("stems without links") << true;
}

void tst_SessionSources::withoutAnyLink_itFailsOnce_andSaysSo()
{
    QFETCH(const bool, withNames);
    dropMaster();
    for (const QString &stem : {u"drums"_s, u"bass"_s})
        m->service->addFault(mintFault(withNames ? Fault::Kind::ReplaceLink : Fault::Kind::DropStem,
                withNames ? QString() : stem, withNames ? stem : QString()));
    m->open(SessionFixture::first);
    QTRY_COMPARE(m->said.last(), u"failed"_s);
    QTest::qWait(20); // the sources have nothing to add
    QCOMPARE(m->ends(), QStringList({u"opened "_s + SessionFixture::first, u"failed"_s}));
    QCOMPARE(m->verdicts.size(), 1);
    QCOMPARE(m->verdicts.first().outcome, Outcome::Service);
    QCOMPARE(m->verdicts.first().reason, Reason::NoLinks);
    QCOMPARE(m->session->state(), PlaybackState::Failed);
    m->transport.play();
    QCOMPARE(m->session->state(), PlaybackState::Failed);
    QVERIFY(m->canRetry);
}

void tst_SessionSources::withoutAnyLink_retry_opensItAgain()
{
    dropMaster();
    for (const QString &stem : {u"drums"_s, u"bass"_s})
        m->service->addFault(mintFault(Fault::Kind::DropStem, stem));
    m->open(SessionFixture::first);
    QTRY_COMPARE(m->said.last(), u"failed"_s);
    m->service->clearFaults();
    m->session->retry();
    QTRY_COMPARE(m->session->state(), PlaybackState::Paused);
    QCOMPARE(m->transport.current()->name(), masterSource());
}

void tst_SessionSources::aStemWithoutALink_isSaid_andTheOthersPlay()
{
    dropMaster();
    m->service->addFault(mintFault(Fault::Kind::ReplaceLink, {}, u"drums"_s));
    m->open(SessionFixture::first);
    QTRY_COMPARE(m->said.last(), u"failed"_s);
    QCOMPARE(m->verdicts.last().reason, Reason::SourceMissing);
    QCOMPARE(m->verdicts.last().source, u"drums"_s);
    m->transport.play();
    QTRY_COMPARE(m->session->state(), PlaybackState::Playing);
}

void tst_SessionSources::aLinkThatIsNone_failsWithItsReason()
{
    m->service->addFault(mintFault(Fault::Kind::ReplaceLink, u"ftp://storage.example/a"_s));
    m->open(SessionFixture::first);
    QTRY_COMPARE(m->session->state(), PlaybackState::Failed);
    QTRY_VERIFY(!m->verdicts.isEmpty());
    QCOMPARE(m->verdicts.first().reason, Reason::LinkRefused);
    QCOMPARE(m->verdicts.first().source, masterSource());
    m->audition.listen(u"drums"_s);
    QTRY_COMPARE(m->session->state(), PlaybackState::Paused);
}

void tst_SessionSources::aLinkThatIsNotValidYet_isWaitedFor_andSaid_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<bool>("mixing");
    QTest::newRow("the link says so") << u"date"_s << false;
    QTest::newRow("the refusal says so") << u"body"_s << false;
    QTest::newRow("while mixing") << u"date"_s << true;
}

void tst_SessionSources::aLinkThatIsNotValidYet_isWaitedFor_andSaid()
{
    QFETCH(const QString, how);
    QFETCH(const bool, mixing);
    if (mixing)
        dropMaster();
    m->service->addFault(mintFault(Fault::Kind::NotValidYet, how, {}, 600));
    m->open(SessionFixture::first);
    QTRY_COMPARE(m->said.last(), u"waiting"_s);
    QCOMPARE(m->verdicts.last().outcome, Outcome::Service);
    QCOMPARE(m->verdicts.last().reason, Reason::LinkTooEarly);
    QCOMPARE(m->session->state(), PlaybackState::Loading);
    QTRY_COMPARE(m->said.last(), u"recovered"_s);
    QTRY_COMPARE(m->session->state(), PlaybackState::Paused);
    QCOMPARE(m->service->counts().trackRequests, 1);
}

QTEST_GUILESS_MAIN(tst_SessionSources)
#include "tst_session_sources.moc"
