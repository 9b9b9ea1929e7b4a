// SPDX-License-Identifier: MIT
#include "tests/support/VirtualTime.h"

#include <QTimerEvent>

#include <algorithm>

namespace prelisten::tests {

using std::chrono::milliseconds;

std::unique_ptr<QCoreApplication> VirtualTime::application(int &argc, char **argv)
{
    QCoreApplication::setEventDispatcher(new VirtualTime); // owned by the application
    return std::make_unique<QCoreApplication>(argc, argv);
}

VirtualTime &VirtualTime::current()
{
    auto *time = qobject_cast<VirtualTime *>(QAbstractEventDispatcher::instance());
    if (!time)
        qFatal("This application does not use virtual time");
    return *time;
}

bool VirtualTime::runUntil(const std::function<bool()> &done, milliseconds limit)
{
    const milliseconds end = m_now + limit;
    while (!done()) {
        if (!handlePosted() && !fireNext(end))
            return false;
    }
    return true;
}

void VirtualTime::run(milliseconds length)
{
    const milliseconds end = m_now + length;
    while (handlePosted() || fireNext(end)) {
    }
    m_now = end;
}

bool VirtualTime::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    if (handlePosted())
        return true;
    const bool mayJump = flags.testFlag(QEventLoop::WaitForMoreEvents);
    return fireNext(mayJump ? milliseconds::max() : m_now);
}

void VirtualTime::registerSocketNotifier(QSocketNotifier * /*notifier*/)
{
    qFatal("There are no sockets in virtual time");
}

void VirtualTime::unregisterSocketNotifier(QSocketNotifier * /*notifier*/) {}

void VirtualTime::registerTimer(int id, qint64 interval, Qt::TimerType type, QObject *object)
{
    insert({TimerInfo(id, static_cast<int>(interval), type), object,
            m_now + milliseconds(interval)});
}

bool VirtualTime::unregisterTimer(int id)
{
    return m_timers.removeIf([id](const Timer &timer) { return timer.info.timerId == id; }) > 0;
}

bool VirtualTime::unregisterTimers(QObject *object)
{
    return m_timers.removeIf([object](const Timer &timer) { return timer.object == object; }) > 0;
}

QList<QAbstractEventDispatcher::TimerInfo> VirtualTime::registeredTimers(QObject *object) const
{
    QList<TimerInfo> infos;
    for (const Timer &timer : m_timers) {
        if (timer.object == object)
            infos.append(timer.info);
    }
    return infos;
}

int VirtualTime::remainingTime(int id)
{
    const auto found = std::find_if(m_timers.cbegin(), m_timers.cend(),
            [id](const Timer &timer) { return timer.info.timerId == id; });
    return found == m_timers.cend() ? -1 : static_cast<int>((found->due - m_now).count());
}

bool VirtualTime::handlePosted()
{
    if (!std::exchange(m_woken, false))
        return false;
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return true;
}

bool VirtualTime::fireNext(milliseconds end)
{
    if (m_timers.isEmpty() || m_timers.first().due > end)
        return false;
    Timer timer = m_timers.takeFirst();
    m_now = timer.due;
    // Armed again before it fires: the receiver may stop it.
    timer.due += milliseconds(timer.info.interval);
    insert(timer);
    QTimerEvent event(timer.info.timerId);
    QCoreApplication::sendEvent(timer.object, &event);
    return true;
}

void VirtualTime::insert(const Timer &timer)
{
    const auto after = std::upper_bound(m_timers.cbegin(), m_timers.cend(), timer,
            [](const Timer &one, const Timer &other) { return one.due < other.due; });
    m_timers.insert(after, timer);
}

} // namespace prelisten::tests
