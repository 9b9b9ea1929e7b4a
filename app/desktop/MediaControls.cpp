// SPDX-License-Identifier: MIT
#include "app/desktop/MediaControls.h"

#include <utility>

namespace prelisten {

namespace {

// A larger deviation from the expected position is a jump; handovers and a busy machine cause
// smaller ones.
constexpr qint64 jumpMs = 500;

} // namespace

MediaControls::MediaControls(Transport &transport, QObject *parent)
    : QObject(parent), m_transport(transport)
{
    connect(&transport, &Transport::wantsChanged, this, &MediaControls::changed);
    connect(&transport, &Transport::stateChanged, this, [this] {
        m_since.start();
        Q_EMIT changed();
    });
    connect(&transport, &Transport::durationChanged, this, &MediaControls::changed);
    connect(&transport, &Transport::positionChanged, this, &MediaControls::onPosition);
    m_since.start();
}

void MediaControls::setTrack(const Track &track)
{
    m_trackId = track.id;
    m_title = track.title.value_or(track.id);
    Q_EMIT changed();
}

void MediaControls::clearTrack()
{
    m_trackId.clear();
    m_title.clear();
    Q_EMIT changed();
}

void MediaControls::setVolume(int percent)
{
    m_volume = percent;
    Q_EMIT changed();
}

bool MediaControls::canPlay() const
{
    if (m_trackId.isEmpty() || !m_transport.current())
        return false;
    switch (m_transport.state()) {
    case PlaybackState::Empty:
    case PlaybackState::Failed:
        return false;
    case PlaybackState::AccessEnded:
        return m_transport.loaded() != nullptr; // what is here still plays
    default:
        return true;
    }
}

MediaControls::Status MediaControls::status() const
{
    if (!canPlay() || m_transport.state() == PlaybackState::Ended)
        return Status::Stopped;
    const bool plays = m_transport.state() == PlaybackState::AccessEnded ? m_transport.sounds()
                                                                         : m_transport.wantsPlay();
    return plays ? Status::Playing : Status::Paused;
}

qint64 MediaControls::durationMs() const
{
    return m_trackId.isEmpty() ? 0 : m_transport.duration();
}

void MediaControls::play()
{
    if (canPlay())
        m_transport.play();
}

void MediaControls::pause()
{
    m_transport.pause();
}

void MediaControls::playPause()
{
    if (m_transport.wantsPlay())
        pause();
    else
        play();
}

void MediaControls::stop()
{
    m_transport.stop();
}

void MediaControls::setHasPreviousNext(bool previous, bool next)
{
    m_hasPrevious = previous;
    m_hasNext = next;
    Q_EMIT changed();
}

void MediaControls::previous()
{
    if (m_hasPrevious)
        Q_EMIT previousRequested(status() == Status::Playing);
}

void MediaControls::next()
{
    if (m_hasNext)
        Q_EMIT nextRequested(status() == Status::Playing);
}

void MediaControls::seek(qint64 positionMs)
{
    if (canSeek())
        Q_EMIT seekRequested(positionMs);
}

void MediaControls::onPosition(qint64 positionMs)
{
    const qint64 passed = positionMs - std::exchange(m_lastMs, positionMs);
    const qint64 time = m_since.restart();
    const bool playing = m_transport.state() == PlaybackState::Playing;
    // What is downloaded may end, or go on, while the access is and stays ended.
    if (m_transport.state() == PlaybackState::AccessEnded)
        Q_EMIT changed();
    if (!m_transport.current())
        return; // the track has been closed: the next one begins at its start, as expected
    // No advance at all is not a jump: playback may be stalled.
    if (passed < -jumpMs || passed > (playing ? time : 0) + jumpMs)
        Q_EMIT seeked(positionMs);
}

} // namespace prelisten
