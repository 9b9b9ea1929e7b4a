// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace prelisten {

class LibraryModel;
class TrackListView;

/// The previous and the next track of a list: those beside the open one, or beside the last one
/// requested, so that steps in quick succession add up.
class TrackSteps
{
public:
    /// Both outlive it.
    TrackSteps(LibraryModel &model, TrackListView &list) : m_model(model), m_list(list) {}

    [[nodiscard]] bool can(int by) const { return by != 0 && target(by) >= 0; }
    /// Selects the row @p by below, and remembers it as requested. The id of its track; empty if
    /// there is none.
    [[nodiscard]] QString take(int by);
    /// As take(), for @p row, which need not be selected.
    [[nodiscard]] QString request(int row);

    /// Another track is open.
    void reset();
    /// The list has lost the open track, which was in @p row.
    void setLostRow(int row) { m_lostRow = row; }

private:
    [[nodiscard]] int target(int by) const;

    LibraryModel &m_model;
    TrackListView &m_list;
    QString m_requested; ///< id of the track requested last, until it is open
    int m_lostRow = -1;  ///< where the open track was; -1: it is in the list, or never was
};

} // namespace prelisten
