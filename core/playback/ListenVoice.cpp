// SPDX-License-Identifier: MIT
#include "core/playback/ListenVoice.h"

#include <QAudioOutput>
#include <QMediaDevices>
#include <QMediaPlayer>
#include <QUrl>

#include <algorithm>

namespace prelisten {

namespace {

using namespace std::chrono_literals;

// The framework reports the position every 100 ms (6.4) or 50 ms (6.8). Past this age a report is
// carried on no further.
constexpr auto oldestReport = 250ms;

} // namespace

/// The half that lives on the voice's thread and alone touches the framework.
class ListenVoice::Worker : public QObject
{
public:
    Worker(ListenVoice &voice, QUrl name, std::optional<QAudioDevice> device)
        : m_voice(voice), m_name(std::move(name)), m_device(std::move(device))
    {
    }

    ~Worker() override
    {
        if (m_player)
            m_player->disconnect(this);
    }

    void open(qint64 positionMs)
    {
        m_player = std::make_unique<QMediaPlayer>();
        const QAudioDevice device = m_device ? *m_device : QMediaDevices::defaultAudioOutput();
        // Qt 6.4 writes to the output it could not open.
        if (!device.isNull()) {
            m_output = std::make_unique<QAudioOutput>(device);
            m_output->setVolume(m_gain);
            m_player->setAudioOutput(m_output.get());
        }
        m_pendingMs = positionMs;
        connect(m_player.get(), &QMediaPlayer::mediaStatusChanged, this, &Worker::onStatus);
        connect(m_player.get(), &QMediaPlayer::positionChanged, this, &Worker::onPosition);
        connect(m_player.get(), &QMediaPlayer::errorOccurred, this, [this] { breakOnce(); });
        m_player->setSourceDevice(m_voice.m_reader.get(), m_name);
    }

    void play()
    {
        if (!m_output) {
            Q_EMIT m_voice.unheard();
            return;
        }
        m_wantsPlay = true;
        if (m_loaded) {
            watchStart();
            m_player->play();
        }
    }

    void pause()
    {
        m_wantsPlay = false;
        if (m_loaded) {
            m_player->pause();
            m_voice.freeze();
        }
    }

    void seek(qint64 playerMs)
    {
        if (m_loaded)
            m_player->setPosition(playerMs);
        else
            m_pendingMs = playerMs;
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
            breakOnce();
            break;
        default:
            break;
        }
    }

    // A position set while the media loads is dropped by newer Qt, so it waits until here.
    void onLoaded()
    {
        m_loaded = true;
        if (m_pendingMs > 0)
            m_player->setPosition(m_pendingMs);
        Q_EMIT m_voice.opened(m_player->duration());
        if (m_wantsPlay)
            play();
    }

    void watchStart()
    {
        m_startMs = m_player->position();
        m_waitsForSound = true;
    }

    void onPosition(qint64 positionMs)
    {
        if (m_player->playbackState() != QMediaPlayer::PlayingState)
            return;
        m_voice.report(positionMs, true);
        if (m_waitsForSound && positionMs > m_startMs) {
            m_waitsForSound = false;
            Q_EMIT m_voice.sounding();
        }
    }

    void breakOnce()
    {
        if (!std::exchange(m_broken, true))
            Q_EMIT m_voice.broke();
    }

    ListenVoice &m_voice;
    QUrl m_name;
    std::optional<QAudioDevice> m_device;
    // The player refers to the output, so it goes first.
    std::unique_ptr<QAudioOutput> m_output;
    std::unique_ptr<QMediaPlayer> m_player;
    float m_gain = 0;
    qint64 m_pendingMs = 0;
    qint64 m_startMs = 0;
    bool m_loaded = false;
    bool m_wantsPlay = false;
    bool m_waitsForSound = false;
    bool m_broken = false;
};

ListenVoice::ListenVoice(std::unique_ptr<SpoolReader> reader, const QString &name,
        const std::optional<QAudioDevice> &device, QObject *parent)
    : QObject(parent), m_reader(std::move(reader))
{
    // An empty URL with a device plays nothing on some backends; this one names no place at all.
    QUrl url;
    url.setScheme(QStringLiteral("spool"));
    url.setPath(u'/' + name);
    m_worker = new Worker(*this, url, device);
    m_thread = std::make_unique<WorkerThread>(m_worker, QStringLiteral("voice"));
    m_reader->moveToThread(&m_thread->thread());
    connect(&m_thread->thread(), &QThread::finished, this, &ListenVoice::left);
    m_thread->start(QThread::HighPriority);
}

ListenVoice::~ListenVoice()
{
    m_reader->abort();
}

void ListenVoice::leave()
{
    m_reader->abort();
    m_thread->end();
}

void ListenVoice::open(TimeMap::Cue cue)
{
    moveTo(cue);
    m_thread->post([worker = m_worker, place = cue.playerMs] { worker->open(place); });
}

void ListenVoice::moveTo(TimeMap::Cue cue)
{
    const std::lock_guard lock(m_mutex);
    m_cue = cue;
    m_report = {cue.playerMs, std::chrono::steady_clock::now(), false, false};
}

void ListenVoice::play()
{
    m_thread->post([worker = m_worker] { worker->play(); });
}

void ListenVoice::pause()
{
    m_thread->post([worker = m_worker] { worker->pause(); });
}

void ListenVoice::seek(TimeMap::Cue cue)
{
    moveTo(cue);
    m_thread->post([worker = m_worker, place = cue.playerMs] { worker->seek(place); });
}

void ListenVoice::setVolume(float gain)
{
    m_thread->post([worker = m_worker, gain] { worker->setVolume(gain); });
}

qint64 ListenVoice::position() const
{
    const std::lock_guard lock(m_mutex);
    // Until it plays it stands where it was told to, not where the next whole frame begins.
    return m_report.started ? m_cue.soundMs - m_cue.playerMs + playerPosition() : m_cue.askedMs;
}

qint64 ListenVoice::playerPosition() const
{
    if (!m_report.running)
        return m_report.playerMs;
    const auto age = std::chrono::steady_clock::now() - m_report.at;
    return m_report.playerMs + std::chrono::duration_cast<std::chrono::milliseconds>(
                                       std::min<std::chrono::nanoseconds>(age, oldestReport))
                                       .count();
}

void ListenVoice::report(qint64 playerMs, bool running)
{
    const std::lock_guard lock(m_mutex);
    m_report = {playerMs, std::chrono::steady_clock::now(), running, m_report.started || running};
}

void ListenVoice::freeze()
{
    const std::lock_guard lock(m_mutex);
    m_report = {playerPosition(), std::chrono::steady_clock::now(), false, m_report.started};
}

} // namespace prelisten
