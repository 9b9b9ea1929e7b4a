// SPDX-License-Identifier: MIT
#pragma once

#include <QDebug>
#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace prelisten::tests {

/// True if the @p count samples of @p sound from @p begin on are wanted(0), wanted(1), …, within
/// ±@p tolerance. Logs the first one that differs.
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

/// numberedSample() repeats after this many frames.
constexpr qint64 numbersInARow = 20'011;

/// A sample value that identifies its frame within @ref numbersInARow frames.
[[nodiscard]] inline qint16 numberedSample(qint64 frame)
{
    return static_cast<qint16>(frame % numbersInARow + 1);
}

/// True if, from @p begin on, @p count samples of @p sound (from FakeOutputs::pull()) are the
/// numbered samples from @p frame on.
[[nodiscard]] inline bool isTrack(
        const std::vector<float> &sound, size_t begin, qint64 frame, size_t count)
{
    return isSound(sound, begin, count,
            [frame](qint64 i) { return static_cast<float>(numberedSample(frame + i)); });
}

/// As above, up to the end of @p sound, which must be after @p begin.
[[nodiscard]] inline bool isTrack(const std::vector<float> &sound, size_t begin, qint64 frame)
{
    return isTrack(sound, begin, frame, sound.size() > begin ? sound.size() - begin : 1);
}

} // namespace prelisten::tests
