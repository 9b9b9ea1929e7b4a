// SPDX-License-Identifier: MIT
#include "core/fetch/AudioSpool.h"
#include "tests/support/SpoolFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using Activity = SpoolStatus::Activity;
using Kind = SpoolError::Kind;

namespace {

bool fails(AudioSpool &spool, Kind kind)
{
    return QTest::qWaitFor([&] { return spool.status().activity == Activity::Failed; }) &&
           spool.error()->kind == kind;
}

} // namespace

/// Tests links that a renewal cannot replace with working ones.
class tst_AudioSpoolAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linksDeadOnArrival_endInAnError();
    void accessEnded_leavesWhatIsThere_andFreesReaders();
    void accessEnded_isToldToEachSource_withoutAskingAgain();
    void retryNow_asksAgain_afterAccessEnded();
    void aSourceThatIsGone_endsInAnError();
    void aSourceWithoutALink_endsInAnError();
};

void tst_AudioSpoolAccess::linksDeadOnArrival_endInAnError()
{
    SpoolFixture fixture;
    fixture.storage = [](const StorageRequest &, int) {
        return StorageAnswer::plain(403);
    };
    QSignalSpy failed(&fixture.spool(), &AudioSpool::failed);
    fixture.spool().start();
    QVERIFY(fails(fixture.spool(), Kind::LinksDeadOnArrival));
    QCOMPARE(failed.count(), 1);
    QCOMPARE(fixture.apiCalls(), 2);
    // The second link is tried five times more: it might be not valid yet.
    QCOMPARE(fixture.fetches().size(), 3 + 5);
    fixture.storage = [&](const StorageRequest &request, int) {
        return fixture.good(request);
    };
    fixture.spool().retryNow();
    QTRY_COMPARE(fixture.fetched(), fixture.body);
}

void tst_AudioSpoolAccess::accessEnded_leavesWhatIsThere_andFreesReaders()
{
    SpoolFixture fixture;
    fixture.storage = [&](const StorageRequest &request, int) {
        if (fixture.fetches().size() > 1)
            return StorageAnswer::plain(403);
        StorageAnswer answer = fixture.good(request);
        answer.stallAfter = 100'000;
        return answer;
    };
    fixture.api = []() -> std::optional<StorageAnswer> {
        return StorageAnswer::plain(404, "{}");
    };
    AudioSpool &spool = fixture.spool();
    spool.start();
    QTRY_COMPARE(spool.status().received, 100'000);
    auto reader = readAll(spool.openReader());
    fixture.server().cutAll();
    QVERIFY(fails(spool, Kind::AccessEnded));
    QCOMPARE(spool.error()->httpStatus, 404);
    QVERIFY(spool.error()->api && spool.error()->api->kind == ApiError::Kind::NotFound);
    QVERIFY(comes(reader));
    QCOMPARE(reader.get(), fixture.body.first(100'000));
    QVERIFY(spool.isReadable());
    QCOMPARE(spool.openReader()->read(100'000), fixture.body.first(100'000));
}

void tst_AudioSpoolAccess::accessEnded_isToldToEachSource_withoutAskingAgain()
{
    SpoolFixture fixture;
    fixture.storage = [](const StorageRequest &, int) {
        return StorageAnswer::plain(403);
    };
    fixture.api = []() -> std::optional<StorageAnswer> {
        return StorageAnswer::plain(401, "{}");
    };
    fixture.spool().start();
    QVERIFY(fails(fixture.spool(), Kind::AccessEnded));
    const auto other = fixture.newSpool(u"stem1"_s);
    other->start();
    QVERIFY(fails(*other, Kind::AccessEnded));
    QCOMPARE(other->error()->httpStatus, 401);
    QCOMPARE(fixture.apiCalls(), 1);
}

void tst_AudioSpoolAccess::retryNow_asksAgain_afterAccessEnded()
{
    SpoolFixture fixture;
    fixture.storage = [&](const StorageRequest &request, int generation) {
        StorageAnswer answer = fixture.good(request);
        if (fixture.fetches().size() == 1)
            answer.cutAfter = 100'000;
        else if (generation == 1)
            answer = StorageAnswer::plain(403);
        return answer;
    };
    fixture.api = []() -> std::optional<StorageAnswer> {
        return StorageAnswer::plain(401, "{}");
    };
    AudioSpool &spool = fixture.spool();
    spool.start();
    QVERIFY(fails(spool, Kind::AccessEnded));
    fixture.api = nullptr;
    spool.retryNow();
    auto all = readAll(spool.openReader());
    QVERIFY(comes(all));
    QCOMPARE(all.get(), fixture.body);
    QCOMPARE(fixture.fetches().constLast().header("range"), QByteArray("bytes=100000-"));
}

void tst_AudioSpoolAccess::aSourceThatIsGone_endsInAnError()
{
    SpoolFixture fixture;
    fixture.sources = {u"kazoo"_s};
    fixture.storage = [](const StorageRequest &, int) {
        return StorageAnswer::plain(404);
    };
    fixture.spool().start();
    QVERIFY(fails(fixture.spool(), Kind::NoLink));
}

void tst_AudioSpoolAccess::aSourceWithoutALink_endsInAnError()
{
    SpoolFixture fixture;
    const auto spool = fixture.newSpool(u"kazoo"_s);
    spool->start();
    QVERIFY(fails(*spool, Kind::NoLink));
    QVERIFY(fixture.server().requests().isEmpty());
}

QTEST_GUILESS_MAIN(tst_AudioSpoolAccess)
#include "tst_audiospool_access.moc"
