// SPDX-License-Identifier: MIT
#include "core/fetch/AudioSpool.h"
#include "tests/support/SpoolFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Activity = SpoolStatus::Activity;

/// Tests that the spool sends no requests while setListening() is off, and continues later.
class tst_AudioSpoolListening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parked_whileNobodyListens_nothingGoesOut();
    void parked_whenAnAnswerFails_whileNobodyListens_data();
    void parked_whenAnAnswerFails_whileNobodyListens();
    void setListening_parksWhatWaits();
    void setListening_parksARenewal_andGoesOnLater();
    void start_goesOn_fromParked();
};

void tst_AudioSpoolListening::parked_whileNobodyListens_nothingGoesOut()
{
    SpoolFixture fixture;
    bool alive = true;
    fixture.storage = [&](const StorageRequest &request, int) {
        StorageAnswer answer = fixture.good(request);
        if (request.rangeBegin == std::optional<qint64>(0))
            answer.stallAfter = 50'000;
        return alive ? answer : StorageAnswer::plain(403);
    };
    AudioSpool &spool = fixture.spool();
    spool.start();
    QTRY_COMPARE(spool.status().received, 50'000);
    spool.setListening(false);
    QCOMPARE(spool.status().activity, Activity::Receiving);
    alive = false;
    fixture.server().cutAll();
    QTRY_COMPARE(spool.status().activity, Activity::Parked);
    const qsizetype before = fixture.server().requests().size();
    QTest::qWait(100); // many of the fixture's retry delays
    QCOMPARE(fixture.server().requests().size(), before);

    alive = true;
    spool.setListening(true);
    QTRY_COMPARE(fixture.fetched(), fixture.body);
}

void tst_AudioSpoolListening::parked_whenAnAnswerFails_whileNobodyListens_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("dead link") << 403;
    QTest::newRow("busy") << 503;
    QTest::newRow("odd") << 206;
}

void tst_AudioSpoolListening::parked_whenAnAnswerFails_whileNobodyListens()
{
    QFETCH(const int, status);
    SpoolFixture fixture;
    fixture.storage = [status](const StorageRequest &, int) {
        return StorageAnswer::plain(status, "x");
    };
    AudioSpool &spool = fixture.spool();
    spool.setListening(false);
    spool.start();
    QTRY_COMPARE(spool.status().activity, Activity::Parked);
    QCOMPARE(fixture.apiCalls(), 0);
    fixture.storage = [&](const StorageRequest &request, int) {
        return fixture.good(request);
    };
    spool.retryNow();
    QTRY_COMPARE(fixture.fetched(), fixture.body);
}

void tst_AudioSpoolListening::setListening_parksWhatWaits()
{
    SpoolFixture fixture;
    fixture.storage = [](const StorageRequest &, int) {
        StorageAnswer busy = StorageAnswer::plain(503);
        busy.headers = {{"Retry-After", "100"}};
        return busy;
    };
    AudioSpool &spool = fixture.spool();
    spool.start();
    QTRY_COMPARE(spool.status().activity, Activity::Retrying);
    spool.setListening(false);
    QCOMPARE(spool.status().activity, Activity::Parked);
    QVERIFY(!spool.status().retryIn);
    spool.setListening(false);
    fixture.storage = [&](const StorageRequest &request, int) {
        return fixture.good(request);
    };
    spool.setListening(true);
    QTRY_COMPARE(fixture.fetched(), fixture.body);
}

void tst_AudioSpoolListening::setListening_parksARenewal_andGoesOnLater()
{
    SpoolFixture fixture;
    fixture.storage = [&](const StorageRequest &request, int generation) {
        return generation > 1 ? fixture.good(request) : StorageAnswer::plain(403);
    };
    fixture.api = []() -> std::optional<StorageAnswer> {
        return StorageAnswer::plain(503);
    };
    AudioSpool &spool = fixture.spool();
    spool.start();
    for (int pauses = 0; pauses < 4; ++pauses) { // repeated pauses use up no retries
        QTRY_COMPARE(spool.status().activity, Activity::RenewingLink);
        spool.setListening(false);
        QCOMPARE(spool.status().activity, Activity::Parked);
        QTRY_VERIFY(!fixture.broker().isRenewing());
        const qsizetype before = fixture.server().requests().size();
        QTest::qWait(50);
        QCOMPARE(fixture.server().requests().size(), before);
        spool.setListening(true);
    }
    fixture.api = nullptr;
    QTRY_COMPARE(fixture.fetched(), fixture.body);
}

void tst_AudioSpoolListening::start_goesOn_fromParked()
{
    SpoolFixture fixture;
    fixture.storage = [](const StorageRequest &, int) {
        return StorageAnswer::plain(500);
    };
    AudioSpool &spool = fixture.spool();
    spool.setListening(false);
    spool.start();
    QTRY_COMPARE(spool.status().activity, Activity::Parked);
    fixture.storage = [&](const StorageRequest &request, int) {
        return fixture.good(request);
    };
    spool.start();
    QTRY_COMPARE(fixture.fetched(), fixture.body);
}

QTEST_GUILESS_MAIN(tst_AudioSpoolListening)
#include "tst_audiospool_listening.moc"
