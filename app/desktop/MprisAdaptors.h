// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/MediaControls.h"

#include <QDBusAbstractAdaptor>
#include <QDBusObjectPath>
#include <QStringList>
#include <QVariantMap>

// The D-Bus adaptors of the two MPRIS 2 interfaces, with the names and types of the specification:
// times in µs, volume 0…1. Changes are reported by the D-Bus signal PropertiesChanged, not by
// NOTIFY. clazy:excludeall=qproperty-without-notify
namespace prelisten {

class MprisRoot : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.mpris.MediaPlayer2")
    Q_PROPERTY(bool CanQuit READ yes CONSTANT)
    Q_PROPERTY(bool CanRaise READ yes CONSTANT)
    Q_PROPERTY(bool HasTrackList READ no CONSTANT)
    Q_PROPERTY(QString Identity READ identity CONSTANT)
    Q_PROPERTY(QString DesktopEntry READ desktopEntry CONSTANT)
    Q_PROPERTY(QStringList SupportedUriSchemes READ none CONSTANT)
    Q_PROPERTY(QStringList SupportedMimeTypes READ none CONSTANT)
public:
    MprisRoot(MediaControls &controls, QObject *onBus);

    [[nodiscard]] bool yes() const { return true; }
    [[nodiscard]] bool no() const { return false; }
    [[nodiscard]] QString identity() const;
    [[nodiscard]] QString desktopEntry() const;
    [[nodiscard]] QStringList none() const { return {}; }

public Q_SLOTS:
    void Raise() { Q_EMIT m_controls.raiseRequested(); }
    void Quit() { Q_EMIT m_controls.quitRequested(); }

private:
    MediaControls &m_controls;
};

class MprisPlayer : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.mpris.MediaPlayer2.Player")
    Q_PROPERTY(QString PlaybackStatus READ playbackStatus)
    Q_PROPERTY(QVariantMap Metadata READ metadata)
    Q_PROPERTY(double Volume READ volume WRITE setVolume)
    Q_PROPERTY(qlonglong Position READ position)
    Q_PROPERTY(double Rate READ rate WRITE setRate)
    Q_PROPERTY(double MinimumRate READ rate CONSTANT)
    Q_PROPERTY(double MaximumRate READ rate CONSTANT)
    Q_PROPERTY(bool CanGoNext READ canGoNext)
    Q_PROPERTY(bool CanGoPrevious READ canGoPrevious)
    Q_PROPERTY(bool CanPlay READ canPlay)
    Q_PROPERTY(bool CanPause READ canPlay)
    Q_PROPERTY(bool CanSeek READ canSeek)
    Q_PROPERTY(bool CanControl READ yes CONSTANT)
public:
    MprisPlayer(MediaControls &controls, QObject *onBus);

    [[nodiscard]] QString playbackStatus() const;
    [[nodiscard]] QVariantMap metadata() const;
    [[nodiscard]] double volume() const { return m_controls.volume() / 100.0; }
    void setVolume(double volume);
    [[nodiscard]] qlonglong position() const;
    [[nodiscard]] double rate() const { return 1; }
    /// Only rate 1 is supported; MPRIS requires to take 0 for a pause and to ignore others.
    void setRate(double rate);
    [[nodiscard]] bool hasTrack() const { return !m_controls.trackId().isEmpty(); }
    [[nodiscard]] bool canGoNext() const { return m_controls.hasNext(); }
    [[nodiscard]] bool canGoPrevious() const { return m_controls.hasPrevious(); }
    [[nodiscard]] bool canPlay() const { return m_controls.canPlay(); }
    [[nodiscard]] bool canSeek() const { return m_controls.canSeek(); }
    [[nodiscard]] bool yes() const { return true; }

    /// The properties whose changes are announced with PropertiesChanged.
    [[nodiscard]] QVariantMap announced() const;

public Q_SLOTS:
    void Next() { m_controls.next(); }
    void Previous() { m_controls.previous(); }
    void Play() { m_controls.play(); }
    void Pause() { m_controls.pause(); }
    void PlayPause() { m_controls.playPause(); }
    void Stop() { m_controls.stop(); }
    void Seek(qlonglong Offset);
    void SetPosition(const QDBusObjectPath &TrackId, qlonglong Position);
    void OpenUri(const QString &) {} ///< no scheme is supported

Q_SIGNALS:
    void Seeked(qlonglong Position);

private:
    [[nodiscard]] QDBusObjectPath trackPath() const;

    MediaControls &m_controls;
};

} // namespace prelisten
