// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/AnalysisWorker.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace prelisten {

/// Where the two threads of TrackAnalysis hand each other requests and findings. Thread-safe; the
/// lock is held to hand over, never while anything is worked on.
class AnalysisQueue
{
public:
    using Request = std::function<void(AnalysisWorker &)>;

    AnalysisQueue() = default;
    ~AnalysisQueue();
    Q_DISABLE_COPY_MOVE(AnalysisQueue)

    // The GUI thread's.

    void ask(Request request);
    void wake(); ///< there may be something to do without a request
    [[nodiscard]] std::vector<Finding> takeFindings();

    /// The worker is to end; what is found from now on is dropped.
    void close();

    // The worker's.

    /// Waits for a call of ask() or wake() since the last time, unless @p busy; gives what was
    /// asked. Nothing: the desk is closed.
    [[nodiscard]] std::optional<std::vector<Request>> waitForRequests(bool busy);

    /// True if the GUI thread is to be told: what it has not taken yet begins with this.
    [[nodiscard]] bool handBack(std::vector<Finding> findings);

private:
    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_changed;
    std::vector<Request> m_requests;
    std::vector<Finding> m_findings;
    bool m_awake = false;
    bool m_closed = false;
};

} // namespace prelisten
