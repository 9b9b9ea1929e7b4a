// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/PcmStore.h"

#include <QtGlobal>

#include <array>
#include <atomic>

namespace prelisten {

/// How loud what goes out is, and how much the limiter took off it. measure() is the audio
/// thread's; everything else is the GUI thread's.
class OutputMeter
{
public:
    OutputMeter() = default;
    Q_DISABLE_COPY_MOVE(OutputMeter)

    /// @p frames interleaved frames went out, to which the limiter applied @p limited at the least.
    void measure(const float *output, int frames, float limited);

    // Since they were taken last.
    [[nodiscard]] float takePeak(int channel); ///< linear
    [[nodiscard]] float takeLimited();         ///< the least factor; 1: it did nothing

private:
    static constexpr int channels = PcmStore::channels;

    std::array<std::atomic<float>, channels> m_peaks{};
    std::atomic<float> m_limited{1};
};

} // namespace prelisten
