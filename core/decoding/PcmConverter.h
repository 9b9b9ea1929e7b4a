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
/// libsamplerate, whose output begins at the moment its input begins. Keeps state between buffers;
/// one thread at a time.
class PcmConverter
{
public:
    /// For buffers of @p input; @p sampleRate in Hz. Not isValid() if that cannot be converted.
    PcmConverter(const AudioDecoder::Format &input, int sampleRate);
    ~PcmConverter();
    Q_DISABLE_COPY_MOVE(PcmConverter)

    [[nodiscard]] bool isValid() const { return m_valid; }
    [[nodiscard]] const AudioDecoder::Format &input() const { return m_input; }

    /// The sound of @p buffer; valid until the next call and as long as @p buffer is.
    [[nodiscard]] std::span<const qint16> convert(std::span<const float> interleaved);

    /// What a change of rate still holds back; after the last buffer.
    [[nodiscard]] std::span<const qint16> flush();

private:
    struct Free
    {
        void operator()(SRC_STATE_tag *state) const;
    };

    void fold(std::span<const float> interleaved);
    void changeRate(bool last);
    [[nodiscard]] std::span<const qint16> rounded();

    AudioDecoder::Format m_input;
    bool m_valid = false;
    std::vector<float> m_left; ///< the share of each channel on a side
    std::vector<float> m_right;
    double m_ratio = 1;
    std::unique_ptr<SRC_STATE_tag, Free> m_rate; ///< null: the rate stays
    std::vector<float> m_stereo;                 ///< interleaved
    std::vector<float> m_changed;
    std::vector<qint16> m_output;
};

} // namespace prelisten
