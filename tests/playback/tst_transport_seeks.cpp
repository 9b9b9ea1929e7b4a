// SPDX-License-Identifier: MIT
#include "core/playback/Transport.h"
#include "tests/support/PlayerFixture.h"
#include "tests/support/SyntheticAudio.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;

/// Tests seeks into downloaded parts and into gaps.
class tst_TransportSeeks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m = std::make_unique<PlayerFixture>(); }
    void cleanup() { m.reset(); }

    void seek_loadsAtOnce_whereTheBytesAreThere();
    void seek_staysInsideTheTrack_data();
    void seek_staysInsideTheTrack();
    void seekIntoAHole_pausesAndLoads_whenTheBytesAreThere();
    void seekIntoAHole_asksForTheBytesThere();
    void seekIntoAHole_thenBack_playsOnAtOnce();
    void seekIntoAHole_ofMpeg_beginsAtAFrame();
    void seekIntoAHole_ofVariableMpeg_waitsForEverythingBefore();
    void pausedSeek_showsTheAskedPlace();
    void pausedSeekIntoAHole_staysPaused_untilPlayed();
    void landing_showsTheAskedPlace_notTheOldOne();
    void play_duringASeekIntoAHole_keepsWaiting();
    void heldArrowKey_asksForOneHandoverAtATime();
    void anotherSource_needNotWaitForTheHandover();
    void stop_goesToTheStart_paused();

private:
    std::unique_ptr<PlayerFixture> m;
};

