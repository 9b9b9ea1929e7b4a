// SPDX-License-Identifier: MIT
#include "tests/support/SandboxFixture.h"
#include "tests/support/ServiceFaults.h"

#include <QTest>

using namespace prelisten::sandbox;
using namespace prelisten::tests;

using Kind = Fault::Kind;

/// Tests which requests faults hit, and what the faults of the API change.
class SandboxScriptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mintFaults_changeTheStems()
    {
        SandboxFixture fixture;
        Fault renamed = apiFault(Kind::RenameStems, QStringLiteral("percussion"));
        Fault added = apiFault(Kind::AddStem, QStringLiteral("choir"));
        added.source = QStringLiteral("bass");
        Fault dropped = apiFault(Kind::DropStem, QStringLiteral("bass"));
        for (Fault *fault : {&renamed, &added, &dropped}) {
            fault->times = 1;
            fixture.service.addFault(*fault);
        }
        const QJsonObject track = fixture.fetch();
        QCOMPARE(track.value(u"stem_urls").toObject().keys().join(u' '),
                QStringLiteral("choir percussion"));
        QCOMPARE(SandboxFixture::get(linkIn(track, QStringLiteral("percussion"))).body,
                SandboxFixture::audio(QStringLiteral("drums")));
        QCOMPARE(SandboxFixture::get(linkIn(track, QStringLiteral("choir"))).body,
                SandboxFixture::audio(QStringLiteral("bass")));
        QCOMPARE(fixture.fetch().value(u"stem_urls").toObject().keys().join(u' '),
                QStringLiteral("bass drums"));
    }

    void deadOnArrival_isDead_andBodyFaultsWaitForABody()
    {
        SandboxFixture fixture;
        Fault dead = apiFault(Kind::DeadOnArrival);
        dead.source = QStringLiteral("drums");
        dead.times = 1;
        Fault cut = storageFault(Kind::CutAt, 5);
        cut.times = 1;
        fixture.service.addFault(dead);
        fixture.service.addFault(cut);
        const QJsonObject track = fixture.fetch();
        QCOMPARE(SandboxFixture::get(linkIn(track, QStringLiteral("drums"))).status, 403);
        QCOMPARE(fixture.service.counts().storageExpired, 1);
        QCOMPARE(SandboxFixture::get(linkIn(track, QStringLiteral("bass"))).body.size(), 5);
        QCOMPARE(SandboxFixture::get(fixture.link(QStringLiteral("drums"))).body.size(),
                SandboxFixture::bodySize);
    }

    void notValidYet_isRefused_untilItsTimeHasCome()
    {
        SandboxFixture fixture;
        for (const QString &how : {QString(), QStringLiteral("body"), QStringLiteral("date")}) {
            fixture.service.clearFaults();
            fixture.service.addFault(apiFault(Kind::NotValidYet, how, 300));
            const QUrl link = fixture.link();
            const RawResponse refusal = SandboxFixture::get(link);
            QCOMPARE(refusal.status, 403);
            QCOMPARE(refusal.body.contains("not valid yet"), how == u"body");
            QCOMPARE(link.query().contains(u"X-Amz-Date="), how == u"date");
            QTRY_COMPARE(SandboxFixture::get(link).status, 200);
        }
        QCOMPARE(fixture.service.counts().storageExpired, 0);
    }

    void mintFaults_reachEverySource()
    {
        SandboxFixture fixture;
        fixture.service.addFault(apiFault(Kind::DropStem, QStringLiteral("master")));
        fixture.service.addFault(apiFault(Kind::DropStem, QStringLiteral("bass")));
        Fault replaced = apiFault(Kind::ReplaceLink, QStringLiteral("ftp://s/a"));
        replaced.source = QStringLiteral("drums");
        fixture.service.addFault(replaced);
        const QJsonObject track = fixture.fetch();
        QVERIFY(track.value(u"playback_url").isNull());
        QCOMPARE(track.value(u"stem_urls").toObject(),
                (QJsonObject{{QStringLiteral("drums"), QStringLiteral("ftp://s/a")}}));
        fixture.service.clearFaults();
        fixture.service.addFault(apiFault(Kind::ReplaceLink));
        QCOMPARE(fixture.fetch().value(u"playback_url"), QJsonValue(QString()));
    }

    void accessAndKey_canBeLost()
    {
        SandboxFixture fixture;
        Fault lost = apiFault(Kind::AccessLost);
        lost.after = 1;
        lost.times = 1;
        fixture.service.addFault(lost);
        QCOMPARE(fixture.api(SandboxFixture::trackPath()).status, 200);
        QCOMPARE(fixture.api(SandboxFixture::trackPath()).status, 404);
        QCOMPARE(fixture.api(SandboxFixture::trackPath()).status, 200);
        fixture.service.addFault(apiFault(Kind::KeyRevoked, QStringLiteral("API_KEY_PAUSED")));
        const RawResponse response = fixture.api("/v1/organizations");
        QCOMPARE(response.status, 401);
        QVERIFY(response.body.contains("\"API_KEY_PAUSED\""));
    }

    void apiFaults_bendTheJson()
    {
        SandboxFixture fixture;
        fixture.service.addFault(apiFault(Kind::CutAt, {}, 10));
        QCOMPARE(fixture.api(SandboxFixture::trackPath()).body.size(), 10);
        QCOMPARE(fixture.api(SandboxFixture::trackPath(), "wrong").status,
                401); // faults do not affect a refusal
    }

    void faults_hitInTurn()
    {
        SandboxFixture fixture;
        for (const int status : {503, 429, 410}) {
            Fault fault = storageFault(Kind::Status, status);
            fault.times = 1;
            fixture.service.addFault(fault);
        }
        const QUrl link = fixture.link();
        for (const int status : {503, 429, 410, 200})
            QCOMPARE(SandboxFixture::get(link).status, status);
    }

    void faultsOfOneSource_leaveTheOthersAlone()
    {
        SandboxFixture fixture;
        Fault fault = storageFault(Kind::Status, 500);
        fault.source = QStringLiteral("bass");
        fixture.service.addFault(fault);
        QCOMPARE(SandboxFixture::get(fixture.link(QStringLiteral("drums"))).status, 200);
        QCOMPARE(SandboxFixture::get(fixture.link(QStringLiteral("bass"))).status, 500);
    }

    void chance_followsTheSeed()
    {
        const auto run = [](quint32 seed) {
            Sandbox::Options options;
            options.seed = seed;
            SandboxFixture fixture(options);
            Fault fault = apiFault(Kind::Status, {}, 500);
            fault.chance = 0.5;
            fixture.service.addFault(fault);
            QByteArray pattern;
            for (int i = 0; i < 24; ++i)
                pattern += fixture.api("/v1/organizations").status == 500 ? 'x' : '.';
            return pattern;
        };
        const QByteArray first = run(1);
        QVERIFY(first.contains('x') && first.contains('.'));
        QCOMPARE(run(1), first);
        QVERIFY(run(2) != first);
    }
};

QTEST_GUILESS_MAIN(SandboxScriptTest)
#include "tst_sandbox_script.moc"
