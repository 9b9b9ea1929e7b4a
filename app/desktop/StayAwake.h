// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/Transport.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace prelisten {

/// Decides when the machine should not go to sleep by itself: while a track is heard. Independent
/// of the desktop's protocol. GUI thread.
///
/// Short waits for sound belong to playback. After a longer one nobody may be listening any more,
/// so the machine may sleep until the sound comes back.
class StayAwake : public QObject
{
    Q_OBJECT
public:
    /// @p transport must outlive this object.
    explicit StayAwake(Transport &transport,
            std::chrono::milliseconds patience = std::chrono::minutes(1),
            QObject *parent = nullptr);

    [[nodiscard]] bool isWanted() const { return m_wanted; }

Q_SIGNALS:
    void wantedChanged(bool wanted);

private:
    void settle();
    void want(bool wanted);

    Transport &m_transport;
    QTimer m_patience;
    bool m_wanted = false;
};

} // namespace prelisten
