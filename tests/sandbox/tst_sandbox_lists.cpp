// SPDX-License-Identifier: MIT
#include "tests/support/SandboxFixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace prelisten::sandbox;
using namespace prelisten::tests;

/// Tests the lists of tracks and of organizations, and shares.
class SandboxListsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void list_isNewestFirst_inPages_withoutLinks()
    {
        SandboxFixture fixture;
        for (const auto &day : {QStringLiteral("05"), QStringLiteral("25"), QStringLiteral("15")}) {
            const QString id = u"mtrack_" % day;
            const QJsonObject json{{QStringLiteral("id"), id},
                    {QStringLiteral("mode"), QStringLiteral("focus")},
                    {QStringLiteral("created_at"), QString(u"2026-06-" % day % u"T00:00:00Z")}};
            fixture.service.addTrack(
                    {QStringLiteral("org_test"), id, QJsonDocument(json).toJson(), {}});
        }
        const auto ids = [&](const QByteArray &query) {
            const QJsonArray items = parsed(fixture.api("/v1/music/org_test/tracks" + query))
                                             .value(u"items")
                                             .toArray();
            QStringList result;
            for (const auto &item : items)
                result += item.toObject().value(u"id").toString().mid(7);
            return result.join(u' ');
        };
        QCOMPARE(ids(""), QStringLiteral("7c1a9e2f4b8d 25 15 05"));
        QCOMPARE(ids("?limit=2"), QStringLiteral("7c1a9e2f4b8d 25"));
        QCOMPARE(ids("?limit=2&offset=3"), QStringLiteral("05"));
        QCOMPARE(ids("?offset=9"), QString());
        QCOMPARE(ids("?mode=focus"), QStringLiteral("25 15 05"));
        QCOMPARE(ids("?engine=studio"), QStringLiteral("7c1a9e2f4b8d"));

        const QJsonObject page = parsed(fixture.api("/v1/music/org_test/tracks?limit=1&offset=0"));
        QCOMPARE(page.value(u"limit").toInt(), 1);
        QCOMPARE(page.value(u"offset").toInt(-1), 0);
        const QJsonObject item = page.value(u"items").toArray().first().toObject();
        QVERIFY(item.value(u"playback_url").isNull() && item.value(u"stem_urls").isNull());
        QCOMPARE(fixture.service.counts().trackRequests, 0);
    }

    void list_refusesNonsense_data()
    {
        QTest::addColumn<QByteArray>("query");
        for (const char *query : {"limit=0", "limit=101", "limit=-1", "limit=", "limit=ten",
                     "offset=-1", "offset=1e3", "limit=99999999999999999999"})
            QTest::newRow(query) << QByteArray(query);
    }
    void list_refusesNonsense()
    {
        QFETCH(QByteArray, query);
        const SandboxFixture fixture;
        QCOMPARE(fixture.api("/v1/music/org_test/tracks?" + query).status, 422);
    }

    void aShare_isOpenedWithoutAKey_untilItEnds()
    {
        SandboxFixture fixture;
        const QString id = SandboxFixture::track().id;
        const auto open = [&](const QByteArray &token) {
            return fixture.api("/v1/music/shared/" + token, {});
        };
        fixture.service.addShare({"shr_a", QStringLiteral("org_test"), id});
        const QJsonObject shared = parsed(open("shr_a"));
        const QJsonObject track = shared.value(u"track").toObject();
        QCOMPARE(track.value(u"id").toString(), id);
        QVERIFY(track.value(u"playback_url").toString().contains(u"sig="));
        QVERIFY(track.value(u"licence").toObject().contains(u"requires_attribution"));
        QVERIFY(!track.contains(u"stem_urls") && !track.contains(u"created_at"));
        QVERIFY(shared.value(u"share").toObject().value(u"expires_at").isNull());
        QCOMPARE(open("shr_unknown").status, 404);
        fixture.service.addShare(
                {"shr_b", QStringLiteral("org_test"), id, SampleShare::Kind::Collection, 60'000});
        const QJsonObject collection = parsed(open("shr_b"));
        QCOMPARE(collection.value(u"kind").toString(), QStringLiteral("collection"));
        QCOMPARE(collection.value(u"tracks").toArray().size(), 1);
        SampleShare several{"shr_d", QStringLiteral("org_test"), QStringLiteral("mtrack_gone"),
                SampleShare::Kind::Collection};
        several.others = QStringList{id};
        several.name = QStringLiteral("Film");
        fixture.service.addShare(several);
        const auto tracksOf = [&] {
            return parsed(open("shr_d")).value(u"tracks").toArray().size();
        };
        QCOMPARE(parsed(open("shr_d")).value(u"collection").toObject().value(u"name").toString(),
                QStringLiteral("Film"));
        QCOMPARE(tracksOf(), 1); // what does not exist is not in it
        fixture.service.setHidden(id, true);
        QCOMPARE(tracksOf(), 0);
        fixture.service.setHidden(id, false);
        fixture.service.addShare(
                {"shr_c", QStringLiteral("org_test"), id, SampleShare::Kind::Track, 0});
        QCOMPARE(open("shr_c").status, 404); // has expired
        fixture.service.removeSharedContent("shr_a");
        QCOMPARE(parsed(open("shr_a")).value(u"available"), QJsonValue(false));
        fixture.service.revokeShare("shr_a");
        QCOMPARE(open("shr_a").status, 404);
        QCOMPARE(fixture.service.counts().keyOnShares, 0);
        (void)fixture.api("/v1/music/shared/shr_b"); // with the key, which is wrong
        QCOMPARE(fixture.service.counts().keyOnShares, 1);
        fixture.service.setShareLimit(1);
        QCOMPARE(open("shr_b").status, 200);
        QCOMPARE(open("shr_b").status, 429);
    }

    void organizations_areThoseOfTheKey()
    {
        const SandboxFixture fixture;
        QCOMPARE(fixture.api("/v1/organizations").body,
                QByteArray(R"([{"id":"org_test","name":"Test"}])"));
        QCOMPARE(fixture.api("/v1/organizations", "k_outsider").body, QByteArray("[]"));
        QCOMPARE(fixture.api("/v1/organizations", {}).status, 401);
    }
};

QTEST_GUILESS_MAIN(SandboxListsTest)
#include "tst_sandbox_lists.moc"
