// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/RecentTrack.h"

#include <QAbstractListModel>

namespace prelisten {

/// A list model of the tracks that were opened last, latest first.
class RecentModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setEntries(const QList<RecentTrack> &entries);
    [[nodiscard]] const QList<RecentTrack> &entries() const { return m_entries; }
    /// The track that is open; it need not be in the list.
    void setOpen(const TrackRef &ref);

    /// -1 if it is not in the list.
    [[nodiscard]] int rowOf(const TrackRef &ref) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<RecentTrack> m_entries;
    TrackRef m_open; ///< the track that is open
};

} // namespace prelisten
