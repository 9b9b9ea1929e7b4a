// SPDX-License-Identifier: MIT
#include "core/access/CheckRows.h"

#include "core/access/VerdictRules.h"

#include <algorithm>
#include <utility>

namespace prelisten {

void CheckRows::replace(std::vector<CheckRow> rows)
{
    m_rows = std::move(rows);
    for (CheckRow &row : m_rows) {
        if (row.state == State::Done)
            continue;
        row.state = State::Waiting;
        if (row.reference.error) {
            row.state = State::Done;
            row.checked = {row.reference.ref, verdictOf(*row.reference.error), {}, {}};
            row.checked.verdict.when = QDateTime::currentDateTimeUtc();
        }
    }
    m_settled = static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(),
            [](const CheckRow &row) { return isSettled(row.state); }));
}

void CheckRows::setOrganization(const QString &organization)
{
    m_organization = organization;
}

bool CheckRows::namesTrack(int row) const
{
    return contains(row) && !at(row).reference.error;
}

TrackRef CheckRows::refOf(int row) const
{
    return at(row).reference.ref.completedWith(m_organization);
}

void CheckRows::setState(int row, State state)
{
    CheckRow &changed = m_rows[std::size_t(row)];
    m_settled += (isSettled(state) ? 1 : 0) - (isSettled(changed.state) ? 1 : 0);
    changed.state = state;
}

void CheckRows::setChecked(int row, CheckedTrack checked)
{
    m_rows[std::size_t(row)].checked = std::move(checked);
}

QList<int> CheckRows::worthAnotherTry() const
{
    QList<int> rows;
    for (int row = 0; row < size(); ++row) {
        if (at(row).isWorthAnotherTry())
            rows.append(row);
    }
    return rows;
}

bool CheckRows::isSettled(State state)
{
    return state == State::Done || state == State::Watching;
}

} // namespace prelisten
