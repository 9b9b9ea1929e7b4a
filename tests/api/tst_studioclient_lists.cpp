// SPDX-License-Identifier: MIT
#include "tests/support/StudioFixture.h"

#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

namespace {

QByteArray pageBody()
{
    return R"({"items":[{"id":"mtrack_b","title":"T"},{"id":"mtrack_c"}],"limit":2,"offset":0})";
}

QByteArray organizationsBody()
{
    return R"([{"id":"org_a","name":"A"}])";
}

/// Requests both lists and stores the replies.
class Lists : public StudioFixture
{
public:
    StudioClient::CallId fetchTracks(
            const TrackQuery &query = {}, const QString &organization = u"org_a"_s)
    {
        return client->fetchTracks(organization, query, context.get(),
                [this](const StudioClient::TracksReply &reply) { pages.append(reply); });
    }
    StudioClient::CallId fetchOrganizations()
    {
        return client->fetchOrganizations(
                context.get(), [this](const StudioClient::OrganizationsReply &reply) {
                    organizations.append(reply);
                });
    }

    QList<StudioClient::TracksReply> pages;
    QList<StudioClient::OrganizationsReply> organizations;
};

} // namespace

class TestStudioClientLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fetchTracks_givesAPage();
    void fetchTracks_asksForWhatIsWanted();
    void fetchOrganizations_givesThem();
    void lists_failLater_whenThereIsNothingToSend();
    void lists_failLikeATrack_data();
    void lists_failLikeATrack();
    void answers_ofEveryKind_reachTheirHandlers();
    void cancel_silencesTheHandler();
    void context_silencesTheHandler_whenItDies();
};

void TestStudioClientLists::fetchTracks_givesAPage()
{
    Lists f;
    f.server.answer(200, {}, pageBody());
    f.fetchTracks({{}, {}, 2, 0});
    QVERIFY(f.pages.isEmpty());
    QTRY_COMPARE(f.pages.size(), 1);
    QVERIFY(f.pages.first());
    const TrackPage page = *f.pages.first();
    QCOMPARE(page.tracks.size(), 2);
    QCOMPARE(page.tracks.first().title, std::optional(u"T"_s));
    QVERIFY(!page.isLast);
}

void TestStudioClientLists::fetchTracks_asksForWhatIsWanted()
{
    Lists f;
    f.server.answer(200, {}, pageBody());
    f.fetchTracks();
    QTRY_COMPARE(f.pages.size(), 1);
    f.fetchTracks({u"a b&c=d+é"_s, u"studio"_s, 20, 40});
    QTRY_COMPARE(f.pages.size(), 2);
    QCOMPARE(
            f.server.requests()[0].target, QByteArray("/v1/music/org_a/tracks?limit=100&offset=0"));
    QCOMPARE(f.server.requests()[1].target,
            QByteArray("/v1/music/org_a/"
                       "tracks?mode=a%20b%26c%3Dd%2B%C3%A9&engine=studio&limit=20&offset=40"));
    for (const TestRequest &request : f.server.requests()) {
        QCOMPARE(request.method, QByteArray("GET"));
        QCOMPARE(request.headers.value("x-api-key"), studioSecret);
    }
}

void TestStudioClientLists::fetchOrganizations_givesThem()
{
    Lists f;
    f.server.answer(200, {}, organizationsBody());
    f.fetchOrganizations();
    QVERIFY(f.organizations.isEmpty());
    QTRY_COMPARE(f.organizations.size(), 1);
    QVERIFY(f.organizations.first());
    QCOMPARE(*f.organizations.first(), (QList<Organization>{{u"org_a"_s, u"A"_s}}));
    QCOMPARE(f.server.requests().constFirst().target, QByteArray("/v1/organizations"));
    QCOMPARE(f.server.requests().constFirst().headers.value("x-api-key"), studioSecret);
}

