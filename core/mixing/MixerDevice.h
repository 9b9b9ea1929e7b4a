// SPDX-License-Identifier: MIT
#pragma once

#include "core/mixing/Mixer.h"

#include <QAudioFormat>
#include <QIODevice>

#include <atomic>
#include <memory>
#include <vector>

namespace prelisten {

/// The QIODevice from which a sink pulls the mixer's audio, in the sink's format. Always delivers
/// everything requested, in whole frames; neither locks nor emits signals, and allocates only when
/// more is requested than ever before.
class MixerDevice : public QIODevice
{
    Q_OBJECT
public:
    MixerDevice(std::shared_ptr<Mixer> mixer, const QAudioFormat &format);
    ~MixerDevice() override;

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool atEnd() const override { return false; }
    /// Qt 6.8 rewinds what a sink plays; QIODevice would print a warning.
    bool seek(qint64) override { return false; }

    /// True once the sink has pulled from it.
    [[nodiscard]] bool hasBeenPulled() const { return m_pulled.load(std::memory_order_relaxed); }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::shared_ptr<Mixer> m_mixer;
    bool m_isFloat;
    int m_frameBytes;
    std::vector<float> m_block;
    std::atomic<bool> m_pulled{false};
};

} // namespace prelisten
