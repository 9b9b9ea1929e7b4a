// SPDX-License-Identifier: MIT
#include "ui/library/LibraryPanel.h"

#include "ui/controls/ElidedLabel.h"
#include "ui/controls/GlyphButton.h"
#include "ui/controls/Menus.h"
#include "ui/controls/SearchField.h"
#include "ui/controls/TextButton.h"
#include "ui/library/CollectionLine.h"
#include "ui/library/FilterButton.h"
#include "ui/library/LibraryModel.h"
#include "ui/library/ListNotice.h"
#include "ui/library/TrackListView.h"
#include "ui/theme/Theme.h"
#include "ui/words/LibraryWords.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace prelisten {

namespace {

constexpr int mostAutomaticPages = 3;

} // namespace

LibraryPanel::LibraryPanel(QWidget *parent) : TrackPanel(parent)
{
    build();
    m_moreCheck.setSingleShot(true);
    m_loadingDelay.setSingleShot(true);
    m_loadingDelay.setInterval(Motion::busyDelayMs);
    m_loadingDelay.start();
    connectParts();
    refresh();
}

void LibraryPanel::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, this, &LibraryPanel::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (model()->isSearching())
            openRow(0);
    });
    connect(m_search, &SearchField::listFocusRequested, this, [this] {
        if (model()->shown() == 0)
            return;
        if (!m_list->currentIndex().isValid())
            m_list->choose(0);
        m_list->setFocus(Qt::TabFocusReason);
    });
    connect(m_filter, &FilterButton::chosen, this, &LibraryPanel::chooseFilter);
    connect(m_collections, &CollectionLine::collectionChosen, this,
            &LibraryPanel::chooseCollection);
    connect(m_clearFilter, &QPushButton::clicked, this, [this] { chooseFilter({}, {}); });
    setList(m_list);
    connect(m_list, &TrackListView::menuRequested, this,
            [this](const QModelIndex &index, const QPoint &at) { openMenu(index.row(), at); });
    connect(m_list, &TrackListView::viewMoved, this, [this] { m_moreCheck.start(0); });
    connect(m_notice, &ListNotice::actionChosen, this, &LibraryPanel::runNoticeAction);
    connect(m_loadRest, &QPushButton::clicked, this, [this] { loadRest(!m_loadingRest); });
    connect(m_reload, &QPushButton::clicked, this, &LibraryPanel::reloadRequested);
    connect(&m_retryCountdown, &Countdown::changed, this, &LibraryPanel::refresh);
    connect(&m_moreCheck, &QTimer::timeout, this, &LibraryPanel::requestMore);
    connect(&m_loadingDelay, &QTimer::timeout, this, &LibraryPanel::refresh);
}

void LibraryPanel::clear()
{
    m_loadingRest = false;
    m_moreRequested = false;
    m_autoLoadedPages = 0;
    clearTrouble();
    model()->clear();
    m_loadingDelay.start();
    refresh();
}

void LibraryPanel::addTracks(const QList<Track> &tracks)
{
    m_moreRequested = false;
    model()->addTracks(tracks);
    refresh();
}

void LibraryPanel::addFirst(const Track &track)
{
    model()->addFirst(track);
    refresh();
}

void LibraryPanel::setState(LibraryState state)
{
    m_state = state;
    m_moreRequested = false;
    if (state == LibraryState::Loading) {
        m_loadingDelay.start();
        clearTrouble();
    } else if (state == LibraryState::Complete ||
               (state == LibraryState::Idle && m_retryCountdown.secondsLeft())) {
        // A pending retry that was cancelled no longer needs its message.
        clearTrouble();
    }
    if (state == LibraryState::Complete || state == LibraryState::Failed)
        m_loadingRest = false;
    refresh();
}

void LibraryPanel::showTrouble(const Verdict &verdict)
{
    m_retryCountdown.stop();
    present(LibraryWords::trouble(verdict), verdict);
}

void LibraryPanel::setWaiting(const Verdict &verdict, std::chrono::milliseconds retryIn)
{
    m_retryCountdown.start(retryIn);
    present(MessageWords::waiting(verdict), verdict);
}

void LibraryPanel::present(const Message &trouble, const Verdict &verdict)
{
    m_trouble = trouble;
    m_trace = MessageWords::trace(verdict);
    refresh();
}

void LibraryPanel::clearTrouble()
{
    m_trouble = {};
    m_trace.clear();
    m_retryCountdown.stop();
}

void LibraryPanel::setOrganization(const QString &organization)
{
    m_organization = organization;
    m_gone = {};
    refresh();
}

void LibraryPanel::setFilterChoices(const QStringList &modes, const QStringList &engines)
{
    m_filter->setChoices(modes, engines);
}

void LibraryPanel::setFilter(const QString &mode, const QString &engine)
{
    m_mode = mode;
    m_engine = engine;
    m_filter->setFilter(mode, engine);
    refresh();
}

void LibraryPanel::setCurrent(const QString &trackId)
{
    setOpen(trackId);
    refresh();
}

void LibraryPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void LibraryPanel::openMenu(int row, const QPoint &at)
{
    const QString id = model()->trackId(row);
    QMenu *menu = Menus::make(tr("Track"), this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(Menus::add(menu, tr("&Open"), {}), &QAction::triggered, this,
            [this, id] { openRow(model()->rowOf(id)); });
    connect(Menus::add(menu, tr("&Copy track id"), {}), &QAction::triggered, this,
            [id] { QGuiApplication::clipboard()->setText(id); });
    menu->popup(at);
}

void LibraryPanel::search(const QString &text)
{
    const QString chosen = model()->trackId(m_list->currentIndex().row());
    m_autoLoadedPages = 0;
    model()->setSearch(SearchText(text));
    if (const int row = model()->rowOf(chosen); row >= 0)
        m_list->choose(row);
    refresh();
}

void LibraryPanel::chooseCollection(const QString &id)
{
    m_gone = {};
    refresh();
    Q_EMIT collectionChosen(id);
}

void LibraryPanel::chooseFilter(const QString &mode, const QString &engine)
{
    if (mode == m_mode && engine == m_engine)
        return;
    setFilter(mode, engine);
    Q_EMIT filterChanged(mode, engine);
}

void LibraryPanel::loadRest(bool rest)
{
    m_loadingRest = rest;
    refresh();
}

void LibraryPanel::requestMore()
{
    if (m_state != LibraryState::Idle || m_moreRequested || !m_trouble.isEmpty() ||
            m_organization.isEmpty())
        return;
    if (!m_loadingRest) {
        if (!isVisible() || !m_list->isEndNear())
            return;
        if (model()->isSearching() && m_autoLoadedPages++ >= mostAutomaticPages)
            return;
    }
    m_moreRequested = true;
    Q_EMIT moreRequested();
}

void LibraryPanel::runNoticeAction()
{
    switch (m_noticeAction) {
    case NoticeAction::None:
        break;
    case NoticeAction::Retry:
        Q_EMIT retryRequested();
        break;
    case NoticeAction::Reload:
        Q_EMIT reloadRequested();
        break;
    case NoticeAction::LoadRest:
        loadRest(true);
        break;
    case NoticeAction::ClearSearch:
        m_search->clear();
        break;
    case NoticeAction::ClearFilter:
        chooseFilter({}, {});
        break;
    case NoticeAction::AllTracks:
        m_collections->setChosen({});
        chooseCollection({});
        break;
    case NoticeAction::Close:
        m_gone = {};
        refresh();
        m_list->setFocus();
        break;
    }
}

void LibraryPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_moreCheck.start(0);
}

} // namespace prelisten
