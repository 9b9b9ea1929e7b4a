// SPDX-License-Identifier: MIT
#include "ui/checks/PointList.h"

#include "ui/controls/PlainLabel.h"
#include "ui/theme/Theme.h"
#include "ui/words/Words.h"

#include <QFontMetrics>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace prelisten {

namespace {

constexpr int glyphSize = 14;
constexpr int glyphRoom = glyphSize + 8;

QColor colourOf(PointList::Ink ink, const Theme &theme)
{
    switch (ink) {
    case PointList::Ink::Quiet:
        return theme.dim;
    case PointList::Ink::Good:
        return theme.ok;
    case PointList::Ink::Accent:
        return theme.scheme == Theme::Scheme::HighContrast ? theme.text : theme.accent;
    }
    return theme.dim;
}

} // namespace

PointList::PointList(const QString &caption, Glyph glyph, Ink ink, QWidget *parent)
    : QWidget(parent)
    , m_caption(caption)
    , m_glyph(glyph)
    , m_ink(ink)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    QLabel *title = makePlainLabel(caption, TextSize::Small, QFont::DemiBold, this);
    title->setForegroundRole(QPalette::PlaceholderText);
    m_column->addWidget(title);
    hide();
}

void PointList::setPoints(const QStringList &sentences)
{
    // Labels are reused, not recreated: a screen reader's cursor may be on one.
    while (m_labels.size() < sentences.size()) {
        QLabel *label = makePlainLabel({}, TextSize::Normal, QFont::Normal, this);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
        const bool mirrored = isRightToLeft();
        label->setContentsMargins(mirrored ? 0 : glyphRoom, 0, mirrored ? glyphRoom : 0, 0);
        m_column->addWidget(label);
        m_labels << label;
    }
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        const QString sentence = sentences.value(i);
        m_labels.at(i)->setText(sentence);
        m_labels.at(i)->setAccessibleName(
                sentence.isEmpty() ? QString() : Words::field(m_caption, sentence));
        m_labels.at(i)->setVisible(!sentence.isEmpty());
    }
    setVisible(!sentences.isEmpty());
    updateGeometry();
    update();
}

void PointList::paintEvent(QPaintEvent *)
{
    const QColor colour = colourOf(m_ink, Theme::of(palette()));
    QPainter painter(this);
    for (const QLabel *label : std::as_const(m_labels)) {
        if (label->isHidden())
            continue;
        const int line = QFontMetrics(label->font()).height();
        QRect box = QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignTop,
                QSize(glyphSize, glyphSize), label->geometry());
        box.translate(0, (line - glyphSize) / 2);
        paintGlyph(painter, m_glyph, box, colour);
    }
}

} // namespace prelisten
