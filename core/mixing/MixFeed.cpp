// SPDX-License-Identifier: MIT
#include "core/mixing/MixFeed.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace prelisten {

namespace {

// What a lane must have to come in, in ms: enough that it does not drop out again at once.
constexpr qint64 entranceMs = 200;

constexpr qint64 endless = std::numeric_limits<qint64>::max() / 2;

} // namespace

MixFeed::MixFeed(Mix &mix, QList<PcmLane *> lanes, QObject *parent)
    : Feed(parent), m_mix(mix), m_lanes(std::move(lanes)), m_in(m_lanes.size(), false)
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
        connect(lane, &PcmLane::grew, this, &MixFeed::progressed);
        connect(lane, &PcmLane::ended, this, [this] {
            Q_EMIT progressed();
            Q_EMIT statusChanged();
        });
        connect(&lane->feed(), &Feed::statusChanged, this, &MixFeed::statusChanged);
    }
}

bool MixFeed::isAudible(const PcmLane &lane) const
{
    return m_mix.isAudible(lane.name());
}

bool MixFeed::anyIn() const
{
    return std::find(m_in.cbegin(), m_in.cend(), true) != m_in.cend();
}

// Who is out is waited for only before it begins, or when nobody else sounds.
bool MixFeed::isNeeded(int lane) const
{
    const PcmLane &each = *m_lanes.at(lane);
    if (!isAudible(each) || each.isFailed())
        return false;
    return m_in[static_cast<size_t>(lane)] || !m_entered || !anyIn();
}

qint64 MixFeed::framesOf(qint64 milliseconds) const
{
    return milliseconds * sampleRate() / 1000;
}

qint64 MixFeed::runwayOf(const PcmLane &lane, qint64 positionMs) const
{
    if (lane.state() == PcmLane::State::Complete)
        return endless;
    const int rate = sampleRate();
    const qint64 frames = lane.frames() - framesOf(positionMs);
    return frames <= 0 || rate <= 0 ? 0 : frames * 1000 / rate;
}

bool MixFeed::isThere(const PcmLane &lane, qint64 frame, qint64 runwayMs) const
{
    return lane.state() == PcmLane::State::Complete ||
           (lane.store() && lane.frames() >= frame + framesOf(runwayMs));
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
        const SpoolStatus own = lane.feed().status();
        const bool lost = own.activity == SpoolStatus::Activity::Failed;
        failed += lost || lane.isFailed() ? 1 : 0;
        const auto why = lane.feed().error();
        ended = ended || (why && why->kind == SpoolError::Kind::AccessEnded);
        // What is waited for tells more than what merely arrives.
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
        const auto why = isAudible(*lane) ? lane->feed().error() : std::nullopt;
        if (why && (!first || why->kind == SpoolError::Kind::AccessEnded))
            first = why;
    }
    return first;
}

bool MixFeed::uses(const AudioSpool &spool) const
{
    return std::any_of(m_lanes.cbegin(), m_lanes.cend(),
            [&](const PcmLane *lane) { return lane->feed().uses(spool) && isAudible(*lane); });
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
        end = std::max(end, lane->expectedFrames());
    return end;
}

qint64 MixFeed::durationMs() const
{
    qint64 duration = 0;
    for (const PcmLane *lane : m_lanes)
        duration = std::max(duration, lane->feed().durationMs());
    const int rate = sampleRate();
    return rate > 0 ? std::max(duration, endFrame() * 1000 / rate) : duration;
}

qint64 MixFeed::runwayMs(qint64 positionMs) const
{
    qint64 runway = endless;
    for (int i = 0; i < m_lanes.size(); ++i) {
        if (isNeeded(i))
            runway = std::min(runway, runwayOf(*m_lanes.at(i), positionMs));
    }
    return runway;
}

qint64 MixFeed::startRunwayMs() const
{
    return entranceMs;
}

bool MixFeed::isThereFrom(qint64) const
{
    for (int i = 0; i < m_lanes.size(); ++i) {
        if (isNeeded(i) && m_lanes.at(i)->state() != PcmLane::State::Complete)
            return false;
    }
    return true;
}

void MixFeed::prefer(qint64 positionMs)
{
    for (int i = 0; i < m_lanes.size(); ++i) {
        PcmLane &lane = *m_lanes.at(i);
        if (isNeeded(i) && runwayOf(lane, positionMs) < entranceMs)
            lane.prefer();
    }
}

void MixFeed::enter(qint64 frame)
{
    m_in.assign(m_in.size(), false);
    m_entered = true;
    m_frame = frame;
    admit();
}

void MixFeed::leave()
{
    m_in.assign(m_in.size(), false);
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
    std::vector<bool> in(m_in.size());
    for (int i = 0; i < m_lanes.size(); ++i) {
        const PcmLane &lane = *m_lanes.at(i);
        const auto index = static_cast<size_t>(i);
        in[index] = isAudible(lane) && (m_in[index] || isThere(lane, m_frame, entranceMs));
    }
    if (std::exchange(m_in, in) != in)
        Q_EMIT gainsChanged();
}

float MixFeed::gain(int lane) const
{
    return m_in[static_cast<size_t>(lane)] ? m_mix.gain(m_lanes.at(lane)->name()) : 0.0F;
}

} // namespace prelisten
