// SPDX-License-Identifier: MIT
// What the lanes have to do with time: the one time line through all of them.
#include "ui/LaneList.h"
#include "ui/Theme.h"
#include "ui/Timeline.h"
#include "ui/TimelineRuler.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>

namespace prelisten {

namespace {

constexpr double zoomStep = 2; // of a key or a menu

} // namespace

QWidget *LaneList::timeRow(QWidget *part)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addSpacing(Metrics::laneHead + Metrics::laneGap);
    layout->addWidget(part, 1);
    m_timeRows.append(row);
    return row;
}

void LaneList::connectRuler()
{
    connect(m_ruler, &TimelineRuler::seekRequested, this, [this](qint64 milliseconds) {
        m_timeline->resumeFollowing();
        Q_EMIT seekRequested(milliseconds);
    });
    connect(m_ruler, &TimelineRuler::loopRequested, this, [this](const LoopRegion &region) {
        m_timeline->hold(false);
        Q_EMIT loopRequested(region);
    });
    connect(m_ruler, &TimelineRuler::loopCleared, this, &LaneList::loopCleared);
    connect(m_ruler, &TimelineRuler::loopDragged, this,
            [this](const std::optional<LoopRegion> &region) {
                m_timeline->hold(region.has_value());
                showLoop(region ? region : m_loop, region || m_loopActive);
            });
}

void LaneList::setPosition(qint64 milliseconds)
{
    m_timeline->setPosition(milliseconds);
}

void LaneList::setDuration(qint64 milliseconds)
{
    m_timeline->setDuration(milliseconds);
}

void LaneList::setPlaying(bool playing)
{
    m_timeline->setPlaying(playing);
}

void LaneList::setReducedMotion(bool reduced)
{
    m_timeline->setReducedMotion(reduced);
}

void LaneList::zoomIn()
{
    m_timeline->zoomAtPlayhead(zoomStep);
}

void LaneList::zoomOut()
{
    m_timeline->zoomAtPlayhead(1 / zoomStep);
}

void LaneList::zoomAll()
{
    m_timeline->zoomAll();
}

void LaneList::zoomToLoop()
{
    m_timeline->zoomToLoop();
}

bool LaneList::isZoomed() const
{
    return m_timeline->view().isZoomed();
}

void LaneList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_timeline->layOut();
}

void LaneList::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_timeline->setShown(true);
}

void LaneList::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timeline->setShown(false);
}

bool LaneList::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::Resize || type == QEvent::Move || type == QEvent::LayoutRequest ||
            type == QEvent::Show) {
        // Ruler and bar give way to the scroll bar of the lanes as the strips do.
        const int bar = m_scroll->width() - m_scroll->viewport()->width();
        for (const QWidget *row : std::as_const(m_timeRows))
            row->layout()->setContentsMargins(
                    isRightToLeft() ? bar : 0, 0, isRightToLeft() ? 0 : bar, 0);
        m_timeline->layOut();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace prelisten
