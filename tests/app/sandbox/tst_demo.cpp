// SPDX-License-Identifier: MIT
#include "app/sandbox/Demo.h"

#include "core/api/ShareClient.h"
#include "core/api/StudioClient.h"

#include <QTest>

#include <optional>

using namespace prelisten;
using namespace Qt::StringLiterals;

class tst_Demo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itsOwnReferenceAndKey_openItsTrack();
    void itsLibrary_beginsWithItsTrack_andSoundsLikeIt();
    void itsShares_areOfATrack_andOfACollection();
    void twoOfThem_liveSideBySide();
};

void tst_Demo::itsOwnReferenceAndKey_openItsTrack()
{
    const auto demo = Demo::start();
    QVERIFY(demo);
    QVERIFY(demo->base().isLoopback());
    StudioClient studio(demo->base());
    studio.setKey(demo->key());
    std::optional<FetchedTrack> fetched;
    studio.fetchTrack(demo->track(), this, [&](const StudioClient::TrackReply &reply) {
        if (reply)
            fetched = *reply;
    });
    QTRY_VERIFY(fetched);
    QCOMPARE(fetched->track.title, u"Last Tram Home"_s);
    QCOMPARE(fetched->track.sources.size(), 5);
    QCOMPARE(fetched->track.sources.first(), masterSource());
    QCOMPARE(fetched->links.size(), 5);
}

void tst_Demo::itsLibrary_beginsWithItsTrack_andSoundsLikeIt()
{
    const auto demo = Demo::start();
    QVERIFY(demo);
    StudioClient studio(demo->base());
    studio.setKey(demo->key());
    const TrackRef ref = demo->track();
    std::optional<TrackPage> page;
    studio.fetchTracks(ref.organization, {}, this, [&](const StudioClient::TracksReply &reply) {
        if (reply)
            page = *reply;
    });
    QTRY_VERIFY(page);
    QVERIFY(page->isLast);
    QCOMPARE(page->tracks.size(), 40);
    QCOMPARE(page->tracks.first().id, ref.trackId);

    const Track listed = page->tracks.at(1);
    std::optional<FetchedTrack> fetched;
    studio.fetchTrack(
            {ref.organization, listed.id}, this, [&](const StudioClient::TrackReply &reply) {
                if (reply)
                    fetched = *reply;
            });
    QTRY_VERIFY(fetched);
    QCOMPARE(fetched->track.title, listed.title);
    QVERIFY(listed.title != page->tracks.first().title);
    QCOMPARE(fetched->track.durationSeconds, page->tracks.first().durationSeconds);
    QCOMPARE(fetched->links.size(), 5);
}

void tst_Demo::itsShares_areOfATrack_andOfACollection()
{
    const auto demo = Demo::start();
    QVERIFY(demo);
    ShareClient shares(demo->base());
    QList<SharedContent> given;
    for (const QString &token : {u"shr_demo4prelisten"_s, u"shr_demo4collection"_s}) {
        shares.fetch(*ShareToken::fromText(token), this, [&](const ShareClient::Reply &reply) {
            QVERIFY(reply.ok());
            given.append(*reply);
        });
        QTRY_COMPARE(given.size(), token.endsWith(u"collection"_s) ? 2 : 1);
    }
    QCOMPARE(std::get<FetchedTrack>(given.first()).track.id, demo->track().trackId);
    const auto &collection = std::get<SharedCollection>(given.last());
    QCOMPARE(collection.name, u"Favourites"_s);
    QCOMPARE(collection.tracks.size(), 5);
}

void tst_Demo::twoOfThem_liveSideBySide()
{
    const auto first = Demo::start();
    const auto second = Demo::start();
    QVERIFY(first);
    QVERIFY(second);
    QVERIFY(first->base().hostAndPort() != second->base().hostAndPort());
}

QTEST_GUILESS_MAIN(tst_Demo)
#include "tst_demo.moc"
