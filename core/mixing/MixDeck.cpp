// SPDX-License-Identifier: MIT
#include "core/mixing/MixDeck.h"

#include <algorithm>
#include <utility>

namespace prelisten {

namespace {

using namespace std::chrono_literals;

constexpr auto tickInterval = 10ms;
// An output that does not tell its time by then never will.
constexpr auto longestAlignment = 500ms;
// The output is kept for a while after a pause, so that going on is instant.
constexpr auto longestIdle = 2s;
// The new deck's volume is heard when what its output has buffered has been played; until then this
// one goes on.
constexpr auto fadeAfter = 120ms;
constexpr auto stopAfter = 50ms;

} // namespace

MixDeck::MixDeck(const OutputSetup &setup, QObject *parent)
    : MixingDeck(parent), m_now(setup.now), m_sink(setup)
{
    m_tick.setTimerType(Qt::PreciseTimer);
    m_tick.setInterval(tickInterval);
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
    m_tick.start();
}

void MixDeck::adopt(MixFeed &feed)
{
    if (m_feed == &feed && m_mixer && m_mixer->sampleRate() == feed.sampleRate())
        return;
    if (m_feed)
        m_feed->disconnect(this);
    m_feed = &feed;
    m_sink.stop();
    m_stores.assign(static_cast<size_t>(feed.lanes().size()), nullptr);
    m_mixer = std::make_shared<Mixer>(static_cast<int>(feed.lanes().size()), feed.sampleRate());
    m_mixer->setVolume(m_gain);
    m_mixer->setMetered(m_metered);
    connect(&feed, &MixFeed::storesChanged, this, &MixDeck::applyStores);
    connect(&feed, &MixFeed::gainsChanged, this, &MixDeck::applyGains);
    connect(&feed, &MixFeed::progressed, this, [this] { m_mixer->setEnd(m_feed->endFrame()); });
    applyStores();
    applyLoop();
}

void MixDeck::applyStores()
{
    for (int i = 0; i < m_feed->lanes().size(); ++i) {
        auto store = m_feed->lanes().at(i)->store();
        auto &known = m_stores[static_cast<size_t>(i)];
        if (store == known || !store)
            continue;
        known = store;
        m_mixer->lanes().setStore(i, std::move(store));
    }
    m_mixer->setEnd(m_feed->endFrame());
}

void MixDeck::applyGains()
{
    if (!m_loaded) // what fades away keeps its gains
        return;
    for (int i = 0; i < m_feed->lanes().size(); ++i)
        m_mixer->lanes().setGain(i, m_feed->gain(i));
}

void MixDeck::applyLoop()
{
    if (!m_mixer)
        return;
    const auto frames = [this](std::chrono::microseconds time) {
        return (time.count() * m_mixer->sampleRate() + std::micro::den / 2) / std::micro::den;
    };
    m_mixer->setLoop(m_loop ? frames(m_loop->begin) : 0, m_loop ? frames(m_loop->end) : 0);
}

void MixDeck::startSink()
{
    m_backoff.opened(m_now());
    m_sink.start(m_mixer, m_device);
}

// Whoever asks for sound gets an attempt of his own: what is just being opened may be about to
// fail.
void MixDeck::onPlayAsked()
{
    m_backoff.reset();
    m_askedAmidOpening = m_sink.isStarted() && !m_sink.isTimed();
    if (!m_sink.isStarted())
        startSink();
}

void MixDeck::onSinkFailed()
{
    const bool again = m_askedAmidOpening && !m_sink.isTimed() && m_loaded && m_playing;
    m_askedAmidOpening = false;
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

// What it still had in its buffer has not been heard.
void MixDeck::stopSink()
{
    m_place = frame();
    if (m_mixer)
        m_mixer->seek(m_place);
    m_sink.stop();
}

void MixDeck::load(MixFeed &feed, qint64 positionMs, bool playing)
{
    adopt(feed);
    m_loaded = true;
    m_playing = playing;
    m_place = frameOf(positionMs);
    feed.enter(m_place);
    applyGains();
    m_loadedAt = m_now();
    m_landing = true;
    m_tick.start();
    if (!playing) {
        m_mixer->setPlaying(false);
        m_mixer->seek(m_place);
        if (!m_sink.isStarted())
            land();
        return;
    }
    onPlayAsked();
    m_aligning = m_guide != nullptr;
    if (m_aligning) {
        align();
    } else {
        m_mixer->seek(m_place);
        m_mixer->setPlaying(true);
    }
}

// The mixer's output frame that is heard now is to be the frame of the track that the other deck is
// at, and so every later one.
void MixDeck::align()
{
    const bool timed = m_sink.isTimed();
    if (!timed && m_now() - m_loadedAt < longestAlignment)
        return;
    m_aligning = false;
    m_place = frameOf(m_guide->position());
    if (timed) {
        m_mixer->startAligned(m_place - m_sink.heard());
        // The other deck's output is slower than this one: it may begin to make room now.
        land();
    } else {
        m_mixer->seek(m_place);
        m_mixer->setPlaying(true);
    }
}

void MixDeck::land()
{
    m_landing = false;
    m_guide = nullptr;
    Q_EMIT handedOver();
}

void MixDeck::tick()
{
    if (!m_feed || !m_mixer) {
        m_tick.stop();
        return;
    }
    if (m_aligning)
        align();
    if (m_landing && !m_aligning) {
        const auto landing = m_mixer->landing();
        if ((landing && m_sink.heard() >= *landing) || !m_sink.isStarted())
            land();
    }
    if (m_playing && !m_landing) {
        m_feed->advance(frame());
        if (m_mixer->isAtEnd() && frame() >= m_feed->endFrame()) {
            m_playing = false;
            m_mixer->setPlaying(false);
            Q_EMIT ended();
        }
    }
    if (m_playing || m_landing) {
        m_usedAt = m_now();
    } else if (m_now() - m_usedAt > longestIdle) {
        stopSink();
        m_tick.stop();
    }
}

void MixDeck::unload()
{
    if (m_feed) {
        m_feed->leave();
        m_feed->disconnect(this);
    }
    if (m_mixer)
        m_mixer->setPlaying(false);
    // Not before its last ramp has gone out.
    QTimer::singleShot(stopAfter, this, [this] {
        if (!m_mixer)
            m_sink.stop();
    });
    m_tick.stop();
    m_feed = nullptr;
    m_mixer.reset();
    m_stores.clear();
    m_guide = nullptr;
    m_loaded = m_playing = m_landing = m_aligning = false;
}

void MixDeck::fadeOut()
{
    m_loaded = m_playing = m_landing = m_aligning = false;
    m_guide = nullptr;
    if (!m_mixer)
        return;
    m_feed->leave();
    m_usedAt = m_now();
    QTimer::singleShot(fadeAfter, Qt::PreciseTimer, this, [this, mixer = m_mixer] {
        if (!m_loaded || m_mixer != mixer)
            mixer->setPlaying(false);
    });
}

void MixDeck::play()
{
    if (!m_loaded)
        return;
    m_playing = true;
    m_tick.start();
    if (m_aligning)
        return;
    m_feed->enter(frame());
    onPlayAsked();
    m_mixer->setPlaying(true);
}

void MixDeck::pause()
{
    if (!m_loaded)
        return;
    m_playing = false;
    m_mixer->setPlaying(false);
    m_usedAt = m_now();
    if (m_aligning) {
        m_aligning = false;
        m_mixer->seek(m_place);
    }
}

void MixDeck::setVolume(float gain)
{
    m_gain = gain;
    if (m_mixer)
        m_mixer->setVolume(gain);
}

void MixDeck::setLoop(const std::optional<LoopRegion> &region)
{
    m_loop = region;
    applyLoop();
}

std::optional<MixLevels> MixDeck::takeLevels()
{
    if (!m_metered || !m_mixer || !m_feed)
        return {};
    MixLevels levels;
    for (int i = 0; i < m_feed->lanes().size(); ++i)
        levels.lanes.append(m_mixer->lanes().takePeak(i));
    levels.left = m_mixer->takeOutputPeak(0);
    levels.right = m_mixer->takeOutputPeak(1);
    levels.limited = m_mixer->takeLimited();
    return levels;
}

void MixDeck::setMetered(bool metered)
{
    m_metered = metered;
    if (m_mixer)
        m_mixer->setMetered(metered);
}

qint64 MixDeck::frame() const
{
    if (!m_mixer)
        return 0;
    const bool known =
            m_sink.isStarted() && m_mixer->landing() && m_sink.heard() >= *m_mixer->landing();
    return known ? m_mixer->trackAt(m_sink.heard()) : m_place;
}

qint64 MixDeck::position() const
{
    return m_mixer ? frame() * 1000 / m_mixer->sampleRate() : 0;
}

qint64 MixDeck::frameOf(qint64 milliseconds) const
{
    return milliseconds * m_mixer->sampleRate() / 1000;
}

} // namespace prelisten
