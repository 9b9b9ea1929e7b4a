// SPDX-License-Identifier: MIT
#include "core/mixing/Fader.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace prelisten::Fader {

namespace {

constexpr int fineFrom = 40; // half a decibel per step from here up, one below
constexpr double fineStep = 0.5;
constexpr double fineRange = (top - fineFrom) * fineStep;

} // namespace

double decibels(int position)
{
    if (position <= 0)
        return -std::numeric_limits<double>::infinity();
    const int below = top - std::min(position, top);
    const int fine = std::min(below, top - fineFrom);
    return -(fine * fineStep + (below - fine));
}

float gain(int position)
{
    return position <= 0 ? 0.0F : static_cast<float>(std::pow(10.0, decibels(position) / 20.0));
}

int position(double decibels)
{
    if (std::isnan(decibels) || decibels < Fader::decibels(1) - fineStep)
        return 0;
    const double down = std::max(0.0, -decibels);
    const double steps = down <= fineRange ? down / fineStep : (top - fineFrom) + down - fineRange;
    return std::clamp(top - static_cast<int>(std::lround(steps)), 1, top);
}

} // namespace prelisten::Fader
