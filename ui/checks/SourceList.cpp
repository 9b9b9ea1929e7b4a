// SPDX-License-Identifier: MIT
#include "ui/checks/SourceList.h"

#include "ui/checks/OutcomeLook.h"
#include "ui/controls/PlainLabel.h"
#include "ui/theme/Theme.h"
#include "ui/words/AccessWords.h"
#include "ui/words/Words.h"

#include <QFontMetrics>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace prelisten {

namespace {

constexpr int glyphSize = 14;
constexpr int barWidth = 3;
constexpr int room = barWidth + 8 + glyphSize + 8;

OutcomeLook lookOf(const CheckedSource &source)
{
    if (!source.isBad() && source.lengthDiffers)
        return {Glyph::Alert, OutcomeLook::Tone::Warning};
    return OutcomeLook::of(source.verdict.outcome);
}

} // namespace

SourceList::SourceList(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    QLabel *title = makePlainLabel(tr("Deep check"), TextSize::Small, QFont::DemiBold, this);
    title->setForegroundRole(QPalette::PlaceholderText);
    m_column->addWidget(title);
    hide();
}

void SourceList::setSources(const QList<CheckedSource> &sources)
{
    m_sources = sources;
    while (m_labels.size() < sources.size()) {
        QLabel *label = makePlainLabel({}, TextSize::Normal, QFont::Normal, this);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        const bool mirrored = isRightToLeft();
        label->setContentsMargins(mirrored ? 0 : room, 0, mirrored ? room : 0, 0);
        m_column->addWidget(label);
        m_labels << label;
    }
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        QLabel *label = m_labels.at(i);
        label->setVisible(i < sources.size());
        label->setText({});
        label->setAccessibleName({});
        if (i >= sources.size())
            continue;
        const QString found = AccessWords::source(sources.at(i));
        label->setText(Words::field(Words::displayName(sources.at(i).source), found));
        label->setAccessibleName(tr("Checked source %1: %2").arg(sources.at(i).source, found));
    }
    setVisible(!sources.isEmpty());
    updateGeometry();
    update();
}

void SourceList::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (qsizetype i = 0; i < m_sources.size(); ++i) {
        const QRect line = m_labels.at(i)->geometry();
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.source(m_sources.at(i).source));
        painter.drawRoundedRect(
                QRectF(QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter,
                        QSize(barWidth, line.height()), line)),
                barWidth / 2.0, barWidth / 2.0);
        const QRect shapes =
                QStyle::visualRect(layoutDirection(), line, line.adjusted(barWidth + 8, 0, 0, 0));
        QRect shape = QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignTop,
                QSize(glyphSize, glyphSize), shapes);
        shape.translate(0, (QFontMetrics(m_labels.at(i)->font()).height() - glyphSize) / 2);
        const OutcomeLook look = lookOf(m_sources.at(i));
        paintGlyph(painter, look.glyph, shape, look.colour(theme));
    }
}

} // namespace prelisten
