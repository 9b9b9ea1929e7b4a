// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaType>

#include <chrono>

namespace prelisten {

/// A section of the track that repeats. In microseconds, which distinguish single frames at any
/// sample rate; the mixer rounds them to frames once, so that every repetition has the same length.
struct LoopRegion
{
    std::chrono::microseconds begin{0};
    std::chrono::microseconds end{0};

    friend bool operator==(const LoopRegion &, const LoopRegion &) = default;
};

} // namespace prelisten

Q_DECLARE_METATYPE(prelisten::LoopRegion)
