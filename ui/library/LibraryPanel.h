// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/Verdict.h"
#include "core/library/LibraryState.h"
#include "core/track/Track.h"
#include "ui/controls/Countdown.h"
#include "ui/library/TrackPanel.h"
#include "ui/words/MessageWords.h"

#include <QTimer>

#include <chrono>
#include <optional>
#include <utility>

class QPushButton;

namespace prelisten {

class CollectionLine;
class ElidedLabel;
class FilterButton;
class ListNotice;
class SearchField;
class TrackListView;
class TextButton;

/// The page with the organization's saved tracks: a search, a filter, the collections, and a list
/// that requests more pages as it is scrolled.
///
/// The search covers the loaded tracks. The service applies the filter, so filterChanged() must
/// reload the list. During a search the panel requests at most three more pages by itself; then the
/// user loads the rest with the button. Otherwise typing one letter could load a library of 10,000
/// tracks.
class LibraryPanel : public TrackPanel
{
    Q_OBJECT
public:
    explicit LibraryPanel(QWidget *parent = nullptr);

    void clear();
    void addTracks(const QList<Track> &tracks);
    void addFirst(const Track &track); ///< before all others
    void setState(LibraryState state);
    /// Shows why the list could not be loaded, until it is loading again.
    void showTrouble(const Verdict &verdict);
    void setWaiting(const Verdict &verdict, std::chrono::milliseconds retryIn);
    /// The organization whose tracks are listed; empty: not known yet.
    void setOrganization(const QString &organization);
    void setFilterChoices(const QStringList &modes, const QStringList &engines);
    void setFilter(const QString &mode, const QString &engine);
    [[nodiscard]] CollectionLine *collections() const { return m_collections; }
    /// Which collection is listed; empty: all saved tracks.
    void setCollection(const QString &id);
    [[nodiscard]] QString collectionName() const;
    /// Says that all saved tracks are listed because the collection @p name is gone, until the user
    /// closes the notice or chooses something else.
    void showCollectionGone(const QString &name);
    /// The track that is open; empty: none, or none of this organization.
    void setCurrent(const QString &trackId);

    void focusSearch();

Q_SIGNALS:
    void moreRequested();
    void retryRequested();
    void reloadRequested();
    void filterChanged(const QString &mode, const QString &engine);
    void collectionChosen(const QString &id);

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum class NoticeAction {
        None,
        Retry,
        Reload,
        LoadRest,
        ClearSearch,
        ClearFilter,
        AllTracks,
        Close
    };

    void build();
    void connectParts();
    void search(const QString &text);
    void chooseCollection(const QString &id);
    void chooseFilter(const QString &mode, const QString &engine);
    void openMenu(int row, const QPoint &at);
    void loadRest(bool rest);
    void requestMore();
    void runNoticeAction();
    void present(const Message &trouble, const Verdict &verdict);
    void clearTrouble();
    [[nodiscard]] std::pair<Message, NoticeAction> notice() const;
    [[nodiscard]] Message troubleWords() const;
    [[nodiscard]] static QString actionText(NoticeAction action, bool waiting);
    void refresh();

    SearchField *m_search;
    FilterButton *m_filter;
    CollectionLine *m_collections;
    QWidget *m_filterLine;
    ElidedLabel *m_filterWords;
    QPushButton *m_clearFilter;
    TrackListView *m_list;
    ListNotice *m_notice;
    QWidget *m_footer;
    ElidedLabel *m_count;
    TextButton *m_loadRest;
    QPushButton *m_reload;

    QString m_organization;
    QString m_mode;
    QString m_engine;
    LibraryState m_state = LibraryState::Idle;
    Message m_trouble; ///< empty: no error
    Message m_gone;    ///< about a collection; empty: none is gone
    QString m_trace;
    Countdown m_retryCountdown;
    QTimer m_moreCheck;    ///< 0 ms: checks after the pending events whether to request more
    QTimer m_loadingDelay; ///< while it runs, no "Loading…" is shown: short waits need no words
    NoticeAction m_noticeAction = NoticeAction::None;
    int m_autoLoadedPages = 0; ///< pages requested automatically during this search
    bool m_moreRequested = false;
    bool m_loadingRest = false;
};

} // namespace prelisten
