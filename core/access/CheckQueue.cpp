// SPDX-License-Identifier: MIT
#include "core/access/CheckQueue.h"

namespace prelisten {

namespace {

std::optional<int> firstOf(const std::set<int> &rows)
{
    return rows.empty() ? std::nullopt : std::optional(*rows.begin());
}

} // namespace

void CheckQueue::clear()
{
    m_waiting.clear();
    m_urgent.clear();
    m_deep.clear();
}

void CheckQueue::add(int row)
{
    m_waiting.insert(m_waiting.end(), row); // quick for rows that are added in their order
}

void CheckQueue::remove(int row)
{
    m_waiting.erase(row);
}

std::optional<int> CheckQueue::next() const
{
    return firstOf(m_waiting);
}

void CheckQueue::setUrgent(int row)
{
    m_urgent.insert(row);
}

std::optional<int> CheckQueue::nextUrgent() const
{
    return firstOf(m_urgent);
}

void CheckQueue::setDeep(int row)
{
    m_deep.insert(row);
}

void CheckQueue::ended(int row)
{
    m_urgent.erase(row);
    m_deep.erase(row);
}

} // namespace prelisten
