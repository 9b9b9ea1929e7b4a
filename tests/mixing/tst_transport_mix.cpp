// SPDX-License-Identifier: MIT
#include "core/mixing/MixFeed.h"
#include "core/playback/Transport.h"
#include "tests/support/PlayerFixture.h"

#include <QTest>

#include <chrono>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const SourceName master = masterSource();

} // namespace

/// Tests Transport on a track that can be mixed, while it plays a single source.
class tst_TransportMix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMix_isKeptReady_whileSomebodyIsThere_data();
    void theMix_isKeptReady_whileSomebodyIsThere();
};

void tst_TransportMix::theMix_isKeptReady_whileSomebodyIsThere_data()
{
    QTest::addColumn<std::chrono::milliseconds>("readiness");
    QTest::addColumn<bool>("prepared");
    QTest::newRow("just now") << std::chrono::milliseconds(1h) << true;
    QTest::newRow("too long ago") << 0ms << false;
}

void tst_TransportMix::theMix_isKeptReady_whileSomebodyIsThere()
{
    QFETCH(const std::chrono::milliseconds, readiness);
    QFETCH(const bool, prepared);
    PlayerFixture fixture;
    fixture.open({master, drums});
    QVERIFY(fixture.letAll());
    Mix mix;
    mix.setSources({master, drums});
    MixFeed feed(mix, fixture.lanes({master, drums}));
    QVERIFY(feed.isReadable());
    Transport transport(fixture.deck, readiness);
    fixture.deck.atOnce = true;
    transport.open({&fixture.feed(master), &fixture.feed(drums)}, &feed);
    transport.seek(1'000);
    QCOMPARE(fixture.deck.prepared, 0); // playback was not requested
    transport.play();
    QCOMPARE(fixture.deck.prepared > 0, prepared);
    fixture.deck.prepared = 0;
    transport.noteActivity();
    transport.seek(2'000);
    QCOMPARE(fixture.deck.prepared > 0, prepared);
    transport.close();
}

QTEST_GUILESS_MAIN(tst_TransportMix)
#include "tst_transport_mix.moc"
