// SPDX-License-Identifier: MIT
#include "core/fetch/AudioSpool.h"
#include "tests/support/SpoolFixture.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using Activity = SpoolStatus::Activity;
using Kind = SpoolError::Kind;

namespace {

constexpr auto saysSo =
        "<Error><Code>AccessDenied</Code><Message>Request is not valid yet</Message></Error>";

StorageAnswer at(StorageAnswer answer, const QByteArray &date)
{
    answer.headers.append(qMakePair("Date", date));
    return answer;
}

} // namespace

/// Tests links that are not valid yet, because the clock of their issuer is ahead.
class tst_AudioSpoolEarly : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLinkThatIsNotValidYet_isTriedAgain_andNotRenewed_data();
    void aLinkThatIsNotValidYet_isTriedAgain_andNotRenewed();
    void aFreshLinkRefusedWithoutAReason_isTriedAgain_beforeTheNextRenewal();
    void theWait_isSaid_withItsReasonAndTime();
    void theWait_isParked_whenNobodyListens_andSkippedByRetry();
    void aLinkThatIsNotValidForTooLong_endsInAnErrorThatSaysSo();
    void anErrorBodyThatNeverEnds_doesNotHoldUpTheRenewal();
};

void tst_AudioSpoolEarly::aLinkThatIsNotValidYet_isTriedAgain_andNotRenewed_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("inLink");
    QTest::addColumn<int>("refusals");
    QTest::newRow("the body says so") << QByteArray(saysSo) << QString() << 4;
    // One try is enough: the link is valid once its second has come.
    QTest::newRow("the link says so")
            << QByteArray("<Error/>") << u"&X-Amz-Date=20260628T103000Z&X-Amz-Expires=60"_s << 1;
}

void tst_AudioSpoolEarly::aLinkThatIsNotValidYet_isTriedAgain_andNotRenewed()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, inLink);
    QFETCH(const int, refusals);
    SpoolFixture fixture;
    fixture.linkExtra = inLink;
    fixture.storage = [&](const StorageRequest &request, int generation) {
        // The first link has simply expired: it does not have what linkExtra adds.
        if (generation == 1)
            return StorageAnswer::plain(410);
        if (fixture.fetches().size() <= 1 + refusals)
            return at(StorageAnswer::plain(403, body), "Sun, 28 Jun 2026 10:29:59 GMT");
        return at(fixture.good(request), "Sun, 28 Jun 2026 10:30:00 GMT");
    };
    AudioSpool &spool = fixture.spool();
    QSignalSpy failed(&spool, &AudioSpool::failed);
    spool.start();
    QTRY_COMPARE(fixture.fetched(), fixture.body);
    QCOMPARE(failed.count(), 0);
    QCOMPARE(fixture.apiCalls(), 1);
    QCOMPARE(fixture.fetches().size(), 2 + refusals);
}

void tst_AudioSpoolEarly::aFreshLinkRefusedWithoutAReason_isTriedAgain_beforeTheNextRenewal()
{
    SpoolFixture fixture;
    fixture.storage = [&](const StorageRequest &request, int) {
        return fixture.fetches().size() <= 5 ? StorageAnswer::plain(403) : fixture.good(request);
    };
    AudioSpool &spool = fixture.spool();
    QSignalSpy failed(&spool, &AudioSpool::failed);
    spool.start();
    QTRY_COMPARE(fixture.fetched(), fixture.body);
    QCOMPARE(failed.count(), 0);
    QCOMPARE(fixture.apiCalls(), 1);
}

void tst_AudioSpoolEarly::theWait_isSaid_withItsReasonAndTime()
{
    SpoolFixture fixture;
    fixture.linkExtra = u"&st=2026-06-28T10:30:20Z"_s;
    fixture.storage = [&](const StorageRequest &, int generation) {
        return generation == 1 ? StorageAnswer::plain(410)
                               : at(StorageAnswer::plain(403), "Sun, 28 Jun 2026 10:30:00 GMT");
    };
    AudioSpool &spool = fixture.spool();
    spool.start();
    QTRY_COMPARE(spool.status().activity, Activity::AwaitingLink);
    const SpoolStatus status = spool.status();
    QVERIFY(status.problem);
    QCOMPARE(status.problem->kind, Kind::LinkTooEarly);
    QCOMPARE(status.problem->httpStatus, 403);
    QVERIFY(status.retryIn);
    QVERIFY(status.retryIn->count() > 10'000 && status.retryIn->count() < 23'000);
    QVERIFY(!spool.error());
}

void tst_AudioSpoolEarly::theWait_isParked_whenNobodyListens_andSkippedByRetry()
{
    SpoolFixture fixture;
    fixture.linkExtra = u"&nbf=1782642660"_s;
    bool isValid = false;
    fixture.storage = [&](const StorageRequest &request, int generation) {
        if (generation == 1)
            return StorageAnswer::plain(410);
        return isValid ? fixture.good(request)
                       : at(StorageAnswer::plain(401), "Sun, 28 Jun 2026 10:30:00 GMT");
    };
    AudioSpool &spool = fixture.spool();
    spool.start();
    QTRY_COMPARE(spool.status().activity, Activity::AwaitingLink);
    spool.setListening(false);
    QCOMPARE(spool.status().activity, Activity::Parked);
    QVERIFY(!spool.status().problem);
    spool.setListening(true);
    QTRY_COMPARE(spool.status().activity, Activity::AwaitingLink);
    isValid = true;
    spool.retryNow();
    QTRY_COMPARE(fixture.fetched(), fixture.body);
    QCOMPARE(fixture.apiCalls(), 1);
}

void tst_AudioSpoolEarly::aLinkThatIsNotValidForTooLong_endsInAnErrorThatSaysSo()
{
    SpoolFixture fixture;
    fixture.linkExtra = u"&nbf=1782649800"_s; // two hours later
    fixture.storage = [](const StorageRequest &, int generation) {
        return generation == 1 ? StorageAnswer::plain(410)
                               : at(StorageAnswer::plain(403), "Sun, 28 Jun 2026 10:30:00 GMT");
    };
    AudioSpool &spool = fixture.spool();
    QSignalSpy failed(&spool, &AudioSpool::failed);
    spool.start();
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(spool.error()->kind, Kind::LinkTooEarly);
    QCOMPARE(spool.error()->httpStatus, 403);
    QCOMPARE(fixture.apiCalls(), 2);
}

void tst_AudioSpoolEarly::anErrorBodyThatNeverEnds_doesNotHoldUpTheRenewal()
{
    SpoolFixture fixture;
    fixture.storage = [&](const StorageRequest &request, int generation) {
        if (generation > 1)
            return fixture.good(request);
        StorageAnswer answer = StorageAnswer::plain(403, QByteArray(100, 'x'));
        answer.stallAfter = 10;
        return answer;
    };
    fixture.spool().start();
    QTRY_COMPARE(fixture.fetched(), fixture.body);
    QCOMPARE(fixture.apiCalls(), 1);
}

QTEST_GUILESS_MAIN(tst_AudioSpoolEarly)
#include "tst_audiospool_early.moc"
