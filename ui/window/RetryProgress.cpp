// SPDX-License-Identifier: MIT
#include "ui/window/RetryProgress.h"

namespace prelisten {

RetryProgress::RetryProgress(QWidget *parent) : BusyLine(parent)
{
    connect(&m_countdown, &Countdown::changed, this, &RetryProgress::secondPassed);
}

void RetryProgress::startCountdown(std::chrono::milliseconds retryIn)
{
    m_countdown.start(retryIn);
}

void RetryProgress::stopCountdown()
{
    m_countdown.stop();
}

void RetryProgress::showWaiting(bool waiting)
{
    const qint64 left = m_countdown.secondsLeft().value_or(0);
    if (!waiting)
        stop();
    else if (left > 0)
        showShare(static_cast<int>(m_countdown.secondsTotal() - left),
                static_cast<int>(m_countdown.secondsTotal()));
    else
        wait();
}

} // namespace prelisten
