// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <set>

namespace prelisten {

/// The rows of a check run that are not requested yet, in their order, and which of them are urgent
/// or to be checked deeply. A plain value.
class CheckQueue
{
public:
    void clear();

    void add(int row);    ///< lets the row wait; no effect if it already does
    void remove(int row); ///< the row waits no longer
    [[nodiscard]] std::optional<int> next() const; ///< the first waiting row
    [[nodiscard]] bool isEmpty() const { return m_waiting.empty(); }
    [[nodiscard]] int size() const { return static_cast<int>(m_waiting.size()); }

    void setUrgent(int row); ///< to be requested even without a run, before the other rows
    void clearUrgent() { m_urgent.clear(); }
    void clearUrgent(int row) { m_urgent.erase(row); }
    [[nodiscard]] bool isUrgent(int row) const { return m_urgent.count(row) > 0; }
    [[nodiscard]] std::optional<int> nextUrgent() const; ///< the first urgent row
    [[nodiscard]] bool hasUrgent() const { return !m_urgent.empty(); }

    void setDeep(int row); ///< to be checked deeply once
    [[nodiscard]] bool isDeep(int row) const { return m_deep.count(row) > 0; }

    void ended(int row); ///< it has a verdict: it is neither urgent nor to be checked deeply

private:
    std::set<int> m_waiting;
    std::set<int> m_urgent;
    std::set<int> m_deep; ///< until their checks have ended
};

} // namespace prelisten
