// SPDX-License-Identifier: MIT
#pragma once

#include "ui/controls/Countdown.h"
#include "ui/words/MessageWords.h"

#include <QDateTime>
#include <QWidget>

#include <chrono>
#include <optional>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace prelisten {

class BusyLine;
class CopyButton;
class DisclosureButton;
class GlyphButton;
class MessageDetails;

/// A calm card with the last thing the user should know: what happened, what it means and does not
/// mean, what to do next; details behind one click. Takes room of its own, so that it covers
/// nothing, and none when there is nothing to say. Plain text only.
class MessageLine : public QWidget
{
    Q_OBJECT
public:
    explicit MessageLine(QWidget *parent = nullptr);

    void showMessage(const Message &message);
    void showVerdict(const Verdict &verdict, bool canRetry);
    void showWaiting(const Verdict &why, std::chrono::milliseconds retryIn);
    void setPlaying();                     ///< what was said until then, goes
    void setCancellable(bool cancellable); ///< something is going on that can be given up

Q_SIGNALS:
    void retryRequested();
    void cancelRequested();
    void dismissed(); ///< a person has put the message away; it is gone already

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void build();
    void present(const Message &message, const std::optional<Verdict> &verdict, bool canRetry);
    void fit();
    void updateText();
    void updateProgress();
    void dismiss();
    [[nodiscard]] QRect card() const;

    QLabel *m_headline;
    QLabel *m_body;
    DisclosureButton *m_more;
    CopyButton *m_copy;
    QPushButton *m_retry;
    QPushButton *m_cancel;
    GlyphButton *m_dismiss;
    MessageDetails *m_details;
    BusyLine *m_busy;
    QBoxLayout *m_sides = nullptr; ///< words and buttons, beside or below one another
    QWidget *m_buttons;
    Message m_message;
    std::optional<Verdict> m_verdict;
    QDateTime m_when;
    Countdown m_again; ///< until it is tried again without being asked
    bool m_cancellable = false;
};

} // namespace prelisten
