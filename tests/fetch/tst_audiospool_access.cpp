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
    SpoolFixture house;
    house.storage = [](const StorageRequest &, int) {
        return StorageAnswer::plain(403);
    };
    QSignalSpy failed(&house.spool(), &AudioSpool::failed);
    house.spool().start();
    QVERIFY(fails(house.spool(), Kind::LinksDeadOnArrival));
    QCOMPARE(failed.count(), 1);
    QCOMPARE(house.apiCalls(), 2);
    QCOMPARE(house.fetches().size(), 3);
    house.storage = [&](const StorageRequest &request, int) {
        return house.good(request);
    };
    house.spool().retryNow();
    QTRY_COMPARE(house.fetched(), house.body);
}

void tst_AudioSpoolAccess::accessEnded_leavesWhatIsThere_andFreesReaders()
{
    SpoolFixture house;
    house.storage = [&](const StorageRequest &request, int) {
        if (house.fetches().size() > 1)
            return StorageAnswer::plain(403);
        StorageAnswer answer = house.good(request);
        answer.stallAfter = 100'000;
        return answer;
    };
    house.api = []() -> std::optional<StorageAnswer> {
        return StorageAnswer::plain(404, "{}");
    };
    AudioSpool &spool = house.spool();
    spool.start();
    QTRY_COMPARE(spool.status().received, 100'000);
    auto reader = readAll(spool.openReader());
    house.server().cutAll();
    QVERIFY(fails(spool, Kind::AccessEnded));
    QCOMPARE(spool.error()->httpStatus, 404);
    QVERIFY(spool.error()->api && spool.error()->api->kind == ApiError::Kind::NotFound);
    QVERIFY(comes(reader));
    QCOMPARE(reader.get(), house.body.first(100'000));
    QVERIFY(spool.isReadable());
    QCOMPARE(spool.openReader()->read(100'000), house.body.first(100'000));
}

void tst_AudioSpoolAccess::accessEnded_isToldToEachSource_withoutAskingAgain()
{
    SpoolFixture house;
    house.storage = [](const StorageRequest &, int) {
        return StorageAnswer::plain(403);
    };
    house.api = []() -> std::optional<StorageAnswer> {
        return StorageAnswer::plain(401, "{}");
    };
    house.spool().start();
    QVERIFY(fails(house.spool(), Kind::AccessEnded));
    const auto other = house.newSpool(u"stem1"_s);
    other->start();
    QVERIFY(fails(*other, Kind::AccessEnded));
    QCOMPARE(other->error()->httpStatus, 401);
    QCOMPARE(house.apiCalls(), 1);
}

void tst_AudioSpoolAccess::retryNow_asksAgain_afterAccessEnded()
{
    SpoolFixture house;
    house.storage = [&](const StorageRequest &request, int generation) {
        StorageAnswer answer = house.good(request);
        if (house.fetches().size() == 1)
            answer.cutAfter = 100'000;
        else if (generation == 1)
            answer = StorageAnswer::plain(403);
        return answer;
    };
    house.api = []() -> std::optional<StorageAnswer> {
        return StorageAnswer::plain(401, "{}");
    };
    AudioSpool &spool = house.spool();
    spool.start();
    QVERIFY(fails(spool, Kind::AccessEnded));
    house.api = nullptr;
    spool.retryNow();
    auto all = readAll(spool.openReader());
    QVERIFY(comes(all));
    QCOMPARE(all.get(), house.body);
    QCOMPARE(house.fetches().last().header("range"), QByteArray("bytes=100000-"));
}

void tst_AudioSpoolAccess::aSourceThatIsGone_endsInAnError()
{
    SpoolFixture house;
    house.sources = {u"kazoo"_s};
    house.storage = [](const StorageRequest &, int) {
        return StorageAnswer::plain(404);
    };
    house.spool().start();
    QVERIFY(fails(house.spool(), Kind::NoLink));
}

void tst_AudioSpoolAccess::aSourceWithoutALink_endsInAnError()
{
    SpoolFixture house;
    const auto spool = house.newSpool(u"kazoo"_s);
    spool->start();
    QVERIFY(fails(*spool, Kind::NoLink));
    QVERIFY(house.server().requests().isEmpty());
}

QTEST_GUILESS_MAIN(tst_AudioSpoolAccess)
#include "tst_audiospool_access.moc"
