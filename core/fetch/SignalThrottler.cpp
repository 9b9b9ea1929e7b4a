// SPDX-License-Identifier: MIT
#include "core/fetch/SignalThrottler.h"

#include <utility>

namespace prelisten {

SignalThrottler::SignalThrottler(std::chrono::milliseconds interval, QObject *parent)
    : QObject(parent)
{
    m_interval.setSingleShot(true);
    m_interval.setInterval(interval);
    connect(&m_interval, &QTimer::timeout, this, [this] {
        if (std::exchange(m_isPending, false))
            throttle();
    });
}

void SignalThrottler::throttle()
{
    if (m_interval.isActive()) {
        m_isPending = true;
        return;
    }
    m_interval.start();
    Q_EMIT triggered();
}

} // namespace prelisten
