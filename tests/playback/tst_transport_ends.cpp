// SPDX-License-Identifier: MIT
#include "core/playback/Transport.h"
#include "tests/support/PlayerFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using Activity = SpoolStatus::Activity;

/// Tests the end of a source, and what must not look like it: lost bytes, lost access, replaced
/// content.
class tst_TransportEnds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m = std::make_unique<PlayerFixture>(); }
    void cleanup() { m.reset(); }

    void end_isEnded_whenTheSpoolIsComplete();
    void end_isNone_whileBytesAreMissing();
    void end_isEnded_thoughAHoleIsLeftBehind();
    void end_farTooEarly_isSaid();
    void end_ofAPlaceThatWasLeft_isNone();
    void play_afterTheEnd_startsOver();
    void seek_afterTheEnd_goesThere_paused();
    void duration_isTheBytesOwn_whereTheServiceDoesNotSay();
    void accessEnded_playsWhatIsThere_toItsEnd();
    void accessEnded_goesOn_whenItIsGivenBack();
    void contentReplaced_reloadsAtTheSamePlace_data();
    void contentReplaced_reloadsAtTheSamePlace();
    void undecodable_isFailed_untilPlayedAgain();
    void theWait_saysWhatItWaitsFor_data();
    void theWait_saysWhatItWaitsFor();
    void notAudio_isFailed();

private:
    std::unique_ptr<PlayerFixture> m;
};

void tst_TransportEnds::end_isEnded_whenTheSpoolIsComplete()
{
    QVERIFY(m->playWith(PlayerFixture::lengthMs));
    QSignalSpy early(&m->transport, &Transport::endedEarly);
    m->deck.place = PlayerFixture::lengthMs - 30;
    Q_EMIT m->deck.ended();
    QCOMPARE(m->transport.state(), PlaybackState::Ended);
    QCOMPARE(m->transport.position(), PlayerFixture::lengthMs);
    QVERIFY(!m->transport.wantsPlay());
    QCOMPARE(m->deck.news(), QStringList());
    QCOMPARE(early.count(), 0);
}

