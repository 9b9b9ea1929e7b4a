// SPDX-License-Identifier: MIT
#pragma once

#include <QThread>

#include <memory>
#include <vector>

namespace prelisten {

/// Owns threads that were asked to finish until they have, so that their former owners need not
/// wait for them. GUI thread.
class ThreadReaper
{
public:
    ThreadReaper() = default;

    /// Waits for the remaining threads.
    ~ThreadReaper();
    Q_DISABLE_COPY_MOVE(ThreadReaper)

    /// Takes @p thread, which will finish soon. Also deletes the threads that have finished
    /// meanwhile.
    void keep(std::unique_ptr<QThread> thread);

    /// How many threads are still owned.
    [[nodiscard]] std::size_t size() const { return m_threads.size(); }

private:
    std::vector<std::unique_ptr<QThread>> m_threads;
};

} // namespace prelisten
