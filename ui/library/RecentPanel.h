// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/RecentTrack.h"

#include <QList>
#include <QWidget>

class QCheckBox;

namespace prelisten {

class ElidedLabel;
class ListNotice;
class RecentModel;
class TrackListView;
class TextButton;

/// The page with the tracks that were opened last, and the switch for remembering them.
///
/// Removing entries needs no confirmation: they disappear at once. Undo reverts the last removal,
/// until the panel is hidden or a track is opened from the list.
class RecentPanel : public QWidget
{
    Q_OBJECT
public:
    explicit RecentPanel(QWidget *parent = nullptr);

    /// Latest first.
    void setEntries(const QList<RecentTrack> &entries);
    void setRemembering(bool remembering);
    /// The track that is open; empty: none.
    void setCurrent(const TrackRef &ref);

    void focusList();

Q_SIGNALS:
    void openRequested(const prelisten::TrackRef &ref);
    void removeRequested(const prelisten::TrackRef &ref);
    void clearRequested();
    /// Undo: the list must become @p entries again.
    void restoreRequested(const QList<prelisten::RecentTrack> &entries);
    void rememberingChanged(bool remembering);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void openRow(int row);
    void removeRow(int row);
    void clearAll();
    void undo();
    void openMenu(int row, const QPoint &at);
    void refresh();

    RecentModel *m_model;
    TrackListView *m_list;
    ListNotice *m_notice;
    QWidget *m_undoLine;
    ElidedLabel *m_undoWords;
    TextButton *m_undo;
    QWidget *m_countLine;
    ElidedLabel *m_count;
    TextButton *m_clear;
    QCheckBox *m_remember;
    QList<RecentTrack> m_undoEntries; ///< the list that Undo restores; empty: nothing to undo
};

} // namespace prelisten
