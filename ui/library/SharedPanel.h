// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/SharedList.h"
#include "ui/library/TrackSteps.h"

#include <QWidget>

#include <memory>
#include <utility>

class QLabel;

namespace prelisten {

class ElidedLabel;
class GlyphButton;
class LibraryModel;
class ListNotice;
class SearchField;
class TrackListView;

/// The page with the tracks of a collection that was opened by its share: to be listened to, not to
/// be saved.
class SharedPanel : public QWidget
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
    /// Whether a track plays when the arrow keys have stopped at its row.
    void setPreviewOnArrows(bool preview) { m_previewOnArrows = preview; }

    void focusList();

    /// As in LibraryPanel.
    void step(int by);
    void stepPaused(int by);
    [[nodiscard]] bool canStep(int by) const { return m_steps->can(by); }

Q_SIGNALS:
    void openRequested(const QString &trackId);
    void openPausedRequested(const QString &trackId);
    void previewRequested(const QString &trackId);
    void closeRequested(); ///< the collection is no longer wanted
    void stepsChanged();   ///< canStep(-1) or canStep(1) has changed

private:
    void build();
    void connectParts();
    void fill(const SharedList &list);
    void search(const QString &text);
    void openRow(int row);
    void refresh();

    LibraryModel *m_model;
    QLabel *m_name;
    GlyphButton *m_close;
    QLabel *m_note;
    SearchField *m_search;
    TrackListView *m_list;
    ListNotice *m_notice;
    ElidedLabel *m_count;

    std::unique_ptr<TrackSteps> m_steps;
    std::pair<bool, bool> m_canStep; ///< back, on
    bool m_isEnded = false;          ///< see SharedList
    bool m_previewOnArrows = false;
};

} // namespace prelisten
