// SPDX-License-Identifier: MIT
#pragma once

#include "core/mixing/MixState.h"
#include "core/playback/LoopRegion.h"
#include "ui/controls/MeterBallistics.h"

#include <QWidget>

#include <optional>

namespace prelisten {

class ElidedLabel;
class GlyphButton;
class SegmentButton;

/// The controls that concern all lanes: the loop, and which side is heard, master or stems. The
/// status line below shows how the two compare, and when the limiter is working.
class MixPanel : public QWidget
{
    Q_OBJECT
public:
    explicit MixPanel(QWidget *parent = nullptr);

    void setTrackOpen(bool open); ///< also resets everything about the previous track
    void setMix(const MixState &mix);
    void setListening(const SourceName &source);       ///< heard unless the mix is engaged
    void setSources(const QList<SourceName> &sources); ///< whether there are two sides
    void setMixable(bool mixable);
    void setResidual(std::optional<double> decibels);
    void setLoop(const std::optional<LoopRegion> &region, bool active);

    /// @p factor is the lowest gain the limiter applied since the last call; 1: no limiting.
    void showLimiting(float factor, qint64 nowMs);
    void clearLimiting();

    /// Compact: the loop button has no text, to take less room.
    void setCompact(bool compact);
    [[nodiscard]] int widthNeeded(bool compact) const;
    /// The width at which the status line fits, except for the limiter's part.
    [[nodiscard]] int preferredWidth() const;

    /// Switches to the master if the stems are heard, otherwise to the stems; as if the user had
    /// pressed the button.
    void switchSide();
    [[nodiscard]] bool hasLoop() const { return m_loop.has_value(); }

Q_SIGNALS:
    void sideRequested(prelisten::MixState::Side side);
    void loopToggleRequested();
    // Only the menus have these two; the panel has no buttons for them.
    void loopStartRequested(); ///< at the audible position
    void loopEndRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void showSide();
    void describeSides();
    void showLoop();
    void updateStatus();
    void updateEnabled();

    SegmentButton *m_master;
    SegmentButton *m_stems;
    GlyphButton *m_loopButton;
    ElidedLabel *m_status;
    MixState m_mix;
    std::optional<double> m_residual;
    HeldPeak m_limited;
    QString m_limiting; ///< the limiter's text
    std::optional<LoopRegion> m_loop;
    bool m_loopActive = false;
    bool m_open = false;
    bool m_mixable = true;
    bool m_listensToMaster = true;
    bool m_hasMaster = true;
    bool m_hasStems = true;
    bool m_compact = false;
};

} // namespace prelisten
