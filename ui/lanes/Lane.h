// SPDX-License-Identifier: MIT
#pragma once

#include "core/mixing/MixState.h"
#include "core/playback/PlaybackState.h"
#include "core/track/SignedLink.h"

#include <QGroupBox>

namespace prelisten {

class LaneHead;
class TimelineStrip;

/// The lane of one source: its head with the controls, and its strip on the timeline.
///
/// A lane is dimmed if its source is not heard: while the mixer plays, if it is inaudible in the
/// mix; otherwise if it is not the one listened to. It is a group box only so that assistive tools
/// see a group; its parts paint themselves.
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
