// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/Verdict.h"
#include "core/analysis/WaveformPeaks.h"
#include "core/mixing/MixState.h"
#include "core/playback/OutputChoice.h"
#include "core/track/Track.h"

#include <QList>

namespace prelisten {

/// A track with four stems.
[[nodiscard]] Track previewTrack();

/// A verdict of a failed request.
[[nodiscard]] Verdict failed(Verdict::Outcome outcome, Verdict::Reason reason, int status);

/// Music-like peaks: beats over swelling phrases, different for each source. Of the whole track,
/// the first @p share (0 to 1).
[[nodiscard]] QList<Peak> samplePeaks(qsizetype source, double share);

/// The outputs of a computer with a sound interface.
[[nodiscard]] OutputChoice sampleOutputs();

/// The mixer of @p track with everything audible.
[[nodiscard]] MixState sampleMix(const Track &track);

/// What the meters show at @p t seconds.
[[nodiscard]] MixLevels sampleLevels(double t);

} // namespace prelisten
