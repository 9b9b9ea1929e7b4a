// SPDX-License-Identifier: MIT
#include "core/library/Collections.h"
#include "tests/support/LibraryFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Outcome = Verdict::Outcome;

namespace {

const QString collection = u"mcoll_a"_s;

/// The order 2, 0, 1, as items of a collection.
const QByteArray order = R"({"collection_id":"mcoll_a","items":[
    {"track_id":"mtrack_0","position":1},{"track_id":"mtrack_1","position":2},
    {"track_id":"mtrack_2","position":0}],"limit":500,"offset":0})";

QByteArray orderOf(int tracks)
{
    QByteArray list;
    for (int number = 0; number < tracks; ++number)
        list += (list.isEmpty() ? "{\"track_id\":\"" : ",{\"track_id\":\"") +
                idOf(number).toLatin1() + "\",\"position\":" + QByteArray::number(number) + "}";
    return "{\"items\":[" + list + "]}";
}

} // namespace

/// Tests the collections of an organization, and a library that lists one of them.
class tst_Collections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m.reset(); }

    void collections_comeInTheirOrder_withoutWhatIsNone();
    void everyAnswer_hasItsOutcome_data();
    void everyAnswer_hasItsOutcome();
    void aCutAnswer_isAskedForAgain();
    void tracks_comeInTheOrderOfTheCollection_allAtOnce();
    void everyAnswerAboutTheOrder_givesTheTracksOrWaits_data();
    void everyAnswerAboutTheOrder_givesTheTracksOrWaits();
    void aLargeCollection_comesPageByPage();
    void aServiceThatIgnoresTheCollection_isNotLoadedToItsEnd();
    void aCollectionThatVanishesAmidThePaging_isAFailure();
    void anotherOrganization_listsAllItsTracks();

private:
    /// Answers the call for the order with @p aboutOrder, all others with pages of @p tracks
    /// tracks.
    void serve(int tracks, const StorageAnswer &aboutOrder);

    std::unique_ptr<LibraryFixture> m;
};

void tst_Collections::init()
{
    m = std::make_unique<LibraryFixture>();
}

void tst_Collections::serve(int tracks, const StorageAnswer &aboutOrder)
{
    m->server.setScript([=](const StorageRequest &request) {
        if (request.path().endsWith("/collections/mcoll_a/tracks"))
            return aboutOrder;
        const Asked asked(request);
        const int offset = asked.number(u"offset"_s);
        return page(items(offset, std::clamp(tracks - offset, 0, asked.number(u"limit"_s))));
    });
}

void tst_Collections::collections_comeInTheirOrder_withoutWhatIsNone()
{
    m->server.setScript([](const StorageRequest &) {
        return StorageAnswer::plain(200, R"({"items":[
            {"id":"mcoll_b","name":"<b>B</b> & \u202eC","track_count":3},
            {"id":"mcoll_b","name":"again"},{"id":"coll_x"},{"id":"mcoll_../x"},{"id":7},"x",null,
            {"id":"mcoll_a","name":null,"track_count":-1},{"id":"mcoll_c","name":["x"],"track_count":1.5}]})");
    });
    Collections collections(*m->studio, RetryPolicy::Limits{1ms, 5ms, 3});
    collections.setOrganization(LibraryFixture::organization);
    const QSignalSpy loaded(&collections, &Collections::loaded);
    collections.load();
    QTRY_COMPARE(loaded.size(), 1);
    QStringList ids;
    for (const Collection &each : collections.all())
        ids += each.id;
    QCOMPARE(ids, QStringList({u"mcoll_b"_s, u"mcoll_a"_s, u"mcoll_c"_s}));
    QVERIFY(collections.all().first().name.startsWith(u"<b>B</b> & "_s));
    QCOMPARE(collections.all().first().size, std::optional(3));
    QCOMPARE(collections.all().last().size, std::optional<int>());
    QCOMPARE(collections.nameOf(u"mcoll_a"_s), u"mcoll_a"_s);
    QCOMPARE(m->asked(0).path, u"/v1/music/org_house/collections"_s);
    QCOMPARE(m->requests(), 1);
}

