// SPDX-License-Identifier: MIT
#include "ui/checks/CheckNotice.h"

#include "ui/accessibility/Announce.h"
#include "ui/controls/GlyphButton.h"
#include "ui/controls/MessageBackground.h"
#include "ui/controls/PlainLabel.h"
#include "ui/controls/TextButton.h"
#include "ui/theme/Theme.h"
#include "ui/words/Words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace prelisten {

namespace {

constexpr int padding = 12;
constexpr int smallButton = 24;

} // namespace

CheckNotice::CheckNotice(QWidget *parent)
    : QWidget(parent)
    , m_words(makePlainLabel({}, TextSize::Normal, QFont::Normal, this))
    , m_undo(new TextButton(tr("Undo"), this))
    , m_dismiss(new GlyphButton(Glyph::Close, GlyphButton::Look::Bare, smallButton, this))
{
    m_undo->setAccessibleName(tr("Undo the change of the checks"));
    m_dismiss->setAccessibleName(tr("Dismiss the remark"));
    m_dismiss->setToolTip(tr("Dismiss"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(padding, 6, 6, 6);
    row->setSpacing(8);
    row->addWidget(m_words, 1);
    row->addWidget(m_undo);
    row->addWidget(m_dismiss);
    connect(m_dismiss, &QPushButton::clicked, this, [this] { showMessage({}, false); });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        showMessage({}, false);
        Q_EMIT undoRequested();
    });
    hide();
}

void CheckNotice::showMessage(const Message &message, bool undoable)
{
    m_message = message;
    const QString words = message.next.isEmpty() ? message.headline
                                                 : QString(message.headline + u' ' + message.next);
    m_words->setText(words);
    m_words->setAccessibleName(words.isEmpty() ? QString() : Words::field(tr("Remark"), words));
    m_undo->setVisible(undoable);
    setVisible(!message.isEmpty());
    if (!message.isEmpty())
        announcePolitely(m_words, m_words->accessibleName());
    update();
}

void CheckNotice::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintToneBox(painter, rect(), m_message.tone, theme);
}

} // namespace prelisten
