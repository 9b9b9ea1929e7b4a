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
    return !m_trackId.isEmpty() && m_transport.current();
}

MediaControls::Status MediaControls::status() const
{
    if (!canPlay())
        return Status::Stopped;
    return m_transport.wantsPlay() ? Status::Playing : Status::Paused;
}

qint64 MediaControls::durationMs() const
{
    return m_trackId.isEmpty() ? 0 : m_transport.duration();
}

void MediaControls::play()
{
    m_transport.play();
}

void MediaControls::pause()
{
    m_transport.pause();
}

void MediaControls::playPause()
{
    if (m_transport.wantsPlay())
        m_transport.pause();
    else
        m_transport.play();
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
        Q_EMIT previousRequested();
}

void MediaControls::next()
{
    if (m_hasNext)
        Q_EMIT nextRequested();
}

void MediaControls::seek(qint64 positionMs)
{
    m_transport.seek(positionMs);
}

void MediaControls::onPosition(qint64 positionMs)
{
    const qint64 passed = positionMs - std::exchange(m_lastMs, positionMs);
    const qint64 time = m_since.restart();
    // No advance at all is not a jump: playback may be stalled or paused.
    if (passed < -jumpMs || passed > time + jumpMs)
        Q_EMIT seeked(positionMs);
}

} // namespace prelisten
