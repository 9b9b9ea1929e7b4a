// SPDX-License-Identifier: MIT
#include "ui/timeline/TimelineWheel.h"

#include <QWheelEvent>
#include <QWidget>

#include <cmath>

namespace prelisten {

namespace {

constexpr double anglePerStep = 120; // of a standard wheel, in eighths of a degree
constexpr double pixelsPerStep = 96;

} // namespace

void TimelineWheel::watch(QWidget *part)
{
    part->installEventFilter(this);
}

bool TimelineWheel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel || !handle(*static_cast<QWheelEvent *>(event)))
        return QObject::eventFilter(watched, event);
    event->accept();
    return true;
}

bool TimelineWheel::handle(const QWheelEvent &event)
{
    const QPoint angle = event.angleDelta();
    if (event.modifiers().testFlag(Qt::ControlModifier)) {
        Q_EMIT zoomRequested(angle.y() / anglePerStep, event.position().x());
        return true;
    }
    // A touchpad reports pixels, a wheel only its angle.
    const QPointF moved = event.pixelDelta().isNull()
                                  ? QPointF(angle) * pixelsPerStep / anglePerStep
                                  : QPointF(event.pixelDelta());
    const bool shifted = event.modifiers().testFlag(Qt::ShiftModifier);
    if (!shifted && std::abs(moved.x()) <= std::abs(moved.y()))
        return false;
    Q_EMIT panRequested(moved.x() != 0 ? -moved.x() : -moved.y());
    return true;
}

} // namespace prelisten
