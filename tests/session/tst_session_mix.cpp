// SPDX-License-Identifier: MIT
#include "tests/support/SessionFixture.h"

#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;

class tst_SessionMix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTrack_isMixable_ifItFitsIntoMemory_data();
    void aTrack_isMixable_ifItFitsIntoMemory();
    void anEndlessTrack_plays();
    void theNextTrack_isJudgedByItself();
    void anOutage_isProbedByOneSourceAtATime();
};

void tst_SessionMix::aTrack_isMixable_ifItFitsIntoMemory_data()
{
    QTest::addColumn<QString>("track");
    QTest::addColumn<bool>("fits");
    QTest::newRow("10 s") << SessionFixture::first << true;
    QTest::newRow("some hours") << SessionFixture::endless << false;
}

void tst_SessionMix::aTrack_isMixable_ifItFitsIntoMemory()
{
    QFETCH(QString, track);
    QFETCH(bool, fits);
    SessionFixture fixture;
    QSignalSpy mixable(fixture.session.get(), &Session::mixable);
    QVERIFY(fixture.opens(track));
    QCOMPARE(mixable.size(), 1);
    QCOMPARE(mixable.first().first().toBool(), fits);
    QCOMPARE(fixture.transport.mix() != nullptr, fits);
}

void tst_SessionMix::anEndlessTrack_plays()
{
    SessionFixture fixture;
    QVERIFY(fixture.opens(SessionFixture::endless));
    fixture.transport.playMix(); // this track has no mix
    fixture.transport.play();
    QTRY_COMPARE(fixture.transport.state(), PlaybackState::Playing);
    QVERIFY(!fixture.transport.isMixing());
}

void tst_SessionMix::theNextTrack_isJudgedByItself()
{
    SessionFixture fixture;
    QSignalSpy mixable(fixture.session.get(), &Session::mixable);
    QVERIFY(fixture.opens(SessionFixture::endless));
    QVERIFY(fixture.opens(SessionFixture::first));
    QCOMPARE(mixable.size(), 2);
    QVERIFY(mixable.last().first().toBool());
}

void tst_SessionMix::anOutage_isProbedByOneSourceAtATime()
{
    constexpr qint64 leastGapMs = 15; // between two probes with the fixture's limits
    SessionFixture fixture;
    fixture.fault(sandbox::Fault::Origin::Storage, 503);
    fixture.open(SessionFixture::first);
    QTRY_VERIFY(fixture.transport.mix() != nullptr);
    for (const QString &stem : {QStringLiteral("drums"), QStringLiteral("bass")})
        fixture.audition.setSolo(stem, true);
    fixture.transport.play();
    QTRY_VERIFY(fixture.transport.isMixing());
    QTest::qWait(200); // until the quick retries are used up
    QElapsedTimer time;
    time.start();
    const int before = fixture.service->counts().storageRequests;
    QTest::qWait(800);
    const int probes = fixture.service->counts().storageRequests - before;
    QVERIFY(probes > 1);
    QVERIFY2(probes <= time.elapsed() / leastGapMs + 2, qPrintable(QString::number(probes)));
}

QTEST_GUILESS_MAIN(tst_SessionMix)
#include "tst_session_mix.moc"
