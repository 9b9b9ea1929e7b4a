// SPDX-License-Identifier: MIT
#include "ui/checks/CheckTable.h"

#include "ui/checks/CheckCellDelegate.h"
#include "ui/checks/CheckModel.h"
#include "ui/theme/Style.h"
#include "ui/theme/Theme.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <array>
#include <utility>

namespace prelisten {

namespace {

constexpr int padding = 10;
constexpr int leastNameWidth = 200;
constexpr int leastRows = 4;

// A flat header in the style of the app, with a chevron in the sorted column.
class CheckHeader : public QHeaderView
{
public:
    explicit CheckHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
    {
        setSectionsClickable(true);
        setHighlightSections(false);
        setFixedHeight(CheckCellDelegate::rowHeight());
        setFont(themeFont(TextSize::Small, QFont::DemiBold));
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const Theme theme = Theme::of(palette());
        const bool sorted = sortIndicatorSection() == section;
        painter->save();
        painter->fillRect(rect, theme.panel);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
        QRect room = rect.adjusted(padding, 0, -padding, 0);
        painter->setFont(font());
        painter->setPen(sorted ? theme.text : theme.dim);
        const QString words = model()->headerData(section, Qt::Horizontal).toString();
        const auto alignment = static_cast<int>(
                QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
        painter->drawText(room, alignment | Qt::TextSingleLine,
                fontMetrics().elidedText(words, Qt::ElideRight, room.width()));
        if (sorted) {
            const QRect after = QStyle::visualRect(layoutDirection(), rect,
                    QRect(room.left() + fontMetrics().horizontalAdvance(words) + 4, rect.top(), 12,
                            rect.height()));
            painter->translate(QRectF(after).center());
            if (sortIndicatorOrder() == Qt::AscendingOrder)
                painter->rotate(180);
            paintChevron(*painter, QRect(-6, -6, 12, 12), theme.text);
        }
        painter->restore();
    }
};

bool isTableKey(const QKeyEvent &key)
{
    const bool plain = !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    switch (key.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return plain;
    default:
        return key.matches(QKeySequence::Copy) || key.matches(QKeySequence::SelectAll);
    }
}

} // namespace

CheckTable::CheckTable(QAbstractItemModel *model, QWidget *parent) : QTableView(parent)
{
    setModel(model);
    setItemDelegate(new CheckCellDelegate(this));
    setHorizontalHeader(new CheckHeader(this));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(CheckCellDelegate::rowHeight());
    verticalHeader()->setMinimumSectionSize(CheckCellDelegate::rowHeight());
    verticalScrollBar()->setAccessibleName(tr("Scroll the checks"));
    horizontalScrollBar()->setAccessibleName(tr("Scroll the columns"));
    setCornerButtonEnabled(false);
    setCornerWidget(new QWidget(this));
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    const QFontMetrics metrics(themeFont(TextSize::Normal));
    // Column widths fit typical contents: measuring ten thousand rows would take too long.
    const std::array<std::pair<int, QString>, 8> usual{{
            {CheckModel::Line, QStringLiteral("00,000")},
            {CheckModel::Outcome, QStringLiteral("mmNot available to this key")},
            {CheckModel::Organization, QStringLiteral("org_abc123456")},
            {CheckModel::Licence, QStringLiteral("Cleared for commercial use")},
            {CheckModel::Status, QStringLiteral("Statusmm")},
            {CheckModel::Code, QStringLiteral("ORGANIZATION_ACCESS_DENIED")},
            {CheckModel::Trace, QStringLiteral("req_mmmmmmmmmm")},
            {CheckModel::Checked, QStringLiteral("Checked atmm")},
    }};
    for (const auto &[column, words] : usual)
        setColumnWidth(column, metrics.horizontalAdvance(words) + 2 * padding);
    setColumnWidth(CheckModel::Name, leastNameWidth);
    setSortingEnabled(true);
    sortByColumn(CheckModel::Line, Qt::AscendingOrder);
}

void CheckTable::keyboardSearch(const QString &)
{
    // Off: letters are the window's shortcuts, and the page has a search field.
}

QSize CheckTable::minimumSizeHint() const
{
    return {leastNameWidth, (leastRows + 1) * CheckCellDelegate::rowHeight()};
}

bool CheckTable::event(QEvent *event)
{
    // Qt sends ShortcutOverride first; accepting it keeps the key from the window's shortcuts.
    if (event->type() == QEvent::ShortcutOverride && isTableKey(static_cast<QKeyEvent &>(*event))) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void CheckTable::keyPressEvent(QKeyEvent *event)
{
    if (!isTableKey(*event)) {
        event->ignore();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!event->isAutoRepeat() && currentIndex().isValid())
            Q_EMIT opened(currentIndex());
    } else if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
    } else {
        QTableView::keyPressEvent(event);
    }
}

void CheckTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid())
        Q_EMIT opened(index);
}

void CheckTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKeys = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKeys ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const QPoint at = byKeys ? visualRect(index).center() : event->pos();
    Q_EMIT menuRequested(viewport()->mapToGlobal(at));
}

void CheckTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void CheckTable::fitColumns()
{
    int others = 0;
    for (int column = 0; column < CheckModel::Columns; ++column) {
        if (column != CheckModel::Name)
            others += columnWidth(column);
    }
    setColumnWidth(CheckModel::Name, std::max(leastNameWidth, viewport()->width() - others));
}

void CheckTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return;
    const Theme theme = Theme::of(palette());
    const QRect cell = visualRect(current);
    const QRect row(0, cell.top(), viewport()->width(), cell.height());
    QPainter painter(viewport());
    if (theme.scheme != Theme::Scheme::HighContrast) {
        const int bar = 3;
        painter.fillRect(
                QRect(isRightToLeft() ? row.right() - bar + 1 : 0, row.top(), bar, row.height()),
                theme.accent);
    }
    if (showsFocusRing(*this))
        paintFocusRing(painter, QRectF(row), Metrics::radius, palette());
}

void CheckTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update();
    Q_EMIT currentMoved();
}

} // namespace prelisten
