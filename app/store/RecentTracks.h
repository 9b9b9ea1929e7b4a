// SPDX-License-Identifier: MIT
#pragma once

#include "app/store/Persistence.h"
#include "core/track/RecentTrack.h"
#include "core/track/Track.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

namespace prelisten {

/// The tracks of one service that were opened last, newest first: in one JSON file of the user's
/// data folder, with ids, titles and licences and nothing else. GUI thread.
///
/// A file that cannot be read counts as empty; one that cannot be written costs no more than the
/// memory of what was opened.
class RecentTracks : public QObject
{
    Q_OBJECT
public:
    /// @p service is the host and port of the API, for the same id means nothing at another one.
    RecentTracks(QString service, Persistence persistence, QObject *parent = nullptr);
    ~RecentTracks() override; ///< with everything on disk

    [[nodiscard]] const QList<RecentTrack> &all() const { return m_tracks; }

    void remember(const QString &organization, const Track &track);
    void remove(const QString &organization, const QString &trackId);
    void clear();
    void restore(const QList<RecentTrack> &tracks); ///< what was removed or cleared by a slip

    /// Writes now what would be written in a moment: not while a track comes up.
    void save();

    /// Where the file lies.
    [[nodiscard]] static QString path();

Q_SIGNALS:
    void changed();

private:
    void drop(const QString &organization, const QString &trackId);
    void read();
    void tell();
    void write() const;

    QString m_service;
    Persistence m_persistence;
    QList<RecentTrack> m_tracks;
    QTimer m_later;
};

} // namespace prelisten
