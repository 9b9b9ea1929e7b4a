// SPDX-License-Identifier: MIT
#pragma once

#include "core/mixing/PcmStore.h"

#include <memory>
#include <span>
#include <vector>

namespace prelisten {

/// How far some sound that may still grow is there.
struct SoundExtent
{
    qint64 frames = 0;
    bool complete = true; ///< no more will come

    [[nodiscard]] static SoundExtent of(const PcmStore &store);

    /// Of two sounds together: what has ended counts as silence from there on.
    [[nodiscard]] SoundExtent with(const SoundExtent &other) const;

    friend bool operator==(const SoundExtent &, const SoundExtent &) = default;
};

/// The sum of stems at unity gain, in float. Reads stores that may grow meanwhile; one thread at a
/// time.
class StemSum
{
public:
    explicit StemSum(std::vector<std::shared_ptr<const PcmStore>> stems);

    [[nodiscard]] SoundExtent reach() const;

    /// The frames [@p from, @p from + @p frames), interleaved, which must be within reach(). Valid
    /// until the next call.
    [[nodiscard]] std::span<const float> block(qint64 from, qint64 frames);

private:
    std::vector<std::shared_ptr<const PcmStore>> m_stems;
    std::vector<float> m_block;
};

} // namespace prelisten
