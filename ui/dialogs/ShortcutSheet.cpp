// SPDX-License-Identifier: MIT
#include "ui/dialogs/ShortcutSheet.h"

#include "ui/controls/PlainLabel.h"
#include "ui/controls/ShortcutLabel.h"

#include <QAction>
#include <QGridLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace prelisten {

namespace {

constexpr int columnGap = 32;
constexpr int groupGap = 20;
constexpr int widest = 760;
constexpr int highest = 620;
constexpr int frame = 32; // what the window's frame may take

// The text of a menu entry as it is shown: without mnemonic (`&`), final `…` and the part after a
// tab.
QString plain(const QString &menuText)
{
    QString text;
    for (qsizetype i = 0; i < menuText.size(); ++i) {
        // `&` marks the mnemonic; `&&` is a literal `&`.
        if (menuText.at(i) == u'&' && ++i == menuText.size())
            break;
        text += menuText.at(i);
    }
    while (text.endsWith(QChar(u'…')))
        text.chop(1);
    return text.section(u'\t', 0, 0);
}

QList<ShortcutLine> withKeys(const QList<ShortcutLine> &lines)
{
    QList<ShortcutLine> with;
    std::copy_if(lines.cbegin(), lines.cend(), std::back_inserter(with),
            [](const ShortcutLine &line) { return !line.keys.isEmpty(); });
    return with;
}

void addLine(QGridLayout &grid, int row, const ShortcutLine &line, QWidget *parent)
{
    grid.addWidget(makePlainLabel(line.what, TextSize::Normal, QFont::Normal, parent), row, 0);
    auto *keys = new QHBoxLayout;
    keys->setSpacing(6);
    keys->addStretch();
    for (const QKeySequence &each : line.keys)
        keys->addWidget(new ShortcutLabel(each, line.what, parent));
    grid.addLayout(keys, row, 1);
}

QWidget *boxOf(const ShortcutGroup &group)
{
    // A QGroupBox, so that assistive tools see a group; it shows neither frame nor title.
    auto *box = new QGroupBox;
    box->setAccessibleName(group.title);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const ShortcutLine &line : group.lines)
        addLine(*grid, row++, line, box);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(makePlainLabel(group.title, TextSize::Strong, QFont::DemiBold, box));
    column->addLayout(grid);
    return box;
}

} // namespace

ShortcutLine shortcutLine(const QAction &action)
{
    return {plain(action.text()), action.shortcuts()};
}

ShortcutSheet::ShortcutSheet(const QList<ShortcutGroup> &groups, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_WindowPropagation);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *area = new QScrollArea(this);
    area->verticalScrollBar()->setAccessibleName(tr("Scroll the shortcuts"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setAccessibleName(tr("Keyboard shortcuts"));
    area->setWidget(sheetOf(groups));
    auto *close = new QPushButton(tr("Close"), this);
    close->setMinimumHeight(Metrics::controlHeight);
    close->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(24, 0, 24, 0);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 20, 0, 16);
    column->setSpacing(12);
    column->addWidget(area, 1);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    // With the focus on the list the arrow keys scroll at once; Enter and Esc close the dialog.
    area->setFocus();
    const QSize room = screen()->availableSize() - QSize(frame, 2 * frame);
    const QSize wanted = area->widget()->sizeHint() + QSize(48, 84);
    resize(wanted.boundedTo({widest, highest}).boundedTo(room));
}

QWidget *ShortcutSheet::sheetOf(const QList<ShortcutGroup> &groups)
{
    auto *sheet = new QWidget;
    auto *columns = new QHBoxLayout(sheet);
    columns->setContentsMargins(24, 0, 24, 0);
    columns->setSpacing(columnGap);
    auto *first = new QVBoxLayout;
    auto *second = new QVBoxLayout;
    qsizetype lines = 0;
    for (const ShortcutGroup &group : groups)
        lines += withKeys(group.lines).size() + 1;
    qsizetype placed = 0;
    for (const ShortcutGroup &group : groups) {
        const ShortcutGroup shown{group.title, withKeys(group.lines)};
        if (shown.lines.isEmpty())
            continue;
        // Groups fill the first column, then the second.
        (placed * 2 < lines ? first : second)->addWidget(boxOf(shown));
        placed += shown.lines.size() + 1;
    }
    for (QVBoxLayout *column : {first, second}) {
        column->setSpacing(groupGap);
        column->addStretch();
        columns->addLayout(column, 1);
    }
    return sheet;
}

} // namespace prelisten