void tst_Collections::everyAnswer_hasItsOutcome_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected"); ///< `3`: so many; else the signal and the outcome
    const auto row = [](int status, const char *body, const char *expected) {
        QTest::addRow("%d %s", status, body)
                << status << QByteArray(body) << QString::fromLatin1(expected);
    };
    row(200, R"([{"id":"mcoll_a"}])", "1");
    row(200, R"({"collections":[{"id":"mcoll_a"},{"id":"mcoll_b"}]})", "2");
    row(200, "[]", "0");
    row(404, "", "0");
    row(405, "", "0");
    row(501, "", "0");
    row(200, "<html>", "failed Service");
    row(200, "{}", "failed Service");
    row(200, "", "failed Service");
    row(200, R"({"items":{"id":"mcoll_a"}})", "failed Service");
    row(200, R"([7,null,"mcoll_a",{"id":["mcoll_a"]}])", "0");
    row(204, "", "failed Service");
    row(302, "", "failed Service");
    for (const int refused : {400, 409, 410, 422})
        row(refused, "", "failed Service");
    row(401, "", "failed KeyProblem");
    row(403, "", "failed OrganizationProblem");
    row(429, "", "waiting RateLimited");
    row(500, "", "waiting Service");
    row(503, "", "waiting Service");
}

void tst_Collections::everyAnswer_hasItsOutcome()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    m->server.setScript([=](const StorageRequest &) {
        StorageAnswer answer = StorageAnswer::plain(status, body);
        answer.headers = {{"Retry-After", "60"}};
        return answer;
    });
    Collections collections(*m->studio, RetryPolicy::Limits{1ms, 5ms, 3});
    collections.setOrganization(LibraryFixture::organization);
    QString said;
    const auto say = [&said](const char *signal) {
        return [&said, signal](const Verdict &why) {
            said = QString::fromLatin1(signal) + u' ' +
                   QString::fromLatin1(QMetaEnum::fromType<Outcome>().valueToKey(int(why.outcome)));
        };
    };
    connect(&collections, &Collections::failed, this, say("failed"));
    connect(&collections, &Collections::waiting, this, say("waiting"));
    connect(&collections, &Collections::loaded, this,
            [&said](const QList<Collection> &all) { said = QString::number(all.size()); });
    collections.load();
    QTRY_VERIFY(!said.isEmpty());
    QTEST(said, "expected");
    QCOMPARE(m->requests(), 1);
}

void tst_Collections::aCutAnswer_isAskedForAgain()
{
    m->server.setScript([this](const StorageRequest &) {
        StorageAnswer answer = StorageAnswer::plain(200, R"([{"id":"mcoll_a"},{"id":"mcoll_b"}])");
        if (m->requests() == 1)
            answer.cutAfter = 10;
        return answer;
    });
    Collections collections(*m->studio, RetryPolicy::Limits{1ms, 5ms, 3});
    collections.setOrganization(LibraryFixture::organization);
    QStringList said;
    connect(&collections, &Collections::waiting, this, [&said] { said.append(u"waiting"_s); });
    connect(&collections, &Collections::loaded, this, [&said] { said.append(u"loaded"_s); });
    collections.load();
    QTRY_COMPARE(said, QStringList({u"waiting"_s, u"loaded"_s}));
    QCOMPARE(collections.all().size(), 2);
}

void tst_Collections::tracks_comeInTheOrderOfTheCollection_allAtOnce()
{
    serve(3, StorageAnswer::plain(200, order));
    m->library->setFilter({u"focus"_s, {}, collection});
    QVERIFY(m->fetchesAll());
    QCOMPARE(m->ids(), QStringList({idOf(2), idOf(0), idOf(1)}));
    QCOMPARE(m->said, QStringList({u"loading"_s, u"+3"_s, u"complete"_s}));
    QCOMPARE(m->asked(0).path, u"/v1/music/org_house/collections/mcoll_a/tracks"_s);
    QCOMPARE(m->asked(0).number(u"limit"_s), 500);
    QCOMPARE(m->asked(1).word(u"collection_id"_s), collection);
    QCOMPARE(m->asked(1).word(u"mode"_s), u"focus"_s);
    QCOMPARE(m->requests(), 2);
}

