// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/Voice.h"
#include "tests/injection/Injector.h"

#include <memory>
#include <utility>

namespace prelisten::tests {

/// A silent voice that opens and sounds by itself, unless it is made to fail.
class SelfPlayingVoice : public Voice
{
public:
    explicit SelfPlayingVoice(std::unique_ptr<PcmStream> stream) : m_stream(std::move(stream)) {}

    void open() override
    {
        if (Injector::fails(Injector::Kind::Voice))
            later(&Voice::failed);
        else
            later(&Voice::opened);
    }
    void play() override { later(&Voice::sounding); }
    void setVolume(float) override {}
    void retire() override { later(&Voice::retired); }
    [[nodiscard]] qint64 heardFrame() const override { return m_stream->firstFrame(); }

private:
    void later(void (Voice::*signal)())
    {
        QMetaObject::invokeMethod(
                this,
                [this, signal] {
                    Q_EMIT(this->*signal)
                    ();
                },
                Qt::QueuedConnection);
    }

    const std::unique_ptr<PcmStream> m_stream;
};

class SelfPlayingVoices : public VoiceFactory
{
public:
    [[nodiscard]] std::unique_ptr<Voice> create(
            std::unique_ptr<PcmStream> stream, const std::optional<QAudioDevice> &) const override
    {
        return std::make_unique<SelfPlayingVoice>(std::move(stream));
    }
    [[nodiscard]] qint64 usualStartLatencyMs() const override { return 10; }
    [[nodiscard]] std::chrono::milliseconds positionSettleTime() const override { return {}; }
};

} // namespace prelisten::tests
