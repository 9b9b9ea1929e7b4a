// SPDX-License-Identifier: MIT
#include "core/playback/ListenDeck.h"

#include "core/Log.h"
#include "core/playback/PlayerVoice.h"

#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <utility>

namespace prelisten {

namespace {

// Positions closer than this count as the same.
constexpr qint64 samePositionMs = 150;

} // namespace

ListenDeck::ListenDeck(std::unique_ptr<const VoiceFactory> voices, QObject *parent)
    : SourceDeck(parent)
    , m_factory(voices ? std::move(voices) : std::make_unique<const PlayerVoiceFactory>())
    , m_timing(m_factory->usualStartLatencyMs())
{
}

ListenDeck::~ListenDeck() = default;

void ListenDeck::load(SourceFeed &feed, qint64 positionMs, bool playing)
{
    const bool wasHandingOver = isHandingOver();
    m_voices.dismissIncoming();
    m_playing = playing;
    const DeckVoices::Part &active = m_voices.active();
    if (wasHandingOver && active.started) {
        // The incoming voice may have silenced it already.
        active.voice->setVolume(m_gain);
        // Back to the voice that is still playing: keep it.
        if (playing && active.feed == &feed &&
                std::abs(positionMs - active.positionMs()) < samePositionMs) {
            Q_EMIT handedOver();
            return;
        }
    }
    const bool canFollow = m_syncSource || (active.started && active.feed != &feed);
    if (playing && canFollow && std::abs(positionMs - syncPositionMs()) < samePositionMs)
        openInSync(feed);
    else
        open(feed, positionMs * feed.lane().store()->sampleRate() / 1000);
}

void ListenDeck::openInSync(SourceFeed &feed)
{
    const qint64 beginMs = syncPositionMs() + m_timing.lead();
    open(feed, beginMs * feed.lane().store()->sampleRate() / 1000);
    m_voices.incoming().follows = isHandingOver();
}

void ListenDeck::open(SourceFeed &feed, qint64 frame)
{
    const auto store = feed.lane().store();
    const auto last = store->end();
    if (last && frame >= *last) {
        endAt(*last * 1000 / store->sampleRate());
        return;
    }
    DeckVoices::Part part;
    part.feed = &feed;
    part.begin = frame;
    part.sampleRate = store->sampleRate();
    part.voice = m_factory->create(
            std::make_unique<PcmStream>(store, feed.lane().growth(), frame), m_device);
    part.number = ++m_lastNumber;
    const quint64 number = part.number;
    const Voice *voice = part.voice.get();
    connect(voice, &Voice::opened, this, [this, number] {
        if (m_voices.isIncoming(number))
            onOpened();
    });
    connect(voice, &Voice::sounding, this, [this, number] {
        if (m_voices.isIncoming(number))
            onSounding();
    });
    connect(voice, &Voice::ended, this, [this, number] {
        if (!m_voices.isNewest(number))
            return;
        if (isHandingOver())
            swap();
        Q_EMIT ended();
    });
    connect(voice, &Voice::noOutput, this, [this, number] {
        if (m_voices.isNewest(number))
            Q_EMIT outputLost();
    });
    connect(voice, &Voice::failed, this, [this, number] {
        if (m_voices.isNewest(number))
            Q_EMIT failed();
    });
    qCDebug(logPlayback) << "voice" << number << "opens" << feed.name() << "at frame" << frame;
    part.sinceOpening.start();
    m_voices.setIncoming(std::move(part));
    m_voices.incoming().voice->open();
}

// At the end there is nothing left to play, so no voice is created.
void ListenDeck::endAt(qint64 positionMs)
{
    dropAll();
    m_restMs = positionMs;
    const bool wasPlaying = m_playing;
    QMetaObject::invokeMethod(
            this,
            [this, wasPlaying, number = ++m_lastNumber] {
                if (number != m_lastNumber)
                    return;
                Q_EMIT handedOver();
                if (wasPlaying && number == m_lastNumber)
                    Q_EMIT ended();
            },
            Qt::QueuedConnection);
}

void ListenDeck::setDevice(const QAudioDevice &device)
{
    m_device = device;
    const DeckVoices::Part &newest = m_voices.newest();
    if (!newest.voice || !newest.feed)
        return;
    const QPointer<SourceFeed> feed = newest.feed;
    const qint64 frame = newest.voice->heardFrame();
    // A voice on a lost output need not play on until the new one does.
    dropAll();
    open(*feed, frame);
}

void ListenDeck::onOpened()
{
    m_voices.incoming().opened = true;
    m_timing.opened(m_voices.incoming().sinceOpening.elapsed());
    if (m_playing)
        startIncoming();
    else
        swap();
}

void ListenDeck::startIncoming()
{
    DeckVoices::Part &incoming = m_voices.incoming();
    if (incoming.follows) {
        startInSync();
        return;
    }
    // Another position of the same source, or nothing plays yet: there is nothing to synchronise
    // with.
    incoming.voice->setVolume(m_gain);
    incoming.start();
    if (m_voices.active().voice)
        m_voices.active().voice->setVolume(0);
}

// The new voice has been opened at a frame ahead of the old voice; it starts early enough to become
// audible when the old one gets there. If it took too long to open, it is replaced by a voice that
// begins later.
void ListenDeck::startInSync()
{
    const DeckVoices::Part &incoming = m_voices.incoming();
    const qint64 wait = incoming.beginMs() - m_timing.startLatency() - syncPositionMs();
    if (wait < 0 && incoming.feed) {
        const QPointer<SourceFeed> feed = incoming.feed;
        m_voices.dismissIncoming();
        openInSync(*feed);
        return;
    }
    QTimer::singleShot(std::chrono::milliseconds(std::max<qint64>(0, wait)), Qt::PreciseTimer,
            incoming.voice.get(), [this, number = incoming.number] {
                if (!m_playing || !m_voices.isIncoming(number))
                    return;
                m_voices.incoming().start();
            });
}

qint64 ListenDeck::syncPositionMs() const
{
    return m_syncSource ? m_syncSource->position() : m_voices.active().positionMs();
}

void ListenDeck::onSounding()
{
    if (m_voices.incoming().follows)
        measureLatency();
    swap();
}

// The new voice's position is accurate only after positionSettleTime(). The old voice is gone by
// then, so its position is carried forward by the elapsed time.
void ListenDeck::measureLatency()
{
    QElapsedTimer since;
    since.start();
    QTimer::singleShot(m_factory->positionSettleTime(), m_voices.incoming().voice.get(),
            [this, since, followed = syncPositionMs(), number = m_voices.incoming().number] {
                if (m_playing && !isHandingOver() && m_voices.isNewest(number))
                    m_timing.sounded(followed + since.elapsed() - m_voices.active().positionMs());
            });
}

void ListenDeck::swap()
{
    const DeckVoices::Part &incoming = m_voices.incoming();
    // At another position the old voice is silent already; a fade would make it audible again.
    if (m_playing && incoming.follows)
        m_voices.fadeOutActive(m_gain, FadingVoices::overlap);
    else
        m_voices.dismissActive();
    qCDebug(logPlayback) << "voice" << incoming.number << "takes over after"
                         << incoming.sinceOpening.elapsed() << "ms";
    m_voices.promoteIncoming();
    m_syncSource = nullptr;
    m_voices.active().voice->setVolume(m_gain);
    Q_EMIT handedOver();
}

void ListenDeck::dropAll()
{
    m_voices.dismissAll();
    m_syncSource = nullptr;
}

void ListenDeck::unload()
{
    dropAll();
    ++m_lastNumber;
    m_restMs = 0;
    m_playing = false;
}

void ListenDeck::fadeOut()
{
    if (m_voices.active().started)
        m_voices.fadeOutActive(m_gain, std::chrono::milliseconds(0));
    unload();
}

void ListenDeck::play()
{
    m_playing = true;
    const DeckVoices::Part &incoming = m_voices.incoming();
    if (incoming.voice) {
        if (incoming.opened && !incoming.started)
            startIncoming();
    } else if (m_voices.active().voice && !m_voices.active().started) {
        m_voices.active().start();
    }
}

// A started voice is not paused but ended at the frame heard last, and a new one is made ready
// there.
void ListenDeck::pause()
{
    m_playing = false;
    const DeckVoices::Part &newest = m_voices.newest();
    if (!newest.voice || !newest.feed || (!newest.started && !newest.follows))
        return;
    const QPointer<SourceFeed> feed = newest.feed;
    const qint64 frame = newest.follows ? syncPositionMs() * newest.sampleRate / 1000
                                        : newest.voice->heardFrame();
    dropAll();
    open(*feed, frame);
}

void ListenDeck::setVolume(float gain)
{
    m_gain = gain;
    if (m_voices.active().voice)
        m_voices.active().voice->setVolume(gain);
    if (m_voices.incoming().started && !m_voices.incoming().follows)
        m_voices.incoming().voice->setVolume(gain);
}

std::optional<HeardPeaks> ListenDeck::takePeaks()
{
    DeckVoices::Part &active = m_voices.active();
    if (!active.voice || !active.started)
        return {};
    return active.takePeaks(m_gain);
}

qint64 ListenDeck::position() const
{
    if (m_voices.active().voice)
        return m_voices.active().positionMs();
    return isHandingOver() ? m_voices.incoming().positionMs() : m_restMs;
}

} // namespace prelisten
