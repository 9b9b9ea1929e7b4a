// SPDX-License-Identifier: MIT
#include "core/fetch/LinkBroker.h"
#include "tests/support/SpoolFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;

namespace {

std::optional<StorageAnswer> apiAnswer(int status)
{
    return StorageAnswer::plain(status, "{}");
}

} // namespace

class tst_LinkBroker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void renew_bringsLinksOfTheNextGeneration();
    void renew_sendsOneRequest_whenManyAsk();
    void renew_answersWithoutARequest_whenNewerLinksAreHere();
    void renew_neverAnswersFromWithin();
    void renew_retries_whileTheServiceIsInTrouble();
    void renew_saysThatItWaitsForTheNetwork_onceItStopsHurrying();
    void renew_ends_whenTheAnswerIsFinal_data();
    void renew_ends_whenTheAnswerIsFinal();
    void renew_sendsNothing_afterTheEnd_untilRetried();
    void retryNow_doesNotWaitForItsTurn();
    void withdraw_stopsTheTries_onceNobodyWaits();
    void withdraw_whileARequestIsUnderWay_leavesNoTriesBehind();
    void withdraw_ofTheLast_forgetsTheFailures();
    void link_isNothing_whenTheTrackLostTheSource();
    void deletingIt_cancelsTheRequest();
};

void tst_LinkBroker::renew_bringsLinksOfTheNextGeneration()
{
    SpoolFixture fixture;
    LinkBroker &broker = fixture.broker();
    QSignalSpy renewed(&broker, &LinkBroker::renewed);
    QSignalSpy renewing(&broker, &LinkBroker::renewing);
    const QUrl old = broker.link(masterSource())->reveal();

    broker.renew(1);

    QCOMPARE(renewing.count(), 1);
    QVERIFY(broker.isRenewing());
    QTRY_COMPARE(renewed.count(), 1);
    QCOMPARE(renewed.first().first().toInt(), 2);
    QCOMPARE(broker.generation(), 2);
    QCOMPARE(broker.renewals(), 1);
    QVERIFY(!broker.isRenewing());
    QVERIFY(broker.link(masterSource())->reveal() != old);
}

void tst_LinkBroker::renew_sendsOneRequest_whenManyAsk()
{
    SpoolFixture fixture;
    LinkBroker &broker = fixture.broker();
    QSignalSpy renewed(&broker, &LinkBroker::renewed);
    for (int i = 0; i < 32; ++i)
        broker.renew(1);
    QTRY_COMPARE(renewed.count(), 1);
    for (int i = 0; i < 32; ++i)
        broker.renew(1);
    QTRY_COMPARE(renewed.count(), 2);
    QCOMPARE(fixture.apiCalls(), 1);
}

void tst_LinkBroker::renew_answersWithoutARequest_whenNewerLinksAreHere()
{
    SpoolFixture fixture;
    LinkBroker &broker = fixture.broker();
    QSignalSpy renewed(&broker, &LinkBroker::renewed);
    broker.renew(0);
    QVERIFY(!broker.isRenewing());
    QTRY_COMPARE(renewed.count(), 1);
    QCOMPARE(renewed.first().first().toInt(), 1);
    QCOMPARE(fixture.apiCalls(), 0);
}

void tst_LinkBroker::renew_neverAnswersFromWithin()
{
    SpoolFixture fixture;
    QSignalSpy renewed(&fixture.broker(), &LinkBroker::renewed);
    fixture.broker().renew(0);
    fixture.broker().renew(1);
    QCOMPARE(renewed.count(), 0);
}

void tst_LinkBroker::renew_retries_whileTheServiceIsInTrouble()
{
    SpoolFixture fixture;
    int troubles = 3;
    fixture.api = [&troubles] {
        return troubles-- > 0 ? apiAnswer(503) : std::nullopt;
    };
    LinkBroker &broker = fixture.broker();
    QSignalSpy renewed(&broker, &LinkBroker::renewed);
    QSignalSpy waiting(&broker, &LinkBroker::waiting);
    broker.renew(1);
    QTRY_COMPARE(renewed.count(), 1);
    QCOMPARE(waiting.count(), 3);
    QCOMPARE(waiting.first().at(1).toBool(), false);
    QCOMPARE(fixture.apiCalls(), 4);
}

void tst_LinkBroker::renew_saysThatItWaitsForTheNetwork_onceItStopsHurrying()
{
    SpoolFixture fixture;
    fixture.api = [] {
        return apiAnswer(500);
    };
    LinkBroker &broker = fixture.broker();
    bool forNetwork = false;
    connect(&broker, &LinkBroker::waiting, this, [&](const ApiError &why, bool network) {
        forNetwork = network && why.httpStatus == 500;
    });
    broker.renew(1);
    QTRY_VERIFY(forNetwork);
    QVERIFY(broker.isRenewing());
    QVERIFY(!broker.hasEnded());
}

void tst_LinkBroker::renew_ends_whenTheAnswerIsFinal_data()
{
    QTest::addColumn<int>("status");
    for (int status : {200, 302, 400, 401, 403, 404})
        QTest::addRow("%d", status) << status; // 200: with a body that is no track
}

