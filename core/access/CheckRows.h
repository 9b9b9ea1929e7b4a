// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"
#include "core/access/CheckRowList.h"

#include <QList>
#include <QString>

#include <cstddef>
#include <optional>

namespace prelisten {

/// The rows of a check run, and how many of them are known. A plain value.
class CheckRows
{
public:
    using State = CheckRow::State;

    /// Rows that are Done stay so; bad references become Done, all others Waiting.
    void replace(CheckRowList rows);

    void setOrganization(const QString &organization); ///< for rows that name none

    [[nodiscard]] const CheckRowList &all() const { return m_rows; }
    [[nodiscard]] int size() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int known() const { return m_known; } ///< how many have a result
    [[nodiscard]] bool contains(int row) const { return row >= 0 && row < size(); }

    /// True if the row exists and names something that can be requested.
    [[nodiscard]] bool canBeChecked(int row) const;

    // The row must exist:
    [[nodiscard]] State state(int row) const { return at(row).state; }
    [[nodiscard]] const CheckedTrack *known(int row) const { return at(row).known(); }
    [[nodiscard]] bool isShare(int row) const { return at(row).reference.isShare; }
    [[nodiscard]] TrackRef refOf(int row) const; ///< with the organization to request it in
    /// Waiting and Requesting discard the result. Only a row that has one can become Done.
    void setState(int row, State state);
    void setChecked(int row, CheckedTrack checked); ///< known once the row is Done or Watching
    void setProbing(int row, const SourceProgress &progress);

    /// The rows for which CheckRow::isWorthAnotherTry() is true.
    [[nodiscard]] QList<int> worthAnotherTry() const;

private:
    [[nodiscard]] const CheckRow &at(int row) const { return m_rows[std::size_t(row)]; }

    CheckRowList m_rows;
    QString m_organization;
    int m_known = 0;
};

} // namespace prelisten
