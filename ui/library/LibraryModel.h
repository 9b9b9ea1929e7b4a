// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/Track.h"
#include "ui/words/SearchText.h"

#include <QAbstractListModel>
#include <QHash>

namespace prelisten {

/// The saved tracks that are loaded, and of them the rows that match the search.
class LibraryModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void clear();
    /// Appends; a track that is there already keeps its place.
    void addTracks(const QList<Track> &tracks);
    void setSearch(const SearchText &search);
    [[nodiscard]] bool isSearching() const { return !m_search.isEmpty(); }
    /// The track that is open; it need not be in the list.
    void setOpen(const QString &trackId);
    [[nodiscard]] const QString &open() const { return m_open; }

    [[nodiscard]] int loaded() const { return static_cast<int>(m_tracks.size()); }
    [[nodiscard]] int shown() const { return static_cast<int>(m_shown.size()); }
    /// Of the row; empty when there is none.
    [[nodiscard]] QString trackId(int row) const;
    /// -1 when the search hides it, or it is not loaded.
    [[nodiscard]] int rowOf(const QString &trackId) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Entry
    {
        Track track;
        QString text; ///< what the search looks in, folded
    };

    QList<Entry> m_tracks;
    QHash<QString, int> m_places; ///< in m_tracks, by id
    QList<int> m_shown;           ///< places in m_tracks, ascending
    SearchText m_search;
    QString m_open;
};

} // namespace prelisten
