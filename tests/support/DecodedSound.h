// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/AudioDecoder.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace prelisten::tests {

/// The output of a decoder, collected block by block.
struct DecodedSound
{
    using Step = AudioDecoder::Step;

    std::vector<float> samples;  ///< interleaved
    AudioDecoder::Format format; ///< of the first block
    qint64 first = -1;           ///< number of the first frame; -1: no frames
    qint64 frames = 0;
    bool followOn = true; ///< each block starts where the one before ended
    int changes = 0;      ///< number of format changes
    Step end = Step::End; ///< the step that ended reading

    /// Reads until @p decoder has no more blocks, or at least @p most frames have been read.
    [[nodiscard]] static DecodedSound of(AudioDecoder &decoder, qint64 most = 1LL << 40)
    {
        DecodedSound sound;
        AudioDecoder::Format before;
        for (AudioDecoder::Block block; sound.frames < most;) {
            sound.end = decoder.read(block);
            if (sound.end != Step::Block)
                break;
            if (sound.first < 0) {
                sound.first = block.frame;
                sound.format = before = block.format;
            }
            sound.followOn = sound.followOn && block.frame == sound.first + sound.frames;
            sound.changes += block.format == before ? 0 : 1;
            before = block.format;
            sound.frames += static_cast<qint64>(block.samples.size()) / block.format.channels;
            sound.samples.insert(sound.samples.end(), block.samples.begin(), block.samples.end());
        }
        return sound;
    }

    /// The largest difference from the same frames of @p whole, which must start at frame 0; 1e9 if
    /// @p whole does not contain all of them.
    [[nodiscard]] double differenceFrom(const DecodedSound &whole) const
    {
        const auto channels = static_cast<size_t>(whole.format.channels);
        const size_t at = static_cast<size_t>(first) * channels;
        if (first < 0 || format.channels != whole.format.channels ||
                at + samples.size() > whole.samples.size())
            return 1e9;
        double most = 0;
        for (size_t i = 0; i < samples.size(); ++i)
            most = std::max(most, std::abs(double(samples[i]) - double(whole.samples[at + i])));
        return most;
    }
};

} // namespace prelisten::tests
