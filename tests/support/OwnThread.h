// SPDX-License-Identifier: MIT
#pragma once

#include <QThread>

#include <future>
#include <memory>
#include <utility>

namespace prelisten::tests {

/// Runs @p work on a thread of its own, on which sockets work; returns its result.
template <typename Work>
auto onOwnThread(Work work)
{
    using Value = decltype(work());
    const auto task = std::make_shared<std::packaged_task<Value()>>(std::move(work));
    QThread *thread = QThread::create([task] { (*task)(); });
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
    return task->get_future();
}

} // namespace prelisten::tests
