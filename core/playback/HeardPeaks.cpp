// SPDX-License-Identifier: MIT
#include "core/playback/HeardPeaks.h"

#include <algorithm>
#include <cmath>

namespace prelisten {

std::array<float, PcmStore::channels> peaksOf(const PcmStore &store, qint64 from, qint64 to)
{
    constexpr qint64 block = 1024;
    constexpr float fullScale = 32'768;
    std::array<qint16, block * PcmStore::channels> samples;
    std::array<int, PcmStore::channels> highest{};
    while (from < to) {
        // Not read(): the store may be one whose frames are evicted.
        const qint64 read = store.copy(from, samples.data(), std::min(block, to - from));
        for (qint64 i = 0; i < read * PcmStore::channels; ++i) {
            int &peak = highest[static_cast<size_t>(i % PcmStore::channels)];
            peak = std::max(peak, std::abs(int{samples[static_cast<size_t>(i)]}));
        }
        from = read > 0 ? from + read : store.nextAvailable(from).value_or(to);
    }
    return {static_cast<float>(highest[0]) / fullScale, static_cast<float>(highest[1]) / fullScale};
}

} // namespace prelisten
