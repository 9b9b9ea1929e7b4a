// SPDX-License-Identifier: MIT
#pragma once

#include "app/store/Persistence.h"
#include "core/track/RecentTrack.h"
#include "core/track/Track.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <vector>

namespace prelisten {

/// The list of the tracks of one service that were opened last, newest first. Stored in a JSON file
/// in the user's data folder, with ids, titles and licences only. GUI thread.
///
/// Other instances may change the same file. A write therefore repeats the changes of this object
/// on what is in the file by then, under a lock, and all() is the result.
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
    /// Undoes remove() or clear(): @p tracks are what all() was before.
    void restore(const QList<RecentTrack> &tracks);

    /// Writes pending changes at once. Otherwise they are written 1 s after the last change, so
    /// that the disk does not delay the opening of a track.
    void save();

    /// The path of the file.
    [[nodiscard]] static QString path();

Q_SIGNALS:
    void changed();

private:
    using Tracks = QList<RecentTrack>;
    using Change = std::function<void(Tracks &)>;

    void apply(Change change);
    void writeLater();
    void write();

    QString m_service;
    Persistence m_persistence;
    Tracks m_tracks;
    std::vector<Change> m_changes; ///< made since the file was last written
    QTimer m_later;
};

} // namespace prelisten
