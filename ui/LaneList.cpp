// SPDX-License-Identifier: MIT
#include "ui/LaneList.h"

#include "ui/Lane.h"
#include "ui/Surface.h"
#include "ui/Theme.h"
#include "ui/TimelineRuler.h"
#include "ui/TimelineStrip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace prelisten {

LaneList::LaneList(QWidget *parent)
    : QWidget(parent)
    , m_scroll(new QScrollArea(this))
    , m_content(new QWidget)
    , m_column(new QVBoxLayout(m_content))
    , m_rulerRow(new QWidget(this))
    , m_ruler(new TimelineRuler(m_rulerRow))
    , m_playhead(new Playhead(this))
{
    auto *rulerLayout = new QHBoxLayout(m_rulerRow);
    rulerLayout->setContentsMargins(0, 0, 0, 0);
    rulerLayout->setSpacing(0);
    rulerLayout->addSpacing(Metrics::laneHead + Metrics::laneGap);
    rulerLayout->addWidget(m_ruler, 1);

    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Metrics::laneGap);
    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    m_scroll->viewport()->installEventFilter(this);
    m_content->installEventFilter(this);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_rulerRow);
    column->addWidget(m_scroll, 1);
    m_playhead->hide();
}

void LaneList::setSources(const QList<SourceName> &sources)
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        // Not later: a lane of the track before must not be found beside those of this one.
        delete item->widget();
        delete item;
    }
    m_lanes.clear();
    m_scrubbing = false;
    for (const SourceName &source : sources) {
        addLane(source);
        if (m_lanes.size() == 1 && sources.size() > 1)
            m_column->addWidget(new Divider(m_content));
    }
    m_column->addStretch(1);
    if (!m_lanes.isEmpty())
        setListening(m_lanes.first()->source());
    setSeekable(m_seekable);
    setDuration(0);
    setPosition(0);
}

void LaneList::addLane(const SourceName &source)
{
    auto *lane = new Lane(source, m_content);
    m_column->addWidget(lane, 1000);
    m_lanes.append(lane);
    connect(lane, &Lane::listenRequested, this, [this, source] { choose(source); });
    connect(lane->strip(), &TimelineStrip::scrubbed, this, [this](qint64 milliseconds) {
        m_scrubbing = true;
        m_position = milliseconds;
        placePlayhead();
    });
    connect(lane->strip(), &TimelineStrip::seekRequested, this, [this](qint64 milliseconds) {
        m_scrubbing = false;
        Q_EMIT seekRequested(milliseconds);
    });
}

void LaneList::choose(const SourceName &source)
{
    setListening(source);
    Q_EMIT listenRequested(source);
}

void LaneList::listenTo(qsizetype index)
{
    if (index >= 0 && index < m_lanes.size())
        choose(m_lanes.at(index)->source());
}

void LaneList::setPosition(qint64 milliseconds)
{
    // A drag shows where it would go, not where the sound is.
    if (!m_scrubbing) {
        m_position = milliseconds;
        placePlayhead();
    }
    for (const Lane *lane : std::as_const(m_lanes))
        lane->strip()->setPosition(milliseconds);
}

void LaneList::setDuration(qint64 milliseconds)
{
    m_duration = milliseconds;
    m_ruler->setDuration(milliseconds);
    for (const Lane *lane : std::as_const(m_lanes))
        lane->strip()->setDuration(milliseconds);
    placePlayhead();
}

void LaneList::setSourceState(const SourceName &source, const SourceState &state)
{
    for (Lane *lane : std::as_const(m_lanes)) {
        if (lane->source() == source)
            lane->setSourceState(state);
    }
}

void LaneList::setListening(const SourceName &source)
{
    for (Lane *lane : std::as_const(m_lanes))
        lane->setListening(lane->source() == source);
}

void LaneList::setSeekable(bool seekable)
{
    m_seekable = seekable;
    m_scrubbing = m_scrubbing && seekable;
    for (const Lane *lane : std::as_const(m_lanes))
        lane->strip()->setSeekable(seekable);
}

void LaneList::chainTabOrder(QWidget *before) const
{
    for (const Lane *lane : m_lanes) {
        QWidget *next = lane->firstInTabOrder();
        QWidget::setTabOrder(before, next);
        before = next;
    }
}

void LaneList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placePlayhead();
}

bool LaneList::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::Resize || type == QEvent::Move || type == QEvent::LayoutRequest ||
            type == QEvent::Show) {
        // The ruler gives way to the scroll bar as the lanes do.
        const int bar = m_scroll->width() - m_scroll->viewport()->width();
        m_rulerRow->layout()->setContentsMargins(
                isRightToLeft() ? bar : 0, 0, isRightToLeft() ? 0 : bar, 0);
        placePlayhead();
    }
    return QWidget::eventFilter(watched, event);
}

void LaneList::placePlayhead()
{
    const bool shown = !m_lanes.isEmpty() && m_duration > 0;
    m_playhead->setVisible(shown);
    if (!shown)
        return;
    const TimelineStrip *strip = m_lanes.first()->strip();
    const double share =
            std::clamp(static_cast<double>(m_position) / static_cast<double>(m_duration), 0.0, 1.0);
    const int left = strip->mapTo(this, QPoint(0, 0)).x();
    const int x = left + static_cast<int>(share * (strip->width() - 1));
    const Lane *last = m_lanes.last();
    const int lanesEnd = last->mapTo(this, QPoint(0, last->height())).y();
    m_playhead->place(x, m_ruler->height() - 16, std::min(lanesEnd, height()));
    m_playhead->raise();
}

} // namespace prelisten
