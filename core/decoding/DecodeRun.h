// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/AudioDecoder.h"
#include "core/decoding/PcmConverter.h"
#include "core/decoding/PcmStore.h"

#include <functional>
#include <memory>
#include <span>

namespace prelisten {

/// Converts consecutive blocks from a decoder and writes them into a store. Such a sequence is a
/// run; afterwards a new run may begin elsewhere.
class DecodeRun
{
public:
    /// @p sourceRate: sample rate of the source's first frames, in Hz. @p stored is called whenever
    /// position() has advanced.
    DecodeRun(std::shared_ptr<PcmStore> store, int sourceRate, std::function<void()> stored);

    // In frames of the store.

    [[nodiscard]] qint64 begin() const { return m_begin; } ///< the first of the run
    [[nodiscard]] qint64 position() const { return m_at; } ///< the next to be written

    /// True until stop(): the decoder is positioned where the run continues.
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

    /// True if the run will reach @p frame soon enough without a seek.
    [[nodiscard]] bool reachesSoon(qint64 frame) const;

    /// The store frame at which the audio ends, if the last block was the final one.
    [[nodiscard]] qint64 end() const;

    /// The source frame at which decoding has to start for a run that begins at store frame
    /// @p begin.
    [[nodiscard]] qint64 sourceBegin(qint64 begin) const;

    /// Starts a new run at store frame @p begin, the beginning of a cell. The decoder must be at
    /// source frame @p sourceFrame, or a little before it: see sourceBegin().
    void start(qint64 begin, qint64 sourceFrame);

    /// Treats the run as one that began at frame 0: everything before it is stored.
    void extendToFront() { m_begin = 0; }

    void stop() { m_isRunning = false; }

    // These return false if the store has no room left.

    [[nodiscard]] bool add(const AudioDecoder::Block &block);
    [[nodiscard]] bool flush(); ///< writes what the converter still holds; after the last block

private:
    [[nodiscard]] bool store(std::span<const qint16> samples);

    const std::shared_ptr<PcmStore> m_store;
    const int m_sourceRate;
    const std::function<void()> m_stored;
    std::unique_ptr<PcmConverter> m_converter;
    bool m_isRunning = false;
    qint64 m_begin = 0;
    qint64 m_at = 0;
    qint64 m_sourceEnd = 0;  ///< source frame after the last block; -1: the rate has changed
    qint64 m_skipSource = 0; ///< source frames before this one are not converted
    qint64 m_skip = 0; ///< converted frames still to be dropped: they only warm up the converter
};

} // namespace prelisten
