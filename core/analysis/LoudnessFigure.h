// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaType>

#include <limits>

namespace prelisten {

/// How loud a whole source is. Minus infinity: silence.
struct LoudnessFigure
{
    double lufs = -std::numeric_limits<double>::infinity(); ///< integrated, EBU R 128, gated; also
                                                            ///< minus infinity below 400 ms
    double truePeakDb = -std::numeric_limits<double>::infinity(); ///< dBTP, the louder channel's

    friend bool operator==(const LoudnessFigure &, const LoudnessFigure &) = default;
};

} // namespace prelisten

Q_DECLARE_METATYPE(prelisten::LoudnessFigure)
