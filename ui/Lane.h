// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/PlaybackState.h"
#include "core/track/SignedLink.h"

#include <QGroupBox>

namespace prelisten {

class ElidedLabel;
class GlyphButton;
class TimelineStrip;

/// One source of the track: its head with name, Listen and state, and its strip on the time line.
///
/// A group box only so that assistive tools see a group; it paints itself.
class Lane : public QGroupBox
{
    Q_OBJECT
public:
    explicit Lane(const SourceName &source, QWidget *parent = nullptr);

    [[nodiscard]] const SourceName &source() const { return m_source; }
    [[nodiscard]] TimelineStrip *strip() const { return m_strip; }
    [[nodiscard]] QWidget *firstInTabOrder() const;

    void setSourceState(const SourceState &state);
    void setListening(bool listening); ///< emits nothing

Q_SIGNALS:
    void listenRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void onToggled(bool checked);

    SourceName m_source;
    SourceState m_state;
    bool m_listening = false;
    ElidedLabel *m_name;
    ElidedLabel *m_stateLabel;
    GlyphButton *m_listen;
    TimelineStrip *m_strip;
};

} // namespace prelisten
