// SPDX-License-Identifier: MIT
#include "app/wiring/SleepPresenter.h"

#include "ui/words/Words.h"

namespace prelisten {

SleepPresenter::SleepPresenter(Transport &transport)
    : m_awake(transport), m_inhibitor(Words::staysAwake())
{
    connect(&m_bus, &SystemBus::connected, &m_inhibitor, &SleepInhibitor::useSystemBus);
    connect(&m_bus, &SystemBus::resumed, this, &SleepPresenter::resumed);
    connect(&m_awake, &StayAwake::wantedChanged, &m_inhibitor, &SleepInhibitor::setInhibited);
    m_inhibitor.setInhibited(m_awake.isWanted());
}

} // namespace prelisten
