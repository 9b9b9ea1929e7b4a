// SPDX-License-Identifier: MIT
#pragma once

#include "core/mixing/MixState.h"
#include "core/playback/PlaybackState.h"
#include "core/track/SignedLink.h"

#include <QGroupBox>

namespace prelisten {

class LaneHead;
class TimelineStrip;

/// One source of the track: its head with all that can be set, and its strip on the time line.
///
/// While the mixer plays, a lane steps back that is not heard in the mix; otherwise one that is not
/// listened to. A group box only so that assistive tools see a group; its parts paint themselves.
class Lane : public QGroupBox
{
    Q_OBJECT
public:
    explicit Lane(const SourceName &source, QWidget *parent = nullptr);

    [[nodiscard]] const SourceName &source() const { return m_source; }
    [[nodiscard]] LaneHead *head() const { return m_head; }
    [[nodiscard]] TimelineStrip *strip() const { return m_strip; }

    void setSourceState(const SourceState &state);
    void setListening(bool listening);             ///< emits nothing
    void setMix(const LaneMix &mix, bool engaged); ///< emits nothing

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateHeard();

    SourceName m_source;
    LaneHead *m_head;
    TimelineStrip *m_strip;
    bool m_listening = false;
    bool m_engaged = false;
    bool m_audible = false;
};

} // namespace prelisten