void TestStudioClientLists::lists_failLater_whenThereIsNothingToSend()
{
    Lists f;
    f.fetchTracks({}, {});
    f.fetchTracks({}, u"org_a/.."_s);
    f.fetchTracks({{}, {}, 101, 0});
    f.fetchTracks({{}, {}, 0, 0});
    f.fetchTracks({{}, {}, 1, -1});
    f.client->setKey(std::nullopt);
    f.fetchTracks();
    f.fetchOrganizations();
    QVERIFY(f.pages.isEmpty());
    QTRY_COMPARE(f.organizations.size(), 1);
    QList<Kind> kinds;
    for (const StudioClient::TracksReply &reply : std::as_const(f.pages))
        kinds.append(reply.error().kind);
    QCOMPARE(kinds, (QList<Kind>{Kind::NoOrganization, Kind::BadRequest, Kind::BadRequest,
                            Kind::BadRequest, Kind::BadRequest, Kind::NoKey}));
    QCOMPARE(f.organizations.first().error().kind, Kind::NoKey);
    QCOMPARE(f.server.connections(), 0);
}

void TestStudioClientLists::lists_failLikeATrack_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("key") << 401 << QByteArray() << Kind::KeyRefused;
    QTest::newRow("organization") << 403 << QByteArray() << Kind::Forbidden;
    QTest::newRow("busy") << 429 << QByteArray() << Kind::RateLimited;
    QTest::newRow("moved") << 302 << QByteArray() << Kind::Redirected;
    QTest::newRow("HTML") << 200 << QByteArray("<html>") << Kind::BadReply;
    QTest::newRow("no list") << 200 << QByteArray("{}") << Kind::BadReply;
    QTest::newRow("10 MB") << 200 << QByteArray(10'000'000, ' ') << Kind::TooLarge;
}

void TestStudioClientLists::lists_failLikeATrack()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const Kind, kind);
    Lists f;
    f.server.answer(status, {}, body);
    f.fetchTracks();
    f.fetchOrganizations();
    QTRY_VERIFY(f.pages.size() == 1 && f.organizations.size() == 1);
    QVERIFY(!f.pages.first() && !f.organizations.first());
    QCOMPARE(f.pages.first().error().kind, kind);
    QCOMPARE(f.pages.first().error().httpStatus, status);
    QCOMPARE(f.organizations.first().error().kind, kind);
}

void TestStudioClientLists::answers_ofEveryKind_reachTheirHandlers()
{
    // One request at a time: answers on several connections arrive in no particular order.
    Lists f;
    f.server.answer(200, {}, pageBody());
    f.server.answer(200, {}, organizationsBody());
    f.server.answer(200, {}, studioBody);
    QSet<StudioClient::CallId> ids{f.fetchTracks()};
    QTRY_COMPARE(f.pages.size(), 1);
    ids += f.fetchOrganizations();
    QTRY_COMPARE(f.organizations.size(), 1);
    ids += f.fetch();
    QTRY_COMPARE(f.replies.size(), 1);
    QVERIFY(f.pages.first() && f.organizations.first() && f.replies.first());
    QCOMPARE(ids.size(), 3);
    QVERIFY(!ids.contains(0));
}

void TestStudioClientLists::cancel_silencesTheHandler()
{
    Lists f;
    f.server.answer(200, {}, pageBody());
    f.client->cancel(f.fetchTracks());
    f.client->cancel(f.fetchOrganizations());
    f.fetchTracks();
    QTRY_COMPARE(f.pages.size(), 1);
    QVERIFY(f.organizations.isEmpty());
}

void TestStudioClientLists::context_silencesTheHandler_whenItDies()
{
    Lists f;
    f.server.answer(200, {}, pageBody());
    f.fetchTracks();
    f.fetchOrganizations();
    f.context = std::make_unique<QObject>();
    f.fetchTracks();
    QTRY_COMPARE(f.pages.size(), 1);
    QVERIFY(f.organizations.isEmpty());
}

QTEST_GUILESS_MAIN(TestStudioClientLists)
#include "tst_studioclient_lists.moc"
