// SPDX-License-Identifier: MIT
#include "app/desktop/NativeMediaSession.h"
#include "tests/support/PlayerFixture.h"

#include <QTest>

#include <thread>
#include <vector>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;

namespace {

/// A session of a system that only remembers what it was to show.
class RecordingSession : public NativeMediaSession
{
public:
    explicit RecordingSession(MediaControls &controls) : NativeMediaSession(controls) { begin(); }

    using NativeMediaSession::Command;
    using NativeMediaSession::sender;

    std::vector<PlayingNow> shown;

protected:
    void show(const PlayingNow &now) override { shown.push_back(now); }
};

Track track()
{
    Track track;
    track.id = u"mtrack_1234"_s;
    track.title = u"Night Drive"_s;
    return track;
}

} // namespace

/// What the media sessions of macOS and Windows have in common.
class tst_MediaSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsOpen_atFirst();
    void aTrackThatIsOpened_isShown();
    void playing_isShown_andNothingIsShownTwice();
    void aJump_isShown_withItsPosition();
    void aCommandFromAnotherThread_arrives();
    void aCommandThatComesTooLate_doesNothing();

private:
    PlayerFixture m_player;
    MediaControls m_controls{m_player.transport};
};

void tst_MediaSession::nothingIsOpen_atFirst()
{
    const RecordingSession session(m_controls);
    QCOMPARE(session.shown.size(), std::size_t(1));
    QCOMPARE(session.shown.back().status, MediaControls::Status::Stopped);
    QVERIFY(session.shown.back().title.isEmpty());
    QVERIFY(!session.shown.back().canPlay);
}

void tst_MediaSession::aTrackThatIsOpened_isShown()
{
    const RecordingSession session(m_controls);
    m_player.open();
    m_controls.setTrack(track());
    m_controls.setHasPreviousNext(false, true);
    const PlayingNow &now = session.shown.back();
    QCOMPARE(now.title, u"Night Drive"_s);
    QCOMPARE(now.status, MediaControls::Status::Paused);
    QCOMPARE(now.durationMs, PlayerFixture::lengthMs);
    QVERIFY(now.canPlay);
    QVERIFY(now.canGoNext);
    QVERIFY(!now.canGoPrevious);
}

void tst_MediaSession::playing_isShown_andNothingIsShownTwice()
{
    const RecordingSession session(m_controls);
    const auto before = session.shown.size();
    m_controls.setVolume(50); // panels of these systems have no volume
    QCOMPARE(session.shown.size(), before);
    m_player.transport.play();
    QCOMPARE(session.shown.back().status, MediaControls::Status::Playing);
    m_player.transport.pause();
    QCOMPARE(session.shown.back().status, MediaControls::Status::Paused);
    QCOMPARE(session.shown.size(), before + 2);
}

void tst_MediaSession::aJump_isShown_withItsPosition()
{
    const RecordingSession session(m_controls);
    m_player.transport.seek(60'000);
    QTRY_COMPARE(session.shown.back().positionMs, 60'000);
}

void tst_MediaSession::aCommandFromAnotherThread_arrives()
{
    RecordingSession session(m_controls);
    std::thread([send = session.sender()] {
        send([](MediaControls &controls) { controls.play(); });
    }).join();
    QVERIFY(!m_player.transport.wantsPlay());
    QTRY_VERIFY(m_player.transport.wantsPlay());
    m_player.transport.pause();
}

void tst_MediaSession::aCommandThatComesTooLate_doesNothing()
{
    std::function<void(RecordingSession::Command)> send;
    {
        RecordingSession session(m_controls);
        send = session.sender();
        send([](MediaControls &controls) { controls.play(); });
    }
    send([](MediaControls &controls) { controls.play(); });
    QCoreApplication::processEvents();
    QVERIFY(!m_player.transport.wantsPlay());
}

QTEST_GUILESS_MAIN(tst_MediaSession)
#include "tst_mediasession.moc"
