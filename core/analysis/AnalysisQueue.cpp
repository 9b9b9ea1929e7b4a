// SPDX-License-Identifier: MIT
#include "core/analysis/AnalysisQueue.h"

#include <iterator>
#include <utility>

namespace prelisten {

// Takes the lock once more: this orders the destruction after the worker's last access in a way
// that thread checkers which see no other locks recognise.
AnalysisQueue::~AnalysisQueue()
{
    const std::lock_guard lock(m_mutex);
}

void AnalysisQueue::addRequest(Request request)
{
    {
        const std::lock_guard lock(m_mutex);
        m_requests.push_back(std::move(request));
        m_awake = true;
    }
    m_changed.notify_one();
}

void AnalysisQueue::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        m_awake = true;
    }
    m_changed.notify_one();
}

std::vector<Finding> AnalysisQueue::takeFindings()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_findings, {});
}

void AnalysisQueue::close()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
    }
    m_changed.notify_one();
}

std::optional<std::vector<AnalysisQueue::Request>> AnalysisQueue::waitForRequests(bool busy)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_closed || m_awake || busy; });
    if (m_closed)
        return {};
    m_awake = false;
    return std::exchange(m_requests, {});
}

bool AnalysisQueue::addFindings(std::vector<Finding> findings)
{
    const std::lock_guard lock(m_mutex);
    if (m_closed || findings.empty())
        return false;
    const bool first = m_findings.empty();
    m_findings.insert(m_findings.end(), std::make_move_iterator(findings.begin()),
            std::make_move_iterator(findings.end()));
    return first;
}

} // namespace prelisten
