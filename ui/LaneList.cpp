// SPDX-License-Identifier: MIT
#include "ui/LaneList.h"

#include "ui/Lane.h"
#include "ui/LaneHead.h"
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

    connect(m_ruler, &TimelineRuler::seekRequested, this, &LaneList::seekRequested);
    connect(m_ruler, &TimelineRuler::loopRequested, this, &LaneList::loopRequested);
    connect(m_ruler, &TimelineRuler::loopCleared, this, &LaneList::loopCleared);
    connect(m_ruler, &TimelineRuler::loopDragged, this,
            [this](const std::optional<LoopRegion> &region) {
                showLoop(region ? region : m_loop, region || m_loopActive);
            });
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
    setMixable(m_mixable);
    setLoop(std::nullopt, false);
    setDuration(0);
    setPosition(0);
}

void LaneList::addLane(const SourceName &source)
{
    auto *lane = new Lane(source, m_content);
    m_column->addWidget(lane, 1000);
    m_lanes.append(lane);
    connectHead(*lane);
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

void LaneList::connectHead(const Lane &lane)
{
    const SourceName &source = lane.source();
    connect(lane.head(), &LaneHead::listenRequested, this, [this, source] { choose(source); });
    connect(lane.head(), &LaneHead::soloRequested, this,
            [this, source](bool on) { Q_EMIT soloRequested(source, on); });
    connect(lane.head(), &LaneHead::soloOnlyRequested, this,
            [this, source] { Q_EMIT soloOnlyRequested(source); });
    connect(lane.head(), &LaneHead::muteRequested, this,
            [this, source](bool on) { Q_EMIT muteRequested(source, on); });
    connect(lane.head(), &LaneHead::faderRequested, this,
            [this, source](int position) { Q_EMIT faderRequested(source, position); });
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

void LaneList::toggleSolo(qsizetype index)
{
    if (index >= 0 && index < m_lanes.size())
        m_lanes.at(index)->head()->toggleSolo();
}

void LaneList::soloOnly(qsizetype index)
{
    if (m_mixable && index >= 0 && index < m_lanes.size())
        Q_EMIT soloOnlyRequested(m_lanes.at(index)->source());
}

void LaneList::toggleMute(qsizetype index)
{
    if (index >= 0 && index < m_lanes.size())
        m_lanes.at(index)->head()->toggleMute();
}

Lane *LaneList::lane(const SourceName &source) const
{
    const auto found = std::find_if(m_lanes.begin(), m_lanes.end(),
            [&source](const Lane *each) { return each->source() == source; });
    return found == m_lanes.end() ? nullptr : *found;
}

void LaneList::setMix(const MixState &mix)
{
    for (const LaneMix &each : mix.lanes) {
        if (Lane *its = lane(each.name))
            its->setMix(each, mix.engaged);
    }
}

void LaneList::setMixable(bool mixable)
{
    m_mixable = mixable;
    for (const Lane *lane : std::as_const(m_lanes))
        lane->head()->setMixable(mixable);
}

void LaneList::showLevels(const QList<float> &peaks, qint64 nowMs)
{
    for (qsizetype i = 0; i < m_lanes.size(); ++i)
        m_lanes.at(i)->head()->showLevel(peaks.value(i), nowMs);
}

void LaneList::clearLevels()
{
    for (const Lane *lane : std::as_const(m_lanes))
        lane->head()->clearLevel();
}

void LaneList::setLoop(const std::optional<LoopRegion> &region, bool active)
{
    m_loop = region;
    m_loopActive = active;
    m_ruler->setLoop(region, active);
    showLoop(region, active);
}

void LaneList::showLoop(const std::optional<LoopRegion> &region, bool active)
{
    for (const Lane *lane : std::as_const(m_lanes))
        lane->strip()->setLoop(region, active);
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
    if (Lane *its = lane(source))
        its->setSourceState(state);
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
    m_ruler->setSeekable(seekable);
    for (const Lane *lane : std::as_const(m_lanes))
        lane->strip()->setSeekable(seekable);
}

void LaneList::chainTabOrder(QWidget *before) const
{
    for (const Lane *lane : m_lanes) {
        for (QWidget *next : lane->head()->tabOrder()) {
            QWidget::setTabOrder(before, next);
            before = next;
        }
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
    const TimelineScale scale{m_duration, strip->width()};
    const int left = strip->mapTo(this, QPoint(0, 0)).x();
    const int x = left + std::min(static_cast<int>(scale.placeOf(m_position)), strip->width() - 1);
    const Lane *last = m_lanes.last();
    const int lanesEnd = last->mapTo(this, QPoint(0, last->height())).y();
    m_playhead->place(x, m_ruler->height() - 16, std::min(lanesEnd, height()));
    m_playhead->raise();
}

} // namespace prelisten
