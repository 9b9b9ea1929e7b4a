// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/Track.h"
#include "ui/words/SearchText.h"

#include <QAbstractListModel>
#include <QHash>

namespace prelisten {

/// A list model of the loaded saved tracks; its rows are those that match the search.
class LibraryModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void clear();
    /// Appends tracks; one that is loaded already keeps its row.
    void addTracks(const QList<Track> &tracks);
    void addFirst(const Track &track); ///< before all others
    void setSearch(const SearchText &search);
    [[nodiscard]] bool isSearching() const { return !m_search.isEmpty(); }
    /// The track that is open; it need not be in the list.
    void setOpen(const QString &trackId);
    [[nodiscard]] const QString &open() const { return m_open; }

    [[nodiscard]] int loaded() const { return static_cast<int>(m_tracks.size()); }
    [[nodiscard]] int shown() const { return static_cast<int>(m_shown.size()); }
    /// The id of the track in @p row; empty if there is no such row.
    [[nodiscard]] QString trackId(int row) const;
    /// -1 if the search hides the track or it is not loaded.
    [[nodiscard]] int rowOf(const QString &trackId) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Entry
    {
        Track track;
        QString text; ///< the searched text, folded by SearchText
    };

    QList<Entry> m_tracks;
    QHash<QString, int> m_indexById; ///< index in m_tracks, by track id
    QList<int> m_shown;              ///< indexes in m_tracks of the rows, ascending
    SearchText m_search;
    QString m_open;
};

} // namespace prelisten
