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

/// What is set for all lanes at once: the loop, and which side is heard, master or stems. The quiet
/// line below says how the two compare, and when the limiter is at work.
class MixPanel : public QWidget
{
    Q_OBJECT
public:
    explicit MixPanel(QWidget *parent = nullptr);

    void setTrackOpen(bool open); ///< forgets what was said of the track before
    void setMix(const MixState &mix);
    void setMixable(bool mixable);
    void setResidual(std::optional<double> decibels);
    void setLoop(const std::optional<LoopRegion> &region, bool active);

    /// @p factor is the least the limiter applied since the last call, 1 for nothing.
    void showLimiting(float factor, qint64 nowMs);
    void clearLimiting();

    /// Without words on the loop button, to take less room.
    void setCompact(bool compact);
    [[nodiscard]] int widthNeeded(bool compact) const;
    /// With room for all that the quiet line says of master and stems.
    [[nodiscard]] int widthWanted() const;

    /// Master if the stems are heard, the stems otherwise; as if a person had pressed it.
    void switchSide();
    [[nodiscard]] bool hasLoop() const { return m_loop.has_value(); }

Q_SIGNALS:
    void sideRequested(prelisten::MixState::Side side);
    void loopToggleRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void showSide();
    void showLoop();
    void showLine();
    void updateAbility();

    GlyphButton *m_loopButton;
    SegmentButton *m_master;
    SegmentButton *m_stems;
    ElidedLabel *m_line;
    MixState m_mix;
    std::optional<double> m_residual;
    HeldPeak m_limited;
    QString m_limiting; ///< in words
    std::optional<LoopRegion> m_loop;
    bool m_loopActive = false;
    bool m_open = false;
    bool m_mixable = true;
    bool m_compact = false;
};

} // namespace prelisten
