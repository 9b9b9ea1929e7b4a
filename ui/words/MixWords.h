// SPDX-License-Identifier: MIT
#pragma once

#include "core/mixing/MixState.h"
#include "core/playback/LoopRegion.h"

#include <QCoreApplication>

namespace prelisten {

/// How the window names what the mixer measures and is set to. Pure functions.
class MixWords
{
    Q_DECLARE_TR_FUNCTIONS(prelisten::MixWords)
public:
    /// A number with one decimal and a true minus sign; `−∞` for minus infinity.
    [[nodiscard]] static QString figure(double value);
    /// `−6.0 dB`.
    [[nodiscard]] static QString decibels(double value);
    /// What a lane's fader at @p position (0…100) does: `−6.0 dB`.
    [[nodiscard]] static QString fader(int position);
    /// `−13.1 LUFS`, or that there is nothing to hear.
    [[nodiscard]] static QString loudness(double lufs);
    /// Loudness and true peak as a sentence.
    [[nodiscard]] static QString loudnessSentence(double lufs, double truePeakDb);

    /// Whether, and by how much, the side that is heard is turned down to match the other; empty
    /// while nothing is matched.
    [[nodiscard]] static QString match(const MixState &mix);
    [[nodiscard]] static QString matchSentence(const MixState &mix);
    /// How far the sum of the stems is from the master.
    [[nodiscard]] static QString residual(double decibels);
    [[nodiscard]] static QString residualSentence(double decibels);
    /// By how much the limiter turns down, at most, at the moment; @p decibels <= 0.
    [[nodiscard]] static QString limiting(double decibels);

    /// `A 0:43 – B 1:02`.
    [[nodiscard]] static QString loop(const LoopRegion &region);
    /// With tenths: `0:43.0 – 1:02.5`.
    [[nodiscard]] static QString exactly(const LoopRegion &region);
    /// What a press on the loop does.
    [[nodiscard]] static QString loopSentence(const LoopRegion &region, bool active);

    /// Why nothing can be mixed.
    [[nodiscard]] static QString notMixable();
};

} // namespace prelisten
