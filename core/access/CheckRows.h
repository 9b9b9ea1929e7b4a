// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"

#include <QList>
#include <QString>

#include <cstddef>
#include <vector>

namespace prelisten {

/// The rows of a check run, and how many of them are settled. A plain value.
class CheckRows
{
public:
    using State = CheckRow::State;

    /// Rows that are Done stay so; bad references become Done, all others Waiting.
    void replace(std::vector<CheckRow> rows);

    void setOrganization(const QString &organization); ///< for rows that name none

    [[nodiscard]] const std::vector<CheckRow> &all() const { return m_rows; }
    [[nodiscard]] int size() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int settled() const { return m_settled; } ///< how many are Done or Watching
    [[nodiscard]] bool contains(int row) const { return row >= 0 && row < size(); }

    /// True if the row exists and names a track.
    [[nodiscard]] bool namesTrack(int row) const;

    // The row must exist:
    [[nodiscard]] State state(int row) const { return at(row).state; }
    [[nodiscard]] const CheckedTrack &checked(int row) const { return at(row).checked; }
    [[nodiscard]] TrackRef refOf(int row) const; ///< with the organization to request it in
    void setState(int row, State state);
    void setChecked(int row, CheckedTrack checked);

    /// The rows for which CheckRow::isWorthAnotherTry() is true.
    [[nodiscard]] QList<int> worthAnotherTry() const;

private:
    [[nodiscard]] static bool isSettled(State state);
    [[nodiscard]] const CheckRow &at(int row) const { return m_rows[std::size_t(row)]; }

    std::vector<CheckRow> m_rows;
    QString m_organization;
    int m_settled = 0;
};

} // namespace prelisten
