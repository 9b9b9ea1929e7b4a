// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QWheelEvent;
class QWidget;

namespace prelisten {

/// Tells what a wheel or a touchpad asks of a time line: with Ctrl to zoom, sideways or with Shift
/// to pan. Everything else goes its usual way, to scroll the lanes.
class TimelineWheel : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void watch(QWidget *part);

Q_SIGNALS:
    void zoomRequested(double steps, double x); ///< steps above 0: nearer; around @p x of the part
    void panRequested(double pixels);           ///< above 0: to later times

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool take(const QWheelEvent &event);
};

} // namespace prelisten
