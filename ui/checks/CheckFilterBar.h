// SPDX-License-Identifier: MIT
#pragma once

#include "ui/checks/CheckModel.h"
#include "ui/words/SearchText.h"

#include <QWidget>

#include <vector>

namespace prelisten {

class KindChip;
class SearchField;

/// A search and the kinds of rows, each with how many there are. One kind shows at a time, or all;
/// a kind without rows has no place here.
class CheckFilterBar : public QWidget
{
    Q_OBJECT
public:
    using Kind = std::optional<CheckModel::OutcomeKind>; ///< nothing: all rows

    explicit CheckFilterBar(QWidget *parent = nullptr);

    void setCounts(const CheckModel &rows);
    void clear(); ///< shows everything again, and says so

Q_SIGNALS:
    void searchChanged(const prelisten::SearchText &search);
    void kindChosen(const prelisten::CheckFilterBar::Kind &kind);
    void listWanted(); ///< by the keyboard

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
