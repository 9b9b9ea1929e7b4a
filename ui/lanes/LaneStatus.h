// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/PlaybackState.h"
#include "core/track/SignedLink.h"
#include "ui/controls/ElidedLabel.h"

#include <optional>

namespace prelisten {

/// A short status label of a source: how much of it is loaded and, once it is complete, its
/// loudness. Its accessible name is always the state, `Source NAME: …`; the loudness is in its
/// accessible description.
class LaneStatus : public ElidedLabel
{
    Q_OBJECT
public:
    explicit LaneStatus(const SourceName &source, QWidget *parent = nullptr);

    void setState(const SourceState &state);
    void setLoudness(double lufs, double truePeakDb);
    /// Uses shorter text (no loudness unit, only a percentage), for when large text leaves little
    /// room beside the name.
    void setCompact(bool compact);

private:
    struct Loudness
    {
        double lufs;
        double truePeakDb;
    };

    void updateText();

    SourceName m_source;
    SourceState m_state;
    std::optional<Loudness> m_loudness;
    bool m_compact = false;
};

} // namespace prelisten
