// SPDX-License-Identifier: MIT
#include "core/playback/Transport.h"
#include "tests/support/PlayerFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;

namespace {

const SourceName master = masterSource();
const SourceName drums = u"stem1"_s;

} // namespace

/// Tests opening, playing, stalling and switching the source.
class tst_Transport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m = std::make_unique<PlayerFixture>(); }
    void cleanup()
    {
        m.reset();
        m_other.reset();
    }

    void open_standsAtTheStartOfTheFirst_paused();
    void open_ofAnotherTrack_forgetsTheFirst();
    void close_leavesNothing();
    void nothingHappens_withoutATrack();
    void play_waitsForTheFirstSound_notForTheFirstByte();
    void pause_andPlay_tellTheDeck();
    void hold_pausesTheDeck_whenTheRunwayIsShort();
    void hold_isReleased_whenEnoughHasCome();
    void hold_lastsLonger_whenTheLineIsTooSlow();
    void hold_isReleased_whenNothingMoreWillCome();
    void pause_duringAHold_staysPaused();
    void listen_keepsTheOldSourceSounding_untilTheNewOneCanPlay();
    void listen_isNothing_forTheSameSource_orAnUnknownOne();
    void listen_whilePaused_staysAtTheSamePlace();
    void listen_backAgain_beforeTheNewOneCame_changesNothing();
    void listen_afterTheEnd_beginsAtTheStart();
    void listen_afterTheEndOfAShorterStem_goesOnWhereTheTimeIs();
    void volume_goesByEar_data();
    void volume_goesByEar();

private:
    /// Plays the fully downloaded master; nothing of the drums is downloaded.
    [[nodiscard]] bool masterPlays();

    std::unique_ptr<PlayerFixture> m;
    std::unique_ptr<PlayerFixture> m_other;
};

bool tst_Transport::masterPlays()
{
    m->deck.atOnce = true;
    m->open({master, drums});
    m->transport.play();
    const bool plays = m->letAll() && QTest::qWaitFor([this] {
        return m->transport.state() == PlaybackState::Playing;
    });
    m->deck.told.clear();
    return plays;
}

