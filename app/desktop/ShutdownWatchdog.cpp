// SPDX-License-Identifier: MIT
#include "app/desktop/ShutdownWatchdog.h"

#include <cstdlib>

namespace prelisten {

ShutdownWatchdog::~ShutdownWatchdog()
{
    {
        const std::lock_guard lock(m_mutex);
        m_over = true;
    }
    m_disarmed.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void ShutdownWatchdog::arm(std::chrono::milliseconds patience, int exitCode)
{
    m_thread = std::thread([this, patience, exitCode] {
        std::unique_lock lock(m_mutex);
        if (!m_disarmed.wait_for(lock, patience, [this] { return m_over; }))
            std::_Exit(exitCode);
    });
}

} // namespace prelisten
