// SPDX-License-Identifier: MIT
#include "ui/library/LibraryModel.h"

#include "ui/library/TrackRoles.h"
#include "ui/words/LibraryWords.h"
#include "ui/words/Words.h"

#include <algorithm>
#include <cmath>

namespace prelisten {

namespace {

QString searchable(const Track &track)
{
    // Joined by line ends, which no search word contains, so that no word matches across two
    // fields.
    return SearchText::folded(QStringList{track.title.value_or(QString()),
            track.engine.value_or(QString()), track.mode.value_or(QString()), track.id}
                                      .join(u'\n'));
}

} // namespace

void LibraryModel::clear()
{
    beginResetModel();
    m_tracks.clear();
    m_indexById.clear();
    m_shown.clear();
    endResetModel();
}

void LibraryModel::addTracks(const QList<Track> &tracks)
{
    QList<int> shown;
    for (const Track &track : tracks) {
        if (m_indexById.contains(track.id))
            continue;
        const int place = loaded();
        m_indexById.insert(track.id, place);
        m_tracks.append({track, searchable(track)});
        if (m_search.matches(m_tracks.last().text))
            shown.append(place);
    }
    if (shown.isEmpty())
        return;
    const int first = this->shown();
    beginInsertRows({}, first, first + static_cast<int>(shown.size()) - 1);
    m_shown.append(shown);
    endInsertRows();
}

void LibraryModel::addFirst(const Track &track)
{
    if (m_indexById.contains(track.id))
        return;
    for (int &place : m_indexById)
        ++place;
    for (int &place : m_shown)
        ++place;
    m_indexById.insert(track.id, 0);
    m_tracks.prepend({track, searchable(track)});
    if (!m_search.matches(m_tracks.first().text))
        return;
    beginInsertRows({}, 0, 0);
    m_shown.prepend(0);
    endInsertRows();
}

void LibraryModel::setSearch(const SearchText &search)
{
    if (m_search == search)
        return;
    beginResetModel();
    m_search = search;
    m_shown.clear();
    for (int place = 0; place < loaded(); ++place) {
        if (m_search.matches(m_tracks.at(place).text))
            m_shown.append(place);
    }
    endResetModel();
}

void LibraryModel::setOpen(const QString &trackId)
{
    if (m_open == trackId)
        return;
    const int before = rowOf(m_open);
    m_open = trackId;
    for (const int row : {before, rowOf(m_open)}) {
        if (row >= 0)
            Q_EMIT dataChanged(index(row), index(row), {TrackRole::Open});
    }
}

QString LibraryModel::trackId(int row) const
{
    return row >= 0 && row < shown() ? m_tracks.at(m_shown.at(row)).track.id : QString();
}

int LibraryModel::rowOf(const QString &trackId) const
{
    const auto place = m_indexById.constFind(trackId);
    if (place == m_indexById.constEnd())
        return -1;
    const auto row = std::lower_bound(m_shown.begin(), m_shown.end(), *place);
    return row != m_shown.end() && *row == *place ? static_cast<int>(row - m_shown.begin()) : -1;
}

int LibraryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : shown();
}

QVariant LibraryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Track &track = m_tracks.at(m_shown.at(index.row())).track;
    switch (role) {
    case Qt::DisplayRole:
        return LibraryWords::title(track.title, track.id);
    case TrackRole::Aside:
        return track.durationSeconds
                       ? Words::shortTime(std::llround(*track.durationSeconds * 1000.0))
                       : QString();
    case TrackRole::LicenceKind:
        return static_cast<int>(track.licence.kind);
    case TrackRole::LicenceWords:
        return LibraryWords::rowLicence(track);
    case TrackRole::Open:
        return !m_open.isEmpty() && track.id == m_open;
    case Qt::ToolTipRole:
        return LibraryWords::hint(track);
    case Qt::AccessibleTextRole:
        return LibraryWords::spoken(track);
    case Qt::AccessibleDescriptionRole:
        return !m_open.isEmpty() && track.id == m_open ? LibraryWords::openNow() : QString();
    default:
        return {};
    }
}

} // namespace prelisten
