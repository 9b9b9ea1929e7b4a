// SPDX-License-Identifier: MIT
#pragma once

#include "ui/checks/CheckModel.h"
#include "ui/words/SearchText.h"

#include <QWidget>

#include <vector>

namespace prelisten {

class KindChip;
class SearchField;

/// The filter bar of the checks: a search field and one chip per kind of row, with its count. Shows
/// one kind at a time, or all. The chip of a kind without rows is hidden, unless it is chosen.
class CheckFilterBar : public QWidget
{
    Q_OBJECT
public:
    using Kind = std::optional<CheckModel::OutcomeKind>; ///< nullopt: all rows

    explicit CheckFilterBar(QWidget *parent = nullptr);

    void setCounts(const CheckModel &rows);
    void clear(); ///< resets search and kind, and emits the changes

Q_SIGNALS:
    void searchChanged(const prelisten::SearchText &search);
    void kindChosen(const prelisten::CheckFilterBar::Kind &kind);
    void listFocusRequested(); ///< the user wants to go to the table with the keyboard

private:
    struct Choice
    {
        Kind kind;
        KindChip *chip;
    };

    void addChip(const Kind &kind);
    void choose(const Kind &kind);

    SearchField *m_search;
    std::vector<Choice> m_choices;
    Kind m_kind;
};

} // namespace prelisten
