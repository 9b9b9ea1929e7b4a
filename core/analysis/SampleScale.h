// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace prelisten {

/// The step between 16-bit samples on a scale where 1 is full scale.
inline constexpr float fromInt16 = 1.0F / 32768.0F;

/// A 16-bit sample on a scale where 1 is full scale.
[[nodiscard]] inline float asFloat(qint16 sample)
{
    return static_cast<float>(sample) * fromInt16;
}

} // namespace prelisten
