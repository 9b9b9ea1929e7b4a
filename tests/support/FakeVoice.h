// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/Voice.h"

#include <QPointer>
#include <QStringList>

#include <memory>
#include <utility>
#include <vector>

namespace prelisten::tests {

/// A silent fake voice: records its calls, and a test sets its position.
class FakeVoice : public Voice
{
public:
    explicit FakeVoice(std::unique_ptr<PcmStream> its) : stream(std::move(its)) {}

    std::unique_ptr<PcmStream> stream;
    QStringList told; ///< `open`, `play`, `retire`
    float gain = 0;
    qint64 frame = -1; ///< the audible frame; -1: the first one of the stream

    void open() override { told.append(QStringLiteral("open")); }
    void play() override { told.append(QStringLiteral("play")); }
    void setVolume(float linear) override { gain = linear; }
    void retire() override
    {
        told.append(QStringLiteral("retire"));
        gain = 0;
        QMetaObject::invokeMethod(this, &Voice::retired, Qt::QueuedConnection);
    }
    [[nodiscard]] qint64 heardFrame() const override
    {
        return frame < 0 ? stream->firstFrame() : frame;
    }
};

/// Creates FakeVoices and lists them, the newest last.
class FakeVoices : public VoiceFactory
{
public:
    using All = std::vector<QPointer<FakeVoice>>;

    explicit FakeVoices(std::shared_ptr<All> all) : m_all(std::move(all)) {}

    [[nodiscard]] std::unique_ptr<Voice> create(
            std::unique_ptr<PcmStream> stream, const std::optional<QAudioDevice> &) const override
    {
        auto voice = std::make_unique<FakeVoice>(std::move(stream));
        m_all->push_back(voice.get());
        return voice;
    }
    [[nodiscard]] qint64 usualStartLatencyMs() const override { return 10; }
    [[nodiscard]] std::chrono::milliseconds positionSettleTime() const override { return {}; }

private:
    std::shared_ptr<All> m_all;
};

} // namespace prelisten::tests
