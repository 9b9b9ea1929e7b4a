// SPDX-License-Identifier: MIT
#include "core/fetch/RetryPacer.h"

#include <algorithm>

namespace prelisten {

using namespace std::chrono_literals;

RetryPacer::RetryPacer(RetryPolicy retry, QObject *parent) : QObject(parent), m_retry(retry)
{
    m_gap.setSingleShot(true);
}

std::chrono::milliseconds RetryPacer::ask()
{
    if (m_gap.isActive())
        return std::max<std::chrono::milliseconds>(1ms, m_gap.remainingTimeAsDuration());
    m_gap.start(m_retry.nextDelay());
    return 0ms;
}

void RetryPacer::bytesArrived()
{
    m_retry.reset();
    if (!m_gap.isActive())
        return;
    m_gap.stop();
    Q_EMIT recovered();
}

} // namespace prelisten
