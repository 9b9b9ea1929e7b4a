// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>

namespace prelisten {

/// A factor that changes linearly from one value to another.
struct Ramp
{
    float value = 0;
    float step = 0; ///< per frame
    int left = 0;   ///< frames until @ref target
    float target = 0;

    void aim(float wanted, int frames)
    {
        target = wanted;
        left = frames;
        step = (wanted - value) / static_cast<float>(frames);
    }

    void advance(int frames)
    {
        if (left == 0)
            return;
        left -= std::min(left, frames);
        value = left == 0 ? target : value + step * static_cast<float>(frames);
    }
};

} // namespace prelisten
