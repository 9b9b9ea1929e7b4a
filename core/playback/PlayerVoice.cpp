// SPDX-License-Identifier: MIT
#include "core/playback/PlayerVoice.h"

#include "core/playback/MediaBackend.h"

#include <QAudioOutput>
#include <QMediaDevices>
#include <QMediaPlayer>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace prelisten {

namespace {

using namespace std::chrono_literals;

// The framework reports the position every 100 ms (6.4) or 50 to 100 ms (6.8). A report older than
// this is not extrapolated further.
constexpr auto oldestReport = 250ms;

// A report can be late but never early, and 6.8 reports the last packet written, up to 85 ms ago:
// of the reports of this period, the one furthest ahead of the clock is the most accurate.
constexpr auto reportsKept = 1s;

// How far the audible position is ahead of the most accurate report, measured in recordings: the
// same on PulseAudio and PipeWire.
std::chrono::milliseconds reportLag()
{
    return MediaBackend::isBefore65() ? 5ms : -39ms;
}

// Qt 6.4 reports the end 43 to 80 ms before the last frame is heard.
constexpr auto endLag = 120ms;

// With an empty URL some backends do not play a device; this URL refers to nothing.
QUrl placeholderUrl()
{
    QUrl url;
    url.setScheme(QStringLiteral("spool"));
    url.setPath(QStringLiteral("/voice.caf"));
    return url;
}

} // namespace

/// Runs on the voice's thread and is the only code here that uses the framework.
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
        // A null device gets no output: Qt 6.4 would write to one that it could not open.
        if (!device.isNull()) {
            m_output = std::make_unique<QAudioOutput>(device);
            m_output->setVolume(m_gain);
            m_player->setAudioOutput(m_output.get());
        }
        connect(m_player.get(), &QMediaPlayer::mediaStatusChanged, this, &Worker::onStatus);
        connect(m_player.get(), &QMediaPlayer::positionChanged, this, &Worker::onPosition);
        connect(m_player.get(), &QMediaPlayer::errorOccurred, this, [this] { failOnce(); });
        m_player->setSourceDevice(m_voice.m_stream.get(), placeholderUrl());
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
            QTimer::singleShot(endLag, this, [this] { Q_EMIT m_voice.ended(); });
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
        // At the end a player reports the nominal length of the file, which is endless.
        const PcmStream &stream = *m_voice.m_stream;
        if (positionMs > stream.framesRead() * 1000 / stream.sampleRate())
            return;
        m_voice.report(std::chrono::milliseconds(positionMs));
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
    // Declared before the player, which refers to it and must be destroyed first.
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
    connect(&m_thread->thread(), &QThread::finished, this, &Voice::retired);
    m_thread->start(QThread::HighPriority);
}

PlayerVoice::~PlayerVoice()
{
    m_stream->abort();
}

void PlayerVoice::retire()
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
    return m_stream->firstFrame() + position().count() * m_stream->sampleRate() / std::nano::den;
}

std::chrono::nanoseconds PlayerVoice::position() const
{
    const std::lock_guard lock(m_mutex);
    if (m_reports.empty())
        return 0ns;
    const auto truest = std::max_element(m_reports.cbegin(), m_reports.cend(),
            [](const Report &a, const Report &b) { return a.lead < b.lead; });
    const auto now = std::min(Clock::now(), m_reports.back().at + oldestReport);
    return std::max<std::chrono::nanoseconds>(
            0ns, now.time_since_epoch() + truest->lead + reportLag());
}

void PlayerVoice::report(std::chrono::milliseconds position)
{
    const std::lock_guard lock(m_mutex);
    const auto now = Clock::now();
    while (!m_reports.empty() && now - m_reports.front().at > reportsKept)
        m_reports.pop_front();
    m_reports.push_back({now, position - now.time_since_epoch()});
}

std::unique_ptr<Voice> PlayerVoiceFactory::create(
        std::unique_ptr<PcmStream> stream, const std::optional<QAudioDevice> &device) const
{
    return std::make_unique<PlayerVoice>(std::move(stream), device);
}

// Measured in recordings: the middle between PulseAudio and PipeWire, which takes some 20 ms
// longer.
qint64 PlayerVoiceFactory::usualStartLatencyMs() const
{
    return MediaBackend::isBefore65() ? 20 : 38;
}

// By then at least one report has been on time.
std::chrono::milliseconds PlayerVoiceFactory::positionSettleTime() const
{
    return 600ms;
}

} // namespace prelisten
