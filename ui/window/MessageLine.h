// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"
#include "core/playback/PlaybackState.h"
#include "core/track/SignedLink.h"
#include "ui/words/MessageWords.h"
#include "ui/words/TicketWords.h"

#include <QWidget>

#include <chrono>
#include <functional>
#include <optional>

class QBoxLayout;

namespace prelisten {

class GlyphButton;
class MessageButtons;
class MessageDetails;
class MessageText;
class RetryProgress;
class VerdictCard;

/// The card that shows the latest message to the user: what happened, what it means and does not
/// mean, and what to do next. One click opens the details.
///
/// It is part of the layout, so it covers nothing, and it is hidden while there is no message. It
/// takes at most about half of the window's height; then the details scroll. Plain text only.
class MessageLine : public QWidget
{
    Q_OBJECT
public:
    enum class Details { AsTheyAre, Open };

    explicit MessageLine(QWidget *parent = nullptr);

    void showMessage(const Message &message);
    /// @p about: the track the verdict is about, if known. A pause that the service asked for is
    /// counted down; it is the user who tries again.
    void showVerdict(const Verdict &verdict, bool canRetry, const TrackRef &about = {},
            Details details = Details::AsTheyAre);
    /// Updates the text and the details of the verdict @p shown on the track of @p checked;
    /// everything else stays as it is. No effect if that verdict is not shown any more.
    void refine(const Verdict &shown, const CheckedTrack &checked);
    /// The access to @p ref is being checked: says so in the details, if they are about that track,
    /// otherwise with a message of its own.
    void showChecking(const TrackRef &ref);
    void setProbing(const SourceProgress &progress); ///< after showChecking(): its deep check
    void endChecking();
    void showChecked(const CheckedTrack &checked); ///< with the details open, whatever the outcome
    void showWaiting(
            const Verdict &why, std::chrono::milliseconds retryIn, const TrackRef &about = {});
    /// The id of the track that the window shows; a verdict on another one says which.
    void setOpenTrack(const QString &trackId);
    void setPlaying(); ///< hides a message that lasts until playback starts
    /// Hides the failure message of @p source once it is loading again or loaded.
    void setSourceState(const SourceName &source, SourceState state);
    void setCancellable(bool cancellable); ///< shows the Cancel button
    void setHeightUnlimited(
            bool unlimited); ///< true: the details may use more than half of the window

    [[nodiscard]] bool areDetailsOpen() const;
    [[nodiscard]] bool isWarning() const; ///< a message that asks for something is shown
    /// The details; they have setters and signals of their own. Created on first use, which keeps
    /// them out of the start-up time of the window.
    [[nodiscard]] VerdictCard *card();
    void setCurl(const std::function<QString(const TrackRef &)> &curl); ///< see VerdictCard
    void setVersions(const AppVersions &versions);

Q_SIGNALS:
    void retryRequested();
    void cancelRequested();
    void proxyLoginRequested(const QString &address); ///< `host:port` of the proxy
    void detailsToggled(bool open);
    void dismissed(); ///< the user closed the message; it is hidden already

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
    void showFinal(const CheckedTrack &checked, Message message, bool canRetry);
    void updateText();
    void updateProgress();
    void dismiss();
    [[nodiscard]] QRect box() const;

    MessageText *m_text;
    MessageButtons *m_buttons;
    GlyphButton *m_dismiss;
    MessageDetails *m_details;
    RetryProgress *m_progress;
    QBoxLayout *m_sides = nullptr; ///< text and buttons: side by side, or the buttons below
    Message m_message;
    std::optional<Verdict> m_verdict;
    TrackRef m_about; ///< the track of the verdict, if known
    QString m_openTrack;
    bool m_noteShown = false; ///< the message of showChecking()
    bool m_cancellable = false;
};

} // namespace prelisten
