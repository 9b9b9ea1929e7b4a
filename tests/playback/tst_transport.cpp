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

} // namespace

/// Tests opening, playing and stalling.
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
    void volume_goesByEar_data();
    void volume_goesByEar();

private:
    std::unique_ptr<PlayerFixture> m;
    std::unique_ptr<PlayerFixture> m_other;
};

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
