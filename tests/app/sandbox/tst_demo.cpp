// SPDX-License-Identifier: MIT
#include "app/sandbox/Demo.h"

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
