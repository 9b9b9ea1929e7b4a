// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QWidget>

#include <utility>

namespace prelisten {

class LibraryModel;
class TrackListView;

/// A page with a list of tracks: opens those that the user chooses, and the previous and the next
/// one. Those are beside the open track, or beside the last one requested, so that steps in quick
/// succession add up.
class TrackPanel : public QWidget
{
    Q_OBJECT
public:
    /// Whether a track plays when the arrow keys have stopped at its row.
    void setPreviewOnArrows(bool preview) { m_previewOnArrows = preview; }

    /// Opens the track @p by rows below the open one, or below the last one requested.
    void step(int by);
    /// As step(), but the track does not play.
    void stepPaused(int by);
    [[nodiscard]] bool canStep(int by) const { return by != 0 && stepTarget(by) >= 0; }

Q_SIGNALS:
    void openRequested(const QString &trackId);
    void openPausedRequested(const QString &trackId);
    void previewRequested(const QString &trackId);
    void stepsChanged(); ///< canStep(-1) or canStep(1) has changed

protected:
    explicit TrackPanel(QWidget *parent);

    /// The rows of @p list are opened from now on.
    void setList(TrackListView *list);
    [[nodiscard]] LibraryModel *model() const { return m_model; }

    void openRow(int row);
    void setOpen(const QString &trackId); ///< the track that is open; empty: none of the list
    /// The list has lost the open track, which was in @p row.
    void setLostRow(int row) { m_lostRow = row; }
    void updateSteps(); ///< the rows have changed

private:
    [[nodiscard]] int stepTarget(int by) const;
    [[nodiscard]] QString request(int row);
    [[nodiscard]] QString requestStep(int by);

    LibraryModel *m_model;
    TrackListView *m_list = nullptr;
    QString m_requested;             ///< id of the track requested last, until it is open
    int m_lostRow = -1;              ///< where the open track was; -1: in the list, or never
    std::pair<bool, bool> m_canStep; ///< back, on
    bool m_previewOnArrows = false;
};

} // namespace prelisten
