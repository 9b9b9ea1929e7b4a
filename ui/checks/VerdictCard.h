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

/// All that is known about whether one track can be reached: the outcome, what proves it, what it
/// does not prove, with whose key, what to do next, and what support asks for.
///
/// Passive: what is checked comes in, what is wanted goes out. Holds no key and no link. It is as
/// high as its words need; whoever shows it lets it scroll.
class VerdictCard : public QWidget
{
    Q_OBJECT
public:
    /// Where it stands: alone, or below a message that has said the outcome and what to do.
    enum class Place { Alone, BelowMessage };
    enum class Activity { None, Checking, Watching };

    explicit VerdictCard(Place place, QWidget *parent = nullptr);

    /// Closes the field for another key and ends what was going on with the last one, unless it is
    /// about the same track.
    void setChecked(const CheckedTrack &checked);
    void clear(); ///< says nothing
    [[nodiscard]] const CheckedTrack &checked() const { return m_checked; }

    void setActivity(Activity activity);
    /// While watching; counts down by itself.
    void setNextTry(std::chrono::milliseconds in);
    /// Whether a key can be typed here, for this check only.
    void setOtherKeyOffered(bool offered);
    /// Tells its buttons from those of a card elsewhere in the window, by their accessible names.
    void setAbout(const QString &about);

    /// What is copied as cURL; asked for when it is. Never holds a key.
    void setCurl(std::function<QString(const TrackRef &)> curl);
    void setVersions(const AppVersions &versions);

    [[nodiscard]] QString ticket() const;

Q_SIGNALS:
    void checkAgainRequested();
    void deepCheckRequested();
    /// The text is what somebody typed, perhaps a key: to be used at once and not to be kept.
    void otherKeyEntered(const QString &key);
    void watchRequested();
    void stopWatchRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectParts();
    void fit();
    void showWords();
    void updateActions();
    void updateWatch();
    void nameButtons();

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
    QPushButton *m_again;
    QPushButton *m_deep;
    QPushButton *m_otherKey;
    QPushButton *m_watchButton;
    OtherKeyField *m_field;
    QBoxLayout *m_columns = nullptr; ///< beside one another where there is room
    Countdown m_nextTry;
    CheckedTrack m_checked;
    AppVersions m_versions;
    std::function<QString(const TrackRef &)> m_curl;
    QString m_about;
    Activity m_activity = Activity::None;
    bool m_otherKeyOffered = true;
};

} // namespace prelisten
