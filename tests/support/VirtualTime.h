// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QList>

#include <chrono>
#include <functional>
#include <memory>

namespace prelisten::tests {

/// An event dispatcher whose time stands still while there is something to do, and jumps to the
/// next timer otherwise. Ten minutes of retries take milliseconds, and the same in every run.
///
/// Only for code that lives on one thread and uses neither sockets nor processes: nothing waits for
/// the outside. Timers and QTimer::remainingTime() follow it, QElapsedTimer does not.
class VirtualTime : public QAbstractEventDispatcher
{
    Q_OBJECT
public:
    /// An application that uses a new VirtualTime.
    [[nodiscard]] static std::unique_ptr<QCoreApplication> application(int &argc, char **argv);

    /// The time of the application; only with one of application().
    [[nodiscard]] static VirtualTime &current();

    [[nodiscard]] std::chrono::milliseconds now() const { return m_now; }

    /// Runs the event loop until @p done; false once @p limit has passed, or if nothing more would
    /// ever happen.
    [[nodiscard]] bool runUntil(const std::function<bool()> &done, std::chrono::milliseconds limit);

    /// Runs the event loop for @p length.
    void run(std::chrono::milliseconds length);

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;
    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;
    void registerTimer(int id, qint64 interval, Qt::TimerType type, QObject *object) override;
    bool unregisterTimer(int id) override;
    bool unregisterTimers(QObject *object) override;
    [[nodiscard]] QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int id) override;
    void wakeUp() override { m_woken = true; }
    void interrupt() override {}

private:
    struct Timer
    {
        TimerInfo info;
        QObject *object;
        std::chrono::milliseconds due;
    };

    /// Handles what is posted; false if there was nothing.
    bool handlePosted();
    /// Jumps to the next timer and lets it fire; false if none is due before @p end.
    bool fireNext(std::chrono::milliseconds end);

    QList<Timer> m_timers; ///< in the order in which they fire
    std::chrono::milliseconds m_now{0};
    bool m_woken = false;

    void insert(const Timer &timer);
};

} // namespace prelisten::tests
