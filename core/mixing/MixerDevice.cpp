// SPDX-License-Identifier: MIT
#include "core/mixing/MixerDevice.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace prelisten {

namespace {

constexpr int usualFrames = 8192;
constexpr float toInt16 = 32768.0F;

qint16 sampleOf(float value)
{
    return static_cast<qint16>(std::lrint(std::clamp(value * toInt16, -32768.0F, 32767.0F)));
}

} // namespace

MixerDevice::MixerDevice(std::shared_ptr<Mixer> mixer, const QAudioFormat &format)
    : m_mixer(std::move(mixer))
    , m_isFloat(format.sampleFormat() == QAudioFormat::Float)
    , m_frameBytes(std::max(1, format.bytesPerFrame()))
    , m_block(static_cast<std::size_t>(usualFrames) * Mixer::channels)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

MixerDevice::~MixerDevice() = default;

// Some outputs check the available amount before they pull: always enough.
qint64 MixerDevice::bytesAvailable() const
{
    return static_cast<qint64>(usualFrames) * m_frameBytes;
}

qint64 MixerDevice::readData(char *data, qint64 maxSize)
{
    const auto frames = static_cast<int>(maxSize / m_frameBytes);
    if (frames <= 0)
        return 0;
    const auto samples = static_cast<std::size_t>(frames) * Mixer::channels;
    if (m_block.size() < samples)
        m_block.resize(samples);
    m_mixer->render(m_block.data(), frames);
    m_pulled.store(true, std::memory_order_relaxed);
    if (m_isFloat) {
        std::memcpy(data, m_block.data(), samples * sizeof(float));
    } else {
        for (std::size_t i = 0; i < samples; ++i) {
            const qint16 sample = sampleOf(m_block[i]);
            std::memcpy(data + i * sizeof(sample), &sample, sizeof(sample));
        }
    }
    return static_cast<qint64>(frames) * m_frameBytes;
}

} // namespace prelisten
