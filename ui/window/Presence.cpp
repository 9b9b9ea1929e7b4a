// SPDX-License-Identifier: MIT
#include "ui/window/Presence.h"

#include <QEvent>
#include <QWindow>

namespace prelisten {

namespace {

constexpr qint64 tellEveryMs = 1'000;

bool isOfSomebody(QEvent::Type type)
{
    switch (type) {
    case QEvent::MouseMove:
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
    case QEvent::Wheel:
    case QEvent::KeyPress:
    case QEvent::FocusIn:
        return true;
    default:
        return false;
    }
}

} // namespace

Presence::Presence(QWindow *window) : QObject(window)
{
    window->installEventFilter(this);
}

bool Presence::eventFilter(QObject *watched, QEvent *event)
{
    if (isOfSomebody(event->type()) &&
            (!m_sinceTold.isValid() || m_sinceTold.elapsed() >= tellEveryMs)) {
        m_sinceTold.start();
        Q_EMIT noticed();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace prelisten
