// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"
#include "ui/controls/Countdown.h"
#include "ui/words/TicketWords.h"

#include <QWidget>

#include <functional>
#include <optional>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace prelisten {

class CopyButton;
class ElidedLabel;
class OtherKeyField;
class OutcomeBadge;
class PointList;
class SourceList;
class VerdictFacts;

/// A card with the result of one track's access check: the outcome, what it proves and what it does
/// not, whose key was used, what to do next, and the facts that support needs.
///
/// It does no checks itself: setters take the results, signals report what the user wants. It
/// holds no API key and no signed link. It is as high as its text needs; its container must scroll.
class VerdictCard : public QWidget
{
    Q_OBJECT
public:
    /// Alone, or below a message that already states the outcome and what to do.
    enum class Place { Alone, BelowMessage };
    enum class Activity { None, Checking, Watching };

    explicit VerdictCard(Place place, QWidget *parent = nullptr);

    /// Shows @p checked. If it is about another track than before, also closes the field for
    /// another key and resets the activity.
    void setChecked(const CheckedTrack &checked);
    void clear(); ///< shows nothing
    /// What it shows; nullopt: nothing.
    [[nodiscard]] const std::optional<CheckedTrack> &checked() const { return m_checked; }
    [[nodiscard]] bool showsBadSource() const { return m_checked && m_checked->hasBadSource(); }

    void setActivity(Activity activity);
    /// How far the deep check is, while checking; nullopt: no sources are checked yet.
    void setProbing(const std::optional<SourceProgress> &progress);
    /// Starts the countdown to the next try, shown while watching.
    void setNextTry(std::chrono::milliseconds in);
    /// Whether the user can enter another key here, for this check only.
    void setOtherKeyOffered(bool offered);
    /// False for a row that cannot be checked again: its share is known by its hint only.
    void setRepeatable(bool repeatable);
    /// Adds @p about to the buttons' accessible names, to distinguish several cards in the window.
    void setAbout(const QString &about);

    /// @p curl makes the cURL command to copy, on each press. The command must not contain a key.
    void setCurl(std::function<QString(const TrackRef &)> curl);
    void setVersions(const AppVersions &versions);

    [[nodiscard]] QString ticket() const;

Q_SIGNALS:
    // With the track that the card shows.
    void checkAgainRequested(const prelisten::TrackRef &ref);
    void deepCheckRequested(const prelisten::TrackRef &ref);
    void watchRequested(const prelisten::TrackRef &ref);
    /// @p key is what the user typed, perhaps a key: use it at once and do not store it.
    void otherKeyEntered(const QString &key, const prelisten::TrackRef &ref);
    void stopWatchRequested();
    void cancelRequested(); ///< of the check; only if the card is alone
    void shareLinkWanted(); ///< the user has a share link to open

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectParts();
    void fit();
    void updateText();
    void updateActions();
    void updateWatch();
    void nameButtons();
    [[nodiscard]] QList<QPushButton *> buttons() const;
    [[nodiscard]] TrackRef ref() const;

    Place m_place;
    QWidget *m_head;
    OutcomeBadge *m_badge;
    ElidedLabel *m_track;
    QLabel *m_headline;
    PointList *m_proven;
    PointList *m_notProven;
    PointList *m_next;
    PointList *m_access;
    SourceList *m_sources;
    VerdictFacts *m_facts;
    QLabel *m_watch;
    QWidget *m_actions;
    CopyButton *m_copyTicket;
    CopyButton *m_copyCurl;
    CopyButton *m_copyRequest;
    QPushButton *m_openShare;
    QPushButton *m_again;
    QPushButton *m_deep;
    QPushButton *m_otherKey;
    QPushButton *m_watchButton;
    QPushButton *m_cancel;
    OtherKeyField *m_field;
    QBoxLayout *m_columns = nullptr; ///< side by side if there is room
    Countdown m_nextTry;
    std::optional<CheckedTrack> m_checked;
    std::optional<SourceProgress> m_probing;
    AppVersions m_versions;
    std::function<QString(const TrackRef &)> m_curl;
    QString m_about;
    Activity m_activity = Activity::None;
    bool m_otherKeyOffered = true;
    bool m_isRepeatable = true;
};

} // namespace prelisten
