// SPDX-License-Identifier: MIT
#include "ui/checks/CheckFilterBar.h"

#include "ui/checks/KindChip.h"
#include "ui/controls/FlowLayout.h"
#include "ui/controls/SearchField.h"
#include "ui/words/AccessWords.h"

namespace prelisten {

namespace {

constexpr int searchWidth = 200;

std::optional<OutcomeLook> lookOf(const CheckFilterBar::Kind &kind)
{
    if (!kind)
        return std::nullopt;
    return *kind ? OutcomeLook::of(**kind) : OutcomeLook{Glyph::Later, OutcomeLook::Tone::Quiet};
}

} // namespace

CheckFilterBar::CheckFilterBar(QWidget *parent) : QWidget(parent), m_search(new SearchField(this))
{
    m_search->setPlaceholderText(tr("Search rows"));
    m_search->setToolTip(tr("Looks in titles, ids, organizations, licences, codes and trace ids"));
    m_search->setAccessibleName(tr("Search the checks"));
    m_search->setFixedWidth(searchWidth);
    auto *flow = new FlowLayout(6, 6, this);
    flow->addWidget(m_search);
    addChip(std::nullopt);
    for (int outcome = 0; outcome <= static_cast<int>(Verdict::Outcome::BadReference); ++outcome)
        addChip(CheckModel::OutcomeKind(static_cast<Verdict::Outcome>(outcome)));
    addChip(CheckModel::OutcomeKind());
    m_choices.front().chip->setChecked(true);
    connect(m_search, &QLineEdit::textChanged, this,
            [this](const QString &text) { Q_EMIT searchChanged(SearchText(text)); });
    m_search->setClearName(tr("Clear the search of the checks"));
    connect(m_search, &SearchField::listFocusRequested, this, &CheckFilterBar::listFocusRequested);
}

void CheckFilterBar::addChip(const Kind &kind)
{
    auto *chip = new KindChip(kind ? AccessWords::kind(*kind) : tr("All"), lookOf(kind), this);
    layout()->addWidget(chip);
    chip->setVisible(!kind);
    // A click on the chosen chip unchooses it: then all rows show.
    connect(chip, &QPushButton::clicked, this,
            [this, kind] { choose(m_kind == kind ? Kind() : kind); });
    m_choices.push_back({kind, chip});
}

void CheckFilterBar::choose(const Kind &kind)
{
    const bool other = m_kind != kind;
    m_kind = kind;
    for (const Choice &choice : m_choices)
        choice.chip->setChecked(choice.kind == kind);
    if (other)
        Q_EMIT kindChosen(kind);
}

void CheckFilterBar::clear()
{
    m_search->clear();
    choose({});
}

void CheckFilterBar::setCounts(const CheckModel &rows)
{
    for (const Choice &choice : m_choices) {
        const int count = choice.kind ? rows.count(*choice.kind) : rows.rowCount();
        choice.chip->setCount(count);
        choice.chip->setVisible(!choice.kind || count > 0 || choice.kind == m_kind);
    }
}

} // namespace prelisten
