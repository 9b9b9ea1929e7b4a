// SPDX-License-Identifier: MIT
#include "ui/lanes/LaneList.h"

#include "core/track/SourceRole.h"
#include "ui/controls/Surface.h"
#include "ui/controls/VerticalScroll.h"
#include "ui/lanes/Lane.h"
#include "ui/lanes/LaneHead.h"
#include "ui/theme/Style.h"
#include "ui/theme/Theme.h"
#include "ui/timeline/Playhead.h"
#include "ui/timeline/Timeline.h"
#include "ui/timeline/TimelineRuler.h"
#include "ui/timeline/TimelineStrip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace prelisten {

LaneList::LaneList(QWidget *parent)
    : QWidget(parent)
    , m_scroll(new QScrollArea(this))
    , m_content(new QWidget)
    , m_column(new QVBoxLayout(m_content))
    , m_ruler(new TimelineRuler(this))
    , m_bar(new QScrollBar(Qt::Horizontal, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Metrics::laneGap);
    m_scroll->setWidget(m_content);
    setVerticalScrollOnly(m_scroll, tr("Scroll the lanes"));
    m_scroll->viewport()->setAutoFillBackground(false);
    // Opaque, so that a moving playhead does not repaint the widgets behind the lanes.
    m_content->setAutoFillBackground(true);
    m_scroll->viewport()->installEventFilter(this);
    m_content->installEventFilter(this);
    m_bar->setAccessibleName(tr("Scroll the time line"));
    m_bar->setLayoutDirection(Qt::LeftToRight);
    // Its room stays reserved while hidden, so that the lanes do not change height.
    QSizePolicy kept = m_bar->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_bar->setSizePolicy(kept);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(timeRow(m_ruler));
    column->addWidget(m_scroll, 1);
    column->addWidget(timeRow(m_bar));
    m_timeline = new Timeline(
            {m_ruler, m_bar},
            [] {
                return std::chrono::duration_cast<std::chrono::microseconds>(
                        std::chrono::steady_clock::now().time_since_epoch());
            },
            this);
    setReducedMotion(!showsMotion(*this));
    connect(m_timeline, &Timeline::zoomedChanged, this, &LaneList::zoomedChanged);
    connectRuler();
}

void LaneList::setSources(const QList<SourceName> &sources)
{
    m_timeline->setStrips({}, nullptr);
    while (QLayoutItem *item = m_column->takeAt(0)) {
        // No deleteLater(): old lanes must not be found among the new ones.
        delete item->widget();
        delete item;
    }
    m_lanes.clear();
    QWidget *divider = nullptr;
    for (const SourceName &source : sources) {
        addLane(source);
        if (isMaster(source) && hasStems(sources))
            m_column->addWidget(divider = new Divider(m_content));
    }
    m_column->addStretch(1);
    QList<TimelineStrip *> strips;
    for (const Lane *lane : std::as_const(m_lanes))
        strips << lane->strip();
    m_timeline->setStrips(strips, divider);
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
    lane->strip()->setOwnScale(m_ownScales);
    connectHead(*lane);
    connect(lane->strip(), &TimelineStrip::scrubbed, m_timeline, &Timeline::scrub);
    connect(lane->strip(), &TimelineStrip::seekRequested, this, [this](qint64 milliseconds) {
        m_timeline->endScrub();
        Q_EMIT seekRequested(milliseconds);
    });
}

void LaneList::connectHead(const Lane &lane)
{
    const SourceName &source = lane.source();
    connect(lane.head(), &LaneHead::listenRequested, this,
            [this, source] { requestListening(source); });
    connect(lane.head(), &LaneHead::soloRequested, this,
            [this, source](bool on) { Q_EMIT soloRequested(source, on); });
    connect(lane.head(), &LaneHead::soloOnlyRequested, this,
            [this, source] { Q_EMIT soloOnlyRequested(source); });
    connect(lane.head(), &LaneHead::muteRequested, this,
            [this, source](bool on) { Q_EMIT muteRequested(source, on); });
    connect(lane.head(), &LaneHead::faderRequested, this,
            [this, source](int position) { Q_EMIT faderRequested(source, position); });
}

void LaneList::requestListening(const SourceName &source)
{
    setListening(source);
    Q_EMIT listenRequested(source);
}

void LaneList::listenTo(qsizetype index)
{
    if (index >= 0 && index < m_lanes.size())
        requestListening(m_lanes.at(index)->source());
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

void LaneList::addPeaks(
        const SourceName &source, int sampleRate, qint64 firstPeak, const QList<Peak> &peaks)
{
    if (const Lane *one = lane(source))
        one->strip()->addPeaks(sampleRate, firstPeak, peaks);
}

void LaneList::clearPeaks(const SourceName &source)
{
    if (const Lane *one = lane(source))
        one->strip()->clearPeaks();
}

void LaneList::setLoudness(const SourceName &source, double lufs, double truePeakDb)
{
    if (const Lane *one = lane(source))
        one->head()->setLoudness(lufs, truePeakDb);
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
    const bool hasStems = std::any_of(m_lanes.cbegin(), m_lanes.cend(),
            [](const Lane *lane) { return !isMaster(lane->source()); });
    for (const Lane *lane : std::as_const(m_lanes))
        lane->head()->setMixable(mixable, hasStems);
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
    if (!seekable) {
        m_timeline->cancelDrag();
        showLoop(m_loop, m_loopActive); // instead of the one that was being dragged
    }
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
        // Keeps ruler and bar aligned with the strips when the lanes have a vertical scroll bar.
        const int bar = m_scroll->width() - m_scroll->viewport()->width();
        for (const QWidget *row : std::as_const(m_timeRows))
            row->layout()->setContentsMargins(
                    isRightToLeft() ? bar : 0, 0, isRightToLeft() ? 0 : bar, 0);
        m_timeline->layOut();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace prelisten
