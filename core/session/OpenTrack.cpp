// SPDX-License-Identifier: MIT
#include "core/session/OpenTrack.h"

#include "core/track/SourceRole.h"

#include <utility>

namespace prelisten {

namespace {

// Limit for the decoded audio of all lanes of a track together, in bytes.
constexpr qint64 mixMemory = 1LL << 30;
constexpr double highestRate = 48'000; // Hz; assumed until the lanes are known

SourceState stateOf(const PcmLane &lane)
{
    const SpoolStatus status = lane.spool().status();
    if (lane.state() == PcmLane::State::Failed)
        return {SourceState::Kind::Failed, 0};
    switch (status.activity) {
    case SpoolStatus::Activity::Complete:
        return {SourceState::Kind::Ready, 100};
    case SpoolStatus::Activity::Failed:
        return {SourceState::Kind::Failed, 0};
    default:
        break;
    }
    if (status.activity == SpoolStatus::Activity::Idle && status.received == 0)
        return {SourceState::Kind::NotLoaded, 0};
    const int percent =
            status.total > 0 ? static_cast<int>(status.received * 100 / status.total) : 0;
    return {SourceState::Kind::Loading, percent};
}

SourceFacts factsOf(const PcmLane &lane)
{
    const AudioSpool &spool = lane.spool();
    SourceFacts facts;
    facts.name = lane.name();
    facts.download = spool.status();
    facts.downloadError = spool.error();
    if (spool.isReadable())
        facts.kind = spool.kind();
    facts.decoding = lane.state();
    facts.decodingError = lane.failure();
    if (const auto store = lane.store()) {
        facts.sampleRate = store->sampleRate();
        facts.length = lane.length();
    }
    return facts;
}

bool isWaiting(const SpoolStatus &status)
{
    return status.activity == SpoolStatus::Activity::Retrying ||
           status.activity == SpoolStatus::Activity::WaitingForNetwork ||
           status.activity == SpoolStatus::Activity::AwaitingLink;
}

bool isTooLong(const Track &track)
{
    const double seconds =
            track.durationSeconds.value_or(0) * static_cast<double>(track.sources.size());
    return seconds * highestRate * PcmStore::bytesPerFrame > mixMemory;
}

} // namespace

OpenTrack::OpenTrack(TrackRef ref, const FetchedTrack &fetched, Context context)
    : m_ref(std::move(ref))
    , m_track(fetched.track)
    , m_hasLinks(!fetched.links.isEmpty())
    , m_transport(context.audition.transport())
    , m_broker(context.origin, fetched.links, RetryPolicy(context.retry, 0))
    , m_pacer(RetryPolicy(context.retry, 0))
{
    makeSources(context);
    connect(&m_broker, &LinkBroker::renewed, this,
            [this] { Q_EMIT linksRenewed(m_broker.renewals()); });
    QList<PcmLane *> lanes;
    QList<Feed *> feeds;
    for (size_t i = 0; i < m_lanes.size(); ++i) {
        lanes.append(m_lanes[i].get());
        feeds.append(m_feeds[i].get());
    }
    m_order = std::make_unique<LoadOrder>(lanes, m_transport);
    m_order->setPreloading(context.preload);
    if (!m_lanes.empty() && !isTooLong(m_track)) {
        makeMix(context.audition.mix());
        analyse(context.audition);
    }
    connect(&m_transport, &Transport::stateChanged, this, &OpenTrack::startLanes);
    connect(&m_transport, &Transport::currentChanged, this, &OpenTrack::startLanes);
    m_transport.open(feeds, m_mix.get());
    // A source that becomes current may not report anything any more, or may be waiting already.
    connect(&m_transport, &Transport::currentChanged, this, &OpenTrack::onCurrentStatus);
    m_order->apply();
}

void OpenTrack::makeSources(const Context &context)
{
    const auto durationMs = static_cast<qint64>(m_track.durationSeconds.value_or(0) * 1000);
    const bool evictsPlayed = isTooLong(m_track);
    PcmLane::Shared shared{std::make_shared<MixRate>(), std::make_shared<PcmBudget>(mixMemory),
            context.decoders, context.reaper, evictsPlayed};
    for (const SourceName &source : std::as_const(m_track.sources)) {
        AudioSpool::Context how{
                m_broker, context.storage, context.gate, RetryPolicy(context.retry, 0)};
        how.pacer = &m_pacer;
        auto spool = std::make_unique<AudioSpool>(source, how);
        if (evictsPlayed)
            shared.budget = std::make_shared<PcmBudget>(
                    mixMemory / static_cast<qint64>(m_track.sources.size()));
        auto lane = std::make_unique<PcmLane>(*spool, durationMs, shared);
        const PcmLane *watched = lane.get();
        connect(spool.get(), &AudioSpool::statusChanged, this,
                [this, watched] { onStatus(*watched); });
        connect(spool.get(), &AudioSpool::progressed, this,
                [this, watched] { announce(*watched); });
        connect(spool.get(), &AudioSpool::failed, this, [this, watched](const SpoolError &error) {
            Q_EMIT sourceFailed(watched->name(), error);
        });
        connect(spool.get(), &AudioSpool::readable, this, &OpenTrack::startLanes);
        connect(watched, &PcmLane::ended, this, [this, watched] { onLaneEnded(*watched); });
        m_feeds.push_back(std::make_unique<SourceFeed>(*lane));
        m_spools.push_back(std::move(spool));
        m_lanes.push_back(std::move(lane));
    }
}

void OpenTrack::makeMix(Mix &mix)
{
    QList<PcmLane *> lanes;
    for (const auto &lane : m_lanes)
        lanes.append(lane.get());
    m_mix = std::make_unique<MixFeed>(mix, lanes);
    connect(&mix, &Mix::changed, m_order.get(), &LoadOrder::apply);
}

void OpenTrack::analyse(Audition &audition)
{
    m_analysis = std::make_unique<TrackAnalysis>();
    m_analysis->setLanes(m_track.sources);
    for (int i = 0; i < static_cast<int>(m_lanes.size()); ++i) {
        const PcmLane *lane = m_lanes[static_cast<size_t>(i)].get();
        const auto follow = [this, i, lane] {
            m_analysis->follow(i, lane->store());
        };
        const auto grew = [this, i] {
            m_analysis->grew(i);
        };
        connect(lane, &PcmLane::opened, this, follow);
        connect(lane, &PcmLane::restarted, this, follow);
        connect(lane, &PcmLane::grew, this, grew);
        connect(lane, &PcmLane::ended, this, grew);
    }
    const TrackAnalysis *analysis = m_analysis.get();
    connect(analysis, &TrackAnalysis::peaksAdded, this,
            [this](int lane, int sampleRate, qint64 firstPeak, const QList<Peak> &peaks) {
                Q_EMIT peaksAdded(m_track.sources.at(lane), sampleRate, firstPeak, peaks);
            });
    connect(analysis, &TrackAnalysis::peaksReset, this,
            [this](int lane) { Q_EMIT peaksReset(m_track.sources.at(lane)); });
    connect(analysis, &TrackAnalysis::loudnessKnown, this, [this](int lane, LoudnessFigure figure) {
        if (isMaster(m_track.sources.at(lane))) {
            m_masterLufs = figure.lufs;
            m_masterKnown = true;
        }
        Q_EMIT loudnessKnown(m_track.sources.at(lane), figure.lufs, figure.truePeakDb);
    });
    connect(analysis, &TrackAnalysis::sumKnown, this,
            [this, &audition](LoudnessFigure sum, const Residual &residual) {
                if (m_masterKnown)
                    audition.setLoudness(m_masterLufs, sum.lufs);
                if (residual.totalDb)
                    Q_EMIT residualKnown(*residual.totalDb, residual.series);
            });
}

// Decodes the current source at once, and the others later, so that they do not delay the start of
// playback.
void OpenTrack::startLanes()
{
    const PlaybackState state = m_transport.state();
    const bool opens = state == PlaybackState::Empty || state == PlaybackState::Loading;
    const bool soundIsAwaited = m_transport.wantsPlay() && state != PlaybackState::Playing &&
                                state != PlaybackState::Failed;
    const bool alone = !m_mix || (!m_transport.isMixing() && (opens || soundIsAwaited));
    for (const auto &lane : m_lanes) {
        if (!alone || (m_transport.current() && m_transport.current()->uses(lane->spool())))
            lane->start();
    }
}

OpenTrack::~OpenTrack()
{
    m_transport.close();
}

bool OpenTrack::isMixable() const
{
    return m_mix && hasStems(m_track.sources);
}

QList<SourceFacts> OpenTrack::sourceFacts() const
{
    QList<SourceFacts> facts;
    for (const auto &lane : m_lanes)
        facts.append(factsOf(*lane));
    return facts;
}

void OpenTrack::setPreloading(bool on)
{
    m_order->setPreloading(on);
}

void OpenTrack::retry()
{
    m_broker.retryNow();
    for (const auto &spool : m_spools) {
        const auto activity = spool->status().activity;
        if (activity == SpoolStatus::Activity::Failed || isWaiting(spool->status()))
            spool->retryNow();
    }
    m_order->apply();
}

void OpenTrack::distrustLinks()
{
    if (m_broker.nextTryIn())
        m_broker.retryNow();
    for (const auto &spool : m_spools)
        spool->distrustLink();
}

void OpenTrack::announce(const PcmLane &lane)
{
    Q_EMIT sourceChanged(lane.name(), stateOf(lane));
}

void OpenTrack::onStatus(const PcmLane &lane)
{
    announce(lane);
    const Feed *current = m_transport.current();
    if (current && current->uses(lane.spool()))
        onCurrentStatus();
}

void OpenTrack::onLaneEnded(const PcmLane &lane)
{
    announce(lane);
    // The transport reports failures of a single source, and of a mix that has no lane left.
    if (lane.failure() && m_mix && m_transport.isMixing() && m_mix->uses(lane.spool()) &&
            !m_mix->failure())
        Q_EMIT sourceUndecodable(lane.name(), *lane.failure());
}

void OpenTrack::onCurrentStatus()
{
    const SpoolStatus status = m_transport.current()->status();
    // Connecting between two retries means neither waiting nor recovered.
    if (status.activity == SpoolStatus::Activity::Connecting)
        return;
    const bool waits = isWaiting(status);
    if (std::exchange(m_waiting, waits) && !waits &&
            status.activity != SpoolStatus::Activity::Failed)
        Q_EMIT recovered();
    if (!waits || !status.retryIn)
        return;
    if (status.problem)
        Q_EMIT waiting(m_transport.current()->name(), *status.problem, *status.retryIn);
    else if (const auto &why = m_broker.whyWaiting())
        Q_EMIT renewalWaiting(*why, *status.retryIn);
}

} // namespace prelisten
