// SPDX-License-Identifier: MIT
#include "app/Demo.h"

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
    void twoOfThem_liveSideBySide();
};

void tst_Demo::itsOwnReferenceAndKey_openItsTrack()
{
    const auto demo = Demo::start();
    QVERIFY(demo);
    QVERIFY(demo->base().isLoopback());
    StudioClient studio(demo->base());
    studio.setKey(demo->key());
    const auto ref = parseTrackRef(demo->reference());
    QVERIFY(ref);
    std::optional<FetchedTrack> fetched;
    studio.fetchTrack(*ref, this, [&](const StudioClient::TrackReply &reply) {
        if (reply)
            fetched = *reply;
    });
    QTRY_VERIFY(fetched);
    QCOMPARE(fetched->track.title, u"Last Tram Home"_s);
    QCOMPARE(fetched->track.sources.size(), 5);
    QCOMPARE(fetched->track.sources.first(), masterSource());
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
