// SPDX-License-Identifier: MIT
#include "core/mixing/MixDeck.h"

#include "core/Log.h"

namespace prelisten {

namespace {

using namespace std::chrono_literals;

constexpr auto tickInterval = 10ms;
// While nothing plays: an output that is merely kept ready must cost little.
constexpr auto restingInterval = 500ms;
// An output that has not reported its time by then never will.
constexpr auto longestAlignment = 500ms;
// The output stays open for a while after a pause, so that playback resumes at once.
constexpr auto longestIdle = 2s;
// The other deck becomes audible only once the audio in its output's buffer has been played; until
// then this one continues.
constexpr auto fadeAfter = 120ms;
constexpr auto stopAfter = 50ms;

} // namespace

MixDeck::MixDeck(const OutputSetup &setup, QObject *parent)
    : MixingDeck(parent), m_now(setup.now), m_sink(setup)
{
    m_tick.setTimerType(Qt::PreciseTimer);
    m_tick.setInterval(restingInterval);
    connect(&m_tick, &QTimer::timeout, this, &MixDeck::tick);
    connect(&m_sink, &MixSink::failed, this, &MixDeck::onSinkFailed);
}

MixDeck::~MixDeck() = default;

void MixDeck::prepare(MixFeed &feed)
{
    if (!feed.isReadable())
        return;
    adopt(feed);
    if (!m_sink.isStarted() && m_backoff.mayOpen(m_now()))
        startSink();
    m_usedAt = m_now();
    keepTicking();
}

void MixDeck::adopt(MixFeed &feed)
{
    if (m_feedMixer.isFor(feed))
        return;
    m_sink.stop();
    m_feedMixer.setFeed(feed);
}

void MixDeck::startSink()
{
    m_backoff.opened(m_now());
    m_sink.start(mixer(), m_device);
}

// Each request to play gets an attempt of its own to open the output: an attempt already under way
// may be about to fail. onSinkFailed() then starts another one.
void MixDeck::onPlayAsked()
{
    m_backoff.reset();
    m_playRequestedWhileOpening = m_sink.isStarted() && !m_sink.isTimed();
    if (!m_sink.isStarted())
        startSink();
}

void MixDeck::onSinkFailed()
{
    const bool again = m_playRequestedWhileOpening && !m_sink.isTimed() && m_loaded && m_playing;
    m_playRequestedWhileOpening = false;
    stopSink();
    if (again) {
        startSink();
        return;
    }
    m_backoff.failed(m_now());
    if (m_loaded)
        Q_EMIT outputLost();
}

void MixDeck::setDevice(const QAudioDevice &device)
{
    m_device = device;
    m_backoff.reset();
    if (!m_sink.isStarted())
        return;
    stopSink();
    startSink();
}

// What was still in the output's buffer has not been heard, so playback resumes at the audible
// frame.
void MixDeck::stopSink()
{
    m_requestedFrame = frame();
    if (mixer())
        mixer()->seek(m_requestedFrame);
    m_sink.stop();
}

void MixDeck::load(MixFeed &feed, qint64 positionMs, bool playing)
{
    adopt(feed);
    m_loaded = true;
    m_playing = playing;
    m_requestedFrame = frameOf(positionMs);
    feed.enter(m_requestedFrame);
    m_feedMixer.followGains();
    m_loadedAt = m_now();
    m_landing = true;
    keepTicking();
    if (!playing) {
        mixer()->setPlaying(false);
        mixer()->seek(m_requestedFrame);
        if (!m_sink.isStarted())
            land();
        return;
    }
    onPlayAsked();
    m_aligning = m_syncSource != nullptr;
    if (m_aligning) {
        align();
    } else {
        mixer()->seek(m_requestedFrame);
        mixer()->setPlaying(true);
    }
}

// Maps the output frame that is audible now to the track frame at the other deck's position; later
// frames follow.
void MixDeck::align()
{
    const bool timed = m_sink.isTimed();
    if (!timed && m_now() - m_loadedAt < longestAlignment)
        return;
    m_aligning = false;
    m_requestedFrame = frameOf(m_syncSource->position());
    if (timed) {
        mixer()->startAligned(m_requestedFrame - m_sink.heard());
        // The other deck's output has more latency than this one, so it may begin to fade out now.
        land();
    } else {
        mixer()->seek(m_requestedFrame);
        mixer()->setPlaying(true);
    }
}

void MixDeck::land()
{
    m_landing = false;
    m_syncSource = nullptr;
    qCDebug(logMixing) << "the mix plays from frame" << m_requestedFrame;
    Q_EMIT handedOver();
}

void MixDeck::tick()
{
    if (!m_feedMixer.feed() || !mixer()) {
        m_tick.stop();
        return;
    }
    if (m_aligning)
        align();
    if (m_landing && !m_aligning) {
        const auto landing = mixer()->landing();
        if ((landing && m_sink.heard() >= *landing) || !m_sink.isStarted())
            land();
    }
    if (m_playing && !m_landing) {
        m_feedMixer.feed()->advance(frame());
        if (mixer()->isAtEnd() && frame() >= m_feedMixer.feed()->endFrame()) {
            m_playing = false;
            mixer()->setPlaying(false);
            Q_EMIT ended();
        }
    }
    if (m_playing || m_landing) {
        m_usedAt = m_now();
    } else if (m_now() - m_usedAt > longestIdle) {
        stopSink();
        m_tick.stop();
        return;
    }
    keepTicking();
}

void MixDeck::keepTicking()
{
    const auto interval = m_playing || m_landing ? tickInterval : restingInterval;
    if (!m_tick.isActive() || m_tick.intervalAsDuration() != interval)
        m_tick.start(interval);
}

void MixDeck::unload()
{
    if (MixFeed *feed = m_feedMixer.feed())
        feed->leave();
    if (mixer())
        mixer()->setPlaying(false);
    // Only after the last ramp has been played.
    QTimer::singleShot(stopAfter, this, [this] {
        if (!mixer())
            m_sink.stop();
    });
    m_tick.stop();
    m_feedMixer.clear();
    m_syncSource = nullptr;
    m_loaded = m_playing = m_landing = m_aligning = false;
}

void MixDeck::fadeOut()
{
    m_loaded = m_playing = m_landing = m_aligning = false;
    m_syncSource = nullptr;
    m_feedMixer.holdGains();
    if (!mixer())
        return;
    m_feedMixer.feed()->leave();
    m_usedAt = m_now();
    QTimer::singleShot(fadeAfter, Qt::PreciseTimer, this, [this, fading = mixer()] {
        if (!m_loaded || mixer() != fading)
            fading->setPlaying(false);
    });
}

void MixDeck::play()
{
    if (!m_loaded)
        return;
    m_playing = true;
    keepTicking();
    if (m_aligning)
        return;
    m_feedMixer.feed()->enter(frame());
    onPlayAsked();
    mixer()->setPlaying(true);
}

void MixDeck::pause()
{
    if (!m_loaded)
        return;
    m_playing = false;
    mixer()->setPlaying(false);
    m_usedAt = m_now();
    if (m_aligning) {
        m_aligning = false;
        mixer()->seek(m_requestedFrame);
    }
}

qint64 MixDeck::frame() const
{
    if (!mixer())
        return 0;
    const bool known =
            m_sink.isStarted() && mixer()->landing() && m_sink.heard() >= *mixer()->landing();
    return known ? mixer()->trackAt(m_sink.heard()) : m_requestedFrame;
}

qint64 MixDeck::position() const
{
    return mixer() ? frame() * 1000 / mixer()->sampleRate() : 0;
}

qint64 MixDeck::frameOf(qint64 milliseconds) const
{
    return milliseconds * mixer()->sampleRate() / 1000;
}

} // namespace prelisten
