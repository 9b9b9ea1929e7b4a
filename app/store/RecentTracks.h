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

/// The list of the tracks of one service that were opened last, newest first. Stored in a JSON file
/// in the user's data folder, with ids, titles and licences only. GUI thread.
///
/// A file that cannot be read counts as empty. If it cannot be written, only this history is lost.
class RecentTracks : public QObject
{
    Q_OBJECT
public:
    /// @p service is the host and port of the API: ids are valid for one service only.
    RecentTracks(QString service, Persistence persistence, QObject *parent = nullptr);
    ~RecentTracks() override; ///< writes pending changes to disk

    [[nodiscard]] const QList<RecentTrack> &all() const { return m_tracks; }

    void remember(const TrackRef &ref, const Track &track);
    void remove(const TrackRef &ref);
    void clear();
    void restore(const QList<RecentTrack> &tracks); ///< undoes remove() or clear()

    /// Writes pending changes at once. Otherwise they are written 1 s after the last change, so
    /// that the disk does not delay the opening of a track.
    void save();

    /// The path of the file.
    [[nodiscard]] static QString path();

Q_SIGNALS:
    void changed();

private:
    void drop(const TrackRef &ref);
    void read();
    void tell();
    void write() const;

    QString m_service;
    Persistence m_persistence;
    QList<RecentTrack> m_tracks;
    QTimer m_later;
};

} // namespace prelisten
