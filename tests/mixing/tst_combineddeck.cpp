// SPDX-License-Identifier: MIT
#include "core/mixing/CombinedDeck.h"
#include "core/mixing/MixFeed.h"
#include "tests/support/FakeDeck.h"
#include "tests/support/PlayerFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;

class tst_CombinedDeck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void load_goesToTheDeckOfTheFeed();
    void handover_keepsTheOldDeck_untilTheNewOneSounds();
    void handover_follows_onlyAtTheSamePlace();
    void handover_whilePaused_dropsTheOldDeckAtOnce();
    void backAgain_beforeTheNewDeckSounds_staysWithTheOld();
    void pauseAndPlay_reachBoth_duringAHandover();
    void ends_countOnlyFromTheNewest();
    void loop_isTheMixers();
    void volume_isBoths();
    void unload_leavesNothing();

private:
    struct Fixture
    {
        PlayerFixture player;
        Mix mix;
        std::unique_ptr<MixFeed> mixed;
        FakeSourceDeck listening;
        FakeMixingDeck mixing;
        CombinedDeck pair{listening, mixing};
    };

    /// Makes the listening deck play the master at @p place, in ms.
    void listenAt(qint64 place)
    {
        m->pair.load(*m_source, place, true);
        m->listening.arrive();
        (void)m->listening.news();
    }

    std::unique_ptr<Fixture> m;
    SourceFeed *m_source = nullptr;
};

void tst_CombinedDeck::init()
{
    m = std::make_unique<Fixture>();
    m->player.open({masterSource(), u"stem1"_s});
    m_source = &m->player.feed();
    m->mixed = std::make_unique<MixFeed>(m->mix, QList<PcmLane *>());
}

void tst_CombinedDeck::cleanup()
{
    m.reset();
}

void tst_CombinedDeck::load_goesToTheDeckOfTheFeed()
{
    QSignalSpy handedOver(&m->pair, &Deck::handedOver);
    m->pair.load(*m_source, 500, true);
    QCOMPARE(m->listening.news(), QStringList{u"load master 500 playing"_s});
    QVERIFY(m->pair.isHandingOver());
    m->listening.arrive();
    QCOMPARE(handedOver.takeFirst().size(), 0);
    QCOMPARE(m->pair.position(), 500);
    m->pair.load(*m_source, 900, true);
    QCOMPARE(m->listening.news(), QStringList{u"load master 900 playing"_s});
    QVERIFY(m->mixing.news().isEmpty());
}

void tst_CombinedDeck::handover_keepsTheOldDeck_untilTheNewOneSounds()
{
    listenAt(5'000);
    QSignalSpy handedOver(&m->pair, &Deck::handedOver);
    m->pair.load(*m->mixed, 5'000, true);
    QCOMPARE(m->mixing.news(), QStringList({u"sync"_s, u"load mix 5000 playing"_s}));
    QVERIFY(m->listening.news().isEmpty());
    m->listening.place = 5'060;
    QCOMPARE(m->pair.position(), 5'060);
    m->mixing.arrive();
    QCOMPARE(handedOver.count(), 1);
    QCOMPARE(m->listening.news(), QStringList{u"fade out"_s});
    m->mixing.place = 5'080;
    QCOMPARE(m->pair.position(), 5'080);
    QVERIFY(!m->pair.isHandingOver());
}

void tst_CombinedDeck::handover_follows_onlyAtTheSamePlace()
{
    listenAt(5'000);
    m->pair.load(*m->mixed, 90'000, true);
    QCOMPARE(m->mixing.news(), QStringList{u"load mix 90000 playing"_s});
}

void tst_CombinedDeck::handover_whilePaused_dropsTheOldDeckAtOnce()
{
    listenAt(5'000);
    m->pair.load(*m->mixed, 5'000, false);
    QCOMPARE(m->listening.news(), QStringList{u"unload"_s});
    QCOMPARE(m->mixing.news(), QStringList{u"load mix 5000 paused"_s});
}

void tst_CombinedDeck::backAgain_beforeTheNewDeckSounds_staysWithTheOld()
{
    listenAt(5'000);
    QSignalSpy handedOver(&m->pair, &Deck::handedOver);
    m->pair.load(*m->mixed, 5'000, true);
    m->pair.load(*m_source, 5'020, true);
    QCOMPARE(m->mixing.news().constLast(), u"unload"_s);
    QCOMPARE(m->listening.news(), QStringList{u"play"_s});
    QCOMPARE(handedOver.count(), 1);
    QVERIFY(!m->pair.isHandingOver());
    m->mixing.arrive(); // too late: the handover was cancelled
    QCOMPARE(handedOver.count(), 1);
}

void tst_CombinedDeck::pauseAndPlay_reachBoth_duringAHandover()
{
    listenAt(5'000);
    m->pair.load(*m->mixed, 5'000, true);
    (void)m->mixing.news();
    m->pair.pause();
    QCOMPARE(m->listening.news(), QStringList{u"pause"_s});
    QCOMPARE(m->mixing.news(), QStringList{u"pause"_s});
    m->pair.play();
    QCOMPARE(m->listening.news(), QStringList{u"play"_s});
    QCOMPARE(m->mixing.news(), QStringList{u"play"_s});
}

void tst_CombinedDeck::ends_countOnlyFromTheNewest()
{
    listenAt(5'000);
    QSignalSpy ended(&m->pair, &Deck::ended);
    QSignalSpy failed(&m->pair, &Deck::failed);
    m->pair.load(*m->mixed, 5'000, true);
    Q_EMIT m->listening.ended();
    Q_EMIT m->listening.failed();
    QCOMPARE(ended.count() + failed.count(), 0);
    Q_EMIT m->mixing.ended();
    QCOMPARE(ended.count(), 1);
    m->mixing.arrive();
    Q_EMIT m->listening.ended();
    QCOMPARE(ended.count(), 1);
}

void tst_CombinedDeck::loop_isTheMixers()
{
    using namespace std::chrono_literals;
    m->pair.setLoop(LoopRegion{1s, 2s});
    QVERIFY(m->mixing.loop);
    QVERIFY(m->listening.news().isEmpty());
}

void tst_CombinedDeck::volume_isBoths()
{
    m->pair.setVolume(0.25F);
    QCOMPARE(m->listening.gain, 0.25F);
    QCOMPARE(m->mixing.gain, 0.25F);
}

void tst_CombinedDeck::unload_leavesNothing()
{
    listenAt(5'000);
    m->pair.load(*m->mixed, 5'000, true);
    m->pair.unload();
    QVERIFY(!m->pair.isHandingOver());
    QCOMPARE(m->pair.position(), 0);
    QCOMPARE(m->listening.news().constLast(), u"unload"_s);
    QCOMPARE(m->mixing.news().constLast(), u"unload"_s);
}

QTEST_GUILESS_MAIN(tst_CombinedDeck)
#include "tst_combineddeck.moc"
