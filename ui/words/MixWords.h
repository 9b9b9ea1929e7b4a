// SPDX-License-Identifier: MIT
#pragma once

#include "core/mixing/MixState.h"
#include "core/playback/LoopRegion.h"

#include <QCoreApplication>

namespace prelisten {

/// Words the settings and measurements of the mixer. Pure functions.
class MixWords
{
    Q_DECLARE_TR_FUNCTIONS(prelisten::MixWords)
public:
    /// A number with one decimal and a true minus sign; `−∞` for minus infinity.
    [[nodiscard]] static QString figure(double value);
    /// `−6.0 dB`.
    [[nodiscard]] static QString decibels(double value);
    /// The gain of a lane's fader at @p position (0…100): `−6.0 dB`.
    [[nodiscard]] static QString fader(int position);
    /// `−13.1 LUFS`, or that the source is silent.
    [[nodiscard]] static QString loudness(double lufs);
    /// Loudness and true peak as a sentence.
    [[nodiscard]] static QString loudnessSentence(double lufs, double truePeakDb);

    /// Whether and by how much the audible side (master or stems) is attenuated to match the other;
    /// empty without level matching.
    [[nodiscard]] static QString match(const MixState &mix);
    [[nodiscard]] static QString matchSentence(const MixState &mix);
    /// The level of the difference between the sum of the stems and the master.
    [[nodiscard]] static QString residual(double decibels);
    [[nodiscard]] static QString residualSentence(double decibels);
    /// By what factor a waveform is drawn higher than the common scale has it: `×4`.
    [[nodiscard]] static QString magnified(int factor);
    [[nodiscard]] static QString magnifiedSentence(int factor);
    /// The limiter's largest gain reduction at the moment; @p decibels <= 0.
    [[nodiscard]] static QString limiting(double decibels);

    /// `A 0:43 – B 1:02`.
    [[nodiscard]] static QString loop(const LoopRegion &region);
    /// With tenths: `0:43.0 – 1:02.5`.
    [[nodiscard]] static QString loopExact(const LoopRegion &region);
    /// What a click on the loop does.
    [[nodiscard]] static QString loopSentence(const LoopRegion &region, bool active);

    /// Why the track cannot be mixed: it has no stems, or is too long.
    [[nodiscard]] static QString notMixable(bool hasStems);
    [[nodiscard]] static QString noMaster();
};

} // namespace prelisten
