// SPDX-License-Identifier: MIT
// ChecksPage: handling of user actions, and the signals that result.
#include "ui/checks/CheckControls.h"
#include "ui/checks/CheckDetails.h"
#include "ui/checks/CheckFilter.h"
#include "ui/checks/CheckFilterBar.h"
#include "ui/checks/CheckModel.h"
#include "ui/checks/CheckNotice.h"
#include "ui/checks/CheckTable.h"
#include "ui/checks/ChecksPage.h"
#include "ui/checks/ReferencesInput.h"
#include "ui/checks/RowHandles.h"
#include "ui/checks/VerdictCard.h"
#include "ui/controls/Menus.h"
#include "ui/controls/TextButton.h"

#include <QActionGroup>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>

#include <algorithm>

namespace prelisten {

namespace {

constexpr int countsEveryMs = 200;

} // namespace

void ChecksPage::connectControls()
{
    m_countsLater.setSingleShot(true);
    m_countsLater.setInterval(countsEveryMs);
    connect(&m_countsLater, &QTimer::timeout, this, &ChecksPage::updateCounts);
    connect(m_back, &QPushButton::clicked, this, &ChecksPage::closeRequested);
    connect(m_notice, &CheckNotice::undoRequested, this, &ChecksPage::undoRequested);
    connect(m_input, &ReferencesInput::pasteRequested, this,
            [this] { submitText(QGuiApplication::clipboard()->text()); });
    connect(m_input, &ReferencesInput::fileRequested, this, &ChecksPage::chooseFile);
    connect(m_controls, &CheckControls::startRequested, this, &ChecksPage::startRequested);
    connect(m_controls, &CheckControls::stopRequested, this, &ChecksPage::stopRequested);
    connect(m_controls, &CheckControls::retryFailedRequested, this,
            &ChecksPage::retryFailedRequested);
    connect(m_controls, &CheckControls::deepChanged, this, &ChecksPage::deepChanged);
    connect(m_controls, &CheckControls::rateChanged, this, &ChecksPage::rateChanged);
    connect(m_controls, &CheckControls::clearRequested, this, &ChecksPage::clearRequested);
    connect(m_controls, &CheckControls::otherKeyEntered, this, &ChecksPage::otherKeyEntered);
    connect(m_controls, &CheckControls::ownKeyRequested, this, &ChecksPage::ownKeyRequested);
    connect(m_controls, &CheckControls::csvRequested, this, [this] { chooseExport(Format::Csv); });
    connect(m_controls, &CheckControls::jsonRequested, this,
            [this] { chooseExport(Format::Json); });
    connect(m_filters, &CheckFilterBar::searchChanged, this, [this](const SearchText &search) {
        m_filter->setSearch(search);
        keepCurrentRow();
    });
    connect(m_filters, &CheckFilterBar::kindChosen, this, [this](const CheckFilterBar::Kind &kind) {
        m_filter->setKind(kind);
        keepCurrentRow();
    });
    connect(m_filters, &CheckFilterBar::listFocusRequested, m_table,
            qOverload<>(&QWidget::setFocus));
}

void ChecksPage::connectTable()
{
    connect(m_table, &CheckTable::currentMoved, this, &ChecksPage::showCurrent);
    connect(m_table, &CheckTable::opened, this,
            [this](const QModelIndex &index) { openRow(m_filter->mapToSource(index).row()); });
    connect(m_table, &CheckTable::copyRequested, this, [this] { copyIds(chosenRows()); });
    connect(m_table, &CheckTable::menuRequested, this, &ChecksPage::openMenu);
    const VerdictCard *card = m_details->card();
    const auto forCurrentRow = [this](void (ChecksPage::*intent)(int)) {
        return [this, intent] {
            if (const int row = currentRow(); row >= 0)
                Q_EMIT(this->*intent)(row);
        };
    };
    connect(card, &VerdictCard::checkAgainRequested, this, [this] {
        if (const int row = currentRow(); row >= 0)
            checkAgain({row});
    });
    connect(card, &VerdictCard::deepCheckRequested, m_details, &CheckDetails::awaitAnswer);
    connect(card, &VerdictCard::deepCheckRequested, this,
            forCurrentRow(&ChecksPage::deepRequested));
    connect(card, &VerdictCard::shareLinkWanted, this, &ChecksPage::shareLinkWanted);
    connect(card, &VerdictCard::cancelRequested, this, forCurrentRow(&ChecksPage::cancelRequested));
    connect(card, &VerdictCard::watchRequested, this, forCurrentRow(&ChecksPage::watchRequested));
    connect(card, &VerdictCard::stopWatchRequested, this,
            forCurrentRow(&ChecksPage::stopWatchRequested));
}

void ChecksPage::submitText(const QString &text)
{
    showNote(CheckNote::None);
    Q_EMIT referencesGiven(text);
}

void ChecksPage::submitFile(const QString &path)
{
    showNote(CheckNote::None);
    Q_EMIT fileChosen(path);
}

void ChecksPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a file of references"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Texts and tables (*.txt *.csv *.tsv)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ChecksPage::submitFile);
    dialog->open();
}

