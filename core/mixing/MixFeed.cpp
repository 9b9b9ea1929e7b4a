// SPDX-License-Identifier: MIT
#include "core/mixing/MixFeed.h"

#include "core/playback/Deck.h"

#include <algorithm>
#include <utility>

namespace prelisten {

namespace {

// Audio that a lane must have decoded to join, in ms: enough that it does not run dry again at
// once.
constexpr qint64 entranceMs = 200;

} // namespace

MixFeed::MixFeed(Mix &mix, QList<PcmLane *> lanes, QObject *parent)
    : Feed(parent)
    , m_mix(mix)
    , m_lanes(std::move(lanes))
    , m_joined(static_cast<size_t>(m_lanes.size()), false)
{
    connect(&mix, &Mix::changed, this, [this] {
        if (m_entered)
            admit();
        Q_EMIT gainsChanged();
        Q_EMIT statusChanged();
    });
    for (PcmLane *lane : std::as_const(m_lanes)) {
        connect(lane, &PcmLane::opened, this, [this] {
            Q_EMIT storesChanged();
            Q_EMIT readable();
        });
        connect(lane, &PcmLane::restarted, this, &MixFeed::progressed);
        connect(lane, &PcmLane::lengthChanged, this, &MixFeed::progressed);
        connect(lane, &PcmLane::grew, this, &MixFeed::progressed);
        connect(lane, &PcmLane::ended, this, [this] {
            Q_EMIT progressed();
            Q_EMIT statusChanged();
            if (failure())
                Q_EMIT failed();
        });
        connect(&lane->spool(), &AudioSpool::statusChanged, this, &MixFeed::statusChanged);
    }
}

bool MixFeed::isAudible(const PcmLane &lane) const
{
    return m_mix.isAudible(lane.name());
}

bool MixFeed::anyJoined() const
{
    return std::find(m_joined.cbegin(), m_joined.cend(), true) != m_joined.cend();
}

// A lane that has not joined is waited for only before playback starts, or if no lane has joined.
bool MixFeed::isNeeded(int lane) const
{
    const PcmLane &each = *m_lanes.at(lane);
    if (!isAudible(each) || each.isFailed())
        return false;
    return m_joined[static_cast<size_t>(lane)] || !m_entered || !anyJoined();
}

bool MixFeed::isDecodedAt(const PcmLane &lane, qint64 frame) const
{
    const auto store = lane.store();
    const qint64 enough = entranceMs * sampleRate() / 1000;
    return store && store->readyFrames(frame, enough) >= enough;
}

void MixFeed::loadOn(PlaybackDeck &decks, qint64 positionMs, bool playing)
{
    decks.load(*this, positionMs, playing);
}

void MixFeed::prepareOn(PlaybackDeck &decks)
{
    decks.prepare(*this);
}

SpoolStatus MixFeed::status() const
{
    SpoolStatus all;
    all.activity = SpoolStatus::Activity::Complete;
    int audible = 0;
    int failed = 0;
    bool ended = false;
    for (int i = 0; i < m_lanes.size(); ++i) {
        const PcmLane &lane = *m_lanes.at(i);
        if (!isAudible(lane))
            continue;
        ++audible;
        const SpoolStatus own = lane.spool().status();
        const bool lost = own.activity == SpoolStatus::Activity::Failed;
        failed += lost || lane.isFailed() ? 1 : 0;
        const auto why = lane.spool().error();
        ended = ended || (why && why->kind == SpoolError::Kind::AccessEnded);
        // The status of a lane that is waiting takes precedence over one that is receiving.
        if (isNeeded(i) && !lost && own.activity != SpoolStatus::Activity::Complete &&
                (all.activity == SpoolStatus::Activity::Complete ||
                        all.activity == SpoolStatus::Activity::Receiving))
            all = own;
    }
    if (audible > 0 && (failed == audible || ended))
        all.activity = SpoolStatus::Activity::Failed;
    return all;
}

std::optional<SpoolError> MixFeed::error() const
{
    std::optional<SpoolError> first;
    for (const PcmLane *lane : m_lanes) {
        const auto why = isAudible(*lane) ? lane->spool().error() : std::nullopt;
        if (why && (!first || why->kind == SpoolError::Kind::AccessEnded))
            first = why;
    }
    return first;
}

// Set only if every audible lane has failed.
std::optional<DecodeResult> MixFeed::failure() const
{
    std::optional<DecodeResult> first;
    for (const PcmLane *lane : m_lanes) {
        if (!isAudible(*lane))
            continue;
        if (!lane->failure())
            return {};
        first = first ? first : lane->failure();
    }
    return first;
}

bool MixFeed::uses(const AudioSpool &spool) const
{
    return std::any_of(m_lanes.cbegin(), m_lanes.cend(),
            [&](const PcmLane *lane) { return &lane->spool() == &spool && isAudible(*lane); });
}

bool MixFeed::isReadable() const
{
    return sampleRate() > 0;
}

int MixFeed::sampleRate() const
{
    for (const PcmLane *lane : m_lanes) {
        if (const auto store = lane->store())
            return store->sampleRate();
    }
    return 0;
}

qint64 MixFeed::endFrame() const
{
    qint64 end = 0;
    for (const PcmLane *lane : m_lanes)
        end = std::max(end, lane->length().frames);
    return end;
}

qint64 MixFeed::durationMs() const
{
    qint64 duration = 0;
    for (const PcmLane *lane : m_lanes)
        duration = std::max(duration, lane->durationMs());
    return duration;
}

bool MixFeed::isDurationGuess() const
{
    return std::all_of(m_lanes.cbegin(), m_lanes.cend(),
            [](const PcmLane *lane) { return lane->store() && lane->length().isGuess(); });
}

// The largest amount that an audible lane lacks.
qint64 MixFeed::missingMs() const
{
    qint64 missing = 0;
    for (const PcmLane *lane : m_lanes) {
        if (isAudible(*lane))
            missing = std::max(missing, lane->missingMs());
    }
    return missing;
}

qint64 MixFeed::bufferedAheadMs(qint64 positionMs) const
{
    if (failure())
        return 0;
    qint64 ahead = PcmLane::endless;
    for (int i = 0; i < m_lanes.size(); ++i) {
        if (isNeeded(i))
            ahead = std::min(ahead, m_lanes.at(i)->bufferedAheadMs(positionMs));
    }
    return ahead;
}

qint64 MixFeed::prerollMs() const
{
    return entranceMs;
}

bool MixFeed::isDecodedFrom(qint64 positionMs) const
{
    return bufferedAheadMs(positionMs) == PcmLane::endless;
}

bool MixFeed::needsSequentialDecoding(qint64 positionMs) const
{
    for (int i = 0; i < m_lanes.size(); ++i) {
        if (isNeeded(i) && m_lanes.at(i)->needsSequentialDecoding(positionMs))
            return true;
    }
    return false;
}

void MixFeed::want(qint64 positionMs)
{
    for (PcmLane *lane : std::as_const(m_lanes)) {
        if (isAudible(*lane))
            lane->want(positionMs);
    }
}

// Lanes that are not audible now may be after the next click.
void MixFeed::wantAll(qint64 positionMs)
{
    for (PcmLane *lane : std::as_const(m_lanes))
        lane->want(positionMs);
}

void MixFeed::enter(qint64 frame)
{
    m_joined.assign(m_joined.size(), false);
    m_entered = true;
    m_frame = frame;
    admit();
}

void MixFeed::leave()
{
    m_joined.assign(m_joined.size(), false);
    m_entered = false;
}

void MixFeed::advance(qint64 frame)
{
    m_frame = frame;
    if (m_entered)
        admit();
}

void MixFeed::admit()
{
    std::vector<bool> in(m_joined.size());
    for (int i = 0; i < m_lanes.size(); ++i) {
        const PcmLane &lane = *m_lanes.at(i);
        const auto index = static_cast<size_t>(i);
        // A failed lane would stall all others.
        in[index] = isAudible(lane) &&
                    (isDecodedAt(lane, m_frame) || (m_joined[index] && !lane.isFailed()));
    }
    if (std::exchange(m_joined, in) != in)
        Q_EMIT gainsChanged();
}

float MixFeed::gain(int lane) const
{
    return m_joined[static_cast<size_t>(lane)] ? m_mix.gain(m_lanes.at(lane)->name()) : 0.0F;
}

} // namespace prelisten
