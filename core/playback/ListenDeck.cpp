// SPDX-License-Identifier: MIT
#include "core/playback/ListenDeck.h"

#include <QLibraryInfo>
#include <QVersionNumber>

#include <algorithm>
#include <cstdlib>

namespace prelisten {

namespace {

using namespace std::chrono_literals;

// From play() on a fresh voice until its clock and its sound agree, before this machine has been
// measured (recorded: 40 ms on Qt 6.4.2, none on 6.8.2); and how far measurements may move it.
qint64 usualStartLatencyMs()
{
    return QLibraryInfo::version() < QVersionNumber(6, 5) ? 40 : 0;
}
constexpr qint64 shortestStartLatencyMs = -50;
constexpr qint64 longestStartLatencyMs = 250;

// Time to move to the place before playing starts.
constexpr qint64 seekAllowanceMs = 10;

// Nearer than this is the same place.
constexpr qint64 samePlaceMs = 150;

// A volume is heard when what the output has buffered has been played (Qt asks for 100 ms).
constexpr auto outputBuffer = 150ms;

// A volume takes effect with the next whole frame (26 ms for MP3), so an overlap must be longer
// than that to be none too short.
constexpr auto fadeStep = 40ms;

} // namespace

ListenDeck::ListenDeck(QObject *parent) : Deck(parent), m_startLatencyMs(usualStartLatencyMs()) {}

ListenDeck::~ListenDeck() = default;

void ListenDeck::load(Feed &anyFeed, qint64 positionMs, bool playing)
{
    SourceFeed &feed = *anyFeed.asSource();
    const bool onItsWay = m_incoming.voice != nullptr;
    if (onItsWay)
        dismiss(std::move(m_incoming.voice));
    m_incoming = {};
    m_playing = playing;
    if (onItsWay && m_active.voice) {
        // It may have been told to make room.
        m_active.voice->setVolume(m_gain);
        // Back to what has not stopped sounding: stay with it.
        if (playing && m_active.feed == &feed &&
                std::abs(positionMs - m_active.voice->position()) < samePlaceMs) {
            m_active.voice->play();
            Q_EMIT handedOver(m_active.durationMs);
            return;
        }
    }
    m_incoming = makePart(feed, positionMs);
    const bool beside = m_guide || (m_active.voice && m_active.feed != &feed);
    m_incoming.follows =
            playing && beside && std::abs(positionMs - followedPosition()) < samePlaceMs;
    m_incoming.voice->open(feed.cueAt(positionMs, m_incoming.entry));
}

ListenDeck::Part ListenDeck::makePart(SourceFeed &feed, qint64 positionMs)
{
    Part part;
    part.feed = &feed;
    auto opening = feed.open(positionMs);
    part.entry = opening.entry;
    part.voice =
            std::make_unique<ListenVoice>(std::move(opening.reader), opening.fileName, m_device);
    const quint64 number = ++m_newest;
    part.number = number;
    const ListenVoice *voice = part.voice.get();
    connect(voice, &ListenVoice::opened, this, [this, number](qint64 durationMs) {
        if (isIncoming(number))
            onOpened(durationMs);
    });
    connect(voice, &ListenVoice::sounding, this, [this, number] {
        if (isIncoming(number))
            onSounding();
    });
    connect(voice, &ListenVoice::ended, this, [this, number] {
        if (!isNewest(number))
            return;
        if (m_incoming.voice)
            swap();
        Q_EMIT ended();
    });
    connect(voice, &ListenVoice::unheard, this, [this, number] {
        if (isNewest(number))
            Q_EMIT outputLost();
    });
    connect(voice, &ListenVoice::broke, this, [this, number] {
        if (isNewest(number))
            Q_EMIT broke();
    });
    return part;
}

void ListenDeck::setDevice(const QAudioDevice &device)
{
    m_device = device;
    const Part &newest = m_incoming.voice ? m_incoming : m_active;
    if (newest.voice && newest.feed)
        load(*newest.feed, newest.voice->position(), m_playing);
}

bool ListenDeck::isIncoming(quint64 number) const
{
    return m_incoming.voice && m_incoming.number == number;
}

// While a voice is on its way, what the old one meets no longer matters.
bool ListenDeck::isNewest(quint64 number) const
{
    return m_incoming.voice ? m_incoming.number == number
                            : m_active.voice && m_active.number == number;
}

void ListenDeck::onOpened(qint64 durationMs)
{
    m_incoming.opened = true;
    // A part of a source does not know how long the whole is.
    m_incoming.durationMs = m_incoming.entry ? 0 : durationMs;
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
    // Another place of the same source, or the first sound at all: nothing to line up with.
    m_incoming.voice->setVolume(m_gain);
    m_incoming.voice->play();
    if (m_active.voice)
        m_active.voice->setVolume(0);
}

// The new voice can begin with whole frames only, so it begins with the next one that leaves time
// enough, at the moment that makes it sound when the old voice gets there.
void ListenDeck::lineUp()
{
    const qint64 now = followedPosition();
    const TimeMap::Cue cue =
            m_incoming.feed->cueAt(now + m_startLatencyMs + seekAllowanceMs, m_incoming.entry);
    m_incoming.voice->seek(cue);
    const auto wait = std::chrono::milliseconds(cue.soundMs - m_startLatencyMs - now);
    QTimer::singleShot(
            wait, Qt::PreciseTimer, m_incoming.voice.get(), [voice = m_incoming.voice.get(), this] {
                if (m_playing)
                    voice->play();
            });
}

qint64 ListenDeck::followedPosition() const
{
    return m_guide ? m_guide->position() : m_active.voice->position();
}

void ListenDeck::onSounding()
{
    if (m_incoming.follows) {
        const qint64 behind = followedPosition() - m_incoming.voice->position();
        m_startLatencyMs = std::clamp<qint64>(
                m_startLatencyMs + behind / 2, shortestStartLatencyMs, longestStartLatencyMs);
    }
    swap();
}

void ListenDeck::swap()
{
    // At another place the old voice has been silenced already; to fade it would let it be heard
    // once more.
    if (m_active.voice && m_playing && m_incoming.follows)
        fadeOut(std::move(m_active.voice), fadeStep);
    else if (m_active.voice)
        dismiss(std::move(m_active.voice));
    m_active = std::move(m_incoming);
    m_incoming = {};
    m_guide = nullptr;
    m_active.voice->setVolume(m_gain);
    Q_EMIT handedOver(m_active.durationMs);
}

// Two outputs never change at the same instant: the old voice goes half-way down, then down, while
// the new one sounds already.
void ListenDeck::fadeOut(std::unique_ptr<ListenVoice> voice, std::chrono::milliseconds after)
{
    ListenVoice *leaving = voice.get();
    leaving->disconnect(this);
    QTimer::singleShot(after, Qt::PreciseTimer, leaving,
            [leaving, gain = m_gain / 2] { leaving->setVolume(gain); });
    QTimer::singleShot(
            after + fadeStep, Qt::PreciseTimer, leaving, [leaving] { leaving->setVolume(0); });
    QTimer::singleShot(after + fadeStep + outputBuffer, leaving, &ListenVoice::leave);
    forgetWhenLeft(*leaving);
    m_leaving.push_back(std::move(voice));
}

void ListenDeck::dismiss(std::unique_ptr<ListenVoice> voice)
{
    ListenVoice *leaving = voice.get();
    leaving->disconnect(this);
    forgetWhenLeft(*leaving);
    leaving->leave();
    m_leaving.push_back(std::move(voice));
}

void ListenDeck::forgetWhenLeft(const ListenVoice &voice)
{
    connect(&voice, &ListenVoice::left, this, [this, leaving = &voice] {
        // Not now: it is telling us.
        QMetaObject::invokeMethod(
                this,
                [this, leaving] {
                    std::erase_if(m_leaving,
                            [leaving](const auto &each) { return each.get() == leaving; });
                },
                Qt::QueuedConnection);
    });
}

void ListenDeck::unload()
{
    if (m_incoming.voice)
        dismiss(std::move(m_incoming.voice));
    if (m_active.voice)
        dismiss(std::move(m_active.voice));
    m_incoming = {};
    m_active = {};
    m_guide = nullptr;
    m_playing = false;
}

void ListenDeck::fadeAway()
{
    if (m_active.voice && m_playing)
        fadeOut(std::move(m_active.voice), std::chrono::milliseconds(0));
    unload();
}

void ListenDeck::play()
{
    m_playing = true;
    if (m_incoming.voice && m_incoming.opened)
        startIncoming();
    else if (!m_incoming.voice && m_active.voice)
        m_active.voice->play();
}

void ListenDeck::pause()
{
    m_playing = false;
    if (m_active.voice)
        m_active.voice->pause();
    if (m_incoming.voice && m_incoming.opened) {
        m_incoming.voice->pause();
        swap();
    }
}

void ListenDeck::setVolume(float gain)
{
    m_gain = gain;
    if (m_active.voice)
        m_active.voice->setVolume(gain);
    if (m_incoming.voice && m_incoming.opened && !m_incoming.follows)
        m_incoming.voice->setVolume(gain);
}

qint64 ListenDeck::position() const
{
    if (m_active.voice)
        return m_active.voice->position();
    return m_incoming.voice ? m_incoming.voice->position() : 0;
}

} // namespace prelisten
