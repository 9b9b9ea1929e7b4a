// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"

#include <QAbstractTableModel>

#include <array>
#include <optional>
#include <vector>

namespace prelisten {

/// The rows of a list of checks as a table. No link and no key is in it.
class CheckModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        Line,
        Outcome,
        Name,
        Licence,
        Organization,
        Status,
        Code,
        Trace,
        Checked,
        Columns
    };
    enum Role {
        Sort = Qt::UserRole, ///< what a column is sorted by
        Kind,                ///< of a row: its outcome as a number, or -1 while it is not done
        Second,              ///< quiet words behind the text
        LookGlyph,           ///< of a row, see OutcomeLook; a number
        LookTone,
    };
    /// Nothing: not done yet.
    using OutcomeKind = std::optional<Verdict::Outcome>;

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const std::vector<CheckRow> &rows);
    void setRow(int row, const CheckRow &value);
    [[nodiscard]] const CheckRow &row(int row) const { return m_rows.at(static_cast<size_t>(row)); }
    [[nodiscard]] const std::vector<CheckRow> &rows() const { return m_rows; }

    /// How many rows are of a kind.
    [[nodiscard]] int count(const OutcomeKind &kind) const { return m_counts.at(place(kind)); }
    /// How many may well end otherwise when they are asked for again.
    [[nodiscard]] int failed() const;

    [[nodiscard]] static OutcomeKind kindOf(const CheckRow &row);
    /// What a search looks in, folded.
    [[nodiscard]] const QString &searchable(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
            int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static size_t place(const OutcomeKind &kind);
    [[nodiscard]] static QString text(const CheckRow &row, int column);
    [[nodiscard]] static QVariant sortKey(const CheckRow &row, int column);

    static constexpr size_t kinds = static_cast<size_t>(Verdict::Outcome::BadReference) + 2;

    std::vector<CheckRow> m_rows;
    mutable std::vector<QString> m_searchable; ///< made when it is looked in; empty: not yet
    std::array<int, kinds> m_counts{};
};

} // namespace prelisten
