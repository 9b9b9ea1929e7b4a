// SPDX-License-Identifier: MIT
#pragma once

#include <QThread>

#include <memory>
#include <vector>

namespace prelisten {

/// Keeps threads that have been told to end until they have, so that their owners need not wait for
/// them. GUI thread.
class ThreadKeeper
{
public:
    ThreadKeeper() = default;

    /// Waits for those that are left.
    ~ThreadKeeper();
    Q_DISABLE_COPY_MOVE(ThreadKeeper)

    /// Takes @p thread, which ends by itself soon. Lets go of those that have ended meanwhile.
    void keep(std::unique_ptr<QThread> thread);

    /// How many have not been let go of yet.
    [[nodiscard]] std::size_t size() const { return m_threads.size(); }

private:
    std::vector<std::unique_ptr<QThread>> m_threads;
};

} // namespace prelisten
