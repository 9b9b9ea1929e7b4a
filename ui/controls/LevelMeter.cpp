// SPDX-License-Identifier: MIT
#include "ui/controls/LevelMeter.h"

#include "ui/controls/ElidedLabel.h"
#include "ui/theme/Theme.h"
#include "ui/words/MixWords.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace prelisten {

namespace {

constexpr int gap = 2; // between channels
constexpr int mark = 2;

} // namespace

LevelMeter::LevelMeter(
        Qt::Orientation orientation, int channels, const QString &source, QWidget *parent)
    : QWidget(parent), m_orientation(orientation), m_source(source), m_channels(channels)
{
    if (orientation == Qt::Horizontal)
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    else
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

QSize LevelMeter::sizeHint() const
{
    const auto channels = static_cast<int>(m_channels.size());
    const int thickness = channels * Metrics::laneMeter + (channels - 1) * gap;
    constexpr int shortest = 24;
    return m_orientation == Qt::Horizontal ? QSize(shortest, thickness)
                                           : QSize(thickness, shortest);
}

int LevelMeter::length() const
{
    return m_orientation == Qt::Horizontal ? width() : height();
}

LevelMeter::Marks LevelMeter::marksOf(const MeterBallistics &ballistics) const
{
    const auto at = [this](double decibels) {
        return static_cast<int>(std::lround(MeterBallistics::share(decibels) * length()));
    };
    return {at(ballistics.level()), at(ballistics.held())};
}

void LevelMeter::showLevels(const QList<float> &peaks, qint64 nowMs)
{
    bool changed = false;
    for (qsizetype i = 0; i < m_channels.size(); ++i) {
        Channel &channel = m_channels[i];
        channel.ballistics.add(peaks.value(i), nowMs);
        changed = changed || marksOf(channel.ballistics) != channel.painted;
    }
    if (changed)
        update();
}

void LevelMeter::clear()
{
    for (Channel &channel : m_channels)
        channel.ballistics.clear();
    update();
}

double LevelMeter::heldDb() const
{
    double highest = MeterBallistics::floorDb;
    for (const Channel &channel : m_channels)
        highest = std::max(highest, channel.ballistics.held());
    return highest;
}

QRect LevelMeter::barOf(qsizetype channel, int from, int to) const
{
    const int across = static_cast<int>(channel) * (Metrics::laneMeter + gap);
    if (m_orientation == Qt::Horizontal) {
        const QRect bar(from, across, to - from, Metrics::laneMeter);
        return isRightToLeft() ? QRect(width() - to, across, to - from, Metrics::laneMeter) : bar;
    }
    return {across, height() - to, Metrics::laneMeter, to - from};
}

void LevelMeter::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    const QColor colour = m_source.isEmpty() ? theme.ok : theme.source(m_source);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    constexpr double round = Metrics::laneMeter / 2.0;
    for (qsizetype i = 0; i < m_channels.size(); ++i) {
        Channel &channel = m_channels[i];
        const Marks marks = channel.painted = marksOf(channel.ballistics);
        painter.setBrush(theme.groove());
        painter.drawRoundedRect(barOf(i, 0, length()), round, round);
        painter.setBrush(colour);
        if (marks.level > 0)
            painter.drawRoundedRect(barOf(i, 0, marks.level), round, round);
        if (marks.held > mark)
            painter.fillRect(barOf(i, marks.held - mark, marks.held), theme.text);
    }
}

bool LevelMeter::event(QEvent *event)
{
    // The tooltip's text is made only when it is about to be shown.
    if (event->type() == QEvent::ToolTip)
        setToolTip(plainToolTip(tr("Peak %1 dBFS").arg(MixWords::figure(heldDb()))));
    return QWidget::event(event);
}

} // namespace prelisten
