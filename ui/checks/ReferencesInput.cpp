// SPDX-License-Identifier: MIT
#include "ui/checks/ReferencesInput.h"

#include "ui/controls/PlainLabel.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace prelisten {

namespace {

constexpr int glyphSize = 28;
constexpr int textWidth = 520;
constexpr int padding = 24;
constexpr int cornerRadius = 10;

} // namespace

ReferencesInput::ReferencesInput(QWidget *parent)
    : QWidget(parent)
    , m_paste(new QPushButton(tr("Paste"), this))
    , m_file(new QPushButton(tr("Open file…"), this))
{
    auto *headline = makePlainLabel(
            tr("Drop or paste references here"), TextSize::Strong, QFont::DemiBold, this);
    auto *formatHint = makePlainLabel(
            tr("One per line: a track id (mtrack_…), org_…/mtrack_…, an address, a curl command or "
               "an expired link. Or a CSV table: Prelisten finds the column that names tracks."),
            TextSize::Normal, QFont::Normal, this);
    auto *requestHint = makePlainLabel(
            tr("Each track is requested once. The links that come with it are discarded at once."),
            TextSize::Small, QFont::Normal, this);
    for (QLabel *label : {headline, formatHint, requestHint}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setMaximumWidth(textWidth);
    }
    formatHint->setForegroundRole(QPalette::PlaceholderText);
    requestHint->setForegroundRole(QPalette::PlaceholderText);
    m_paste->setDefault(true);
    m_paste->setAccessibleName(tr("Paste references"));
    m_file->setAccessibleName(tr("Open a file of references…"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    for (QPushButton *button : {m_paste, m_file}) {
        button->setFixedHeight(Metrics::controlHeight);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(padding, padding, padding, padding);
    column->setSpacing(10);
    column->addStretch();
    column->addSpacing(glyphSize + 4);
    for (QLabel *label : {headline, formatHint, requestHint}) {
        auto *row = new QHBoxLayout;
        row->addStretch();
        row->addWidget(label, 100);
        row->addStretch();
        column->addLayout(row);
    }
    column->addSpacing(4);
    column->addLayout(buttons);
    column->addStretch();
    connect(m_paste, &QPushButton::clicked, this, &ReferencesInput::pasteRequested);
    connect(m_file, &QPushButton::clicked, this, &ReferencesInput::fileRequested);
}

void ReferencesInput::focusContent()
{
    m_paste->setFocus(Qt::ShortcutFocusReason);
}

void ReferencesInput::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen dashes(Theme::mix(theme.line, theme.dim, 0.5), 1.5, Qt::DashLine);
    dashes.setDashPattern({4, 4});
    painter.setPen(dashes);
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), cornerRadius, cornerRadius);
    // The icon is painted above the first label.
    const auto *first = findChild<QLabel *>();
    const QRectF glyph(width() / 2.0 - glyphSize / 2.0, first->geometry().top() - glyphSize - 12,
            glyphSize, glyphSize);
    paintGlyph(painter, Glyph::Drop, glyph,
            theme.scheme == Theme::Scheme::HighContrast ? theme.text : theme.accent);
}

} // namespace prelisten
