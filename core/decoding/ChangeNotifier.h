// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace prelisten {

/// Wakes threads that wait for something to change, such as a growing store. Thread-safe.
///
/// Take count() before checking the state, then wait() with that count: a change in between is not
/// missed.
class ChangeNotifier
{
public:
    ChangeNotifier() = default;
    Q_DISABLE_COPY_MOVE(ChangeNotifier)

    /// How often notify() has been called.
    [[nodiscard]] quint64 count() const { return m_count.load(); }

    /// Reports a change: increments count() and wakes all waiting threads.
    void notify();

    /// Blocks until count() differs from @p count or @p aborted is true.
    void wait(quint64 count, const std::atomic<bool> &aborted);

    /// Makes waiting threads check @p aborted again.
    void wake();

private:
    std::mutex m_mutex; ///< held from checking the condition until the wait begins
    std::condition_variable m_changed;
    std::atomic<quint64> m_count{0};
};

} // namespace prelisten
