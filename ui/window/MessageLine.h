// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"
#include "core/playback/PlaybackState.h"
#include "core/track/SignedLink.h"
#include "ui/controls/Countdown.h"
#include "ui/words/MessageWords.h"
#include "ui/words/TicketWords.h"

#include <QWidget>

#include <chrono>
#include <functional>
#include <optional>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace prelisten {

class BusyLine;
class CopyButton;
class DisclosureButton;
class FitScroll;
class GlyphButton;
class VerdictCard;

/// A calm card with the last thing the user should know: what happened, what it means and does not
/// mean, what to do next; all that is known behind one click. Takes room of its own, so that it
/// covers nothing, and none when there is nothing to say: about half of the window at most, then
/// the details scroll. Plain text only.
class MessageLine : public QWidget
{
    Q_OBJECT
public:
    enum class Details { AsTheyAre, Open };

    explicit MessageLine(QWidget *parent = nullptr);

    void showMessage(const Message &message);
    /// @p about: the track it is about, where that is known.
    void showVerdict(const Verdict &verdict, bool canRetry, const TrackRef &about = {},
            Details details = Details::AsTheyAre);
    /// More is known of what showVerdict() said: the words follow, the rest stays as it is.
    void refine(const CheckedTrack &checked);
    void showChecked(const CheckedTrack &checked); ///< with the details, whatever was found
    void showWaiting(const Verdict &why, std::chrono::milliseconds retryIn);
    void setPlaying(); ///< what was said until then, goes
    /// The failure of @p source goes once it loads again, or is there.
    void setSourceState(const SourceName &source, SourceState state);
    void setCancellable(bool cancellable); ///< something is going on that can be given up
    void setRoomy(bool roomy);             ///< nothing else needs the room in the window

    [[nodiscard]] bool areDetailsOpen() const;
    /// The details: their values and intents are their own. Made when they are first needed: a
    /// window that has nothing to explain comes up without them.
    [[nodiscard]] VerdictCard *card();
    void setCurl(const std::function<QString(const TrackRef &)> &curl); ///< see VerdictCard
    void setVersions(const AppVersions &versions);

Q_SIGNALS:
    void retryRequested();
    void cancelRequested();
    void detailsToggled(bool open);
    void dismissed(); ///< a person has put the message away; it is gone already

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void present(const Message &message, const std::optional<CheckedTrack> &checked, bool canRetry);
    void fit();
    void fitDetails();
    void updateText();
    void updateProgress();
    void dismiss();
    [[nodiscard]] QRect box() const;

    QLabel *m_headline;
    QLabel *m_body;
    DisclosureButton *m_more;
    CopyButton *m_copy;
    QPushButton *m_retry;
    QPushButton *m_cancel;
    GlyphButton *m_dismiss;
    FitScroll *m_details;          ///< around the card, for where there is little room
    VerdictCard *m_card = nullptr; ///< none yet
    std::function<QString(const TrackRef &)> m_curl;
    AppVersions m_versions;
    BusyLine *m_busy;
    QBoxLayout *m_sides = nullptr; ///< words and buttons, beside or below one another
    QWidget *m_buttons;
    Message m_message;
    std::optional<Verdict> m_verdict;
    Countdown m_again; ///< until it is tried again without being asked
    bool m_cancellable = false;
    bool m_roomy = false;
};

} // namespace prelisten
