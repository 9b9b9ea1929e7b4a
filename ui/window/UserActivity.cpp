// SPDX-License-Identifier: MIT
#include "ui/window/UserActivity.h"

#include <QEvent>
#include <QWindow>

namespace prelisten {

namespace {

constexpr qint64 reportEveryMs = 1'000;
constexpr int inFrontEveryMs = 10'000;

bool isUserInput(QEvent::Type type)
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

UserActivity::UserActivity(QWindow *window) : QObject(window)
{
    window->installEventFilter(this);
    connect(&m_inFront, &QTimer::timeout, this, [this, window] {
        if (window->isActive())
            Q_EMIT noticed();
        else
            m_inFront.stop();
    });
}

bool UserActivity::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        m_inFront.start(inFrontEveryMs);
    if (isUserInput(event->type()) &&
            (!m_sinceReport.isValid() || m_sinceReport.elapsed() >= reportEveryMs)) {
        m_sinceReport.start();
        Q_EMIT noticed();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace prelisten
