// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/AnalysisWorker.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace prelisten {

/// Passes requests and findings between the two threads of TrackAnalysis. Thread-safe; the lock is
/// held only to pass them, never during analysis.
class AnalysisQueue
{
public:
    using Request = std::function<void(AnalysisWorker &)>;

    AnalysisQueue() = default;
    ~AnalysisQueue();
    Q_DISABLE_COPY_MOVE(AnalysisQueue)

    // For the GUI thread:

    void addRequest(Request request);
    void wake(); ///< wakes the worker without a request
    [[nodiscard]] std::vector<Finding> takeFindings();

    /// Makes the worker end; later findings are dropped.
    void close();

    // For the worker:

    /// Waits until addRequest() or wake() has been called since the last time, or returns at once
    /// if @p busy; returns the new requests, or nothing if the queue is closed.
    [[nodiscard]] std::optional<std::vector<Request>> waitForRequests(bool busy);

    /// Passes @p findings on. Returns true if the GUI thread must be notified: no earlier findings
    /// were waiting.
    [[nodiscard]] bool addFindings(std::vector<Finding> findings);

private:
    std::mutex m_mutex; ///< guards the members below
    std::condition_variable m_changed;
    std::vector<Request> m_requests;
    std::vector<Finding> m_findings;
    bool m_awake = false;
    bool m_closed = false;
};

} // namespace prelisten
