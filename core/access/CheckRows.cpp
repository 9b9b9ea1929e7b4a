// SPDX-License-Identifier: MIT
#include "core/access/CheckRows.h"

#include "core/access/VerdictRules.h"

#include <algorithm>
#include <utility>

namespace prelisten {

namespace {

bool isKnown(const CheckRow &row)
{
    return row.known() != nullptr;
}

/// What is known of a row before anything is requested.
CheckRow initial(const CheckRow &row)
{
    CheckRow initial{row.reference, CheckRow::State::Waiting, {}, {}};
    if (row.reference.error) {
        initial.state = CheckRow::State::Done;
        initial.checked = {row.reference.ref, verdictOf(*row.reference.error), {}, {}};
        initial.checked->verdict.when = QDateTime::currentDateTimeUtc();
    }
    return initial;
}

} // namespace

void CheckRows::replace(CheckRowList rows)
{
    m_rows = std::move(rows);
    for (int row = 0; row < size(); ++row) {
        const bool isDone = at(row).state == State::Done && isKnown(at(row));
        const bool isNew =
                at(row).state == State::Waiting && !at(row).checked && !at(row).reference.error;
        if (!isDone && !isNew)
            m_rows.change(std::size_t(row)) = initial(at(row));
    }
    m_known = static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), isKnown));
}

void CheckRows::setOrganization(const QString &organization)
{
    m_organization = organization;
}

bool CheckRows::canBeChecked(int row) const
{
    return contains(row) && at(row).reference.canBeChecked();
}

TrackRef CheckRows::refOf(int row) const
{
    return at(row).reference.ref.completedWith(m_organization);
}

void CheckRows::setState(int row, State state)
{
    CheckRow &changed = m_rows.change(std::size_t(row));
    const bool before = isKnown(changed);
    changed.state = state;
    changed.probing.reset();
    if (!CheckRow::mayBeKnown(state))
        changed.checked.reset();
    Q_ASSERT(state != State::Done || changed.checked);
    m_known += int(isKnown(changed)) - int(before);
}

void CheckRows::setChecked(int row, CheckedTrack checked)
{
    CheckRow &changed = m_rows.change(std::size_t(row));
    const bool before = isKnown(changed);
    changed.checked = std::move(checked);
    m_known += int(isKnown(changed)) - int(before);
}

void CheckRows::setProbing(int row, const SourceProgress &progress)
{
    m_rows.change(std::size_t(row)).probing = progress;
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

} // namespace prelisten
