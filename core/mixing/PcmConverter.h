// SPDX-License-Identifier: MIT
#pragma once

#include <QAudioBuffer>
#include <QAudioFormat>
#include <QtGlobal>

#include <memory>
#include <span>
#include <vector>

struct SwrContext;

namespace prelisten {

/// Brings decoded sound to what a PcmStore holds: 16-bit stereo at one rate. By libswresample,
/// whose output begins at the moment its input begins. Keeps state between buffers; one thread at a
/// time.
class PcmConverter
{
public:
    /// For buffers of @p input; @p sampleRate in Hz. Not isValid() if that cannot be converted.
    PcmConverter(const QAudioFormat &input, int sampleRate);
    ~PcmConverter();
    Q_DISABLE_COPY_MOVE(PcmConverter)

    [[nodiscard]] bool isValid() const { return m_context != nullptr; }
    [[nodiscard]] const QAudioFormat &input() const { return m_input; }

    /// The sound of @p buffer; valid until the next call.
    [[nodiscard]] std::span<const qint16> convert(const QAudioBuffer &buffer);

    /// What a change of rate still holds back; after the last buffer.
    [[nodiscard]] std::span<const qint16> flush();

private:
    struct Free
    {
        void operator()(SwrContext *context) const;
    };

    std::span<const qint16> run(const quint8 *const *input, int frames);

    QAudioFormat m_input;
    std::unique_ptr<SwrContext, Free> m_context;
    std::vector<qint16> m_output;
};

} // namespace prelisten