void tst_LinkBroker::renew_ends_whenTheAnswerIsFinal()
{
    QFETCH(const int, status);
    SpoolFixture fixture;
    fixture.api = [status] {
        return apiAnswer(status);
    };
    LinkBroker &broker = fixture.broker();
    QSignalSpy ended(&broker, &LinkBroker::ended);
    broker.renew(1);
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(broker.hasEnded());
    QCOMPARE(broker.whyEnded()->httpStatus, status);
    QVERIFY(!broker.isRenewing());
    QCOMPARE(fixture.apiCalls(), 1);
    QVERIFY(broker.link(masterSource()));
}

void tst_LinkBroker::renew_sendsNothing_afterTheEnd_untilRetried()
{
    SpoolFixture fixture;
    fixture.api = [] {
        return apiAnswer(404);
    };
    LinkBroker &broker = fixture.broker();
    QSignalSpy renewed(&broker, &LinkBroker::renewed);
    QSignalSpy ended(&broker, &LinkBroker::ended);
    broker.renew(1);
    QTRY_COMPARE(ended.count(), 1);
    broker.renew(1);
    QVERIFY(!broker.isRenewing());

    fixture.api = nullptr;
    broker.retryNow();
    QVERIFY(!broker.hasEnded());
    QVERIFY(!broker.isRenewing());
    broker.renew(1);
    QTRY_COMPARE(renewed.count(), 1);
    QCOMPARE(fixture.apiCalls(), 2);
}

void tst_LinkBroker::retryNow_doesNotWaitForItsTurn()
{
    SpoolFixture fixture;
    fixture.api = []() -> std::optional<StorageAnswer> {
        StorageAnswer busy = StorageAnswer::plain(429);
        busy.headers = {{"Retry-After", "100"}};
        return busy;
    };
    LinkBroker &broker = fixture.broker();
    QSignalSpy renewed(&broker, &LinkBroker::renewed);
    QSignalSpy waiting(&broker, &LinkBroker::waiting);
    broker.retryNow();
    QVERIFY(!broker.isRenewing());
    broker.renew(1);
    QTRY_COMPARE(waiting.count(), 1);
    fixture.api = nullptr;
    broker.retryNow();
    QTRY_COMPARE(renewed.count(), 1);
    QCOMPARE(fixture.apiCalls(), 2);
}

void tst_LinkBroker::withdraw_stopsTheTries_onceNobodyWaits()
{
    SpoolFixture fixture;
    fixture.api = [] {
        return apiAnswer(503);
    };
    LinkBroker &broker = fixture.broker();
    QSignalSpy waiting(&broker, &LinkBroker::waiting);
    const QObject one;
    const QObject other;
    broker.renew(1, &one);
    broker.renew(1, &other);
    QTRY_VERIFY(waiting.count() >= 1);
    broker.withdraw(&one);
    broker.withdraw(&one);
    QVERIFY(broker.isRenewing());
    broker.withdraw(&other);
    QTRY_VERIFY(!broker.isRenewing());
}

void tst_LinkBroker::withdraw_whileARequestIsUnderWay_leavesNoTriesBehind()
{
    SpoolFixture fixture;
    fixture.api = [] {
        return apiAnswer(503);
    };
    LinkBroker &broker = fixture.broker();
    QSignalSpy waiting(&broker, &LinkBroker::waiting);
    broker.renew(1, this);
    broker.withdraw(this);
    QVERIFY(broker.isRenewing());
    QTRY_VERIFY(!broker.isRenewing());
    QCOMPARE(waiting.count(), 0);
    QCOMPARE(fixture.apiCalls(), 1);
}

void tst_LinkBroker::withdraw_ofTheLast_forgetsTheFailures()
{
    SpoolFixture fixture;
    fixture.api = [] {
        return apiAnswer(503);
    };
    LinkBroker &broker = fixture.broker();
    broker.renew(1, this);
    QTRY_VERIFY(broker.isWaitingForNetwork());
    broker.withdraw(this);
    QVERIFY(!broker.isWaitingForNetwork());

    // Nor does a failure count that comes after everybody has left.
    QTRY_VERIFY(!broker.isRenewing());
    QSignalSpy waiting(&broker, &LinkBroker::waiting);
    for (int i = 0; i < 5; ++i) {
        broker.renew(1, this);
        broker.withdraw(this);
        QTRY_VERIFY(!broker.isRenewing());
    }
    broker.renew(1, this);
    QTRY_VERIFY(!waiting.isEmpty());
    QCOMPARE(waiting.first().at(1).toBool(), false);
}

void tst_LinkBroker::link_isNothing_whenTheTrackLostTheSource()
{
    SpoolFixture fixture;
    LinkBroker &broker = fixture.broker();
    QSignalSpy renewed(&broker, &LinkBroker::renewed);
    QVERIFY(broker.link(u"stem3"_s));
    QVERIFY(!broker.link(u"kazoo"_s));
    broker.renew(1);
    QTRY_COMPARE(renewed.count(), 1);
    QVERIFY(!broker.link(u"stem3"_s));
}

void tst_LinkBroker::deletingIt_cancelsTheRequest()
{
    StudioClient studio(ApiBase::standard()); // without a key nothing is sent
    auto broker = std::make_unique<LinkBroker>(
            std::make_shared<StudioTrack>(studio, TrackRef{u"org_a"_s, u"mtrack_0123456789ab"_s}),
            TrackLinks(), RetryPolicy());
    QSignalSpy ended(broker.get(), &LinkBroker::ended);
    broker->renew(1);
    broker.reset();
    QCoreApplication::processEvents();
    QCOMPARE(ended.count(), 0);
}

QTEST_GUILESS_MAIN(tst_LinkBroker)
#include "tst_linkbroker.moc"
