// SPDX-License-Identifier: MIT
#include "ui/window/MessageText.h"

#include "ui/accessibility/Announce.h"
#include "ui/controls/PlainLabel.h"
#include "ui/theme/Theme.h"
#include "ui/words/MessageWords.h"

#include <QLabel>

namespace prelisten {

namespace {

QLabel *makeLabel(TextSize size, QFont::Weight weight, QWidget *parent)
{
    QLabel *label = makePlainLabel({}, size, weight, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return label;
}

} // namespace

MessageText::MessageText(QWidget *parent)
    : m_headline(makeLabel(TextSize::Strong, QFont::DemiBold, parent))
    , m_body(makeLabel(TextSize::Normal, QFont::Normal, parent))
{
    m_body->setForegroundRole(QPalette::PlaceholderText);
    setSpacing(2);
    addStretch();
    addWidget(m_headline);
    addWidget(m_body);
    addStretch();
}

void MessageText::setText(const Message &message, const QString &countdown, const QString &trace)
{
    QStringList body{message.meaning, message.next, countdown};
    body.removeAll(QString());
    m_headline->setText(message.headline);
    m_body->setText(body.join(u' '));
    m_body->setVisible(!body.isEmpty());
    // Assistive tools read the whole message as one text, with the trace id for support at the end.
    QStringList all = QStringList{message.headline} + body + QStringList{trace};
    all.removeAll(QString());
    m_headline->setAccessibleName(tr("Message: %1").arg(all.join(u' ')));
}

void MessageText::announce() const
{
    announcePolitely(m_headline, m_headline->accessibleName());
}

QRect MessageText::headlineBox() const
{
    return m_headline->geometry();
}

} // namespace prelisten
