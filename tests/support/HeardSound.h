// SPDX-License-Identifier: MIT
#pragma once

#include <QDebug>
#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace prelisten::tests {

/// From @p begin on, @p count samples of @p sound are wanted(0), wanted(1), …, within ±@p
/// tolerance. Says which is the first that is not.
template <typename Wanted>
[[nodiscard]] bool isSound(const std::vector<float> &sound, size_t begin, size_t count,
        Wanted wanted, float tolerance = 0)
{
    for (size_t i = 0; i < count; ++i) {
        const float sample = wanted(static_cast<qint64>(i));
        if (begin + i >= sound.size()) {
            qWarning() << "there are" << sound.size() << "samples instead of" << begin + count;
            return false;
        }
        if (!(std::abs(sound[begin + i] - sample) <= tolerance)) {
            qWarning() << "sample" << begin + i << "is" << sound[begin + i] << "instead of"
                       << sample;
            return false;
        }
    }
    return true;
}

[[nodiscard]] inline bool isSilent(const std::vector<float> &sound, size_t begin = 0)
{
    return std::all_of(sound.begin() + static_cast<std::ptrdiff_t>(begin), sound.end(),
            [](float sample) { return sample == 0; });
}

/// After so many frames numberedSample() begins anew.
constexpr qint64 numbersInARow = 20'011;

/// A sample that tells which frame it is of, as far as one need look.
[[nodiscard]] inline qint16 numberedSample(qint64 frame)
{
    return static_cast<qint16>(frame % numbersInARow + 1);
}

/// From @p begin on, @p count of what FakeOutputs::pull() gave are the numbered samples from
/// @p frame on.
[[nodiscard]] inline bool isTrack(
        const std::vector<float> &sound, size_t begin, qint64 frame, size_t count)
{
    return isSound(sound, begin, count,
            [frame](qint64 i) { return static_cast<float>(numberedSample(frame + i)); });
}

/// As above, up to the end of @p sound, which is behind @p begin.
[[nodiscard]] inline bool isTrack(const std::vector<float> &sound, size_t begin, qint64 frame)
{
    return isTrack(sound, begin, frame, sound.size() > begin ? sound.size() - begin : 1);
}

} // namespace prelisten::tests
