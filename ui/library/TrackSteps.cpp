// SPDX-License-Identifier: MIT
#include "ui/library/TrackSteps.h"

#include "ui/library/LibraryModel.h"
#include "ui/library/TrackListView.h"

namespace prelisten {

int TrackSteps::target(int by) const
{
    int from = m_model.rowOf(m_requested.isEmpty() ? m_model.open() : m_requested);
    if (from < 0 && m_lostRow >= 0) {
        // The next track has moved up to where the open one was.
        from = by > 0 ? m_lostRow - 1 : m_lostRow;
    } else if (from < 0) {
        return -1;
    }
    const int to = from + by;
    return to >= 0 && to < m_model.shown() ? to : -1;
}

QString TrackSteps::take(int by)
{
    const int row = target(by);
    if (row >= 0)
        m_list.choose(row);
    return request(row);
}

QString TrackSteps::request(int row)
{
    const QString id = m_model.trackId(row);
    if (!id.isEmpty())
        m_requested = id;
    return id;
}

void TrackSteps::reset()
{
    m_requested.clear();
    m_lostRow = -1;
}

} // namespace prelisten
