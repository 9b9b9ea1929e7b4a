// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/SharedList.h"
#include "ui/library/TrackPanel.h"

class QLabel;

namespace prelisten {

class ElidedLabel;
class GlyphButton;
class ListNotice;
class SearchField;
class TrackListView;

/// The page with the tracks of a collection that was opened by its share: to be listened to, not to
/// be saved.
class SharedPanel : public TrackPanel
{
    Q_OBJECT
public:
    explicit SharedPanel(QWidget *parent = nullptr);

    /// Another collection, or none.
    void open(const SharedList &list);
    /// The same collection has changed; the chosen row stays chosen.
    void update(const SharedList &list);
    /// The track that is open; empty: none of a shared collection.
    void setCurrent(const QString &trackId);

    void focusList();

Q_SIGNALS:
    void closeRequested(); ///< the collection is no longer wanted

private:
    void build();
    void connectParts();
    void fill(const SharedList &list);
    void search(const QString &text);
    void refresh();

    QLabel *m_name;
    GlyphButton *m_close;
    QLabel *m_note;
    SearchField *m_search;
    TrackListView *m_list;
    ListNotice *m_notice;
    ElidedLabel *m_count;

    bool m_isEnded = false;   ///< see SharedList
    bool m_hadTracks = false; ///< since open()
};

} // namespace prelisten
