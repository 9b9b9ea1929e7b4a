// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/ThreadKeeper.h"

#include <QString>
#include <QThread>

#include <memory>
#include <utility>

namespace prelisten {

/// A thread for one object that may block, such as a player. Owned by an object of another thread.
///
/// The worker is given its calls in order, one at a time; it is deleted on its own thread, after
/// the last of them.
class WorkerThread
{
public:
    /// Takes @p worker, which must have no parent. Nothing runs before start(). With a @p keeper,
    /// the worker may outlive this, so it must own or share all that it uses.
    WorkerThread(QObject *worker, const QString &name, ThreadKeeper *keeper = nullptr);

    /// end(), and waits for it; with a keeper, returns at once.
    ~WorkerThread();
    Q_DISABLE_COPY_MOVE(WorkerThread)

    /// Again: nothing.
    void start(QThread::Priority priority);

    /// Deletes the worker and ends the thread; returns at once. Free it first from what it may be
    /// blocked by. Later calls are dropped.
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
    std::unique_ptr<QThread> m_thread;
    QObject *m_worker;
    ThreadKeeper *m_keeper;
};

} // namespace prelisten
