// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>

namespace prelisten {

/// Keeps stereo audio within full scale by reducing the gain smoothly, a little before each peak
/// that would clip. Audio that does not clip passes unchanged, to the bit, @ref delayFrames later.
/// For the audio thread: neither locks nor allocates.
class Limiter
{
public:
    static constexpr int delayFrames = 64; ///< how far it looks ahead

    /// @p sampleRate in Hz determines the release time.
    explicit Limiter(int sampleRate);

    /// Works in place on interleaved frames. Returns the smallest gain factor applied; 1: no
    /// reduction.
    float process(float *interleaved, int frames);

private:
    float smoothed(float needed);

    static constexpr int channels = 2;
    const float m_release; ///< how much the factor may rise per frame

    std::array<float, static_cast<std::size_t>(delayFrames) * channels> m_delayed{};
    std::array<float, delayFrames> m_needed{};   ///< the factor that each of the last frames needs
    std::array<float, delayFrames> m_envelope{}; ///< for the last frames; their mean is applied
    int m_at = 0;
    float m_held = 1;             ///< the newest value of the envelope
    int m_idle = 2 * delayFrames; ///< frames since a peak would have clipped
};

} // namespace prelisten
