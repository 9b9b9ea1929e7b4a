// SPDX-License-Identifier: MIT
#pragma once

#include "core/fetch/AudioSpool.h"
#include "core/playback/Transport.h"

#include <QList>
#include <QObject>

namespace prelisten {

/// Decides which sources of the open track load now: the one listened to has the line for itself;
/// when it is complete the others follow in order, two at a time, so that switching is instant.
/// Tells each whether somebody listens, for a dead link is renewed only then.
class LoadOrder : public QObject
{
    Q_OBJECT
public:
    /// Neither the spools nor the transport are owned; both outlive it.
    LoadOrder(const QList<AudioSpool *> &spools, const Transport &transport,
            QObject *parent = nullptr);

    /// Called whenever a spool or the transport changed.
    void apply();

    /// Whether what nobody listens to loads as well; on at first.
    void setPreloading(bool on);

private:
    [[nodiscard]] bool isServed(const AudioSpool &spool) const;

    QList<AudioSpool *> m_spools;
    const Transport &m_transport;
    bool m_preloading = true;
};

} // namespace prelisten
