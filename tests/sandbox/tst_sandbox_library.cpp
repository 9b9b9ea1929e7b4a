// SPDX-License-Identifier: MIT
#include "app/sandbox/storage/Catalog.h"
#include "app/sandbox/storage/Library.h"
#include "tests/support/SandboxFixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace prelisten::sandbox;
using namespace prelisten::tests;

namespace {

QString organization()
{
    return QStringLiteral("org_test");
}

SampleTrack made(const QString &id, const QByteArray &createdAt)
{
    return {organization(), id, R"({"mode":"focus","created_at":")" + createdAt + "\"}", {}};
}

QString idsOf(const Catalog &catalog, const CatalogQuery &query = {{}, {}, 100, 0})
{
    QStringList ids;
    for (const CatalogTrack *track : catalog.list(organization(), query))
        ids += track->id;
    return ids.join(u' ');
}

QJsonObject jsonOf(const SampleTrack &track)
{
    return QJsonDocument::fromJson(track.json).object();
}

} // namespace

class SandboxLibraryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void catalog_isNewestFirst_inWhateverOrderItCame()
    {
        Catalog catalog;
        for (const auto &day : {QStringLiteral("05"), QStringLiteral("25"), QStringLiteral("15")})
            catalog.add(made(day, "2026-06-" + day.toLatin1()));
        catalog.add(made(QStringLiteral("later"), "2026-06-15"));
        QCOMPARE(idsOf(catalog), QStringLiteral("25 15 later 05"));
        QCOMPARE(idsOf(catalog, {{}, {}, 2, 1}), QStringLiteral("15 later"));
        QCOMPARE(idsOf(catalog, {QStringLiteral("focus"), {}, 1, 3}), QStringLiteral("05"));
        QCOMPARE(idsOf(catalog, {QStringLiteral("creation"), {}, 9, 0}), QString());
        QVERIFY(catalog.list(QStringLiteral("org_other"), {{}, {}, 9, 0}).isEmpty());
    }

    void catalog_forgetsWhatIsReplaced()
    {
        Catalog catalog;
        for (const auto &id : {QStringLiteral("a"), QStringLiteral("b")})
            catalog.add(made(id, "2026-06-15"));
        catalog.add(made(QStringLiteral("b"), "2026-06-30"));
        QCOMPARE(idsOf(catalog), QStringLiteral("b a"));
        QCOMPARE(catalog.find(organization(), QStringLiteral("b"))->createdAt,
                QStringLiteral("2026-06-30"));
        QVERIFY(!catalog.find(organization(), QStringLiteral("c")));
        QVERIFY(!catalog.find(QStringLiteral("org_other"), QStringLiteral("b")));
        QCOMPARE(catalog.organizations(), QStringList{organization()});
    }

    void catalog_keepsBytesShared_andTagsTellThemApart()
    {
        Catalog catalog;
        const SampleTrack sound = SandboxFixture::track();
        SampleTrack same = sound;
        same.id = QStringLiteral("mtrack_same");
        SampleTrack other = sound;
        other.id = QStringLiteral("mtrack_other");
        other.sources[1].body.append('x');
        for (const SampleTrack &track : {sound, same, other})
            catalog.add(track);
        const auto sourceOf = [&](const SampleTrack &track, int number) {
            return catalog.find(organization(), track.id)->sources.at(number);
        };
        QVERIFY(sourceOf(same, 1)->body.isSharedWith(sound.sources[1].body));
        QCOMPARE(sourceOf(same, 1)->etag, sourceOf(sound, 1)->etag);
        QCOMPARE(sourceOf(other, 0)->etag, sourceOf(sound, 0)->etag);
        QVERIFY(sourceOf(other, 1)->etag != sourceOf(sound, 1)->etag);
        QVERIFY(sourceOf(sound, 0)->etag != sourceOf(sound, 1)->etag);
    }

    void tracks_soundLikeTheGivenOne()
    {
        const SampleTrack sound = SandboxFixture::track();
        const QList<SampleTrack> tracks = sampleLibrary(organization(), 64, 1, sound);
        QSet<QString> ids;
        QSet<QString> titles;
        int withDuration = 0;
        int withTitle = 0;
        for (const SampleTrack &track : tracks) {
            QCOMPARE(track.sources.size(), 3);
            for (qsizetype i = 0; i < 3; ++i)
                QVERIFY(track.sources[i].body.isSharedWith(sound.sources[i].body));
            const QJsonObject json = jsonOf(track);
            const QJsonValue duration = json.value(u"measured_duration_seconds");
            QVERIFY(duration.isUndefined() || duration.toDouble() == 20);
            withDuration += duration.isDouble() ? 1 : 0;
            withTitle += json.value(u"title").isString() ? 1 : 0;
            titles.insert(json.value(u"title").toString());
            ids.insert(track.id);
        }
        QCOMPARE(ids.size(), 64);
        QVERIFY(withDuration > 32 && withDuration < 64);
        QCOMPARE(titles.size(), withTitle + 1); // plus the empty one
    }

    void tracks_withoutASound_haveDurationsOfTheirOwn()
    {
        QSet<double> durations;
        for (const SampleTrack &track : sampleLibrary(organization(), 20, 1)) {
            QVERIFY(track.sources.isEmpty());
            durations.insert(jsonOf(track).value(u"measured_duration_seconds").toDouble());
        }
        QVERIFY(durations.size() > 10);
    }

    void collections_areServed_inTheirOwnOrder()
    {
        SandboxFixture fixture;
        const QList<SampleTrack> tracks = sampleLibrary(organization(), 12, 1);
        for (const SampleTrack &track : tracks)
            fixture.service.addTrack(track);
        const QList<SampleCollection> collections = sampleCollections(tracks);
        for (const SampleCollection &each : collections)
            fixture.service.addCollection(each);
        QCOMPARE(collections.size(), 2);

        const QByteArray base = "/v1/music/org_test/collections";
        const QJsonArray list = QJsonDocument::fromJson(fixture.api(base).body).array();
        QCOMPARE(list.size(), 2);
        const QJsonObject first = list.first().toObject();
        QCOMPARE(first.value(u"id").toString(), collections.first().id);
        QCOMPARE(first.value(u"track_count").toInt(), 5);

        const QByteArray own = base + '/' + collections.first().id.toLatin1() + "/tracks";
        const QJsonArray order =
                parsed(fixture.api(own + "?limit=2&offset=1")).value(u"items").toArray();
        QCOMPARE(order.size(), 2);
        QCOMPARE(order[0].toObject().value(u"track_id").toString(), tracks[3].id);
        QCOMPARE(order[0].toObject().value(u"position").toInt(), 1);
        QCOMPARE(fixture.api(own + "?limit=501").status, 422);

        const QByteArray saved =
                "/v1/music/org_test/tracks?collection_id=" + collections.first().id.toLatin1();
        const QJsonArray items = parsed(fixture.api(saved)).value(u"items").toArray();
        QCOMPARE(items.size(), 5);
        QCOMPARE(items[0].toObject().value(u"id").toString(), tracks[0].id); // newest first
        QCOMPARE(fixture.api(base + "/mcoll_nowhere/tracks").status, 404);
        QCOMPARE(fixture.api("/v1/music/org_nowhere/collections").status, 404);
        QCOMPARE(fixture.api(base, "wrong").status, 401);

        Fault gone;
        gone.kind = Fault::Kind::CollectionGone;
        gone.after = 1;
        fixture.service.addFault(gone);
        QCOMPARE(fixture.api(saved).status, 200);
        QCOMPARE(fixture.api(saved).status, 404);
        QCOMPARE(fixture.api("/v1/music/org_test/tracks").status, 200);
        Fault unknown;
        unknown.kind = Fault::Kind::NoCollections;
        fixture.service.addFault(unknown);
        QCOMPARE(fixture.api(base).status, 404);
        QCOMPARE(fixture.api(own).status, 404);
    }

    void audio_isServed_underEachId()
    {
        SandboxFixture fixture;
        const QList<SampleTrack> tracks =
                sampleLibrary(organization(), 2, 1, SandboxFixture::track());
        for (const SampleTrack &track : tracks)
            fixture.service.addTrack(track);
        for (const SampleTrack &track : tracks) {
            const RawResponse response =
                    fixture.api("/v1/music/org_test/tracks/" + track.id.toLatin1());
            const QJsonObject json = parsed(response);
            QCOMPARE(json.value(u"id").toString(), track.id);
            const QUrl link = linkIn(json, QStringLiteral("drums"));
            QVERIFY(link.path().contains(track.id));
            QCOMPARE(
                    SandboxFixture::get(link).body, SandboxFixture::audio(QStringLiteral("drums")));
        }
    }
};

QTEST_GUILESS_MAIN(SandboxLibraryTest)
#include "tst_sandbox_library.moc"
