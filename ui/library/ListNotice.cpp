// SPDX-License-Identifier: MIT
#include "ui/library/ListNotice.h"

#include "ui/controls/PlainLabel.h"
#include "ui/theme/Theme.h"
#include "ui/words/Words.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace prelisten {

namespace {

constexpr int inset = 20;

QLabel *makeLabel(TextSize size, QFont::Weight weight, QWidget *parent)
{
    QLabel *label = makePlainLabel({}, size, weight, parent);
    label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    return label;
}

} // namespace

ListNotice::ListNotice(QWidget *parent)
    : QWidget(parent)
    , m_headline(makeLabel(TextSize::Normal, QFont::DemiBold, this))
    , m_text(makeLabel(TextSize::Small, QFont::Normal, this))
{
    m_text->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(inset, 12, inset, 12);
    column->setSpacing(6);
    column->addWidget(m_headline);
    column->addWidget(m_text);
    showMessage({});
}

void ListNotice::showMessage(const Message &message, const QString &action)
{
    m_headline->setText(message.headline);
    m_text->setText(message.next);
    m_text->setVisible(!message.next.isEmpty());
    if (!action.isEmpty())
        setAction(action, message.headline);
    else if (m_action)
        m_action->hide();
    setVisible(!message.isEmpty());
}

void ListNotice::setAction(const QString &action, const QString &about)
{
    if (!m_action) {
        m_action = new QPushButton(this);
        m_action->setFont(themeFont(TextSize::Normal));
        layout()->addWidget(m_action);
        layout()->setAlignment(m_action, Qt::AlignLeading);
        connect(m_action, &QPushButton::clicked, this, &ListNotice::actionChosen);
    }
    m_action->setText(action);
    // The window may have another button with the same text, so the accessible name says more.
    m_action->setAccessibleName(Words::field(action, about));
    m_action->show();
}

} // namespace prelisten
