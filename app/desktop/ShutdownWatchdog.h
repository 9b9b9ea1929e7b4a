// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace prelisten {

/// Ends the process if its shutdown hangs. When the sound server dies during a write, Qt 6.4 never
/// releases a lock; Qt's own threads and every thread that joins them then wait for ever.
class ShutdownWatchdog
{
public:
    ShutdownWatchdog() = default;
    /// Disarms the watchdog.
    ~ShutdownWatchdog();
    ShutdownWatchdog(const ShutdownWatchdog &) = delete;
    ShutdownWatchdog &operator=(const ShutdownWatchdog &) = delete;

    /// Ends the process at once with @p exitCode (std::_Exit) unless this object is destroyed
    /// within @p patience. May be called once only.
    void arm(std::chrono::milliseconds patience, int exitCode);

private:
    std::mutex m_mutex;
    std::condition_variable m_disarmed;
    bool m_over = false;
    std::thread m_thread;
};

} // namespace prelisten
