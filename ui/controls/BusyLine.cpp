// SPDX-License-Identifier: MIT
#include "ui/controls/BusyLine.h"

#include "ui/theme/Style.h"
#include "ui/theme/Theme.h"

#include <QPainter>

#include <algorithm>

namespace prelisten {

namespace {

constexpr int thickness = 3;
constexpr int frameMs = 33;
constexpr double animatedShare = 0.3; // share of the line while it is animated

} // namespace

BusyLine::BusyLine(QWidget *parent) : QProgressBar(parent)
{
    setTextVisible(false);
    setAccessibleName(tr("Progress"));
    setRange(0, 0);
    m_showDelay.setSingleShot(true);
    m_showDelay.setInterval(Motion::busyDelayMs);
    m_frame.setInterval(frameMs);
    connect(&m_showDelay, &QTimer::timeout, this, &QWidget::show);
    connect(&m_frame, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    hide();
}

void BusyLine::wait()
{
    setRange(0, 0);
    if (isHidden() && !m_showDelay.isActive())
        m_showDelay.start();
    updateFrames();
    update();
}

void BusyLine::showShare(int done, int total)
{
    m_showDelay.stop();
    setRange(0, std::max(1, total));
    setValue(done);
    show();
    updateFrames();
}

void BusyLine::stop()
{
    m_showDelay.stop();
    hide();
}

QSize BusyLine::sizeHint() const
{
    return {thickness, thickness};
}

bool BusyLine::isAnimated() const
{
    return maximum() == 0 && isVisible() && showsMotion(*this);
}

void BusyLine::updateFrames()
{
    if (!isAnimated()) {
        m_frame.stop();
    } else if (!m_frame.isActive()) {
        m_animationTime.start();
        m_frame.start();
    }
}

void BusyLine::showEvent(QShowEvent *event)
{
    QProgressBar::showEvent(event);
    updateFrames();
}

void BusyLine::hideEvent(QHideEvent *event)
{
    QProgressBar::hideEvent(event);
    updateFrames();
}

QRectF BusyLine::filledPart() const
{
    QRectF box(rect());
    if (maximum() > 0) {
        box.setWidth(width() * static_cast<double>(value()) / maximum());
    } else if (m_frame.isActive()) {
        const double turn = static_cast<double>(m_animationTime.elapsed() % Motion::busyTurnMs) /
                            Motion::busyTurnMs;
        box.setWidth(width() * animatedShare);
        box.moveLeft((turn * (1 + animatedShare) - animatedShare) * width());
    }
    if (isRightToLeft())
        box.moveRight(width() - box.left());
    return box & QRectF(rect());
}

void BusyLine::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.groove());
    painter.drawRoundedRect(rect(), thickness / 2.0, thickness / 2.0);
    // With reduced motion an indeterminate line is filled as a whole; the text beside it says what
    // is being waited for.
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(filledPart(), thickness / 2.0, thickness / 2.0);
}

} // namespace prelisten
