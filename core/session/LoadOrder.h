// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/PcmLane.h"
#include "core/playback/Transport.h"

#include <QList>
#include <QObject>
#include <QSet>

namespace prelisten {

/// Decides which sources of the open track load now. Those listened to have the line for
/// themselves, and of these first the ones that soon run dry; when they are complete the others
/// follow in order, two at a time, so that switching is instant. Tells each whether somebody
/// listens, for a dead link is renewed only then.
class LoadOrder : public QObject
{
    Q_OBJECT
public:
    /// Neither the lanes nor the transport are owned; both outlive it.
    LoadOrder(const QList<PcmLane *> &lanes, const Transport &transport, QObject *parent = nullptr);

    /// Called whenever a lane, its spool or the transport changed.
    void apply();

    /// Whether what nobody listens to loads as well; on at first.
    void setPreloading(bool on);

private:
    [[nodiscard]] bool isServed(const PcmLane &lane) const;
    [[nodiscard]] bool isHungry(const PcmLane &lane) const;
    void look();

    QList<PcmLane *> m_lanes;
    const Transport &m_transport;
    QSet<const PcmLane *> m_hungry; ///< they run dry soon
    bool m_preloading = true;
};

} // namespace prelisten
