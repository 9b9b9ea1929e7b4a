// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/Transport.h"
#include "core/track/Track.h"

#include <QElapsedTimer>
#include <QObject>

namespace prelisten {

/// The state and the commands offered to media keys, lock screens and panels, independent of the
/// desktop's protocol. GUI thread.
class MediaControls : public QObject
{
    Q_OBJECT
public:
    enum class Status { Stopped, Paused, Playing };

    /// @p transport must outlive this object.
    explicit MediaControls(Transport &transport, QObject *parent = nullptr);

    void setTrack(const Track &track);
    void clearTrack();
    void setVolume(int percent);                       ///< the current volume; 0…100
    void setHasPreviousNext(bool previous, bool next); ///< whether the list has such tracks

    [[nodiscard]] Status status() const;
    [[nodiscard]] const QString &trackId() const { return m_trackId; } ///< empty: no track is open
    /// False without a track, and if nothing of it can be heard.
    [[nodiscard]] bool canPlay() const;
    [[nodiscard]] bool canSeek() const { return canPlay() && durationMs() > 0; }
    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] qint64 durationMs() const; ///< 0: unknown
    [[nodiscard]] qint64 positionMs() const { return m_transport.position(); }
    [[nodiscard]] int volume() const { return m_volume; }
    [[nodiscard]] bool hasPrevious() const { return m_hasPrevious; }
    [[nodiscard]] bool hasNext() const { return m_hasNext; }

    // Commands of the desktop. What can not be done has no effect.
    void play();
    void pause();
    void playPause();
    void stop();
    void previous(); ///< no effect without such a track; likewise next()
    void next();
    void seek(qint64 positionMs);

Q_SIGNALS:
    void changed();                 ///< anything but the position may have changed
    void seeked(qint64 positionMs); ///< the position has jumped
    void raiseRequested();
    void quitRequested();
    void volumeRequested(int percent);
    void seekRequested(qint64 positionMs);
    /// Another track, paused unless @p play: MPRIS lets the keys go on as it was.
    void previousRequested(bool play);
    void nextRequested(bool play);

private:
    void onPosition(qint64 positionMs);

    Transport &m_transport;
    QString m_trackId;
    QString m_title;
    int m_volume = 100;
    bool m_hasPrevious = false;
    bool m_hasNext = false;
    qint64 m_lastMs = 0;   ///< the last position
    QElapsedTimer m_since; ///< since then, or since the state has changed
};

} // namespace prelisten
