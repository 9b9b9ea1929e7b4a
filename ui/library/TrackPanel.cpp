// SPDX-License-Identifier: MIT
#include "ui/library/TrackPanel.h"

#include "ui/library/LibraryModel.h"
#include "ui/library/TrackListView.h"

namespace prelisten {

TrackPanel::TrackPanel(QWidget *parent) : QWidget(parent), m_model(new LibraryModel(this)) {}

void TrackPanel::setList(TrackListView *list)
{
    m_list = list;
    connect(list, &TrackListView::opened, this,
            [this](const QModelIndex &index) { openRow(index.row()); });
    connect(list, &TrackListView::keyboardPaused, this, [this](const QModelIndex &index) {
        const QString id = m_model->trackId(index.row());
        if (m_previewOnArrows && id != m_model->open())
            Q_EMIT previewRequested(id);
    });
}

void TrackPanel::step(int by)
{
    if (const QString id = requestStep(by); !id.isEmpty())
        Q_EMIT openRequested(id);
}

void TrackPanel::stepPaused(int by)
{
    if (const QString id = requestStep(by); !id.isEmpty())
        Q_EMIT openPausedRequested(id);
}

void TrackPanel::openRow(int row)
{
    if (const QString id = request(row); !id.isEmpty())
        Q_EMIT openRequested(id);
}

void TrackPanel::setOpen(const QString &trackId)
{
    m_requested.clear();
    m_lostRow = -1;
    m_model->setOpen(trackId);
    updateSteps();
}

void TrackPanel::updateSteps()
{
    const std::pair steps(canStep(-1), canStep(1));
    if (std::exchange(m_canStep, steps) != steps)
        Q_EMIT stepsChanged();
}

int TrackPanel::stepTarget(int by) const
{
    int from = m_model->rowOf(m_requested.isEmpty() ? m_model->open() : m_requested);
    if (from < 0 && m_lostRow >= 0) {
        // The next track has moved up to where the open one was.
        from = by > 0 ? m_lostRow - 1 : m_lostRow;
    } else if (from < 0) {
        return -1;
    }
    const int to = from + by;
    return to >= 0 && to < m_model->shown() ? to : -1;
}

QString TrackPanel::request(int row)
{
    const QString id = m_model->trackId(row);
    if (!id.isEmpty()) {
        m_requested = id;
        updateSteps();
    }
    return id;
}

QString TrackPanel::requestStep(int by)
{
    const int row = stepTarget(by);
    if (row >= 0)
        m_list->choose(row);
    return request(row);
}

} // namespace prelisten
