// SPDX-License-Identifier: MIT
#include "ui/window/WindowBody.h"

#include "ui/theme/Theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QResizeEvent>

#include <algorithm>
#include <utility>

namespace prelisten {

WindowBody::WindowBody(QWidget *side, QWidget *track, QWidget *parent)
    : QWidget(parent), m_side(side), m_track(track)
{
    // Parented in reading order, which becomes the tab order.
    side->setParent(this);
    track->setParent(this);
    side->installEventFilter(this);
    track->installEventFilter(this);
    side->hide();
}

void WindowBody::setSideWanted(bool wanted)
{
    m_wanted = wanted;
    arrange();
}

void WindowBody::setSideAvailable(bool available)
{
    m_available = available;
    arrange();
}

void WindowBody::toggleSide()
{
    if (!m_available)
        return;
    if (isNarrow()) {
        m_drawerOpen = !m_drawerOpen;
        arrange();
        return;
    }
    m_wanted = !m_wanted;
    arrange();
    Q_EMIT sideWantedChanged(m_wanted);
}

void WindowBody::openSide()
{
    if (!m_shown)
        toggleSide();
}

void WindowBody::closeDrawer()
{
    if (!m_drawerOpen)
        return;
    m_drawerOpen = false;
    arrange();
}

bool WindowBody::isNarrow() const
{
    return width() < Metrics::narrowWindow;
}

void WindowBody::arrange()
{
    const bool narrow = isNarrow();
    if (!narrow)
        m_drawerOpen = false;
    const bool shown = m_available && (narrow ? m_drawerOpen : m_wanted);
    const int side = std::min(
            std::clamp(m_side->sizeHint().width(), m_side->minimumWidth(), m_side->maximumWidth()),
            width());
    const int beside = shown && !narrow ? side : 0;
    const bool mirrored = isRightToLeft();
    m_track->setGeometry(mirrored ? 0 : beside, 0, width() - beside, height());
    m_side->setGeometry(mirrored ? width() - side : 0, 0, side, height());
    if (shown && narrow)
        m_side->raise();
    const bool held = m_side->isAncestorOf(QApplication::focusWidget());
    m_side->setVisible(shown);
    if (!shown && held)
        m_track->setFocus();
    if (std::exchange(m_shown, shown) != shown)
        Q_EMIT sideShownChanged(shown);
}

QSize WindowBody::sizeHint() const
{
    return m_track->sizeHint();
}

QSize WindowBody::minimumSizeHint() const
{
    return m_track->minimumSizeHint();
}

void WindowBody::resizeEvent(QResizeEvent *)
{
    arrange();
}

bool WindowBody::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        updateGeometry();
    else if (event->type() == QEvent::LayoutDirectionChange)
        arrange();
    return QWidget::event(event);
}

bool WindowBody::eventFilter(QObject *watched, QEvent *event)
{
    if (isDrawerOpen()) {
        const bool escape = watched == m_side && event->type() == QEvent::KeyPress &&
                            static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
        const bool clickedOutside = watched == m_track && event->type() == QEvent::MouseButtonPress;
        if (escape || clickedOutside) {
            closeDrawer();
            return escape;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace prelisten
