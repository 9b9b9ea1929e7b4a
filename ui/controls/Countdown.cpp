// SPDX-License-Identifier: MIT
#include "ui/controls/Countdown.h"

#include <algorithm>

namespace prelisten {

Countdown::Countdown(QObject *parent) : QObject(parent)
{
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &Countdown::tick);
}

void Countdown::start(std::chrono::milliseconds time)
{
    m_secondsTotal = std::max<qint64>(0, (time.count() + 999) / 1000);
    m_secondsLeft = m_secondsTotal;
    m_second.start();
}

void Countdown::stop()
{
    m_secondsLeft.reset();
    m_second.stop();
}

void Countdown::tick()
{
    if (!m_secondsLeft || *m_secondsLeft <= 0) {
        m_second.stop();
        return;
    }
    --*m_secondsLeft;
    Q_EMIT changed();
}

} // namespace prelisten
