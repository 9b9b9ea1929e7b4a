// SPDX-License-Identifier: MIT
#include "core/playback/AudioSinkPointer.h"
#include "core/playback/OutputStream.h"

#include <QMediaDevices>

#include <utility>

namespace prelisten {

namespace {

constexpr int stereo = 2;

class QtOutputStream : public OutputStream
{
public:
    QtOutputStream(const QAudioDevice &device, const QAudioFormat &format,
            std::chrono::microseconds buffer, Listener listener)
        : m_format(format), m_sink(new QAudioSink(device, format))
    {
        if (buffer.count() > 0)
            m_sink->setBufferSize(format.bytesForDuration(buffer.count()));
        QObject::connect(m_sink.get(), &QAudioSink::stateChanged, &m_context, std::move(listener));
    }

    [[nodiscard]] QAudioFormat format() const override { return m_format; }

    [[nodiscard]] bool play(QIODevice &source) override
    {
        m_sink->start(&source);
        return m_sink->state() != QAudio::StoppedState;
    }

    [[nodiscard]] bool hold() override
    {
        if (!m_sink->start())
            return false;
        m_sink->suspend(); // otherwise the output could not go to sleep
        return true;
    }

    [[nodiscard]] std::chrono::microseconds heard() const override
    {
        return std::chrono::microseconds(m_sink->processedUSecs());
    }

private:
    QAudioFormat m_format;
    QObject m_context; ///< its destruction drops queued signals of the sink
    AudioSinkPointer m_sink;
};

class QtOutputStreams : public OutputStreamFactory
{
public:
    [[nodiscard]] std::unique_ptr<OutputStream> open(
            const OutputStream::Request &request, OutputStream::Listener listener) override
    {
        const QAudioDevice device =
                request.device ? *request.device : QMediaDevices::defaultAudioOutput();
        if (device.isNull()) // the framework would use an arbitrary output
            return nullptr;
        QAudioFormat format = device.preferredFormat();
        if (request.sampleRate > 0) {
            format = {};
            format.setSampleRate(request.sampleRate);
            format.setChannelCount(stereo);
            format.setSampleFormat(QAudioFormat::Float);
            if (!device.isFormatSupported(format))
                format.setSampleFormat(QAudioFormat::Int16);
        }
        return std::make_unique<QtOutputStream>(
                device, format, request.buffer, std::move(listener));
    }
};

} // namespace

std::shared_ptr<OutputStreamFactory> qtOutputStreams()
{
    return std::make_shared<QtOutputStreams>();
}

} // namespace prelisten
