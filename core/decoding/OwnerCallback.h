// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <mutex>
#include <utility>

namespace prelisten {

/// Lets a worker call its owner, which lives on another thread and may be destroyed first. Shared
/// by both.
template <typename Owner>
class OwnerCallback
{
public:
    explicit OwnerCallback(Owner &owner) : m_owner(&owner) {}
    Q_DISABLE_COPY_MOVE(OwnerCallback)

    /// Queues @p call to run with the owner on the owner's thread; dropped once the owner is gone.
    /// Any thread.
    template <typename Call>
    void post(Call call)
    {
        const std::lock_guard lock(m_mutex);
        if (m_owner)
            QMetaObject::invokeMethod(
                    m_owner, [owner = m_owner, call = std::move(call)] { call(*owner); },
                    Qt::QueuedConnection);
    }

    /// No call reaches the owner from now on. For the owner's destructor.
    void detach()
    {
        const std::lock_guard lock(m_mutex);
        m_owner = nullptr;
    }

private:
    std::mutex m_mutex;
    Owner *m_owner;
};

} // namespace prelisten
