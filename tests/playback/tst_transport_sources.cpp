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

/// Tests switching the source that is listened to.
class tst_TransportSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m = std::make_unique<PlayerFixture>(); }
    void cleanup() { m.reset(); }

    void listen_keepsTheOldSourceSounding_untilTheNewOneCanPlay();
    void listen_isNothing_forTheSameSource_orAnUnknownOne();
    void listen_whilePaused_staysAtTheSamePlace();
    void listen_backAgain_beforeTheNewOneCame_changesNothing();
    void listen_afterTheEnd_beginsAtTheStart();
    void listen_afterTheEndOfAShorterStem_goesOnWhereTheTimeIs();

private:
    /// Plays the fully downloaded master; nothing of the drums is downloaded.
    [[nodiscard]] bool masterPlays();

    std::unique_ptr<PlayerFixture> m;
};

bool tst_TransportSources::masterPlays()
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

void tst_TransportSources::listen_keepsTheOldSourceSounding_untilTheNewOneCanPlay()
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

void tst_TransportSources::listen_isNothing_forTheSameSource_orAnUnknownOne()
{
    QVERIFY(m->playWith(5'000));
    QSignalSpy current(&m->transport, &Transport::currentChanged);
    m->transport.listen(master);
    m->transport.listen(u"nobody"_s);
    QCOMPARE(current.count(), 0);
    QCOMPARE(m->deck.news(), QStringList());
}

void tst_TransportSources::listen_whilePaused_staysAtTheSamePlace()
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

void tst_TransportSources::listen_backAgain_beforeTheNewOneCame_changesNothing()
{
    QVERIFY(masterPlays());
    m->transport.listen(drums);
    m->transport.listen(master);
    QVERIFY(m->letAll(drums));
    QCOMPARE(m->deck.news(), QStringList());
    QCOMPARE(m->transport.state(), PlaybackState::Playing);
}

void tst_TransportSources::listen_afterTheEnd_beginsAtTheStart()
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

void tst_TransportSources::listen_afterTheEndOfAShorterStem_goesOnWhereTheTimeIs()
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

QTEST_GUILESS_MAIN(tst_TransportSources)
#include "tst_transport_sources.moc"
