// SPDX-License-Identifier: MIT
#include "core/playback/WorkerThread.h"

namespace prelisten {

WorkerThread::WorkerThread(QObject *worker, const QString &name, ThreadReaper *reaper)
    : m_thread(std::make_unique<QThread>()), m_worker(worker), m_reaper(reaper)
{
    m_thread->setObjectName(name);
    worker->moveToThread(m_thread.get());
}

WorkerThread::~WorkerThread()
{
    end();
    if (m_reaper && m_thread->isRunning())
        m_reaper->keep(std::move(m_thread));
    else
        join();
}

void WorkerThread::join()
{
    m_thread->wait();
    if (m_workerGone.valid())
        m_workerGone.wait();
}

void WorkerThread::start(QThread::Priority priority)
{
    if (m_worker && !m_thread->isRunning())
        m_thread->start(priority);
}

void WorkerThread::end()
{
    QObject *worker = std::exchange(m_worker, nullptr);
    if (!worker)
        return;
    if (!m_thread->isRunning()) {
        delete worker;
        return;
    }
    const auto gone = std::make_shared<std::promise<void>>();
    m_workerGone = gone->get_future();
    QMetaObject::invokeMethod(
            worker,
            [worker, gone] {
                delete worker;
                gone->set_value();
                QThread::currentThread()->quit();
            },
            Qt::QueuedConnection);
}

} // namespace prelisten
