// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/Transport.h"
#include "core/track/Track.h"

#include <QElapsedTimer>
#include <QObject>

namespace prelisten {

/// What media keys, lock screens and panels may know and ask, whatever the desktop's way of asking.
/// GUI thread.
class MediaControls : public QObject
{
    Q_OBJECT
public:
    enum class Status { Stopped, Paused, Playing };

    /// @p transport outlives it.
    explicit MediaControls(Transport &transport, QObject *parent = nullptr);

    void setTrack(const Track &track);
    void clearTrack();
    void setVolume(int percent);                  ///< what is shown and heard by now; 0…100
    void setNeighbours(bool previous, bool next); ///< of the open track, in what is listed

    [[nodiscard]] Status status() const;
    [[nodiscard]] const QString &trackId() const { return m_trackId; } ///< empty: no track is open
    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] qint64 durationMs() const; ///< 0: unknown
    [[nodiscard]] qint64 positionMs() const { return m_transport.position(); }
    [[nodiscard]] int volume() const { return m_volume; }
    [[nodiscard]] bool hasPrevious() const { return m_hasPrevious; }
    [[nodiscard]] bool hasNext() const { return m_hasNext; }

    // What the desktop asks. Without a track: nothing happens.
    void play();
    void pause();
    void playPause();
    void stop();
    void previous(); ///< if there is one; the same for the next
    void next();
    void seek(qint64 positionMs); ///< before the start and past the end: as far as there is

Q_SIGNALS:
    void changed();                 ///< perhaps: anything but the position
    void seeked(qint64 positionMs); ///< the position is not where time would have brought it
    void raiseRequested();
    void quitRequested();
    void volumeRequested(int percent);
    void previousRequested();
    void nextRequested();

private:
    void onPosition(qint64 positionMs);

    Transport &m_transport;
    QString m_trackId;
    QString m_title;
    int m_volume = 100;
    bool m_hasPrevious = false;
    bool m_hasNext = false;
    qint64 m_lastMs = 0; ///< the position told last, and when
    QElapsedTimer m_since;
};

} // namespace prelisten
