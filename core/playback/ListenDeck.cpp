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
constexpr qint64 samePlaceMs = 150;

} // namespace

qint64 ListenDeck::Part::positionMs() const
{
    return voice->heardFrame() * 1000 / sampleRate;
}

ListenDeck::ListenDeck(std::unique_ptr<const VoiceFactory> voices, QObject *parent)
    : SourceDeck(parent)
    , m_voices(voices ? std::move(voices) : std::make_unique<const PlayerVoiceFactory>())
    , m_times(m_voices->usualStartLatencyMs())
{
}

ListenDeck::~ListenDeck() = default;

void ListenDeck::load(SourceFeed &feed, qint64 positionMs, bool playing)
{
    const bool onItsWay = m_incoming.voice != nullptr;
    if (onItsWay)
        m_leaving.dismiss(std::move(m_incoming.voice));
    m_incoming = {};
    m_playing = playing;
    if (onItsWay && m_active.started) {
        // The incoming voice may have silenced it already.
        m_active.voice->setVolume(m_gain);
        // Back to the voice that is still playing: keep it.
        if (playing && m_active.feed == &feed &&
                std::abs(positionMs - m_active.positionMs()) < samePlaceMs) {
            Q_EMIT handedOver();
            return;
        }
    }
    const bool beside = m_syncSource || (m_active.started && m_active.feed != &feed);
    if (playing && beside && std::abs(positionMs - followedMs()) < samePlaceMs)
        readyBeside(feed);
    else
        ready(feed, positionMs * feed.lane().store()->sampleRate() / 1000);
}

void ListenDeck::readyBeside(SourceFeed &feed)
{
    const qint64 place = followedMs() + m_times.lead();
    ready(feed, place * feed.lane().store()->sampleRate() / 1000);
    m_incoming.follows = m_incoming.voice != nullptr;
}

void ListenDeck::ready(SourceFeed &feed, qint64 frame)
{
    const auto store = feed.lane().store();
    const auto last = store->end();
    if (last && frame >= *last) {
        endAt(*last * 1000 / store->sampleRate());
        return;
    }
    Part part;
    part.feed = &feed;
    part.begin = frame;
    part.sampleRate = store->sampleRate();
    part.voice = m_voices->create(
            std::make_unique<PcmStream>(store, feed.lane().growth(), frame), m_device);
    part.number = ++m_newest;
    const quint64 number = part.number;
    const Voice *voice = part.voice.get();
    connect(voice, &Voice::opened, this, [this, number] {
        if (isIncoming(number))
            onOpened();
    });
    connect(voice, &Voice::sounding, this, [this, number] {
        if (isIncoming(number))
            onSounding();
    });
    connect(voice, &Voice::ended, this, [this, number] {
        if (!isNewest(number))
            return;
        if (m_incoming.voice)
            swap();
        Q_EMIT ended();
    });
    connect(voice, &Voice::noOutput, this, [this, number] {
        if (isNewest(number))
            Q_EMIT outputLost();
    });
    connect(voice, &Voice::failed, this, [this, number] {
        if (isNewest(number))
            Q_EMIT failed();
    });
    qCDebug(logPlayback) << "voice" << number << "opens" << feed.name() << "at frame" << frame;
    m_incoming = std::move(part);
    m_incoming.sinceOpening.start();
    m_incoming.voice->open();
}

// At the end there is nothing left to play, so no voice is created.
void ListenDeck::endAt(qint64 positionMs)
{
    dropAll();
    m_restMs = positionMs;
    const bool wasPlaying = m_playing;
    QMetaObject::invokeMethod(
            this,
            [this, wasPlaying, number = ++m_newest] {
                if (number != m_newest)
                    return;
                Q_EMIT handedOver();
                if (wasPlaying && number == m_newest)
                    Q_EMIT ended();
            },
            Qt::QueuedConnection);
}

void ListenDeck::setDevice(const QAudioDevice &device)
{
    m_device = device;
    const Part &newest = m_incoming.voice ? m_incoming : m_active;
    if (!newest.voice || !newest.feed)
        return;
    const QPointer<SourceFeed> feed = newest.feed;
    const qint64 frame = newest.voice->heardFrame();
    // A voice on a lost output need not play on until the new one does.
    dropAll();
    ready(*feed, frame);
}

bool ListenDeck::isIncoming(quint64 number) const
{
    return m_incoming.voice && m_incoming.number == number;
}

// During a handover only the incoming voice's signals count.
bool ListenDeck::isNewest(quint64 number) const
{
    return m_incoming.voice ? m_incoming.number == number
                            : m_active.voice && m_active.number == number;
}

void ListenDeck::onOpened()
{
    m_incoming.opened = true;
    m_times.opened(m_incoming.sinceOpening.elapsed());
    if (m_playing)
        startIncoming();
    else
        swap();
}

