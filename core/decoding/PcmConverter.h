// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/AudioDecoder.h"

#include <QtGlobal>

#include <memory>
#include <span>
#include <vector>

struct SRC_STATE_tag;

namespace prelisten {

/// Converts decoded audio to the format of a PcmStore: 16-bit stereo at one sample rate. Resamples
/// with libsamplerate, whose output is aligned with the start of its input. Keeps state between
/// blocks; one thread at a time.
class PcmConverter
{
public:
    /// Converts blocks of format @p input to @p sampleRate, in Hz. Not isValid() if that is
    /// impossible.
    PcmConverter(const AudioDecoder::Format &input, int sampleRate);
    ~PcmConverter();
    Q_DISABLE_COPY_MOVE(PcmConverter)

    /// A run of blocks may begin mid-stream at multiples of this many source frames: these are
    /// whole frames at the other rate, too. Rates in Hz; 1 if they are equal.
    [[nodiscard]] static qint64 step(int sourceRate, int sampleRate);

    /// How many source frames earlier such a run has to begin to fill the resampler's filter; a
    /// multiple of step(). Drop the output of these frames, framesOf() of them. After that the
    /// output equals that of a run from the beginning, except that resampled frames may differ in
    /// the last bit.
    [[nodiscard]] static qint64 preroll(int sourceRate, int sampleRate);

    /// Converts @p frames of the source, a multiple of step(), to frames at the other rate.
    [[nodiscard]] static qint64 framesOf(qint64 frames, int sourceRate, int sampleRate);

    [[nodiscard]] bool isValid() const { return m_valid; }
    [[nodiscard]] const AudioDecoder::Format &input() const { return m_input; }

    /// Converts whole interleaved frames. The result is valid until the next call.
    [[nodiscard]] std::span<const qint16> convert(std::span<const float> samples);

    /// The rest that the resampler still holds; call after the last block.
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
    /// Gain of each input channel in the left (right) output; empty: the input is stereo.
    std::vector<float> m_left;
    std::vector<float> m_right;
    double m_ratio = 1;
    std::unique_ptr<SRC_STATE_tag, Free> m_rate; ///< resampler; null: the rates are equal
    std::vector<float> m_stereo;                 ///< interleaved
    std::vector<float> m_changed;
    std::vector<qint16> m_output;
};

} // namespace prelisten
