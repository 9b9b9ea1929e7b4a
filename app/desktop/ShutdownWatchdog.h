// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace prelisten {

/// Ends a process that cannot end by itself. When the sound server dies amid a write, Qt 6.4 never
/// gives back the lock that its own threads then wait for, and those who wait for them.
class ShutdownWatchdog
{
public:
    ShutdownWatchdog() = default;
    /// In time: nothing happens.
    ~ShutdownWatchdog();
    ShutdownWatchdog(const ShutdownWatchdog &) = delete;
    ShutdownWatchdog &operator=(const ShutdownWatchdog &) = delete;

    /// Everything is to be taken down within @p patience from now; else the process ends at once,
    /// with @p exitCode. Once only.
    void arm(std::chrono::milliseconds patience, int exitCode);

private:
    std::mutex m_mutex;
    std::condition_variable m_disarmed;
    bool m_over = false;
    std::thread m_thread;
};

} // namespace prelisten
