// SPDX-License-Identifier: MIT
#include "ui/library/RecentModel.h"

#include "ui/library/TrackRoles.h"
#include "ui/words/LibraryWords.h"
#include "ui/words/Words.h"

#include <algorithm>

namespace prelisten {

void RecentModel::setEntries(const QList<RecentTrack> &entries)
{
    if (m_entries == entries)
        return;
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

void RecentModel::setOpen(const TrackRef &ref)
{
    m_open = ref;
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {TrackRole::Open});
}

int RecentModel::rowOf(const TrackRef &ref) const
{
    const auto found = std::find_if(
            m_entries.begin(), m_entries.end(), [&](const auto &each) { return each.ref == ref; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int RecentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant RecentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RecentTrack &track = m_entries.at(index.row());
    const bool open = track.ref == m_open;
    switch (role) {
    case Qt::DisplayRole:
        return LibraryWords::title(track.title, track.ref.trackId);
    case TrackRole::LicenceKind:
        return static_cast<int>(track.licence.kind);
    case TrackRole::LicenceWords:
        return Words::licenceShort(track.licence);
    case TrackRole::Open:
        return open;
    case Qt::ToolTipRole:
        return LibraryWords::hint(track);
    case Qt::AccessibleTextRole:
        return LibraryWords::spoken(track);
    case Qt::AccessibleDescriptionRole:
        return open ? LibraryWords::openNow() : QString();
    default:
        return {};
    }
}

} // namespace prelisten
