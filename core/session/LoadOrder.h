// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/PcmLane.h"
#include "core/playback/Transport.h"

#include <QList>
#include <QObject>
#include <QSet>

namespace prelisten {

/// Decides which sources of the open track download now. The sources being listened to get the
/// whole bandwidth; if some of them will soon underrun, these come first. When they are complete,
/// the others follow in order, two at a time, so that switching is instant. Also tells each spool
/// whether it is listened to, since an expired link is renewed only then.
class LoadOrder : public QObject
{
    Q_OBJECT
public:
    /// Neither the lanes nor the transport are owned; both outlive it.
    LoadOrder(const QList<PcmLane *> &lanes, const Transport &transport, QObject *parent = nullptr);

    /// Updates which sources download. Call it whenever a lane, its spool or the transport has
    /// changed.
    void apply();

    /// Whether sources that are not listened to download as well; initially true.
    void setPreloading(bool on);

private:
    [[nodiscard]] bool isListenedTo(const PcmLane &lane) const;
    [[nodiscard]] bool isBufferLow(const PcmLane &lane) const;
    void checkBuffers();

    QList<PcmLane *> m_lanes;
    const Transport &m_transport;
    QSet<const PcmLane *> m_runningDry; ///< they will soon underrun
    bool m_preloading = true;
};

} // namespace prelisten