void ListenDeck::startIncoming()
{
    if (m_incoming.follows) {
        lineUp();
        return;
    }
    // Another position of the same source, or nothing plays yet: there is nothing to synchronise
    // with.
    m_incoming.started = true;
    m_incoming.voice->setVolume(m_gain);
    m_incoming.voice->play();
    if (m_active.voice)
        m_active.voice->setVolume(0);
}

// The new voice has been opened at a frame ahead of the old voice; it starts early enough to become
// audible when the old one gets there. If it took too long to open, it is replaced by a voice that
// begins later.
void ListenDeck::lineUp()
{
    const qint64 begin = m_incoming.begin * 1000 / m_incoming.sampleRate;
    const qint64 wait = begin - m_times.startLatency() - followedMs();
    if (wait < 0 && m_incoming.feed) {
        const QPointer<SourceFeed> feed = m_incoming.feed;
        m_leaving.dismiss(std::move(m_incoming.voice));
        m_incoming = {};
        readyBeside(*feed);
        return;
    }
    QTimer::singleShot(std::chrono::milliseconds(std::max<qint64>(0, wait)), Qt::PreciseTimer,
            m_incoming.voice.get(), [this, number = m_incoming.number] {
                if (!m_playing || !isIncoming(number))
                    return;
                m_incoming.started = true;
                m_incoming.voice->play();
            });
}

qint64 ListenDeck::followedMs() const
{
    return m_syncSource ? m_syncSource->position() : m_active.positionMs();
}

void ListenDeck::onSounding()
{
    if (m_incoming.follows)
        measure();
    swap();
}

// The new voice's position is accurate only after timedAfter(). The old voice is gone by then, so
// its position is carried forward by the elapsed time.
void ListenDeck::measure()
{
    QElapsedTimer since;
    since.start();
    QTimer::singleShot(m_voices->timedAfter(), m_incoming.voice.get(),
            [this, since, followed = followedMs(), number = m_incoming.number] {
                if (m_playing && !m_incoming.voice && isNewest(number))
                    m_times.sounded(followed + since.elapsed() - m_active.positionMs());
            });
}

void ListenDeck::swap()
{
    // At another position the old voice is silent already; a fade would make it audible again.
    if (m_active.voice && m_playing && m_incoming.follows)
        m_leaving.fadeOut(std::move(m_active.voice), m_gain, FadingVoices::overlap);
    else if (m_active.voice)
        m_leaving.dismiss(std::move(m_active.voice));
    qCDebug(logPlayback) << "voice" << m_incoming.number << "takes over after"
                         << m_incoming.sinceOpening.elapsed() << "ms";
    m_active = std::move(m_incoming);
    m_active.follows = false;
    m_incoming = {};
    m_syncSource = nullptr;
    m_active.voice->setVolume(m_gain);
    Q_EMIT handedOver();
}

void ListenDeck::dropAll()
{
    if (m_incoming.voice)
        m_leaving.dismiss(std::move(m_incoming.voice));
    if (m_active.voice)
        m_leaving.dismiss(std::move(m_active.voice));
    m_incoming = {};
    m_active = {};
    m_syncSource = nullptr;
}

void ListenDeck::unload()
{
    dropAll();
    ++m_newest;
    m_restMs = 0;
    m_playing = false;
}

void ListenDeck::fadeOut()
{
    if (m_active.started)
        m_leaving.fadeOut(std::move(m_active.voice), m_gain, std::chrono::milliseconds(0));
    unload();
}

void ListenDeck::play()
{
    m_playing = true;
    if (m_incoming.voice) {
        if (m_incoming.opened && !m_incoming.started)
            startIncoming();
    } else if (m_active.voice && !m_active.started) {
        m_active.started = true;
        m_active.voice->play();
    }
}

// A started voice is not paused but ended at the frame heard last, and a new one is made ready
// there.
void ListenDeck::pause()
{
    m_playing = false;
    const Part &newest = m_incoming.voice ? m_incoming : m_active;
    if (!newest.voice || !newest.feed || (!newest.started && !newest.follows))
        return;
    const QPointer<SourceFeed> feed = newest.feed;
    const qint64 frame =
            newest.follows ? followedMs() * newest.sampleRate / 1000 : newest.voice->heardFrame();
    dropAll();
    ready(*feed, frame);
}

void ListenDeck::setVolume(float gain)
{
    m_gain = gain;
    if (m_active.voice)
        m_active.voice->setVolume(gain);
    if (m_incoming.started && !m_incoming.follows)
        m_incoming.voice->setVolume(gain);
}

qint64 ListenDeck::position() const
{
    if (m_active.voice)
        return m_active.positionMs();
    return m_incoming.voice ? m_incoming.positionMs() : m_restMs;
}

} // namespace prelisten
