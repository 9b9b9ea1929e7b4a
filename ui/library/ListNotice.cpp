// SPDX-License-Identifier: MIT
#include "ui/library/ListNotice.h"

#include "ui/theme/Theme.h"
#include "ui/words/Words.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace prelisten {

namespace {

constexpr int inset = 20;

QLabel *words(TextSize size, QFont::Weight weight, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(themeFont(size, weight));
    label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    return label;
}

} // namespace

ListNotice::ListNotice(QWidget *parent)
    : QWidget(parent)
    , m_headline(words(TextSize::Normal, QFont::DemiBold, this))
    , m_text(words(TextSize::Small, QFont::Normal, this))
    , m_action(new QPushButton(this))
{
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_action->setFont(themeFont(TextSize::Normal));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(inset, 12, inset, 12);
    column->setSpacing(6);
    column->addWidget(m_headline);
    column->addWidget(m_text);
    column->addSpacing(4);
    column->addWidget(m_action, 0, Qt::AlignLeading);
    connect(m_action, &QPushButton::clicked, this, &ListNotice::actionChosen);
    say({});
}

void ListNotice::say(const Message &message, const QString &action)
{
    m_headline->setText(message.headline);
    m_text->setText(message.next);
    m_text->setVisible(!message.next.isEmpty());
    m_action->setText(action);
    // There may be a button of the same word elsewhere in the window; a hidden one has a name too.
    m_action->setAccessibleName(action.isEmpty() ? tr("Nothing to do about the list")
                                                 : Words::field(action, message.headline));
    m_action->setVisible(!action.isEmpty());
    setVisible(!message.isEmpty());
}

} // namespace prelisten
