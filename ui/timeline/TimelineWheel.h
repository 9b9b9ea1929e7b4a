// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QWheelEvent;
class QWidget;

namespace prelisten {

/// An event filter that turns wheel and touchpad events into timeline requests: zoom with Ctrl, pan
/// when horizontal or with Shift. All other wheel events pass on and scroll the lanes.
class TimelineWheel : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void watch(QWidget *part);

Q_SIGNALS:
    /// Zoom in for @p steps > 0, out for < 0, around @p x of the watched widget.
    void zoomRequested(double steps, double x);
    void panRequested(double pixels); ///< > 0: to later times

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool handle(const QWheelEvent &event);
};

} // namespace prelisten
