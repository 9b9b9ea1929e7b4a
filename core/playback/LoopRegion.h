// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaType>

#include <chrono>

namespace prelisten {

/// A stretch of the track that repeats. In microseconds, which tell single frames apart at any
/// rate; the mixer rounds them to frames once, so that every turn is equally long.
struct LoopRegion
{
    std::chrono::microseconds begin{0};
    std::chrono::microseconds end{0};

    friend bool operator==(const LoopRegion &, const LoopRegion &) = default;
};

} // namespace prelisten

Q_DECLARE_METATYPE(prelisten::LoopRegion)
