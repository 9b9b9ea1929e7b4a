// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/PcmStore.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace prelisten::tests {

/// Computes a sample, the same for both channels, from a frame number.
using SampleMaker = std::function<qint16(qint64 frame)>;

[[nodiscard]] inline std::shared_ptr<PcmStore> emptyStore(int sampleRate = 44'100)
{
    return std::make_shared<PcmStore>(sampleRate, std::make_shared<PcmBudget>(1LL << 30));
}

/// The frames [@p begin, @p end) made by @p make, interleaved.
[[nodiscard]] inline std::vector<qint16> made(qint64 begin, qint64 end, const SampleMaker &make)
{
    std::vector<qint16> samples;
    samples.reserve(static_cast<size_t>(std::max<qint64>(0, end - begin) * PcmStore::channels));
    for (qint64 frame = begin; frame < end; ++frame)
        samples.insert(samples.end(), PcmStore::channels, make(frame));
    return samples;
}

/// Writes the frames [@p begin, @p end); @p begin as for PcmStore::write().
inline bool fill(PcmStore &store, qint64 begin, qint64 end, const SampleMaker &make)
{
    return store.write(begin, made(begin, end, make));
}

/// Writes from the first missing frame up to @p end.
inline bool fill(PcmStore &store, qint64 end, const SampleMaker &make)
{
    return fill(store, store.firstMissing(0), end, make);
}

/// Sets the end of @p store to @p frames and closes it.
inline void endAt(PcmStore &store, qint64 frames)
{
    store.setEnd(frames);
    store.close();
}

[[nodiscard]] inline std::shared_ptr<PcmStore> madeStore(
        qint64 frames, const SampleMaker &make, int sampleRate = 44'100)
{
    auto store = emptyStore(sampleRate);
    fill(*store, frames, make);
    endAt(*store, frames);
    return store;
}

/// Writes a store from its beginning to its end.
struct PcmWriter
{
    PcmStore &store;
    qint64 frames = 0; ///< written so far

    bool append(std::span<const qint16> interleaved)
    {
        const bool fits = store.write(frames, interleaved);
        frames += static_cast<qint64>(interleaved.size()) / PcmStore::channels;
        return fits;
    }
    void end() { endAt(store, frames); }
};

} // namespace prelisten::tests