void tst_TransportSeeks::seek_loadsAtOnce_whereTheBytesAreThere()
{
    QVERIFY(m->playWith(20'000));
    m->transport.seek(12'000);
    QCOMPARE(m->deck.news(), QStringList({u"load master 12000 playing"_s}));
    QCOMPARE(m->transport.state(), PlaybackState::Playing);
    QCOMPARE(m->transport.position(), 12'000);
}

void tst_TransportSeeks::seek_staysInsideTheTrack_data()
{
    QTest::addColumn<qint64>("asked");
    QTest::addColumn<qint64>("place");
    QTest::newRow("before it") << qint64(-5'000) << qint64(0);
    QTest::newRow("behind it") << qint64(500'000) << PlayerFixture::lengthMs;
}

void tst_TransportSeeks::seek_staysInsideTheTrack()
{
    QFETCH(const qint64, asked);
    QVERIFY(m->playWith(PlayerFixture::lengthMs));
    m->transport.seek(asked);
    QTEST(m->transport.position(), "place");
}

void tst_TransportSeeks::seekIntoAHole_pausesAndLoads_whenTheBytesAreThere()
{
    QVERIFY(m->playWith(5'000));
    m->transport.seek(60'000);
    QCOMPARE(m->deck.news(), QStringList({u"pause"_s}));
    QCOMPARE(m->transport.state(), PlaybackState::Buffering);
    QCOMPARE(m->transport.position(), 60'000);
    QVERIFY(m->let(masterSource(), 60'000, 60'100)); // too little to begin
    QVERIFY(!m->deck.told.contains(u"load master 60000 playing"));
    QCOMPARE(m->transport.state(), PlaybackState::Buffering);
    QVERIFY(m->let(masterSource(), 60'100, 61'000));
    QTRY_COMPARE(m->deck.told.last(), u"load master 60000 playing"_s);
    QTRY_COMPARE(m->transport.state(), PlaybackState::Playing);
}

void tst_TransportSeeks::seekIntoAHole_asksForTheBytesThere()
{
    QVERIFY(m->playWith(5'000));
    m->transport.seek(60'000);
    QTRY_VERIFY(std::abs(m->asked().constLast() - 60'000 * PlayerFixture::bytesPerMs) < 4'096);
}

void tst_TransportSeeks::seekIntoAHole_thenBack_playsOnAtOnce()
{
    QVERIFY(m->playWith(5'000));
    m->transport.seek(60'000);
    m->transport.seek(1'000);
    QCOMPARE(m->deck.news(), QStringList({u"pause"_s, u"load master 1000 playing"_s}));
    QCOMPARE(m->transport.state(), PlaybackState::Playing);
}

void tst_TransportSeeks::seekIntoAHole_ofMpeg_beginsAtAFrame()
{
    m = std::make_unique<PlayerFixture>(demoAudio(u"master.mp3"_s));
    m->open();
    m->transport.play();
    QVERIFY(m->letBytes(masterSource(), 0, 100'000));
    QTRY_VERIFY(m->transport.loaded());
    m->deck.arrive();
    m->transport.seek(60'000);
    QTRY_VERIFY(m->asked().constLast() > 900'000);
    const qint64 begin = m->asked().constLast();
    QVERIFY(m->letBytes(masterSource(), begin, begin + 30'000));
    QTRY_COMPARE(m->deck.told.last(), u"load master 60000 playing"_s);
}

void tst_TransportSeeks::seekIntoAHole_ofVariableMpeg_waitsForEverythingBefore()
{
    const int frames = 3'829; // 100 s
    QByteArray stream;
    for (int i = 0; i < frames; ++i) // 128 kbit/s on average
        stream += mpegFrame(i % 2 ? 8 : 10);
    m = std::make_unique<PlayerFixture>(tagFrame("Xing", frames) + stream);
    m->open();
    m->transport.play();
    QVERIFY(m->letBytes(masterSource(), 0, 100'000));
    QTRY_VERIFY(m->transport.loaded());
    m->deck.arrive();
    m->deck.told.clear();
    m->transport.seek(60'000);
    QVERIFY(m->letBytes(masterSource(), 100'000, 900'000));
    QTRY_COMPARE(m->transport.position(), 60'000);
    QVERIFY(!m->deck.told.contains(u"load master 60000 playing"));
    QVERIFY(m->letBytes(masterSource(), 900'000, 1'100'000)); // 60 s lie at byte 1,020,000
    QTRY_COMPARE(m->deck.told, QStringList({u"pause"_s, u"load master 60000 playing"_s}));
    QCOMPARE(m->asked().constLast(), 900'000); // the download never skipped a part
}

void tst_TransportSeeks::pausedSeek_showsTheAskedPlace()
{
    QVERIFY(m->playWith(20'000));
    m->transport.pause();
    QSignalSpy places(&m->transport, &Transport::positionChanged);
    m->deck.told.clear();
    m->transport.seek(10'000);
    QCOMPARE(m->deck.news(), QStringList({u"load master 10000 paused"_s}));
    QCOMPARE(m->transport.position(), 10'000);
    QCOMPARE(places.last().first().toLongLong(), 10'000);
    QCOMPARE(m->transport.state(), PlaybackState::Paused);
}

void tst_TransportSeeks::pausedSeekIntoAHole_staysPaused_untilPlayed()
{
    QVERIFY(m->playWith(5'000));
    m->transport.pause();
    m->deck.told.clear();
    QSignalSpy states(&m->transport, &Transport::stateChanged);
    m->transport.seek(60'000);
    QCOMPARE(m->transport.position(), 60'000);
    QVERIFY(m->let(masterSource(), 60'000, 62'000));
    QTRY_COMPARE(m->deck.told, QStringList({u"pause"_s, u"load master 60000 paused"_s}));
    QCOMPARE(m->transport.position(), 60'000);
    QCOMPARE(states.count(), 0);
    m->transport.play();
    QCOMPARE(m->deck.told.last(), u"play"_s);
}

void tst_TransportSeeks::landing_showsTheAskedPlace_notTheOldOne()
{
    QVERIFY(m->playWith(20'000));
    m->deck.atOnce = false;
    m->deck.place = 3'000;
    m->transport.seek(15'000);
    QCOMPARE(m->deck.position(), 3'000);
    QCOMPARE(m->transport.position(), 15'000);
    m->deck.arrive();
    QCOMPARE(m->transport.position(), 15'000);
    m->deck.place = 15'200;
    QTRY_COMPARE(m->transport.position(), 15'200);
}

void tst_TransportSeeks::play_duringASeekIntoAHole_keepsWaiting()
{
    QVERIFY(m->playWith(5'000));
    m->transport.seek(60'000);
    m->transport.pause();
    m->transport.play();
    QCOMPARE(m->transport.state(), PlaybackState::Buffering);
    QCOMPARE(m->deck.told, QStringList({u"pause"_s}));
    QVERIFY(m->let(masterSource(), 60'000, 61'000));
    QTRY_COMPARE(m->deck.told, QStringList({u"pause"_s, u"load master 60000 playing"_s}));
}

void tst_TransportSeeks::heldArrowKey_asksForOneHandoverAtATime()
{
    QVERIFY(m->playWith(PlayerFixture::lengthMs));
    m->deck.atOnce = false;
    for (int i = 1; i <= 6; ++i) {
        m->transport.seek(i * 5'000);
        QCOMPARE(m->transport.position(), i * 5'000);
    }
    QCOMPARE(m->deck.news(), QStringList({u"load master 5000 playing"_s}));
    m->deck.arrive();
    QCOMPARE(m->deck.news(), QStringList({u"load master 30000 playing"_s}));
    m->deck.arrive();
    QCOMPARE(m->deck.news(), QStringList());
    QCOMPARE(m->transport.position(), 30'000);
}

void tst_TransportSeeks::anotherSource_needNotWaitForTheHandover()
{
    m->deck.atOnce = true;
    m->open({masterSource(), u"stem1"_s});
    m->transport.play();
    QVERIFY(m->letAll());
    QVERIFY(m->letAll(u"stem1"_s));
    QTRY_COMPARE(m->transport.state(), PlaybackState::Playing);
    m->deck.atOnce = false;
    m->deck.told.clear();
    m->transport.seek(5'000);
    m->transport.listen(u"stem1"_s);
    QCOMPARE(m->deck.news(),
            QStringList({u"load master 5000 playing"_s, u"load stem1 5000 playing"_s}));
}

void tst_TransportSeeks::stop_goesToTheStart_paused()
{
    QVERIFY(m->playWith(20'000));
    m->deck.place = 8'000;
    m->transport.stop();
    QCOMPARE(m->deck.news(), QStringList({u"pause"_s, u"load master 0 paused"_s}));
    QCOMPARE(m->transport.position(), 0);
    QCOMPARE(m->transport.state(), PlaybackState::Paused);
}

QTEST_GUILESS_MAIN(tst_TransportSeeks)
#include "tst_transport_seeks.moc"
