// SPDX-License-Identifier: MIT
#include "ui/timeline/TimelinePainting.h"

#include "ui/theme/Theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace prelisten {

DevicePixels::DevicePixels(QPainter &painter) : m_painter(painter)
{
    const QTransform device = painter.deviceTransform();
    const QPointF origin = device.map(QPointF(0, 0));
    const QTransform world = painter.worldTransform();
    painter.save();
    painter.setWorldTransform(
            QTransform::fromTranslate(std::round(origin.x()), std::round(origin.y())) *
            device.inverted() * world);
}

DevicePixels::~DevicePixels()
{
    m_painter.restore();
}

namespace TimelinePainting {

namespace {

constexpr int tagGap = 6;
constexpr int tagPadding = 6;
constexpr double playheadWidth = 1.5;
constexpr double offscreenMargin =
        16; // pixels beyond the edge: there neither edge nor grip is visible
// Below faintDb, lossy coding alone explains the difference between stems and master; above
// strongDb the difference is as loud as parts of the music.
constexpr double faintDb = -15;
constexpr double strongDb = -3;

QRect tagBox(const QFontMetrics &metrics, const QString &text, int x, const QRect &bounds)
{
    const int width = metrics.horizontalAdvance(text) + 2 * tagPadding;
    const int left = x + tagGap + width <= bounds.right() ? x + tagGap : x - tagGap - width;
    return {left, bounds.top() + 4, width, metrics.height() + 4};
}

} // namespace

QRect loopRect(const LoopRegion &region, const TimelineScale &scale, int height)
{
    const auto place = [&scale](std::chrono::microseconds time) {
        const double x =
                std::clamp(scale.xAt(time), -offscreenMargin, scale.width + offscreenMargin);
        return static_cast<int>(std::lround(x));
    };
    const int from = place(region.begin);
    const int to = place(region.end);
    return {from, 0, std::max(1, to - from), height};
}

void paintLoopShade(QPainter &painter, const Theme &theme, const QRect &loop, bool active)
{
    const QColor tone = active ? theme.accent : theme.dim;
    painter.fillRect(loop, Theme::mix(theme.panel, tone, active ? 0.16 : 0.08));
    const QColor edge = Theme::mix(theme.panel, tone, active ? 0.6 : 0.35);
    painter.fillRect(loop.left(), loop.top(), 1, loop.height(), edge);
    painter.fillRect(loop.right(), loop.top(), 1, loop.height(), edge);
}

void paintLoopBar(QPainter &painter, const Theme &theme, const QRect &bar, bool active)
{
    const QColor tone = active ? theme.accent : theme.dim;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::mix(theme.ground, tone, active ? 0.5 : 0.3));
    const double round = bar.height() / 4.0;
    painter.drawRoundedRect(bar, round, round);
    painter.setBrush(tone);
    constexpr int grip = 3;
    painter.drawRect(QRect(bar.left(), bar.top(), grip, bar.height()));
    painter.drawRect(QRect(bar.right() + 1 - grip, bar.top(), grip, bar.height()));
    painter.restore();
}

QRect tagArea(const QFont &font, const QString &text, int x, const QRect &bounds)
{
    return tagBox(QFontMetrics(font), text, x, bounds)
            .united(QRect(x, bounds.top(), 1, bounds.height()))
            .adjusted(-1, -1, 1, 1);
}

void paintTag(
        QPainter &painter, const Theme &theme, const QString &text, int x, const QRect &bounds)
{
    painter.save();
    painter.fillRect(x, bounds.top(), 1, bounds.height(), theme.dim);
    const QRect plate = tagBox(QFontMetrics(painter.font()), text, x, bounds);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.line));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(QRectF(plate).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(theme.text);
    painter.drawText(plate, Qt::AlignCenter | Qt::TextSingleLine, text);
    painter.restore();
}

Stroke playheadAt(double x, double pixelRatio)
{
    const auto width = static_cast<int>(std::lround(playheadWidth * pixelRatio));
    return {static_cast<int>(std::lround(x * pixelRatio - width / 2.0)), width};
}

void paintFlag(QPainter &painter, const Theme &theme, double x, int top, int bottom)
{
    const double ratio = painter.deviceTransform().m11();
    const Stroke line = playheadAt(x, ratio);
    const double middle = (line.left + line.width / 2.0) / ratio;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath flag(QPointF(middle - flagReach, top));
    flag.lineTo(middle + flagReach, top);
    flag.lineTo(middle, top + flagDepth);
    flag.closeSubpath();
    painter.fillPath(flag, theme.text);
    painter.restore();
    const auto from = static_cast<int>(std::floor(top * ratio));
    const DevicePixels pixels(painter);
    painter.fillRect(line.left, from, line.width,
            static_cast<int>(std::ceil(bottom * ratio)) - from, theme.text);
}

void paintResidual(QPainter &painter, const Theme &theme, const QList<float> &decibels,
        const TimelineScale &scale, const QRect &band)
{
    const qint64 first = scale.millisecondsAt(band.left()) / residualStepMs;
    const qint64 last = scale.millisecondsAt(band.right() + 1) / residualStepMs;
    for (qint64 i = std::max<qint64>(0, first); i <= last && i < decibels.size(); ++i) {
        const double strength =
                (static_cast<double>(decibels.at(i)) - faintDb) / (strongDb - faintDb);
        if (!(strength > 0))
            continue;
        const int from = static_cast<int>(std::floor(scale.xAt(i * residualStepMs)));
        const int to = static_cast<int>(std::floor(scale.xAt((i + 1) * residualStepMs)));
        painter.fillRect(from, band.top(), std::max(1, to - from), band.height(),
                Theme::mix(theme.panel, theme.warn, std::min(1.0, 0.25 + 0.75 * strength)));
    }
}

void roundCorners(QPainter &painter, const Theme &theme, const QRect &box)
{
    // Each corner separately: one path around the box would cost as much as painting all of it.
    constexpr double radius = Metrics::radius;
    QPainterPath corner(QPointF(0, 0));
    corner.lineTo(radius, 0);
    corner.arcTo(QRectF(0, 0, 2 * radius, 2 * radius), 90, 90);
    corner.closeSubpath();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF edges(box);
    for (const double x : {edges.left(), edges.right()}) {
        for (const double y : {edges.top(), edges.bottom()}) {
            const double across = x == edges.left() ? 1 : -1;
            const double down = y == edges.top() ? 1 : -1;
            painter.fillPath(QTransform(across, 0, 0, down, x, y).map(corner), theme.ground);
        }
    }
    if (theme.scheme == Theme::Scheme::HighContrast) {
        painter.setPen(theme.line);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(edges.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    }
    painter.restore();
}

} // namespace TimelinePainting

} // namespace prelisten
