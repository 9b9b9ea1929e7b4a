// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/AudioDecoder.h"
#include "core/decoding/PcmConverter.h"
#include "core/decoding/PcmStore.h"

#include <functional>
#include <memory>
#include <span>

namespace prelisten {

/// Brings blocks that follow one another from a decoder into a store: a run. After it another one
/// may begin elsewhere.
class LaneRun
{
public:
    /// @p ownRate: of the source's first frames, in Hz. @p stored is called whenever at() has moved
    /// on.
    LaneRun(std::shared_ptr<PcmStore> store, int ownRate, std::function<void()> stored);

    // Where it is, in frames of the store.

    [[nodiscard]] qint64 begin() const { return m_begin; } ///< that it began with
    [[nodiscard]] qint64 at() const { return m_at; }       ///< that comes next

    /// True until stop(): the decoder stands where the next block comes from.
    [[nodiscard]] bool isUnderWay() const { return m_underWay; }

    /// True if it comes to @p frame soon enough by itself.
    [[nodiscard]] bool leadsTo(qint64 frame) const;

    /// Where the music ends if the last block was the last there is.
    [[nodiscard]] qint64 end() const;

    /// The own frame that a run which begins at @p begin needs first.
    [[nodiscard]] qint64 firstOwn(qint64 begin) const;

    /// Begins another one at @p begin, a whole cell. The decoder stands at @p own, or a little
    /// before it: see firstOwn().
    void start(qint64 begin, qint64 own);

    /// All before it is there: it counts as one from the front.
    void joinFront() { m_begin = 0; }

    void stop() { m_underWay = false; }

    // False if there was no room in the store.

    [[nodiscard]] bool add(const AudioDecoder::Block &block);
    [[nodiscard]] bool flush(); ///< what the converter still holds back; after the last block

private:
    [[nodiscard]] bool store(std::span<const qint16> samples);

    const std::shared_ptr<PcmStore> m_store;
    const int m_ownRate;
    const std::function<void()> m_stored;
    std::unique_ptr<PcmConverter> m_converter;
    bool m_underWay = false;
    qint64 m_begin = 0;
    qint64 m_at = 0;
    qint64 m_ownEnd = 0;  ///< the own frame behind the last block; -1: the rate has changed
    qint64 m_skipOwn = 0; ///< own frames before this one are not converted
    qint64 m_skip = 0;    ///< converted frames that only warm the converter up
};

} // namespace prelisten
