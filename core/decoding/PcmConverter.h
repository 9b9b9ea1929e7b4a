// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/AudioDecoder.h"

#include <QtGlobal>

#include <memory>
#include <span>
#include <vector>

struct SRC_STATE_tag;

namespace prelisten {

/// Brings decoded sound to what a PcmStore holds: 16-bit stereo at one rate. The rate is changed by
/// libsamplerate, whose output begins at the moment its input begins. Keeps state between blocks;
/// one thread at a time.
class PcmConverter
{
public:
    /// For blocks of @p input; @p sampleRate in Hz. Not isValid() if that cannot be converted.
    PcmConverter(const AudioDecoder::Format &input, int sampleRate);
    ~PcmConverter();
    Q_DISABLE_COPY_MOVE(PcmConverter)

    /// Where a run of blocks may begin in mid-stream: at a multiple of so many of the source's
    /// frames, for these are whole frames at the other rate, too. Rates in Hz; 1 where they are
    /// alike.
    [[nodiscard]] static qint64 step(int sourceRate, int sampleRate);

    /// How many of the source's frames such a run has to begin earlier, a multiple of step(); what
    /// comes out of these is to be dropped: framesOf() them. From there on the frames are those of
    /// a run from the beginning, give or take the last bit where the rate is changed.
    [[nodiscard]] static qint64 warmUp(int sourceRate, int sampleRate);

    /// What @p frames of the source, a multiple of step(), are at the other rate.
    [[nodiscard]] static qint64 framesOf(qint64 frames, int sourceRate, int sampleRate);

    [[nodiscard]] bool isValid() const { return m_valid; }
    [[nodiscard]] const AudioDecoder::Format &input() const { return m_input; }

    /// The sound of whole interleaved frames; valid until the next call.
    [[nodiscard]] std::span<const qint16> convert(std::span<const float> samples);

    /// What a change of rate still holds back; after the last block.
    [[nodiscard]] std::span<const qint16> flush();

private:
    struct Free
    {
        void operator()(SRC_STATE_tag *state) const;
    };

    void fold(std::span<const float> samples);
    void changeRate(bool last);
    [[nodiscard]] std::span<const qint16> rounded(std::span<const float> samples);

    AudioDecoder::Format m_input;
    bool m_valid = false;
    std::vector<float> m_left; ///< the share of each channel on a side; empty: it is stereo
    std::vector<float> m_right;
    double m_ratio = 1;
    std::unique_ptr<SRC_STATE_tag, Free> m_rate; ///< null: the rate stays
    std::vector<float> m_stereo;                 ///< interleaved
    std::vector<float> m_changed;
    std::vector<qint16> m_output;
};

} // namespace prelisten