void tst_Transport::open_standsAtTheStartOfTheFirst_paused()
{
    QSignalSpy current(&m->transport, &Transport::currentChanged);
    m->open({master, drums});
    QCOMPARE(current.count(), 1);
    QCOMPARE(current.first().first().toString(), master);
    QCOMPARE(m->transport.current()->name(), master);
    QCOMPARE(m->transport.position(), 0);
    QCOMPARE(m->transport.duration(), PlayerFixture::lengthMs);
    QVERIFY(!m->transport.wantsPlay());
    QVERIFY(m->let(master, 0, 2'000));
    QVERIFY(m->deck.isTold({u"unload"_s, u"pause"_s, u"load master 0 paused"_s}));
    m->deck.arrive();
    QCOMPARE(m->transport.state(), PlaybackState::Paused);
}

void tst_Transport::open_ofAnotherTrack_forgetsTheFirst()
{
    QVERIFY(m->playWith(5'000));
    m_other = std::make_unique<PlayerFixture>();
    m_other->open();
    m->transport.open({&m_other->feed()});
    QCOMPARE(m->deck.news(), QStringList({u"unload"_s, u"pause"_s}));
    QCOMPARE(m->transport.current(), &m_other->feed());
    QVERIFY(!m->transport.loaded());
    QVERIFY(!m->transport.wantsPlay());
    QVERIFY(m->letAll()); // the first track's bytes no longer matter
    QVERIFY(!m->transport.loaded());
    QVERIFY(m_other->letAll());
    QTRY_COMPARE(m->transport.loaded(), &m_other->feed());
}

void tst_Transport::close_leavesNothing()
{
    QVERIFY(m->playWith(5'000));
    QSignalSpy states(&m->transport, &Transport::stateChanged);
    m->transport.close();
    QCOMPARE(m->deck.news(), QStringList({u"unload"_s}));
    QCOMPARE(m->transport.state(), PlaybackState::Empty);
    QCOMPARE(states.count(), 1);
    QVERIFY(!m->transport.current());
    QCOMPARE(m->transport.position(), 0);
    QCOMPARE(m->transport.duration(), 0);
}

void tst_Transport::nothingHappens_withoutATrack()
{
    Transport &transport = m->transport;
    transport.play();
    transport.seek(1'000);
    transport.listen(drums);
    transport.open({});
    Q_EMIT m->deck.ended();
    QVERIFY(!transport.wantsPlay());
    QCOMPARE(transport.state(), PlaybackState::Empty);
    QVERIFY(!m->deck.told.join(u' ').contains(u"load m"));
}

void tst_Transport::play_waitsForTheFirstSound_notForTheFirstByte()
{
    m->open();
    m->transport.play();
    QVERIFY(m->let(master, 0, 100));
    QTRY_COMPARE(m->transport.state(), PlaybackState::Buffering);
    QVERIFY(!m->transport.loaded());
    QVERIFY(m->let(master, 100, 1'000));
    QTRY_VERIFY(m->transport.loaded());
    QCOMPARE(m->deck.told.last(), u"load master 0 playing"_s);
    m->deck.arrive();
    QCOMPARE(m->transport.state(), PlaybackState::Playing);
}

void tst_Transport::pause_andPlay_tellTheDeck()
{
    QVERIFY(m->playWith(10'000));
    QSignalSpy wants(&m->transport, &Transport::wantsChanged);
    m->deck.place = 1'500;
    m->transport.pause();
    QCOMPARE(m->deck.news(), QStringList({u"pause"_s}));
    QCOMPARE(m->transport.state(), PlaybackState::Paused);
    QCOMPARE(m->transport.position(), 1'500);
    m->transport.play();
    QCOMPARE(m->deck.news(), QStringList({u"play"_s}));
    QCOMPARE(m->transport.state(), PlaybackState::Playing);
    QCOMPARE(wants.count(), 2);
}

void tst_Transport::hold_pausesTheDeck_whenTheRunwayIsShort()
{
    QVERIFY(m->playWith(2'000));
    m->deck.place = 1'500;
    QTRY_COMPARE(m->transport.position(), 1'500);
    QCOMPARE(m->deck.news(), QStringList());
    QCOMPARE(m->transport.state(), PlaybackState::Playing);
    m->deck.place = 1'900;
    QTRY_COMPARE(m->transport.state(), PlaybackState::Buffering);
    QCOMPARE(m->deck.news(), QStringList({u"pause"_s}));
    QVERIFY(m->transport.wantsPlay());
    QCOMPARE(m->transport.position(), 1'900);
}

void tst_Transport::hold_isReleased_whenEnoughHasCome()
{
    QVERIFY(m->playWith(2'000));
    m->deck.place = 1'800;
    QVERIFY(m->deck.isTold({u"pause"_s}));
    QVERIFY(m->let(master, 2'000, 2'900)); // 1,100 ms buffered ahead: not enough yet
    QTRY_COMPARE(m->spool().status().activity, SpoolStatus::Activity::Receiving);
    QCOMPARE(m->deck.news(), QStringList());
    QVERIFY(m->let(master, 2'900, 3'100));
    QTRY_COMPARE(m->transport.state(), PlaybackState::Playing);
    QCOMPARE(m->deck.news(), QStringList({u"play"_s}));
}

void tst_Transport::hold_lastsLonger_whenTheLineIsTooSlow()
{
    QVERIFY(m->playWith(2'000));
    m->deck.place = 1'900;
    QVERIFY(m->deck.isTold({u"pause"_s}));
    QVERIFY(m->let(master, 2'000, 3'200));
    QVERIFY(m->deck.isTold({u"play"_s}));
    m->deck.place = 3'100; // at the second stall, twice as much must be buffered
    QVERIFY(m->deck.isTold({u"pause"_s}));
    QVERIFY(m->let(master, 3'200, 5'300));
    QCOMPARE(m->deck.news(), QStringList());
    QVERIFY(m->let(master, 5'300, 5'600));
    QVERIFY(m->deck.isTold({u"play"_s}));
}

void tst_Transport::hold_isReleased_whenNothingMoreWillCome()
{
    QVERIFY(m->playWith(2'000));
    m->deck.place = 1'900;
    QVERIFY(m->deck.isTold({u"pause"_s}));
    m->fixture.storage = [](const StorageRequest &, int) {
        return StorageAnswer::plain(418);
    };
    m->fixture.server().cutAll();
    QVERIFY(m->deck.isTold({u"play"_s}));
    QCOMPARE(m->transport.state(), PlaybackState::Playing); // the downloaded part still plays
}

void tst_Transport::pause_duringAHold_staysPaused()
{
    QVERIFY(m->playWith(2'000));
    m->deck.place = 1'900;
    QVERIFY(m->deck.isTold({u"pause"_s}));
    m->transport.pause();
    QCOMPARE(m->transport.state(), PlaybackState::Paused);
    QVERIFY(m->letAll());
    QTRY_COMPARE(m->spool().status().activity, SpoolStatus::Activity::Complete);
    QCOMPARE(m->deck.news(), QStringList({u"pause"_s}));
    m->transport.play();
    QCOMPARE(m->deck.news(), QStringList({u"play"_s}));
}

void tst_Transport::listen_keepsTheOldSourceSounding_untilTheNewOneCanPlay()
{
    QVERIFY(masterPlays());
    m->deck.atOnce = false;
    m->deck.place = 5'000;
    QSignalSpy current(&m->transport, &Transport::currentChanged);

    m->transport.listen(drums);
    QCOMPARE(current.count(), 1);
    QCOMPARE(m->transport.current()->name(), drums);
    QCOMPARE(m->transport.loaded()->name(), master);
    const qint64 little = waveHeadBytes + 5'100 * PlayerFixture::bytesPerMs; // 100 ms ahead
    QVERIFY(m->letBytes(drums, 0, little));
    m->deck.place = 5'010;
    QTRY_COMPARE(m->transport.position(), 5'010);
    QCOMPARE(m->transport.state(), PlaybackState::Playing);
    QCOMPARE(m->deck.news(), QStringList());

    QVERIFY(m->let(drums, 5'100, 8'000));
    QVERIFY(m->deck.isTold({u"load stem1 5010 playing"_s}));
    QCOMPARE(m->transport.loaded()->name(), drums);
    m->deck.arrive();
    QCOMPARE(m->transport.state(), PlaybackState::Playing);
}

void tst_Transport::listen_isNothing_forTheSameSource_orAnUnknownOne()
{
    QVERIFY(m->playWith(5'000));
    QSignalSpy current(&m->transport, &Transport::currentChanged);
    m->transport.listen(master);
    m->transport.listen(u"nobody"_s);
    QCOMPARE(current.count(), 0);
    QCOMPARE(m->deck.news(), QStringList());
}

void tst_Transport::listen_whilePaused_staysAtTheSamePlace()
{
    m->deck.atOnce = true;
    m->open({master, drums});
    QVERIFY(m->letAll());
    m->transport.seek(7'000);
    QTRY_COMPARE(m->deck.place, 7'000);
    m->deck.told.clear();
    m->transport.listen(drums);
    QCOMPARE(m->transport.position(), 7'000);
    QVERIFY(m->letAll(drums));
    QTRY_COMPARE(m->deck.told.last(), u"load stem1 7000 paused"_s);
    QCOMPARE(m->transport.position(), 7'000);
    QCOMPARE(m->transport.state(), PlaybackState::Paused);
}

void tst_Transport::listen_backAgain_beforeTheNewOneCame_changesNothing()
{
    QVERIFY(masterPlays());
    m->transport.listen(drums);
    m->transport.listen(master);
    QVERIFY(m->letAll(drums));
    QCOMPARE(m->deck.news(), QStringList());
    QCOMPARE(m->transport.state(), PlaybackState::Playing);
}

void tst_Transport::listen_afterTheEnd_beginsAtTheStart()
{
    m->deck.atOnce = true;
    m->open({master, drums});
    m->transport.play();
    QVERIFY(m->letAll());
    QVERIFY(m->letAll(drums));
    m->deck.place = PlayerFixture::lengthMs;
    Q_EMIT m->deck.ended();
    QCOMPARE(m->transport.state(), PlaybackState::Ended);
    m->transport.listen(drums);
    QCOMPARE(m->deck.told.last(), u"load stem1 0 paused"_s);
    QCOMPARE(m->transport.state(), PlaybackState::Paused);
}

void tst_Transport::listen_afterTheEndOfAShorterStem_goesOnWhereTheTimeIs()
{
    m->deck.atOnce = true;
    m->stemBody = PlayerFixture::wave(30'000);
    m->open({master, drums});
    QVERIFY(m->letAll());
    QVERIFY(m->letAll(drums));
    m->transport.listen(drums);
    m->transport.play();
    QTRY_COMPARE(m->transport.state(), PlaybackState::Playing);
    m->deck.place = 30'000;
    Q_EMIT m->deck.ended();
    QCOMPARE(m->transport.state(), PlaybackState::Ended);
    m->transport.listen(master);
    QCOMPARE(m->deck.told.last(), u"load master 30000 playing"_s);
    QCOMPARE(m->transport.state(), PlaybackState::Playing);
}

void tst_Transport::volume_goesByEar_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<float>("gain");
    QTest::newRow("silent") << 0 << 0.0F;
    QTest::newRow("half") << 50 << 0.125F;
    QTest::newRow("full") << 100 << 1.0F;
    QTest::newRow("less than nothing") << -3 << 0.0F;
    QTest::newRow("more than full") << 300 << 1.0F;
}

void tst_Transport::volume_goesByEar()
{
    QFETCH(const int, percent);
    m->transport.setVolume(percent);
    QTEST(m->deck.gain, "gain");
}

QTEST_GUILESS_MAIN(tst_Transport)
#include "tst_transport.moc"