void tst_TransportEnds::end_isNone_whileBytesAreMissing()
{
    QVERIFY(m->playWith(5'000));
    m->deck.place = 4'990;
    Q_EMIT m->deck.ended();
    QCOMPARE(m->transport.state(), PlaybackState::Buffering);
    QCOMPARE(m->transport.position(), 4'990);
    QVERIFY(m->transport.wantsPlay());
    QVERIFY(m->let(masterSource(), 5'000, 8'000));
    QTRY_COMPARE(m->deck.told.last(), u"load master 4990 playing"_s);
    QTRY_COMPARE(m->transport.state(), PlaybackState::Playing);
}

void tst_TransportEnds::end_isEnded_thoughAHoleIsLeftBehind()
{
    QVERIFY(m->playWith(5'000));
    m->transport.seek(90'000);
    QVERIFY(m->let(masterSource(), 90'000, PlayerFixture::lengthMs));
    QTRY_COMPARE(m->deck.told.last(), u"load master 90000 playing"_s);
    m->deck.told.clear();
    m->deck.place = PlayerFixture::lengthMs - 20;
    Q_EMIT m->deck.ended();
    QCOMPARE(m->transport.state(), PlaybackState::Ended);
    QCOMPARE(m->deck.news(), QStringList());
}

void tst_TransportEnds::end_farTooEarly_isSaid()
{
    constexpr qint64 cutMs = 36'000;
    m = std::make_unique<PlayerFixture>(PlayerFixture::wave(cutMs)); // the service says 100 s
    m->deck.atOnce = true;
    m->open();
    m->transport.play();
    QCOMPARE(m->transport.duration(), PlayerFixture::lengthMs);
    QVERIFY(m->letAll());
    QTRY_COMPARE(m->transport.state(), PlaybackState::Playing);
    QCOMPARE(m->transport.duration(), cutMs);
    QSignalSpy early(&m->transport, &Transport::endedEarly);
    m->deck.place = cutMs;
    Q_EMIT m->deck.ended();
    QCOMPARE(m->transport.state(), PlaybackState::Ended);
    QCOMPARE(m->transport.position(), cutMs);
    QCOMPARE(early.count(), 1);
    QCOMPARE(early.first().at(0).toLongLong(), cutMs);
    QCOMPARE(early.first().at(1).toLongLong(), PlayerFixture::lengthMs);
}

void tst_TransportEnds::end_ofAPlaceThatWasLeft_isNone()
{
    QVERIFY(m->playWith(PlayerFixture::lengthMs));
    m->deck.atOnce = false;
    m->transport.seek(PlayerFixture::lengthMs);
    m->deck.told.clear();
    m->transport.seek(0); // deferred until the running handover ends
    Q_EMIT m->deck.ended();
    QVERIFY(m->transport.wantsPlay());
    QCOMPARE(m->deck.told.last(), u"load master 0 playing"_s);
    QVERIFY(m->transport.state() != PlaybackState::Ended);
}

void tst_TransportEnds::play_afterTheEnd_startsOver()
{
    QVERIFY(m->playWith(PlayerFixture::lengthMs));
    m->deck.place = PlayerFixture::lengthMs;
    Q_EMIT m->deck.ended();
    m->transport.play();
    QCOMPARE(m->deck.told.first(), u"load master 0 playing"_s);
    QCOMPARE(m->transport.position(), 0);
    QCOMPARE(m->transport.state(), PlaybackState::Playing);
}

void tst_TransportEnds::seek_afterTheEnd_goesThere_paused()
{
    QVERIFY(m->playWith(PlayerFixture::lengthMs));
    m->deck.place = PlayerFixture::lengthMs;
    Q_EMIT m->deck.ended();
    m->transport.seek(7'000);
    QCOMPARE(m->deck.news(), QStringList({u"load master 7000 paused"_s}));
    QCOMPARE(m->transport.state(), PlaybackState::Paused);
}

void tst_TransportEnds::duration_isTheBytesOwn_whereTheServiceDoesNotSay()
{
    m->durationHintMs = 0;
    QSignalSpy lengths(&m->transport, &Transport::durationChanged);
    m->open();
    QCOMPARE(m->transport.duration(), 0);
    QVERIFY(m->let(masterSource(), 0, 1'000));
    QTRY_COMPARE(m->transport.duration(), PlayerFixture::lengthMs);
    QCOMPARE(lengths.last().first().toLongLong(), PlayerFixture::lengthMs);
    QCOMPARE(lengths.last().at(1).toBool(), false);
}

void tst_TransportEnds::accessEnded_playsWhatIsThere_toItsEnd()
{
    QVERIFY(m->playWith(5'000));
    m->fixture.api = [] {
        return StorageAnswer::plain(404, "{}");
    };
    m->fixture.storage = [](const StorageRequest &, int) {
        return StorageAnswer::plain(403);
    };
    m->fixture.server().cutAll();
    QTRY_COMPARE(m->transport.state(), PlaybackState::AccessEnded);
    QVERIFY(m->transport.wantsPlay());
    m->deck.place = 4'950; // no stall: nothing more will be downloaded
    QTRY_COMPARE(m->transport.position(), 4'950);
    QCOMPARE(m->deck.news(), QStringList());
    Q_EMIT m->deck.ended();
    QCOMPARE(m->transport.state(), PlaybackState::AccessEnded);
    QVERIFY(!m->transport.wantsPlay());
}

void tst_TransportEnds::accessEnded_goesOn_whenItIsGivenBack()
{
    accessEnded_playsWhatIsThere_toItsEnd();
    m->fixture.api = nullptr;
    m->fixture.storage = [this](const StorageRequest &request, int) {
        return m->fixture.good(request);
    };
    m->spool().retryNow();
    QTRY_COMPARE(m->transport.state(), PlaybackState::Paused);
    QCOMPARE(m->transport.position(), 4'950);
    QTRY_COMPARE(m->spool().status().activity, Activity::Complete);
    // The player has played all that it had, so the source is loaded again to go on.
    QTRY_VERIFY(m->deck.told.contains(u"load master 4950 paused"));
    m->transport.play();
    QCOMPARE(m->deck.told.last(), u"play"_s);
}

void tst_TransportEnds::contentReplaced_reloadsAtTheSamePlace_data()
{
    QTest::addColumn<QByteArray>("etag");
    QTest::addColumn<bool>("playing");
    QTest::addColumn<QString>("told");
    const QString playing = u"load master 3000 playing"_s;
    const QString paused = u"load master 3000 paused"_s;
    QTest::newRow("playing, the tag tells") << QByteArray("\"two\"") << true << playing;
    QTest::newRow("paused, the tag tells") << QByteArray("\"two\"") << false << paused;
    QTest::newRow("playing, only the bytes tell") << QByteArray() << true << playing;
    QTest::newRow("paused, only the bytes tell") << QByteArray() << false << paused;
}

void tst_TransportEnds::contentReplaced_reloadsAtTheSamePlace()
{
    QFETCH(const QByteArray, etag);
    QFETCH(const bool, playing);
    QFETCH(const QString, told);
    if (etag.isEmpty())
        m->fixture.etag.clear();
    QVERIFY(m->playWith(5'000));
    if (!playing)
        m->transport.pause();
    m->deck.place = 3'000;
    QSignalSpy replaced(&m->feed(), &SourceFeed::contentReplaced);
    m->fixture.body = PlayerFixture::wave(PlayerFixture::lengthMs, 2);
    m->fixture.etag = etag;
    QVERIFY(m->let(masterSource(), 5'000, 20'000));
    QTRY_COMPARE(replaced.count(), 1);
    QTRY_COMPARE(m->deck.told.last(), told);
    QVERIFY(m->deck.told.contains(u"unload"));
    QTRY_COMPARE(m->transport.state(), playing ? PlaybackState::Playing : PlaybackState::Paused);
    QCOMPARE(m->transport.position(), 3'000);
}

void tst_TransportEnds::undecodable_isFailed_untilPlayedAgain()
{
    QVERIFY(m->playWith(5'000));
    QSignalSpy undecodable(&m->transport, &Transport::undecodable);
    Q_EMIT m->deck.failed();
    QCOMPARE(undecodable.count(), 1);
    QCOMPARE(undecodable.first().first().toString(), masterSource());
    QCOMPARE(m->transport.state(), PlaybackState::Failed);
    QCOMPARE(m->deck.news(), QStringList({u"unload"_s}));
    m->transport.play();
    QCOMPARE(m->deck.told.first(), u"load master 0 playing"_s);
    QCOMPARE(m->transport.state(), PlaybackState::Playing);
}

void tst_TransportEnds::theWait_saysWhatItWaitsFor_data()
{
    QTest::addColumn<int>("storageStatus");
    QTest::addColumn<PlaybackState>("state");
    QTest::newRow("bytes") << 0 << PlaybackState::Buffering;
    QTest::newRow("a fresh link") << 403 << PlaybackState::RenewingLink;
    QTest::newRow("the network") << 503 << PlaybackState::WaitingForNetwork;
}

void tst_TransportEnds::theWait_saysWhatItWaitsFor()
{
    QFETCH(const int, storageStatus);
    QFETCH(const PlaybackState, state);
    QVERIFY(m->playWith(5'000));
    StorageAnswer silence;
    silence.hang = true;
    m->fixture.api = [&silence] {
        return std::optional(silence);
    };
    m->fixture.storage = [&](const StorageRequest &, int) {
        return storageStatus == 0 ? silence : StorageAnswer::plain(storageStatus);
    };
    m->fixture.server().cutAll();
    QTRY_VERIFY(m->spool().status().activity != Activity::Receiving);
    QCOMPARE(m->transport.state(), PlaybackState::Playing); // enough is buffered
    m->deck.place = 4'900;
    QTRY_COMPARE(m->transport.state(), state);
    m->transport.pause();
    QCOMPARE(m->transport.state(), PlaybackState::Paused);
}

void tst_TransportEnds::notAudio_isFailed()
{
    m->fixture.body = QByteArray("<html>Not found</html>").repeated(100);
    m->fixture.storage = [this](const StorageRequest &request, int) {
        return m->fixture.good(request);
    };
    m->open();
    m->transport.play();
    QCOMPARE(m->transport.state(), PlaybackState::Loading);
    QTRY_COMPARE(m->transport.state(), PlaybackState::Failed);
    QVERIFY(!m->transport.loaded());
}

QTEST_GUILESS_MAIN(tst_TransportEnds)
#include "tst_transport_ends.moc"
