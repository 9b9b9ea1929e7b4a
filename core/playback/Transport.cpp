// SPDX-License-Identifier: MIT
#include "core/playback/Transport.h"

#include <algorithm>
#include <utility>

namespace prelisten {

namespace {

using namespace std::chrono_literals;

// Audio that must be decoded before playback starts, in ms.
constexpr qint64 prerollMs = 300;

constexpr auto tickInterval = 40ms;

} // namespace

Transport::Transport(PlaybackDeck &decks, std::chrono::milliseconds readiness, QObject *parent)
    : QObject(parent), m_decks(decks), m_resumeMs(prerollMs), m_readiness(readiness)
{
    m_tick.setInterval(tickInterval);
    connect(&m_tick, &QTimer::timeout, this, &Transport::settle);
    connect(&decks, &Deck::handedOver, this, &Transport::onHandedOver);
    connect(&decks, &Deck::ended, this, &Transport::onEnded);
    connect(&decks, &Deck::outputLost, this, [this] {
        pause();
        Q_EMIT outputLost();
    });
    connect(&decks, &Deck::failed, this, [this] { giveUp(DecodeResult::Unsupported); });
}

void Transport::open(const QList<Feed *> &sources, Feed *mix)
{
    close();
    m_sources = sources;
    m_mix = mix;
    if (sources.isEmpty())
        return;
    m_current = sources.first();
    m_target = 0;
    for (Feed *feed : sources)
        watch(*feed);
    if (mix)
        watch(*mix);
    Q_EMIT currentChanged(m_current->name());
    Q_EMIT wantsChanged();
    settle();
}

void Transport::watch(Feed &feed)
{
    connect(&feed, &Feed::readable, this, &Transport::settle);
    connect(&feed, &Feed::progressed, this, &Transport::settle);
    connect(&feed, &Feed::statusChanged, this, &Transport::settle);
    connect(&feed, &Feed::contentReplaced, this, [this, &feed] {
        if (&feed != m_loaded)
            return;
        // The content is another recording now: play it from the same position.
        reloadAt(position());
    });
    connect(&feed, &Feed::failed, this, &Transport::settle);
}

void Transport::giveUp(DecodeResult why)
{
    if (!m_current || std::exchange(m_undecodable, true))
        return;
    m_decks.unload();
    m_loaded = nullptr;
    Q_EMIT undecodable(m_current->name(), why);
    settle();
}

void Transport::close()
{
    for (Feed *feed : std::as_const(m_sources))
        feed->disconnect(this);
    if (m_mix)
        m_mix->disconnect(this);
    m_sources.clear();
    m_mix = nullptr;
    reset();
    m_current = nullptr;
    m_wantsPlay = false;
    setLoop({});
    Q_EMIT wantsChanged();
    settle();
}

void Transport::reset()
{
    m_decks.unload();
    m_loaded = nullptr;
    m_target.reset();
    m_landing.reset();
    m_stalled = false;
    m_ended = false;
    m_undecodable = false;
    m_resumeMs = prerollMs;
}

void Transport::play()
{
    if (!m_current)
        return;
    noteActivity();
    if (m_ended)
        m_target = 0;
    m_ended = false;
    m_undecodable = false;
    m_wantsPlay = true;
    // As after a stall: the deck plays as soon as enough has been decoded, which is usually at
    // once.
    m_stalled = true;
    m_resumeMs = prerollMs;
    Q_EMIT wantsChanged();
    settle();
}

void Transport::pause()
{
    m_wantsPlay = false;
    m_stalled = false;
    m_decks.pause();
    Q_EMIT wantsChanged();
    settle();
}

void Transport::stop()
{
    pause();
    seek(0);
}

void Transport::seek(qint64 positionMs)
{
    if (!m_current)
        return;
    const qint64 length = duration();
    m_target = std::clamp<qint64>(positionMs, 0, length > 0 ? length : positionMs);
    m_ended = false;
    m_resumeMs = prerollMs;
    settle();
}

void Transport::listen(const SourceName &source)
{
    const auto feed = std::find_if(m_sources.cbegin(), m_sources.cend(),
            [&source](const Feed *candidate) { return candidate->name() == source; });
    if (feed != m_sources.cend())
        choose(**feed);
}

void Transport::playMix()
{
    if (m_mix)
        choose(*m_mix);
}

void Transport::choose(Feed &feed)
{
    noteActivity();
    if (&feed == m_current)
        return;
    const qint64 place = position();
    if (m_ended && feed.durationMs() > place) { // a stem may end first: play on with the others
        m_target = place;
        m_wantsPlay = true;
    } else if (m_ended) {
        m_target = 0;
    } else if (!m_wantsPlay) {
        m_target = place;
    }
    m_ended = false;
    m_undecodable = false;
    m_current = &feed;
    Q_EMIT currentChanged(feed.name());
    Q_EMIT wantsChanged();
    settle();
}

void Transport::setLoop(const std::optional<LoopRegion> &region)
{
    if (m_loop == region)
        return;
    m_loop = region;
    m_decks.setLoop(region);
    Q_EMIT loopChanged();
}

void Transport::setVolume(int percent)
{
    // Perceived loudness is about the cube root of the amplitude.
    const float share = static_cast<float>(std::clamp(percent, 0, 100)) / 100.0F;
    m_decks.setVolume(share * share * share);
}

void Transport::noteActivity()
{
    m_readyUntil.setRemainingTime(m_readiness);
}

qint64 Transport::position() const
{
    if (m_target)
        return *m_target;
    const qint64 length = duration();
    if (m_ended)
        return length;
    const qint64 place = m_landing ? *m_landing : m_decks.position();
    return length > 0 ? std::min(place, length) : place;
}

qint64 Transport::duration() const
{
    return m_current ? m_current->durationMs() : 0;
}

bool Transport::isDurationGuess() const
{
    return m_current && m_current->isDurationGuess();
}

} // namespace prelisten
