// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"
#include "ui/words/CheckNote.h"
#include "ui/words/TicketWords.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

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
class WordButton;

/// Access checks of many tracks: where references come in, the run and its table, and all that is
/// known of the row that is chosen. Values in, intents out; setters emit nothing. GUI thread only.
class ChecksPage : public QWidget
{
    Q_OBJECT
public:
    enum class Format { Csv, Json };

    explicit ChecksPage(QWidget *parent = nullptr);

    void setRows(const std::vector<CheckRow> &rows); ///< other rows
    void setRow(int row, const CheckRow &value);     ///< news of one; what is chosen stays chosen
    void setProgress(const CheckProgress &progress);
    void setKeyInUse(const KeyInUse &key);
    void setOrganization(const QString &organization); ///< of rows that name none
    void setDeep(bool deep);
    void setRate(double perSecond); ///< 0: as fast as the service allows
    /// A watched row is asked for again after this time.
    void setNextTry(int row, std::chrono::milliseconds in);
    /// @p about is the name of a file or a track, as the remark needs it.
    void showNote(CheckNote note, const QString &about = {});

    void setCurl(std::function<QString(const TrackRef &)> curl);
    void setVersions(const AppVersions &versions);

    [[nodiscard]] bool hasRows() const;
    void takeKeyboard(); ///< to where one goes on: the table, or the input
    /// As if somebody had pasted or dropped it here.
    void giveText(const QString &text);
    void giveFile(const QString &path);

Q_SIGNALS:
    void referencesGiven(const QString &text);
    void fileChosen(const QString &path);
    void startRequested(); ///< or to go on
    void stopRequested();
    void retryFailedRequested();
    void retryRequested(const QList<int> &rows);
    void deepRequested(int row); ///< this row alone
    void clearRequested();
    void undoRequested(); ///< of Cleared or Replaced: the rows as they were
    void exportRequested(const QString &path, prelisten::ChecksPage::Format format);
    void deepChanged(bool deep);
    void rateChanged(double perSecond);
    /// The text is what somebody typed, perhaps a key: for this list only, never to be stored.
    void otherKeyEntered(const QString &key);
    void ownKeyRequested();
    void watchRequested(int row);
    void stopWatchRequested(int row);
    void openRequested(const QString &organization, const QString &trackId);
    void closeRequested(); ///< back to the track

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void connectControls();
    void connectTable();
    void fit();
    void choosePart();
    void showCurrent();
    void keepCurrent();
    void updateCounts();
    void chooseFile();
    void chooseExport(Format format);
    void openRow(int row);
    void openMenu(const QPoint &at);
    void addOrders(QMenu *menu);
    void copyIds() const;
    [[nodiscard]] int currentRow() const; ///< of the list, not of the table; -1: none
    [[nodiscard]] QList<int> chosenRows() const;

    CheckModel *m_model;
    CheckFilter *m_filter;
    QLabel *m_title = nullptr;
    WordButton *m_back = nullptr;
    CheckNotice *m_notice = nullptr;
    ReferencesInput *m_input = nullptr;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_work = nullptr; ///< all that shows once there are rows
    CheckProgressLine *m_progressLine = nullptr;
    CheckControls *m_controls = nullptr;
    CheckFilterBar *m_filters = nullptr;
    CheckTable *m_table = nullptr;
    CheckDetails *m_details = nullptr;
    QBoxLayout *m_sides = nullptr; ///< table and details, beside or below one another
    QTimer m_countsLater; ///< a thousand rows a second need not be counted a thousand times
    bool m_going = false; ///< a run
    KeyInUse m_key;
    QString m_organization;
};

} // namespace prelisten
