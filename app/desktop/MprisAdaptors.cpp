// SPDX-License-Identifier: MIT
#include "app/desktop/MprisAdaptors.h"

#include "core/track/RefFinder.h"

#include <QGuiApplication>

#include <algorithm>
#include <cmath>

namespace prelisten {

namespace {

constexpr qlonglong usPerMs = 1000;

bool mayStandInAPath(QChar character)
{
    return isIdCharacter(character) && character != u'_' && character != u'-';
}

} // namespace

MprisRoot::MprisRoot(MediaControls &controls, QObject *onBus)
    : QDBusAbstractAdaptor(onBus), m_controls(controls)
{
}

QString MprisRoot::identity() const
{
    return QGuiApplication::applicationDisplayName();
}

QString MprisRoot::desktopEntry() const
{
    return QGuiApplication::desktopFileName();
}

MprisPlayer::MprisPlayer(MediaControls &controls, QObject *onBus)
    : QDBusAbstractAdaptor(onBus), m_controls(controls)
{
    connect(&controls, &MediaControls::seeked, this,
            [this](qint64 positionMs) { Q_EMIT Seeked(positionMs * usPerMs); });
}

QString MprisPlayer::playbackStatus() const
{
    switch (m_controls.status()) {
    case MediaControls::Status::Playing:
        return QStringLiteral("Playing");
    case MediaControls::Status::Paused:
        return QStringLiteral("Paused");
    case MediaControls::Status::Stopped:
        break;
    }
    return QStringLiteral("Stopped");
}

QVariantMap MprisPlayer::metadata() const
{
    QVariantMap data{{QStringLiteral("mpris:trackid"), QVariant::fromValue(trackPath())}};
    if (!hasTrack())
        return data;
    data[QStringLiteral("xesam:title")] = m_controls.title();
    if (m_controls.durationMs() > 0)
        data[QStringLiteral("mpris:length")] = m_controls.durationMs() * usPerMs;
    return data;
}

// D-Bus paths allow only letters, digits and underscores; other characters of an id are written as
// `_` and four hex digits.
QDBusObjectPath MprisPlayer::trackPath() const
{
    if (!hasTrack())
        return QDBusObjectPath(QStringLiteral("/org/mpris/MediaPlayer2/TrackList/NoTrack"));
    QString path = QStringLiteral("/org/prelisten/track/");
    for (const QChar character : m_controls.trackId()) {
        if (mayStandInAPath(character))
            path += character;
        else
            path += QStringLiteral("_%1").arg(character.unicode(), 4, 16, QLatin1Char('0'));
    }
    return QDBusObjectPath(path);
}

void MprisPlayer::setVolume(double volume)
{
    if (std::isfinite(volume))
        Q_EMIT m_controls.volumeRequested(
                static_cast<int>(std::lround(std::clamp(volume, 0.0, 1.0) * 100)));
}

qlonglong MprisPlayer::position() const
{
    return m_controls.positionMs() * usPerMs;
}

QVariantMap MprisPlayer::announced() const
{
    return {{QStringLiteral("PlaybackStatus"), playbackStatus()},
            {QStringLiteral("Metadata"), metadata()}, {QStringLiteral("Volume"), volume()},
            {QStringLiteral("CanPlay"), canPlay()}, {QStringLiteral("CanPause"), canPlay()},
            {QStringLiteral("CanSeek"), canSeek()},
            {QStringLiteral("CanGoPrevious"), canGoPrevious()},
            {QStringLiteral("CanGoNext"), canGoNext()}};
}

void MprisPlayer::setRate(double rate)
{
    if (rate == 0)
        m_controls.pause();
}

// Behind the end is the next track, says MPRIS; without one nothing happens.
void MprisPlayer::Seek(qlonglong Offset)
{
    const qint64 place = m_controls.positionMs() + Offset / usPerMs;
    if (canSeek() && place > m_controls.durationMs())
        m_controls.next();
    else
        m_controls.seek(std::max<qint64>(0, place));
}

// MPRIS requires to ignore calls for another track or with a position outside the track.
void MprisPlayer::SetPosition(const QDBusObjectPath &TrackId, qlonglong Position)
{
    const bool isPlace = Position >= 0 && Position <= m_controls.durationMs() * usPerMs;
    if (hasTrack() && TrackId == trackPath() && isPlace)
        m_controls.seek(Position / usPerMs);
}

} // namespace prelisten
