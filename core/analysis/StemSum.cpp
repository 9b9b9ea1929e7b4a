// SPDX-License-Identifier: MIT
#include "core/analysis/StemSum.h"

#include "core/analysis/SampleScale.h"

#include <algorithm>
#include <utility>

namespace prelisten {

StemSum::StemSum(std::vector<std::shared_ptr<const PcmStore>> stems) : m_stems(std::move(stems)) {}

DecodedPrefix StemSum::decodedPrefix() const
{
    DecodedPrefix whole;
    for (const auto &stem : m_stems)
        whole = whole.with(DecodedPrefix::of(*stem));
    return whole;
}

std::span<const float> StemSum::block(qint64 from, qint64 frames)
{
    Q_ASSERT(from >= 0 && (decodedPrefix().complete || from + frames <= decodedPrefix().frames));
    m_block.assign(static_cast<size_t>(frames * PcmStore::channels), 0);
    for (const auto &stem : m_stems) {
        std::span<float> left(m_block);
        qint64 at = from;
        while (!left.empty()) {
            const auto part = stem->read(at, static_cast<qint64>(left.size()) / PcmStore::channels);
            if (part.empty())
                break;
            std::transform(part.begin(), part.end(), left.begin(), left.begin(),
                    [](qint16 sample, float sum) { return sum + asFloat(sample); });
            left = left.subspan(part.size());
            at += static_cast<qint64>(part.size()) / PcmStore::channels;
        }
    }
    return m_block;
}

} // namespace prelisten
