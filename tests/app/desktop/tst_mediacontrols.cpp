// SPDX-License-Identifier: MIT
#include "app/desktop/MediaControls.h"
#include "app/desktop/StayAwake.h"
#include "tests/support/PlayerFixture.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Status = MediaControls::Status;

/// Tests what the desktop is told about playback: its media controls and its power management.
class tst_MediaControls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void withoutATrack_nothingCanBeDone();
    void whatCanBeDone_followsTheState();
    void aTrackThatFails_cannotBePlayed();
    void jumpsAreTold_evenAfterALongPause_andTimeThatPassesIsNone();
    void aTrackThatIsClosed_isNoJump();
    void previousAndNext_keepPlayingOrPaused();
    void staysAwake_onlyWhileATrackIsHeard();
    void staysAwake_duringAShortWait_notALongOne();

private:
    void open();

    std::unique_ptr<PlayerFixture> m;
    std::unique_ptr<MediaControls> m_controls;
};

void tst_MediaControls::init()
{
    m = std::make_unique<PlayerFixture>();
    m->deck.atOnce = true;
    m_controls = std::make_unique<MediaControls>(m->transport);
}

void tst_MediaControls::cleanup()
{
    m->transport.disconnect();
    m_controls.reset();
    m.reset();
}

void tst_MediaControls::open()
{
    Track track;
    track.id = u"mtrack_7c1a9e2f4b8d"_s;
    m->open();
    m_controls->setTrack(track);
}

void tst_MediaControls::withoutATrack_nothingCanBeDone()
{
    QSignalSpy seeks(m_controls.get(), &MediaControls::seekRequested);
    QVERIFY(!m_controls->canPlay());
    QVERIFY(!m_controls->canSeek());
    QCOMPARE(m_controls->status(), Status::Stopped);
    m_controls->play();
    m_controls->playPause();
    m_controls->seek(1'000);
    QVERIFY(!m->transport.wantsPlay());
    QVERIFY(seeks.isEmpty());
}

void tst_MediaControls::whatCanBeDone_followsTheState()
{
    open();
    QCOMPARE(m->transport.state(), PlaybackState::Loading);
    QVERIFY(m_controls->canPlay());
    QVERIFY(m_controls->canSeek()); // the service has told the length
    QCOMPARE(m_controls->status(), Status::Paused);
    m_controls->playPause();
    QCOMPARE(m_controls->status(), Status::Playing);
    QVERIFY(m->letAll());
    QTRY_COMPARE(m->transport.state(), PlaybackState::Playing);

    QSignalSpy changes(m_controls.get(), &MediaControls::changed);
    m->deck.place = PlayerFixture::lengthMs;
    Q_EMIT m->deck.ended();
    QTRY_COMPARE(m->transport.state(), PlaybackState::Ended);
    QVERIFY(!changes.isEmpty());
    QCOMPARE(m_controls->status(), Status::Stopped);
    QVERIFY(m_controls->canPlay());

    m->transport.close();
    m_controls->clearTrack();
    QVERIFY(!m_controls->canPlay());
}

void tst_MediaControls::aTrackThatFails_cannotBePlayed()
{
    open();
    m_controls->play();
    QVERIFY(m->letAll());
    QTRY_COMPARE(m->transport.state(), PlaybackState::Playing);
    Q_EMIT m->deck.failed();
    QTRY_COMPARE(m->transport.state(), PlaybackState::Failed);
    QCOMPARE(m_controls->status(), Status::Stopped);
    QVERIFY(!m_controls->canPlay());
    QVERIFY(!m_controls->canSeek());
}

void tst_MediaControls::jumpsAreTold_evenAfterALongPause_andTimeThatPassesIsNone()
{
    open();
    QVERIFY(m->letAll());
    QTRY_COMPARE(m->transport.state(), PlaybackState::Paused);
    QSignalSpy jumps(m_controls.get(), &MediaControls::seeked);
    QTest::qWait(1'100); // longer than the jump
    m->transport.seek(1'000);
    QTRY_COMPARE(jumps.size(), 1);
    QCOMPARE(jumps.first().first().toLongLong(), 1'000);

    m_controls->play();
    QTRY_COMPARE(m->transport.state(), PlaybackState::Playing);
    m->deck.place = 1'300;
    QTRY_COMPARE(m->transport.position(), 1'300);
    QTest::qWait(100);
    QCOMPARE(jumps.size(), 1);
}

void tst_MediaControls::aTrackThatIsClosed_isNoJump()
{
    open();
    QVERIFY(m->letAll());
    m->transport.seek(30'000);
    QTRY_COMPARE(m->transport.state(), PlaybackState::Paused);
    QSignalSpy jumps(m_controls.get(), &MediaControls::seeked);
    m->transport.close();
    QCOMPARE(m->transport.position(), 0);
    QVERIFY(jumps.isEmpty());
}

void tst_MediaControls::previousAndNext_keepPlayingOrPaused()
{
    open();
    QSignalSpy next(m_controls.get(), &MediaControls::nextRequested);
    QSignalSpy previous(m_controls.get(), &MediaControls::previousRequested);
    m_controls->next();
    m_controls->previous();
    QVERIFY(next.isEmpty() && previous.isEmpty());
    m_controls->setHasPreviousNext(true, true);
    m_controls->next();
    QCOMPARE(next.takeFirst(), QVariantList{false});
    m_controls->play();
    m_controls->previous();
    QCOMPARE(previous.takeFirst(), QVariantList{true});
}

void tst_MediaControls::staysAwake_onlyWhileATrackIsHeard()
{
    const StayAwake awake(m->transport);
    QSignalSpy changes(&awake, &StayAwake::wantedChanged);
    open();
    m_controls->play();
    QVERIFY(!awake.isWanted()); // nothing is heard yet
    QVERIFY(m->letAll());
    QTRY_VERIFY(awake.isWanted());
    m_controls->pause();
    QVERIFY(!awake.isWanted());
    m_controls->play();
    QTRY_VERIFY(awake.isWanted());
    m->deck.place = PlayerFixture::lengthMs;
    Q_EMIT m->deck.ended();
    QTRY_VERIFY(!awake.isWanted());
    m_controls->play();
    QTRY_VERIFY(awake.isWanted());
    m->transport.close();
    QVERIFY(!awake.isWanted());
    QCOMPARE(changes.size(), 6);
}

void tst_MediaControls::staysAwake_duringAShortWait_notALongOne()
{
    const StayAwake awake(m->transport, 300ms);
    open();
    m_controls->play();
    QVERIFY(m->let(masterSource(), 0, 5'000));
    QTRY_VERIFY(awake.isWanted());
    m->transport.seek(50'000); // is not there yet
    QTRY_VERIFY(m->transport.state() != PlaybackState::Playing);
    QVERIFY(awake.isWanted());
    QTRY_VERIFY(!awake.isWanted());
    QVERIFY(m->let(masterSource(), 50'000, 60'000));
    QTRY_VERIFY(awake.isWanted());
}

QTEST_GUILESS_MAIN(tst_MediaControls)
#include "tst_mediacontrols.moc"
