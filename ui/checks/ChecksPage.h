// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRowList.h"
#include "ui/words/CheckNote.h"
#include "ui/words/TicketWords.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QBoxLayout;
class QLabel;
class QMenu;
class QScrollArea;

namespace prelisten {

class CheckControls;
class CheckDetails;
class CheckFilter;
class CheckFilterBar;
class CheckModel;
class CheckNotice;
class CheckProgressLine;
class CheckTable;
class ReferencesInput;
class TextButton;

/// The page for access checks of many tracks: the input of references, the run with its table, and
/// the details of the current row. Setters take values and emit nothing; signals report what the
/// user wants. GUI thread only.
class ChecksPage : public QWidget
{
    Q_OBJECT
public:
    enum class Format { Csv, Json };

    explicit ChecksPage(QWidget *parent = nullptr);

    void setRows(const CheckRowList &rows);      ///< replaces all rows
    void setRow(int row, const CheckRow &value); ///< updates one; the selection stays
    void setProgress(const CheckProgress &progress);
    void setKeyInUse(const KeyInUse &key);
    void setOrganization(const QString &organization); ///< used for rows that name none
    void setDeep(bool deep);
    void setRate(double perSecond); ///< 0: as fast as the service allows
    /// The watched @p row is checked again after @p in.
    void setNextTry(int row, std::chrono::milliseconds in);
    /// @p about is the file or track name that the note mentions, if any.
    void showNote(CheckNote note, const QString &about = {});

    void setCurl(std::function<QString(const TrackRef &)> curl);
    void setVersions(const AppVersions &versions);

    [[nodiscard]] bool hasRows() const;
    void focusContent(); ///< sets the focus to the table, or to the input
    /// As if the user had pasted or dropped the text or the file here.
    void submitText(const QString &text);
    void submitFile(const QString &path);

Q_SIGNALS:
    void referencesGiven(const QString &text);
    void fileChosen(const QString &path);
    void startRequested(); ///< or to resume
    void stopRequested();
    void retryFailedRequested();
    void retryRequested(const QList<int> &rows);
    void deepRequested(int row);   ///< this row alone
    void cancelRequested(int row); ///< of the check of this row alone
    void clearRequested();
    void undoRequested(); ///< of Cleared or Replaced: restores the previous rows
    void exportRequested(const QString &path, prelisten::ChecksPage::Format format);
    void deepChanged(bool deep);
    void rateChanged(double perSecond);
    /// @p key is what the user typed, perhaps a key: for this list only, never to be stored.
    void otherKeyEntered(const QString &key);
    void ownKeyRequested();
    void watchRequested(int row);
    void stopWatchRequested(int row);
    void openRequested(const prelisten::TrackRef &ref);
    void openShareRequested(const prelisten::ShareRef &share);
    void shareLinkWanted(); ///< the user has a share link to open
    void closeRequested();  ///< back to the track

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void connectControls();
    void connectTable();
    void fit();
    void updateVisiblePart();
    void showCurrent();
    void keepCurrentRow();
    void updateCounts();
    void chooseFile();
    void chooseExport(Format format);
    void checkAgain(const QList<int> &rows);
    void openRow(int row);
    void openMenu(const QPoint &at);
    void addSortMenu(QMenu *menu);
    /// Rows of the source model, ascending; valid only until control returns to the event loop.
    [[nodiscard]] QList<int> chosenRows() const;
    [[nodiscard]] int currentRow() const; ///< likewise; -1: none
    void copyIds(const QList<int> &rows) const;

    CheckModel *m_model;
    CheckFilter *m_filter;
    QLabel *m_title = nullptr;
    TextButton *m_back = nullptr;
    CheckNotice *m_notice = nullptr;
    ReferencesInput *m_input = nullptr;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_content = nullptr; ///< everything that is shown only if there are rows
    CheckProgressLine *m_progressLine = nullptr;
    CheckControls *m_controls = nullptr;
    CheckFilterBar *m_filters = nullptr;
    CheckTable *m_table = nullptr;
    CheckDetails *m_details = nullptr;
    QBoxLayout *m_sides = nullptr; ///< table and details, side by side or stacked
    QTimer m_countsLater;   ///< debounces updateCounts(): rows may change 1,000 times a second
    bool m_running = false; ///< a run is in progress
    KeyInUse m_key;
    QString m_organization;
};

} // namespace prelisten
