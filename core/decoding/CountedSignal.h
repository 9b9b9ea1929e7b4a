// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace prelisten {

/// Wakes those who wait for something to change, such as a store that grows. Thread-safe.
///
/// Take count() before you look, then wait with it: what came in between is not missed.
class CountedSignal
{
public:
    CountedSignal() = default;
    Q_DISABLE_COPY_MOVE(CountedSignal)

    /// How often notify() has been called.
    [[nodiscard]] quint64 count() const { return m_count.load(); }

    /// There is something new to look at.
    void notify();

    /// Waits until count() is not @p count any more, or @p aborted is true.
    void wait(quint64 count, const std::atomic<bool> &aborted);

    /// Lets those who wait look at their flags.
    void wake();

private:
    std::mutex m_mutex; ///< held between a look at the condition and going to sleep
    std::condition_variable m_changed;
    std::atomic<quint64> m_count{0};
};

} // namespace prelisten
