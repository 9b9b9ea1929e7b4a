// SPDX-License-Identifier: MIT
#include "app/desktop/StayAwake.h"

#include <utility>

namespace prelisten {

StayAwake::StayAwake(Transport &transport, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent), m_transport(transport)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { want(false); });
    connect(&transport, &Transport::stateChanged, this, &StayAwake::settle);
    connect(&transport, &Transport::wantsChanged, this, &StayAwake::settle);
    settle();
}

void StayAwake::settle()
{
    const PlaybackState state = m_transport.state();
    const bool isOver = state == PlaybackState::Empty || state == PlaybackState::Failed ||
                        state == PlaybackState::Ended;
    if (!m_transport.wantsPlay() || isOver) {
        m_patience.stop();
        want(false);
    } else if (state == PlaybackState::Playing) {
        m_patience.stop();
        want(true);
    } else if (m_wanted && !m_patience.isActive() && !m_transport.sounds()) {
        m_patience.start();
    }
}

void StayAwake::want(bool wanted)
{
    if (std::exchange(m_wanted, wanted) != wanted)
        Q_EMIT wantedChanged(wanted);
}

} // namespace prelisten
