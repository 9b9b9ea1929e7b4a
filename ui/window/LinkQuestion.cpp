// SPDX-License-Identifier: MIT
#include "ui/window/LinkQuestion.h"

#include "ui/accessibility/Announce.h"
#include "ui/controls/MessageBackground.h"
#include "ui/controls/PlainLabel.h"
#include "ui/theme/Theme.h"
#include "ui/words/PlainToolTip.h"
#include "ui/words/TrackWords.h"
#include "ui/words/Words.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace prelisten {

namespace {

constexpr int margin = 8;
constexpr int padding = 14;

} // namespace

LinkQuestion::LinkQuestion(QWidget *parent)
    : QWidget(parent)
    , m_question(makePlainLabel({}, TextSize::Strong, QFont::DemiBold, this))
    , m_source(makePlainLabel(tr("A link asks for it. Nothing has been sent to the service yet."),
              TextSize::Normal, QFont::Normal, this))
    , m_open(new QPushButton(tr("Open"), this))
    , m_ignore(new QPushButton(tr("Ignore"), this))
{
    m_open->setAccessibleName(tr("Open the linked track"));
    m_ignore->setAccessibleName(tr("Ignore the link"));
    build();
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (isHidden()) // assistive tools can press it even then
            return;
        end();
        Q_EMIT accepted(m_ref);
    });
    connect(m_ignore, &QPushButton::clicked, this, &LinkQuestion::end);
    hide();
}

void LinkQuestion::build()
{
    m_source->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_question, m_source})
        label->setWordWrap(true);
    for (QPushButton *button : {m_open, m_ignore}) {
        button->setFixedHeight(Metrics::controlHeight);
        button->setAutoDefault(true); // Enter presses the one with the focus
    }
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_question);
    words->addWidget(m_source);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2 * margin + padding, margin + 10, 2 * margin + padding, margin + 10);
    row->setSpacing(margin);
    row->addLayout(words, 1);
    row->addWidget(m_open);
    row->addWidget(m_ignore);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void LinkQuestion::ask(const TrackRef &ref)
{
    m_ref = ref;
    if (isHidden())
        m_before = QApplication::focusWidget();
    m_question->setText(TrackWords::linkQuestion(ref));
    const QString whole = TrackWords::linkQuestionInFull(ref);
    m_question->setToolTip(plainToolTip(whole));
    m_question->setAccessibleName(Words::field(tr("Question"), whole));
    m_ignore->setAccessibleDescription(whole);
    m_open->setAccessibleDescription(whole);
    show();
    m_ignore->setFocus(Qt::OtherFocusReason);
    announcePolitely(m_question, m_question->accessibleName());
}

void LinkQuestion::end()
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    if (hadFocus && m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
    const bool released = hadFocus && isAncestorOf(QApplication::focusWidget());
    hide();
    if (released)
        Q_EMIT focusReleased();
}

void LinkQuestion::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        end();
    else
        QWidget::keyPressEvent(event);
}

void LinkQuestion::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintToneBox(painter, rect().adjusted(2 * margin, margin, -2 * margin, -margin),
            Message::Tone::Quiet, Theme::of(palette()));
}

} // namespace prelisten
