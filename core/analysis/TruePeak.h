// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <span>

namespace prelisten {

/// The largest value of the sound between its samples as well as at them (ITU-R BS.1770, annex 2:
/// four times oversampling). The filter is libebur128's, and so is the result below 96 kHz, for a
/// fraction of the time: where the samples are too small to lead past the peak so far, it does not
/// interpolate. Stereo; one thread at a time.
class TruePeak
{
public:
    /// Takes the next whole frames, interleaved; 1 is full scale.
    void add(std::span<const float> interleaved);

    /// Linear, the louder channel's.
    [[nodiscard]] float peak() const { return m_peak; }

private:
    static constexpr size_t channels = 2;
    static constexpr size_t before = 11; ///< how many earlier samples the filter still needs
    static constexpr size_t pieceFrames = 32;

    void look(std::span<const float> samples);

    std::array<std::array<float, before + pieceFrames>, channels> m_lines{};
    float m_peak = 0;
};

} // namespace prelisten
