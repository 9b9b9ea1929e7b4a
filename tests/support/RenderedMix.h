// SPDX-License-Identifier: MIT
#pragma once

#include "core/mixing/Mixer.h"

#include <algorithm>
#include <vector>

namespace prelisten::tests {

/// Renders @p frames frames of @p mixer in blocks of @p piece frames; returns the left channel.
[[nodiscard]] inline std::vector<float> rendered(Mixer &mixer, int frames, int piece = 882)
{
    std::vector<float> left;
    std::vector<float> block(static_cast<size_t>(piece) * Mixer::channels);
    while (static_cast<int>(left.size()) < frames) {
        const int count = std::min(piece, frames - static_cast<int>(left.size()));
        mixer.render(block.data(), count);
        for (int i = 0; i < count; ++i)
            left.push_back(block[static_cast<size_t>(i) * Mixer::channels]);
    }
    return left;
}

} // namespace prelisten::tests
