// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <mutex>
#include <utility>

namespace prelisten {

/// The way back from a worker to its owner, which lives on another thread and may be gone first.
/// Shared by both.
template <typename Owner>
class OwnerLink
{
public:
    explicit OwnerLink(Owner &owner) : m_owner(&owner) {}
    Q_DISABLE_COPY_MOVE(OwnerLink)

    /// Calls @p call with the owner, later and on its thread; never once it is gone. Any thread.
    template <typename Call>
    void post(Call call)
    {
        const std::lock_guard lock(m_mutex);
        if (m_owner)
            QMetaObject::invokeMethod(
                    m_owner, [owner = m_owner, call = std::move(call)] { call(*owner); },
                    Qt::QueuedConnection);
    }

    /// Nothing reaches the owner from now on. For its destructor.
    void cut()
    {
        const std::lock_guard lock(m_mutex);
        m_owner = nullptr;
    }

private:
    std::mutex m_mutex;
    Owner *m_owner;
};

} // namespace prelisten
