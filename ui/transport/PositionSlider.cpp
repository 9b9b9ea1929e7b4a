// SPDX-License-Identifier: MIT
#include "ui/transport/PositionSlider.h"

#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QWheelEvent>

#include <algorithm>
#include <limits>

namespace prelisten {

namespace {

constexpr int secondMs = 1000;
constexpr int updateEveryMs = 250;

int toValue(qint64 milliseconds)
{
    return static_cast<int>(std::clamp<qint64>(milliseconds, 0, std::numeric_limits<int>::max()));
}

} // namespace

PositionSlider::PositionSlider(QWidget *parent) : QSlider(Qt::Horizontal, parent)
{
    setRange(0, 0);
    setSingleStep(secondMs);
    setPageStep(5 * secondMs);
    // A click seeks but does not take the focus, so that the arrow keys still reach the window.
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Position"));
    // The timeline runs from left to right in every language.
    setLayoutDirection(Qt::LeftToRight);
    m_updateLater.setSingleShot(true);
    connect(&m_updateLater, &QTimer::timeout, this, &PositionSlider::updateValue);
    connect(this, &QSlider::valueChanged, this, &PositionSlider::onValueChanged);
}

void PositionSlider::showPosition(qint64 milliseconds)
{
    m_latest = toValue(milliseconds);
    if (m_pressed || isSliderDown())
        return;
    const bool jump = std::abs(m_latest - value()) > secondMs;
    const qint64 since = m_sinceUpdate.isValid() ? m_sinceUpdate.elapsed() : updateEveryMs;
    if (jump || since >= updateEveryMs)
        updateValue();
    else if (!m_updateLater.isActive())
        m_updateLater.start(static_cast<int>(updateEveryMs - since));
}

void PositionSlider::showDuration(qint64 milliseconds)
{
    const QScopedValueRollback showing(m_showing, true);
    setMaximum(toValue(milliseconds));
}

void PositionSlider::updateValue()
{
    if (m_pressed || isSliderDown())
        return;
    m_updateLater.stop();
    m_sinceUpdate.start();
    const QScopedValueRollback showing(m_showing, true);
    setValue(m_latest);
}

void PositionSlider::onValueChanged(int value)
{
    if (m_showing)
        return;
    if (m_pressed) {
        Q_EMIT scrubbed(value);
        return;
    }
    m_updateLater.stop();
    m_latest = value;
    Q_EMIT seekRequested(value);
}

void PositionSlider::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton;
    QSlider::mousePressEvent(event);
}

void PositionSlider::mouseReleaseEvent(QMouseEvent *event)
{
    const bool wasPressed = m_pressed;
    QSlider::mouseReleaseEvent(event);
    if (!wasPressed || event->button() != Qt::LeftButton)
        return;
    m_pressed = false;
    m_latest = value();
    Q_EMIT seekRequested(value());
}

void PositionSlider::wheelEvent(QWheelEvent *event)
{
    // Scrolling with the pointer over it must not seek.
    event->ignore();
}

} // namespace prelisten
