// SPDX-License-Identifier: MIT
#pragma once

#include "ui/controls/BusyLine.h"
#include "ui/controls/Countdown.h"

#include <chrono>
#include <optional>

namespace prelisten {

/// The progress line of a message. While a retry is pending it fills up until then; any other wait
/// is of unknown length.
class RetryProgress : public BusyLine
{
    Q_OBJECT
public:
    explicit RetryProgress(QWidget *parent = nullptr);

    void startCountdown(std::chrono::milliseconds retryIn);
    void stopCountdown();
    /// Whole seconds until the retry; nullopt without a countdown.
    [[nodiscard]] std::optional<qint64> secondsLeft() const { return m_countdown.secondsLeft(); }

    /// Shows the current progress; with false, hides the line.
    void showWaiting(bool waiting);

Q_SIGNALS:
    void secondPassed(); ///< secondsLeft() has changed

private:
    Countdown m_countdown;
};

} // namespace prelisten
