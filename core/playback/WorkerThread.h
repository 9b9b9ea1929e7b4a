// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/ThreadReaper.h"

#include <QString>
#include <QThread>

#include <future>
#include <memory>
#include <utility>

namespace prelisten {

/// Runs one object that may block, such as a player, on a thread of its own. Owned by an object on
/// another thread.
///
/// The worker receives its calls in order, one at a time; it is deleted on its own thread, after
/// the last of them.
class WorkerThread
{
public:
    /// Takes ownership of @p worker, which must have no parent. Nothing runs before start(). With a
    /// @p reaper the worker may outlive this object, so it must own or share everything that it
    /// uses.
    WorkerThread(QObject *worker, const QString &name, ThreadReaper *reaper = nullptr);

    /// Calls end() and waits for the thread; with a keeper, returns at once.
    ~WorkerThread();
    Q_DISABLE_COPY_MOVE(WorkerThread)

    /// Further calls have no effect.
    void start(QThread::Priority priority);

    /// Deletes the worker and ends the thread; returns at once. Unblock the worker first if it may
    /// be blocked. Later calls of post() are dropped.
    void end();

    [[nodiscard]] QThread &thread() { return *m_thread; }

    /// Calls @p call on the worker's thread.
    template <typename Call>
    void post(Call call)
    {
        if (m_worker)
            QMetaObject::invokeMethod(m_worker, std::move(call), Qt::QueuedConnection);
    }

private:
    void join();

    std::unique_ptr<QThread> m_thread;
    QObject *m_worker;
    /// Set when end() has deleted the worker. Says the same as the end of the thread, but in a way
    /// that the thread sanitizer sees.
    std::future<void> m_workerGone;
    ThreadReaper *m_reaper;
};

} // namespace prelisten
