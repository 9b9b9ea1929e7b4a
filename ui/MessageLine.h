// SPDX-License-Identifier: MIT
#pragma once

#include "ui/MessageWords.h"

#include <QDateTime>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <optional>

class QLabel;
class QPushButton;

namespace prelisten {

/// The last thing the user should know, with what can be done about it. Plain text only; hides when
/// there is nothing to say.
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

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void present(const Message &message, const std::optional<Verdict> &verdict, bool canRetry);
    void tick();
    void updateText();
    void copyDetails();

    QLabel *m_text;
    QPushButton *m_copy;
    QPushButton *m_retry;
    QPushButton *m_cancel;
    Message m_message;
    std::optional<Verdict> m_verdict;
    QDateTime m_when;
    QTimer m_second;
    std::optional<qint64> m_secondsLeft;
};

} // namespace prelisten
