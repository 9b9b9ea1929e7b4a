// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRowList.h"

#include <QAbstractTableModel>

#include <array>
#include <optional>
#include <vector>

namespace prelisten {

/// The table model of a list of checks. It contains no signed links and no API keys.
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
        Sort = Qt::UserRole, ///< the sort key of a cell
        Kind,                ///< of a row: its outcome as a number; -1: not known
        Second,              ///< secondary text after the cell's text
        LookGlyph,           ///< of a row, as a number; see OutcomeLook
        LookTone,
    };
    /// nullopt: not known, see CheckRow::known().
    using OutcomeKind = std::optional<Verdict::Outcome>;

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const CheckRowList &rows);
    void setRow(int row, const CheckRow &value);
    /// The row must exist.
    [[nodiscard]] const CheckRow &row(int row) const { return m_rows[static_cast<size_t>(row)]; }
    [[nodiscard]] const CheckRowList &rows() const { return m_rows; }

    /// The number of rows of @p kind.
    [[nodiscard]] int count(const OutcomeKind &kind) const { return m_counts.at(countIndex(kind)); }
    /// The number of rows worth a retry, see CheckRow::isWorthAnotherTry().
    [[nodiscard]] int failed() const { return m_failed; }

    [[nodiscard]] static OutcomeKind kindOf(const CheckRow &row);
    /// The text that a search looks in, case-folded.
    [[nodiscard]] const QString &searchable(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
            int section, Qt::Orientation orientation, int role) const override;

private:
    void count(const CheckRow &row, int by);
    [[nodiscard]] static size_t countIndex(const OutcomeKind &kind);
    [[nodiscard]] static QString text(const CheckRow &row, int column);
    [[nodiscard]] static QVariant sortKey(const CheckRow &row, int column);

    static constexpr size_t kinds = static_cast<size_t>(Verdict::Outcome::BadReference) + 2;

    CheckRowList m_rows;
    mutable std::vector<QString> m_searchable; ///< computed on first use; empty: not yet
    std::array<int, kinds> m_counts{};
    int m_failed = 0;
};

} // namespace prelisten