void tst_Collections::everyAnswerAboutTheOrder_givesTheTracksOrWaits_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("waits");
    for (const int status : {204, 302, 400, 401, 403, 404, 405, 409, 410, 422, 500, 501, 503})
        QTest::addRow("%d", status) << status << QByteArray() << false;
    QTest::newRow("no JSON") << 200 << QByteArray("<html>") << false;
    QTest::newRow("nothing") << 200 << QByteArray() << false;
    QTest::newRow("wrong types") << 200 << QByteArray(R"({"items":[7,{"track_id":[]}]})") << false;
    QTest::newRow("no list") << 200 << QByteArray(R"({"items":{}})") << false;
    QTest::newRow("429") << 429 << QByteArray() << true;
}

void tst_Collections::everyAnswerAboutTheOrder_givesTheTracksOrWaits()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const bool, waits);
    StorageAnswer answer = StorageAnswer::plain(status, body);
    answer.headers = {{"Retry-After", "60"}};
    serve(3, answer);
    m->library->setFilter({{}, {}, collection});
    m->library->fetchMore();
    QTRY_COMPARE(m->library->state(), waits ? LibraryState::Waiting : LibraryState::Complete);
    QCOMPARE(m->ids(), waits ? QStringList() : QStringList({idOf(0), idOf(1), idOf(2)}));
    QCOMPARE(m->verdicts.size(), waits ? 1 : 0);
}

void tst_Collections::aLargeCollection_comesPageByPage()
{
    serve(700, StorageAnswer::plain(200, orderOf(500)));
    m->library->setFilter({{}, {}, collection});
    m->library->fetchMore();
    QTRY_COMPARE(m->library->state(), LibraryState::Idle);
    QCOMPARE(m->library->tracks().size(), 100);
    QCOMPARE(m->requests(), 2);
}

void tst_Collections::aServiceThatIgnoresTheCollection_isNotLoadedToItsEnd()
{
    serve(10'000, StorageAnswer::plain(200, order));
    m->library->setFilter({{}, {}, collection});
    m->library->fetchMore();
    QTRY_COMPARE(m->library->state(), LibraryState::Idle);
    QCOMPARE(m->library->tracks().size(), 200);
    QCOMPARE(m->said.last(2), QStringList({u"+200"_s, u"idle"_s}));
}

void tst_Collections::aCollectionThatVanishesAmidThePaging_isAFailure()
{
    m->server.setScript([this](const StorageRequest &request) {
        if (request.path().contains("/collections/"))
            return StorageAnswer::plain(200, orderOf(500));
        return m->requests() == 2 ? page(items(0, 100)) : StorageAnswer::plain(404);
    });
    m->library->setFilter({{}, {}, collection});
    m->library->fetchMore();
    QTRY_COMPARE(m->library->tracks().size(), 100);
    m->library->fetchMore();
    QTRY_COMPARE(m->library->state(), LibraryState::Failed);
    QCOMPARE(m->verdicts.last().outcome, Outcome::NotAvailable);
    QCOMPARE(m->library->tracks().size(), 100); // what is listed stays until something else is
}

void tst_Collections::anotherOrganization_listsAllItsTracks()
{
    serve(3, StorageAnswer::plain(200, order));
    m->library->setFilter({{}, {}, collection});
    QVERIFY(m->fetchesAll());
    m->library->setOrganization(u"org_other"_s);
    QCOMPARE(m->library->filter(), LibraryFilter());
    QVERIFY(m->fetchesAll());
    QCOMPARE(m->asked(2).word(u"collection_id"_s), QString());
    QCOMPARE(m->ids(), QStringList({idOf(0), idOf(1), idOf(2)}));
}

QTEST_GUILESS_MAIN(tst_Collections)
#include "tst_collections.moc"
