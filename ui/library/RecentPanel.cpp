// SPDX-License-Identifier: MIT
#include "ui/library/RecentPanel.h"

#include "ui/controls/ElidedLabel.h"
#include "ui/controls/Menus.h"
#include "ui/controls/TextButton.h"
#include "ui/library/ListNotice.h"
#include "ui/library/RecentModel.h"
#include "ui/library/TrackListView.h"
#include "ui/theme/Theme.h"
#include "ui/words/LibraryWords.h"
#include "ui/words/VerdictWords.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace prelisten {

namespace {

constexpr int inset = 14;

} // namespace

RecentPanel::RecentPanel(QWidget *parent) : QWidget(parent), m_model(new RecentModel(this))
{
    build();
    connect(m_list, &TrackListView::opened, this,
            [this](const QModelIndex &index) { openRow(index.row()); });
    connect(m_list, &TrackListView::removed, this,
            [this](const QModelIndex &index) { removeRow(index.row()); });
    connect(m_list, &TrackListView::menuRequested, this,
            [this](const QModelIndex &index, const QPoint &at) { openMenu(index.row(), at); });
    connect(m_undo, &QPushButton::clicked, this, &RecentPanel::undo);
    connect(m_clear, &QPushButton::clicked, this, &RecentPanel::clearAll);
    connect(m_remember, &QCheckBox::toggled, this, [this](bool remembering) {
        refresh();
        Q_EMIT rememberingChanged(remembering);
    });
    refresh();
}

void RecentPanel::build()
{
    m_list = new TrackListView(m_model, this);
    m_list->setAccessibleName(tr("Recent tracks"));
    m_list->setRemovable(true);
    m_notice = new ListNotice(this);
    m_undoLine = new QWidget(this);
    m_undoWords = new ElidedLabel(m_undoLine);
    m_undoWords->setFont(themeFont(TextSize::Small));
    m_undo = new TextButton(tr("Undo"), m_undoLine);
    m_countLine = new QWidget(this);
    m_count = new ElidedLabel(m_countLine);
    m_count->setFont(themeFont(TextSize::Tiny));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_clear = new TextButton(tr("Clear list"), m_countLine);
    m_remember = new QCheckBox(tr("Remember opened tracks"), this);
    m_remember->setFont(themeFont(TextSize::Small));
    m_remember->setToolTip(
            tr("Keeps the ids, titles and licences of opened tracks on this machine."));
    m_remember->setFocusPolicy(Qt::TabFocus);
    m_remember->setChecked(true);

    const auto inRow = [](QWidget *line, ElidedLabel *words, TextButton *button) {
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(inset + 6, 4, inset, 0);
        row->setSpacing(4);
        row->addWidget(words, 1);
        row->addWidget(button);
    };
    inRow(m_undoLine, m_undoWords, m_undo);
    inRow(m_countLine, m_count, m_clear);
    auto *remember = new QHBoxLayout;
    remember->setContentsMargins(inset + 4, 2, inset, 6);
    remember->addWidget(m_remember);
    remember->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 4);
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    column->addWidget(m_notice);
    column->addStretch();
    column->addWidget(m_undoLine);
    column->addWidget(m_countLine);
    column->addLayout(remember);
}

void RecentPanel::setEntries(const QList<RecentTrack> &entries)
{
    const int row = m_list->currentIndex().row();
    const RecentTrack chosen = m_model->entries().value(row);
    const bool shorter = entries.size() < m_model->entries().size();
    m_model->setEntries(entries);
    if (row >= 0 && !entries.isEmpty()) {
        // After a row was removed, the next row becomes current, so that Delete can be repeated.
        const int same = m_model->rowOf(chosen.ref);
        const int next = std::min<int>(row, static_cast<int>(entries.size()) - 1);
        if (same >= 0 || shorter)
            m_list->choose(same >= 0 ? same : next);
    }
    refresh();
}

void RecentPanel::setRemembering(bool remembering)
{
    const QSignalBlocker quiet(m_remember);
    m_remember->setChecked(remembering);
    refresh();
}

void RecentPanel::setCurrent(const TrackRef &ref)
{
    m_model->setOpen(ref);
}

void RecentPanel::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void RecentPanel::openRow(int row)
{
    const RecentTrack track = m_model->entries().value(row);
    if (track.ref.trackId.isEmpty())
        return;
    m_undoEntries.clear();
    refresh();
    Q_EMIT openRequested(track.ref);
}

void RecentPanel::removeRow(int row)
{
    const RecentTrack track = m_model->entries().value(row);
    if (track.ref.trackId.isEmpty())
        return;
    m_undoEntries = m_model->entries();
    const QString title = LibraryWords::title(track.title, track.ref.trackId);
    m_undoWords->setFullText(tr("Removed “%1”").arg(VerdictWords::quoted(title)));
    Q_EMIT removeRequested(track.ref);
    refresh();
}

void RecentPanel::clearAll()
{
    m_undoEntries = m_model->entries();
    m_undoWords->setFullText(tr("The list is cleared"));
    Q_EMIT clearRequested();
    refresh();
}

void RecentPanel::undo()
{
    const bool byKeyboard = m_undo->hasFocus();
    const QList<RecentTrack> before = std::exchange(m_undoEntries, {});
    Q_EMIT restoreRequested(before);
    if (byKeyboard)
        m_list->setFocus(Qt::OtherFocusReason);
    refresh();
}

void RecentPanel::openMenu(int row, const QPoint &at)
{
    const RecentTrack track = m_model->entries().value(row);
    const auto rowNow = [this, track] {
        return m_model->rowOf(track.ref);
    };
    QMenu *menu = Menus::make(tr("Track"), this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(Menus::add(menu, tr("&Open"), {}), &QAction::triggered, this,
            [this, rowNow] { openRow(rowNow()); });
    connect(Menus::add(menu, tr("&Remove from the list"), {}), &QAction::triggered, this,
            [this, rowNow] { removeRow(rowNow()); });
    menu->popup(at);
}

void RecentPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_undoEntries.clear();
    refresh();
}

void RecentPanel::refresh()
{
    const bool any = !m_model->entries().isEmpty();
    m_undoLine->setVisible(!m_undoEntries.isEmpty());
    // Hiding the focused list or button with the last row would move the focus to the switch.
    if (!any && !m_undoEntries.isEmpty() && (m_list->hasFocus() || m_clear->hasFocus()))
        m_undo->setFocus(Qt::OtherFocusReason);
    m_list->setVisible(any);
    if (any)
        m_notice->showMessage({});
    else if (m_remember->isChecked())
        m_notice->showMessage({tr("Nothing opened yet."),
                tr("Tracks you open appear here, on this machine only."), {}});
    else
        m_notice->showMessage({tr("Opened tracks are not remembered."),
                tr("Switch it on below to find them here again."), {}});
    m_count->setFullText(LibraryWords::remembered(m_model->rowCount()));
    m_countLine->setVisible(any);
}

} // namespace prelisten
