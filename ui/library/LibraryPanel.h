// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/Verdict.h"
#include "core/library/LibraryState.h"
#include "core/track/Track.h"
#include "ui/controls/Countdown.h"
#include "ui/words/MessageWords.h"

#include <QTimer>
#include <QWidget>

#include <chrono>
#include <optional>
#include <utility>

class QPushButton;

namespace prelisten {

class ElidedLabel;
class FilterButton;
class LibraryModel;
class ListNotice;
class SearchField;
class TrackListView;
class WordButton;

/// The organization's saved tracks: a search, a filter, and a list that asks for more as it is
/// scrolled.
///
/// The search looks in what is loaded; the filter is the service's, so whoever hears
/// filterChanged() lists anew. While somebody searches, the panel asks for a few more pages by
/// itself, and then leaves it to the button: one letter must not load a library of 10,000.
class LibraryPanel : public QWidget
{
    Q_OBJECT
public:
    explicit LibraryPanel(QWidget *parent = nullptr);

    void clear();
    void addTracks(const QList<Track> &tracks);
    void setState(LibraryState state);
    /// Why the list is not to be had, until it is being loaded again.
    void showTrouble(const Verdict &verdict);
    void setWaiting(const Verdict &verdict, std::chrono::milliseconds retryIn);
    /// Whose tracks these are; empty: nobody has said yet.
    void setOrganization(const QString &organization);
    void setFilterChoices(const QStringList &modes, const QStringList &engines);
    void setFilter(const QString &mode, const QString &engine);
    /// The track that is open; empty: none of the library.
    void setCurrent(const QString &trackId);
    /// Whether a track that the arrow keys rest on is to be heard.
    void setPreviewOnArrows(bool preview) { m_previewOnArrows = preview; }

    void focusSearch();

    /// Opens the track that is @p by rows away from the one that is open, or was last asked for.
    void step(int by);
    [[nodiscard]] bool canStep(int by) const;

Q_SIGNALS:
    void openRequested(const QString &trackId);
    void previewRequested(const QString &trackId);
    void moreRequested();
    void retryRequested();
    void reloadRequested();
    void filterChanged(const QString &mode, const QString &engine);
    void stepsChanged(); ///< canStep() says something else for the row before or after

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum class Deed { None, Retry, Reload, LoadRest, ClearSearch, ClearFilter };

    void build();
    void connectParts();
    void search(const QString &text);
    void choose(const QString &mode, const QString &engine);
    void openRow(int row);
    void openMenu(int row, const QPoint &at);
    void loadRest(bool rest);
    void askForMore();
    void act();
    void present(const Message &trouble, const Verdict &verdict);
    void forgetTrouble();
    [[nodiscard]] std::pair<Message, Deed> notice() const;
    [[nodiscard]] Message troubleWords() const;
    [[nodiscard]] static QString wordOf(Deed deed, bool waiting);
    [[nodiscard]] int stepTarget(int by) const;
    void refresh();

    LibraryModel *m_model;
    SearchField *m_search;
    FilterButton *m_filter;
    QWidget *m_filterLine;
    ElidedLabel *m_filterWords;
    QPushButton *m_clearFilter;
    TrackListView *m_list;
    ListNotice *m_notice;
    QWidget *m_foot;
    ElidedLabel *m_count;
    WordButton *m_rest;
    QPushButton *m_reload;

    QString m_organization;
    QString m_mode;
    QString m_engine;
    LibraryState m_state = LibraryState::Idle;
    Message m_trouble; ///< empty: there is none
    QString m_trace;
    Countdown m_again; ///< until it is tried again without being asked
    QTimer m_check;    ///< whether more is wanted, once the events at hand are through
    QTimer m_patience; ///< has run out: a wait is worth words
    Deed m_deed = Deed::None;
    QString m_steppedTo; ///< asked for, and not known to be open yet
    std::pair<bool, bool> m_steps;
    int m_unasked = 0; ///< pages that were asked for without anybody's doing, for this search
    bool m_asked = false;
    bool m_restWanted = false;
    bool m_previewOnArrows = false;
};

} // namespace prelisten
