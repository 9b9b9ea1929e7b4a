// SPDX-License-Identifier: MIT
#pragma once

#include "core/mixing/Mixer.h"
#include "core/mixing/PcmStore.h"

#include <functional>
#include <memory>
#include <vector>

namespace prelisten::tests {

/// Makes a sample (both channels) of a frame number.
using SampleMaker = std::function<qint16(qint64 frame)>;

[[nodiscard]] inline std::shared_ptr<PcmStore> emptyStore(int sampleRate = 44'100)
{
    return std::make_shared<PcmStore>(sampleRate, std::make_shared<PcmBudget>(1LL << 30));
}

/// Adds frames up to @p end.
inline void fill(PcmStore &store, qint64 end, const SampleMaker &make)
{
    std::vector<qint16> samples;
    for (qint64 frame = store.frames(); frame < end; ++frame) {
        samples.push_back(make(frame));
        samples.push_back(make(frame));
    }
    store.append(samples);
}

[[nodiscard]] inline std::shared_ptr<PcmStore> madeStore(
        qint64 frames, const SampleMaker &make, int sampleRate = 44'100)
{
    auto store = emptyStore(sampleRate);
    fill(*store, frames, make);
    store->complete();
    return store;
}

/// What a mixer gives in @p frames, asked for in pieces of @p piece; the left channel.
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
