// SPDX-License-Identifier: MIT
#pragma once

namespace prelisten {

/// The scale of a lane's fader: 100 is the stem as the service delivers it (0 dB), half a decibel
/// per step down to 40 (-30 dB), one decibel per step below that, 0 is silence. It only attenuates,
/// so no source is ever louder than its recording.
namespace Fader {

inline constexpr int top = 100;

/// The gain at @p position (0…100) in dB; minus infinity at 0.
[[nodiscard]] double decibels(int position);

/// The same as a factor, 0…1.
[[nodiscard]] float gain(int position);

/// The position nearest to @p decibels.
[[nodiscard]] int position(double decibels);

} // namespace Fader

} // namespace prelisten
