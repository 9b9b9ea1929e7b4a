// SPDX-License-Identifier: MIT
#include "core/playback/PlayerVoice.h"

#include <QAudioOutput>
#include <QMediaDevices>
#include <QMediaPlayer>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace prelisten {

namespace {

using namespace std::chrono_literals;

// The framework reports the position every 100 ms (6.4) or 50 to 100 ms (6.8). Past this age a
// report is carried on no further.
constexpr auto oldestReport = 250ms;

// An empty URL with a device plays nothing on some backends; this one names no place at all.
QUrl harmlessName()
{
    QUrl url;
    url.setScheme(QStringLiteral("spool"));
    url.setPath(QStringLiteral("/voice.wav"));
    return url;
}

} // namespace

/// The half that lives on the voice's thread and alone touches the framework.
class PlayerVoice::Worker : public QObject
{
public:
    Worker(PlayerVoice &voice, std::optional<QAudioDevice> device)
        : m_voice(voice), m_device(std::move(device))
    {
    }

    ~Worker() override
    {
        if (m_player)
            m_player->disconnect(this);
    }

    void open()
    {
        m_player = std::make_unique<QMediaPlayer>();
        const QAudioDevice device = m_device ? *m_device : QMediaDevices::defaultAudioOutput();
        // Qt 6.4 writes to the output it could not open.
        if (!device.isNull()) {
            m_output = std::make_unique<QAudioOutput>(device);
            m_output->setVolume(m_gain);
            m_player->setAudioOutput(m_output.get());
        }
        connect(m_player.get(), &QMediaPlayer::mediaStatusChanged, this, &Worker::onStatus);
        connect(m_player.get(), &QMediaPlayer::positionChanged, this, &Worker::onPosition);
        connect(m_player.get(), &QMediaPlayer::errorOccurred, this, [this] { failOnce(); });
        m_player->setSourceDevice(m_voice.m_stream.get(), harmlessName());
    }

    void play()
    {
        if (!m_output) {
            Q_EMIT m_voice.noOutput();
            return;
        }
        m_wantsPlay = true;
        if (m_loaded)
            m_player->play();
    }

    void setVolume(float gain)
    {
        m_gain = gain;
        if (m_output)
            m_output->setVolume(gain);
    }

private:
    void onStatus(QMediaPlayer::MediaStatus status)
    {
        switch (status) {
        case QMediaPlayer::LoadedMedia:
        case QMediaPlayer::BufferedMedia:
            if (!m_loaded)
                onLoaded();
            break;
        case QMediaPlayer::EndOfMedia:
            m_voice.report(m_player->position(), false);
            Q_EMIT m_voice.ended();
            break;
        case QMediaPlayer::InvalidMedia:
            failOnce();
            break;
        default:
            break;
        }
    }

    void onLoaded()
    {
        m_loaded = true;
        Q_EMIT m_voice.opened();
        if (m_wantsPlay)
            play();
    }

    void onPosition(qint64 positionMs)
    {
        if (m_player->playbackState() != QMediaPlayer::PlayingState || positionMs <= 0)
            return;
        m_voice.report(positionMs, true);
        if (!std::exchange(m_sounds, true))
            Q_EMIT m_voice.sounding();
    }

    void failOnce()
    {
        if (!std::exchange(m_failed, true))
            Q_EMIT m_voice.failed();
    }

    PlayerVoice &m_voice;
    std::optional<QAudioDevice> m_device;
    // The player refers to the output, so it goes first.
    std::unique_ptr<QAudioOutput> m_output;
    std::unique_ptr<QMediaPlayer> m_player;
    float m_gain = 0;
    bool m_loaded = false;
    bool m_wantsPlay = false;
    bool m_sounds = false;
    bool m_failed = false;
};

PlayerVoice::PlayerVoice(std::unique_ptr<PcmStream> stream,
        const std::optional<QAudioDevice> &device, QObject *parent)
    : Voice(parent), m_stream(std::move(stream))
{
    m_worker = new Worker(*this, device);
    m_thread = std::make_unique<WorkerThread>(m_worker, QStringLiteral("voice"));
    m_stream->moveToThread(&m_thread->thread());
    connect(&m_thread->thread(), &QThread::finished, this, &Voice::left);
    m_thread->start(QThread::HighPriority);
}

PlayerVoice::~PlayerVoice()
{
    m_stream->abort();
}

void PlayerVoice::leave()
{
    m_stream->abort();
    m_thread->end();
}

void PlayerVoice::open()
{
    m_thread->post([worker = m_worker] { worker->open(); });
}

void PlayerVoice::play()
{
    m_thread->post([worker = m_worker] { worker->play(); });
}

void PlayerVoice::setVolume(float gain)
{
    m_thread->post([worker = m_worker, gain] { worker->setVolume(gain); });
}

qint64 PlayerVoice::heardFrame() const
{
    using std::chrono::microseconds;
    const std::lock_guard lock(m_mutex);
    microseconds place = std::chrono::milliseconds(m_report.playerMs);
    if (m_report.running) {
        const auto age = std::chrono::steady_clock::now() - m_report.at;
        place += std::chrono::duration_cast<microseconds>(
                std::min<std::chrono::nanoseconds>(age, oldestReport));
    }
    return m_stream->firstFrame() + place.count() * m_stream->sampleRate() / std::micro::den;
}

void PlayerVoice::report(qint64 playerMs, bool running)
{
    const std::lock_guard lock(m_mutex);
    m_report = {playerMs, std::chrono::steady_clock::now(), running};
}

std::unique_ptr<Voice> PlayerVoiceFactory::create(
        std::unique_ptr<PcmStream> stream, const std::optional<QAudioDevice> &device) const
{
    return std::make_unique<PlayerVoice>(std::move(stream), device);
}

} // namespace prelisten
