// SPDX-License-Identifier: MIT
#include "core/decoding/ChangeNotifier.h"

namespace prelisten {

void ChangeNotifier::notify()
{
    m_count.fetch_add(1);
    wake();
}

void ChangeNotifier::wait(quint64 count, const std::atomic<bool> &aborted)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_count.load() != count || aborted.load(); });
}

void ChangeNotifier::wake()
{
    {
        const std::lock_guard lock(m_mutex);
    }
    m_changed.notify_all();
}

} // namespace prelisten
