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
constexpr int takeOverEveryMs = 250;

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
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &PositionSlider::takeOver);
    connect(this, &QSlider::valueChanged, this, &PositionSlider::onValueChanged);
}

void PositionSlider::showPosition(qint64 milliseconds)
{
    m_latest = toValue(milliseconds);
    if (m_held || isSliderDown())
        return;
    const bool jump = std::abs(m_latest - value()) > secondMs;
    const qint64 since = m_sinceTakenOver.isValid() ? m_sinceTakenOver.elapsed() : takeOverEveryMs;
    if (jump || since >= takeOverEveryMs)
        takeOver();
    else if (!m_later.isActive())
        m_later.start(static_cast<int>(takeOverEveryMs - since));
}

void PositionSlider::showDuration(qint64 milliseconds)
{
    const QScopedValueRollback showing(m_showing, true);
    setMaximum(toValue(milliseconds));
}

void PositionSlider::takeOver()
{
    if (m_held || isSliderDown())
        return;
    m_later.stop();
    m_sinceTakenOver.start();
    const QScopedValueRollback showing(m_showing, true);
    setValue(m_latest);
}

void PositionSlider::onValueChanged(int value)
{
    if (m_showing)
        return;
    if (m_held) {
        Q_EMIT scrubbed(value);
        return;
    }
    m_later.stop();
    m_latest = value;
    Q_EMIT seekRequested(value);
}

void PositionSlider::mousePressEvent(QMouseEvent *event)
{
    m_held = event->button() == Qt::LeftButton;
    QSlider::mousePressEvent(event);
}

void PositionSlider::mouseReleaseEvent(QMouseEvent *event)
{
    const bool held = m_held;
    QSlider::mouseReleaseEvent(event);
    if (!held || event->button() != Qt::LeftButton)
        return;
    m_held = false;
    m_latest = value();
    Q_EMIT seekRequested(value());
}

void PositionSlider::wheelEvent(QWheelEvent *event)
{
    // Scrolling with the pointer over it must not seek.
    event->ignore();
}

} // namespace prelisten
