// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/PlaybackState.h"
#include "core/track/SignedLink.h"
#include "ui/controls/ElidedLabel.h"

#include <optional>

namespace prelisten {

/// What is to be said of a source in a few characters: how much of it is there and, once all of it
/// is, how loud it is. Its accessible name is always the state, `Source NAME: …`; the loudness is
/// its description.
class LaneStatus : public ElidedLabel
{
    Q_OBJECT
public:
    explicit LaneStatus(const SourceName &source, QWidget *parent = nullptr);

    void setState(const SourceState &state);
    void setLoudness(double lufs, double truePeakDb);
    /// Leaves the units out, where large text would not let them stand beside the name.
    void setCompact(bool compact);

private:
    struct Loudness
    {
        double lufs;
        double truePeakDb;
    };

    void tell();

    SourceName m_source;
    SourceState m_state;
    std::optional<Loudness> m_loudness;
    bool m_compact = false;
};

} // namespace prelisten
