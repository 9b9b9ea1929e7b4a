// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/PcmStore.h"

#include <QtGlobal>

#include <array>
#include <atomic>

namespace prelisten {

/// Measures the peaks of the output and the limiter's gain reduction. measure() is called on the
/// audio thread, everything else on the GUI thread.
class OutputMeter
{
public:
    OutputMeter() = default;
    Q_DISABLE_COPY_MOVE(OutputMeter)

    /// Measures @p frames interleaved output frames; @p limited is the smallest factor that the
    /// limiter applied to them.
    void measure(const float *output, int frames, float limited);

    // Values since the last call.
    [[nodiscard]] float takePeak(int channel); ///< linear
    [[nodiscard]] float takeLimited();         ///< the smallest factor; 1: no reduction

private:
    static constexpr int channels = PcmStore::channels;

    std::array<std::atomic<float>, channels> m_peaks{};
    std::atomic<float> m_limited{1};
};

} // namespace prelisten