void ChecksPage::chooseExport(Format format)
{
    const bool csv = format == Format::Csv;
    auto *dialog = new QFileDialog(
            this, csv ? tr("Export the checks as CSV") : tr("Export the checks as JSON"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(csv ? QStringLiteral("csv") : QStringLiteral("json"));
    dialog->setNameFilter(csv ? tr("CSV table (*.csv)") : tr("JSON (*.json)"));
    dialog->selectFile(
            csv ? QStringLiteral("access-checks.csv") : QStringLiteral("access-checks.json"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, format](const QString &path) { Q_EMIT exportRequested(path, format); });
    dialog->open();
}

QList<int> ChecksPage::chosenRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows << m_filter->mapToSource(index).row();
    std::sort(rows.begin(), rows.end());
    return rows;
}

void ChecksPage::checkAgain(const QList<int> &rows)
{
    if (rows.contains(currentRow()))
        m_details->awaitAnswer();
    Q_EMIT retryRequested(rows);
}

void ChecksPage::openRow(int row)
{
    const ReferenceRow &reference = m_model->row(row).reference;
    // A copy: opening it may replace the rows.
    if (const auto share = reference.share) {
        Q_EMIT openShareRequested(*share);
        return;
    }
    const TrackRef &ref = reference.ref;
    if (ref.trackId.isEmpty())
        return;
    Q_EMIT openRequested(ref.completedWith(m_organization));
}

void ChecksPage::copyIds(const QList<int> &rows) const
{
    QStringList ids;
    for (const int row : rows)
        ids << m_model->row(row).reference.shown;
    if (!ids.isEmpty())
        QGuiApplication::clipboard()->setText(ids.join(u'\n'));
}

void ChecksPage::openMenu(const QPoint &at)
{
    const int row = currentRow();
    if (row < 0)
        return;
    const CheckRow &value = m_model->row(row);
    const bool hasReference = value.reference.canBeChecked();
    const CheckedTrack *known = value.known();
    QMenu *menu = Menus::make(tr("Check"), this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // The rows may be replaced while the menu is open; then it is about none of the new ones.
    connect(m_model, &QAbstractItemModel::modelReset, menu, &QMenu::close);
    const RowHandles current(*m_model, {row});
    const RowHandles chosen(*m_model, chosenRows());
    const auto add = [&](const QString &text, bool enabled, const RowHandles &rows, auto act) {
        QAction *action = Menus::add(menu, text, {});
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, [rows, act] {
            if (const QList<int> still = rows.rows(); !still.isEmpty())
                act(still);
        });
    };
    add(value.reference.isShare ? tr("&Open the share") : tr("&Open the track"), hasReference,
            current, [this](const QList<int> &rows) { openRow(rows.first()); });
    add(tr("&Copy the id"), true, chosen, [this](const QList<int> &rows) { copyIds(rows); });
    if (value.state == CheckRow::State::Requesting)
        add(tr("C&ancel the check"), true, current,
                [this](const QList<int> &rows) { Q_EMIT cancelRequested(rows.first()); });
    else
        add(tr("Check &again"), hasReference && value.state != CheckRow::State::Watching, chosen,
                [this](const QList<int> &rows) { checkAgain(rows); });
    if (value.state == CheckRow::State::Watching)
        add(tr("Stop &watching"), true, current,
                [this](const QList<int> &rows) { Q_EMIT stopWatchRequested(rows.first()); });
    else
        add(tr("&Watch until available"),
                hasReference && !value.reference.isShare && known &&
                        known->verdict.mayBecomePlayable(),
                current, [this](const QList<int> &rows) { Q_EMIT watchRequested(rows.first()); });
    menu->addSeparator();
    addSortMenu(menu);
    menu->popup(at);
}

// Sorting for keyboard users: the column headers only work with the mouse.
void ChecksPage::addSortMenu(QMenu *menu)
{
    QMenu *orders = Menus::make(tr("&Sort by"), menu);
    menu->addMenu(orders);
    auto *group = new QActionGroup(orders);
    for (int column = 0; column < CheckModel::Columns; ++column) {
        QAction *action = Menus::add(orders,
                m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), {});
        action->setCheckable(true);
        action->setChecked(m_filter->sortColumn() == column);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, column] {
            const bool reverses =
                    m_filter->sortColumn() == column && m_filter->sortOrder() == Qt::AscendingOrder;
            m_table->sortByColumn(column, reverses ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
    }
}

} // namespace prelisten
