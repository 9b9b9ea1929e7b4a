// SPDX-License-Identifier: MIT
#include "ui/controls/SearchField.h"

#include "ui/controls/GlyphButton.h"
#include "ui/theme/Theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace prelisten {

namespace {

constexpr int lens = 14;
constexpr int inset = 10;
constexpr int clearSide = 20;
constexpr int fieldHeight = 30;

} // namespace

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
    , m_clear(new GlyphButton(Glyph::Close, GlyphButton::Look::Bare, clearSide, this))
{
    setFont(themeFont(TextSize::Normal));
    setMinimumHeight(std::max(fieldHeight, fontMetrics().height() + 12));
    const int before = inset + lens;
    const int after = clearSide + 4;
    setTextMargins(isRightToLeft() ? after : before, 0, isRightToLeft() ? before : after, 0);

    m_clear->setFocusPolicy(Qt::NoFocus);
    m_clear->setCursor(Qt::ArrowCursor);
    m_clear->setAccessibleName(tr("Clear the search"));
    m_clear->setToolTip(tr("Clear the search (Esc)"));
    m_clear->hide();
    connect(m_clear, &QPushButton::clicked, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_clear->setVisible(!text.isEmpty()); });
}

void SearchField::setClearName(const QString &name)
{
    m_clear->setAccessibleName(name);
}

bool SearchField::event(QEvent *event)
{
    // While the field is empty, Escape is left to the window's shortcuts.
    if (event->type() == QEvent::ShortcutOverride && !text().isEmpty() &&
            static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        clear();
    else if (event->key() == Qt::Key_Down)
        Q_EMIT listFocusRequested();
    else
        QLineEdit::keyPressEvent(event);
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    m_clear->move(QStyle::alignedRect(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter,
            m_clear->sizeHint(), rect().adjusted(4, 0, -4, 0))
                          .topLeft());
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    paintGlyph(painter, Glyph::Search,
            QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter,
                    QSize(lens, lens), rect().adjusted(inset - 1, 0, 1 - inset, 0)),
            Theme::of(palette()).dim);
}

} // namespace prelisten
