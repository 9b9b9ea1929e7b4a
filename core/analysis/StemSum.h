// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/DecodedPrefix.h"
#include "core/decoding/PcmStore.h"

#include <memory>
#include <span>
#include <vector>

namespace prelisten {

/// Computes the sum of stems at unity gain, in float. Reads stores that may grow meanwhile; used by
/// one thread at a time.
class StemSum
{
public:
    explicit StemSum(std::vector<std::shared_ptr<const PcmStore>> stems);

    [[nodiscard]] DecodedPrefix decodedPrefix() const;

    /// The sum of the frames [@p from, @p from + @p frames), interleaved: silence behind the end of
    /// all stems; before it, the frames must be within decodedPrefix(). Valid until the next call.
    [[nodiscard]] std::span<const float> block(qint64 from, qint64 frames);

private:
    std::vector<std::shared_ptr<const PcmStore>> m_stems;
    std::vector<float> m_block;
};

} // namespace prelisten
