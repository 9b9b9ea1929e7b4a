// SPDX-License-Identifier: MIT
#include "ui/checks/ChecksPage.h"

#include "ui/checks/CheckControls.h"
#include "ui/checks/CheckDetails.h"
#include "ui/checks/CheckFilter.h"
#include "ui/checks/CheckFilterBar.h"
#include "ui/checks/CheckModel.h"
#include "ui/checks/CheckNotice.h"
#include "ui/checks/CheckProgressLine.h"
#include "ui/checks/CheckTable.h"
#include "ui/checks/ReferencesInput.h"
#include "ui/controls/PlainLabel.h"
#include "ui/controls/TextButton.h"
#include "ui/controls/VerticalScroll.h"
#include "ui/theme/Theme.h"
#include "ui/words/AccessWords.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace prelisten {

namespace {

constexpr int besideFrom = 840; // page width from which the details are beside the table
constexpr int titleFrom = 760;
constexpr int leastDetails = 320;
constexpr int mostDetails = 440;
constexpr double detailsShare = 0.38;
constexpr int detailsBelow = 260; // height of the details below the table
constexpr int sideMargin = 20;

} // namespace

ChecksPage::ChecksPage(QWidget *parent)
    : QWidget(parent), m_model(new CheckModel(this)), m_filter(new CheckFilter(m_model, this))
{
    build();
    connectControls();
    connectTable();
    updateVisiblePart();
}

void ChecksPage::build()
{
    // Created in tab order.
    m_title = makePlainLabel(tr("Access checks"), TextSize::Time, QFont::DemiBold, this);
    m_title->setWordWrap(false);
    m_progressLine = new CheckProgressLine(this);
    m_back = new TextButton(tr("Back to the track"), this);
    m_notice = new CheckNotice(this);
    m_input = new ReferencesInput(this);
    m_scroll = new QScrollArea(this);
    m_content = new QWidget(m_scroll);
    m_controls = new CheckControls(m_content);
    m_filters = new CheckFilterBar(m_content);
    m_table = new CheckTable(m_filter, m_content);
    m_table->setAccessibleName(tr("Checks of access"));
    m_details = new CheckDetails(m_content);

    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(m_title);
    head->addWidget(m_progressLine, 1, Qt::AlignVCenter);
    head->addWidget(m_back);
    m_sides = new QBoxLayout(QBoxLayout::LeftToRight);
    m_sides->setSpacing(16);
    m_sides->addWidget(m_table, 1);
    m_sides->addWidget(m_details);
    auto *work = new QVBoxLayout(m_content);
    work->setContentsMargins(0, 0, 0, 0);
    work->setSpacing(10);
    work->addWidget(m_controls);
    work->addWidget(m_filters);
    work->addLayout(m_sides, 1);
    // In a low window the whole page scrolls, so that the table keeps its minimum height.
    m_scroll->setWidget(m_content);
    setVerticalScrollOnly(m_scroll, tr("Scroll the page"));
    m_scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(sideMargin, 14, sideMargin, 12);
    column->setSpacing(10);
    column->addLayout(head);
    column->addWidget(m_notice);
    column->addWidget(m_input, 1);
    column->addWidget(m_scroll, 1);
}

void ChecksPage::updateVisiblePart()
{
    const bool filled = hasRows();
    m_input->setVisible(!filled);
    m_scroll->setVisible(filled);
    m_progressLine->setVisible(filled);
    fit();
}

void ChecksPage::focusContent()
{
    if (hasRows())
        m_table->setFocus(Qt::ShortcutFocusReason);
    else
        m_input->focusContent();
}

bool ChecksPage::hasRows() const
{
    return m_model->rowCount() > 0;
}

void ChecksPage::setRows(const CheckRowList &rows)
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    m_controls->setBegun(std::any_of(rows.begin(), rows.end(),
            [](const CheckRow &row) { return row.known() && !row.reference.error; }));
    m_filters->clear();
    m_details->showRow(nullptr); // the same reference may be in another list, and not checked there
    m_model->setRows(rows);
    m_filter->resort();
    m_table->setCurrentIndex(m_filter->index(0, 0));
    updateCounts();
    updateVisiblePart();
    showCurrent();
    // The widget that had the focus may be hidden now.
    if (hadFocus)
        focusContent();
}

void ChecksPage::setRow(int row, const CheckRow &value)
{
    m_model->setRow(row, value);
    if (!m_countsLater.isActive()) // rows may arrive faster than the counts are updated
        m_countsLater.start();
    if (row == currentRow())
        showCurrent();
}

void ChecksPage::updateCounts()
{
    m_countsLater.stop();
    m_filters->setCounts(*m_model);
    m_controls->setFailed(m_model->failed());
}

void ChecksPage::setProgress(const CheckProgress &progress)
{
    const bool ended = std::exchange(m_running, progress.isGoing()) && !progress.isGoing();
    m_progressLine->setProgress(progress);
    m_controls->setProgress(progress);
    if (ended) {
        updateCounts();
        m_filter->resort();
    }
}

void ChecksPage::setKeyInUse(const KeyInUse &key)
{
    m_key = key;
    m_controls->setKey(m_key, m_organization);
}

void ChecksPage::setOrganization(const QString &organization)
{
    m_organization = organization;
    m_controls->setKey(m_key, m_organization);
}

void ChecksPage::setDeep(bool deep)
{
    m_controls->setDeep(deep);
}

void ChecksPage::setRate(double perSecond)
{
    m_controls->setRate(perSecond);
}

void ChecksPage::setNextTry(int row, std::chrono::milliseconds in)
{
    if (row == currentRow())
        m_details->setNextTry(in);
}

void ChecksPage::showNote(CheckNote note, const QString &about)
{
    m_notice->showMessage(AccessWords::note(note, about),
            note == CheckNote::Cleared || note == CheckNote::Replaced);
}

void ChecksPage::setCurl(std::function<QString(const TrackRef &)> curl)
{
    m_details->setCurl(std::move(curl));
}

void ChecksPage::setVersions(const AppVersions &versions)
{
    m_details->setVersions(versions);
}

int ChecksPage::currentRow() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? m_filter->mapToSource(index).row() : -1;
}

void ChecksPage::showCurrent()
{
    const int row = currentRow();
    m_details->showRow(row >= 0 ? &m_model->row(row) : nullptr);
}

// If the filter has hidden the current row, the first visible row becomes the current one.
void ChecksPage::keepCurrentRow()
{
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_filter->index(0, 0));
    m_table->scrollTo(m_table->currentIndex());
    showCurrent();
}

void ChecksPage::fit()
{
    // On a narrow page the progress text needs the room more than the title.
    m_title->setVisible(width() >= titleFrom || !hasRows());
    const bool beside = width() >= besideFrom;
    m_sides->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    if (beside) {
        const int wanted =
                std::clamp(static_cast<int>(width() * detailsShare), leastDetails, mostDetails);
        m_details->setFixedWidth(wanted);
        m_details->setMinimumHeight(0);
        m_details->setMaximumHeight(QWIDGETSIZE_MAX);
    } else {
        m_details->setMinimumWidth(0);
        m_details->setMaximumWidth(QWIDGETSIZE_MAX);
        m_details->setFixedHeight(detailsBelow);
    }
}

void ChecksPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ChecksPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace prelisten
