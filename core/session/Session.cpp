// SPDX-License-Identifier: MIT
#include "core/session/Session.h"

#include "core/Log.h"
#include "core/access/TrackVerdict.h"
#include "core/access/VerdictRules.h"
#include "core/decoding/ThreadReaper.h"
#include "core/session/OpenTrack.h"

#include <utility>

namespace prelisten {

Session::Session(StudioClient &studio, Audition &audition, DecoderProvider decoders,
        RetryPolicy::Limits retry, QObject *parent)
    : QObject(parent)
    , m_studio(studio)
    , m_audition(audition)
    , m_transport(audition.transport())
    , m_decoders(std::move(decoders))
    , m_reaper(std::make_shared<ThreadReaper>())
    , m_retryLimits(retry)
{
    m_retryTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &Session::sendRequest);
    connect(&m_transport, &Transport::stateChanged, this, &Session::publishState);
    connect(&m_transport, &Transport::undecodable, this, &Session::onUndecodable);
}

Session::~Session()
{
    m_transport.disconnect(this);
}

void Session::onUndecodable(const QString &source, DecodeResult why)
{
    Q_EMIT failed(undecodableVerdict(source, why), false);
}

void Session::open(const ParsedRef &wanted)
{
    if (!wanted) {
        fail(verdictOf(wanted.error()), false);
        return;
    }
    qCDebug(logSession) << "opens" << wanted->trackId;
    begin({*wanted});
}

void Session::begin(const Wanted &wanted, Links links)
{
    endOpening();
    const std::shared_ptr<ResolvedShare> share = shareOf(wanted);
    std::shared_ptr<TrackOrigin> origin;
    if (share)
        origin = std::make_shared<SharedTrack>(share, wanted.sharedTrack);
    else
        origin = std::make_shared<StudioTrack>(m_studio, wanted.ref);
    m_opening = Opening{wanted, origin, share, 0, RetryPolicy(m_retryLimits, 0), false};
    m_failed = false;
    m_failedForKey = false;
    m_failedHeard.reset();
    m_reopen.reset();
    Q_EMIT opening(m_opening->wanted.ref);
    publishState();
    const FetchedTrack *given = nullptr;
    if (links == Links::Given && share && share->content())
        given = findShared(*share->content(), wanted.sharedTrack);
    if (given)
        onReply(*given);
    else
        sendRequest();
}

KeyInUse Session::keyFor(const OpenTrack &track) const
{
    return track.track().share ? KeyInUse() : m_key;
}

void Session::cancelOpen()
{
    if (!m_opening)
        return;
    endOpening();
    Q_EMIT openCancelled();
    publishState();
}

void Session::resumeAt(const TrackRef &ref, const ListeningPlace &place)
{
    m_resume = std::pair(ref, place);
}

void Session::forgetFailure()
{
    m_failed = false;
    publishState();
}

void Session::endOpening()
{
    if (!m_opening)
        return;
    m_retryTimer.stop();
    m_opening->origin->cancel(m_opening->call);
    m_opening.reset();
}

void Session::sendRequest()
{
    m_opening->call = m_opening->origin->fetch(
            this, [this](const TrackOrigin::Reply &reply) { onReply(reply); });
}

void Session::onReply(const TrackOrigin::Reply &reply)
{
    if (reply || reply.error().kind == ApiError::Kind::ShareEmpty)
        listCollection();
    if (reply) {
        Opening opening = *m_opening;
        if (reply->track.share && reply->track.share->inCollection)
            opening.wanted.sharedTrack = reply->track.id;
        endOpening();
        enter(opening, *reply);
        return;
    }
    const Wanted wanted = m_opening->wanted;
    const Verdict why =
            verdictOf(reply.error(), wanted.share ? KeyInUse() : m_key, wanted.ref.organization);
    if (reply.error().isTransient()) {
        const auto delay = m_opening->retry.nextDelay(reply.error().retryAfter);
        m_opening->waits = true;
        m_retryTimer.start(delay);
        Q_EMIT waiting(why, delay);
        publishState();
        return;
    }
    endOpening();
    m_reopen = wanted;
    m_failedForKey = why.outcome == Verdict::Outcome::KeyProblem;
    fail(why, true);
}

void Session::enter(const Opening &opening, const FetchedTrack &fetched)
{
    const TrackRef ref = opening.wanted.share ? TrackRef{{}, fetched.track.id} : opening.wanted.ref;
    // The same track may be opened again because access had ended, or to see what changed: source
    // and position are then restored.
    const bool same = m_track && m_track->ref() == ref;
    const qint64 place = m_transport.position();
    const SourceName source = m_audition.listening();

    // The old track is closed only here, when the new one has arrived. The new one requests its
    // first bytes before opened() is emitted: showing a track takes longer than sending a request.
    qCDebug(logSession) << "opened" << ref.trackId << "with" << fetched.track.sources.size()
                        << "sources";
    const UrlGate gate(m_studio.base().isLoopback());
    m_track.reset();
    m_open = opening.wanted;
    m_track = std::make_unique<OpenTrack>(ref, fetched,
            OpenTrack::Context{opening.origin, gate, m_storage, m_audition, m_retryLimits,
                    m_decoders, m_reaper, m_preloading});
    Q_EMIT opened(ref, fetched.track);
    connectTrack();
    m_audition.begin(fetched.track.sources);
    Q_EMIT mixable(m_track->isMixable());
    if (!m_track->hasLinks()) {
        m_reopen = m_open;
        Q_EMIT failed(verdictOnTrack(fetched, gate, keyFor(*m_track), ref.organization), true);
    }
    if (same) {
        if (fetched.track.sources.contains(source))
            m_audition.listen(source);
        m_transport.seek(place);
    }
    if (const auto resume = std::exchange(m_resume, std::nullopt); resume && resume->first == ref) {
        m_audition.restore(resume->second.setup);
        m_audition.seek(resume->second.positionMs);
    }
    publishState();
}

void Session::connectTrack()
{
    const OpenTrack *track = m_track.get();
    connect(track, &OpenTrack::sourceChanged, this, &Session::sourceChanged);
    connect(track, &OpenTrack::linksRenewed, this, &Session::linksRenewed);
    connect(track, &OpenTrack::sourceUndecodable, this, &Session::onUndecodable);
    connect(track, &OpenTrack::recovered, this, &Session::recovered);
    connect(track, &OpenTrack::peaksAdded, this, &Session::peaksAdded);
    connect(track, &OpenTrack::peaksReset, this, &Session::peaksReset);
    connect(track, &OpenTrack::loudnessKnown, this, &Session::loudnessKnown);
    connect(track, &OpenTrack::residualKnown, this, &Session::residualKnown);
    connect(track, &OpenTrack::renewalWaiting, this,
            [this, track](const ApiError &why, std::chrono::milliseconds retryIn) {
                Q_EMIT waiting(verdictOf(why, keyFor(*track), track->ref().organization), retryIn);
            });
    connect(track, &OpenTrack::waiting, this,
            [this, track](const QString &source, const SpoolError &why,
                    std::chrono::milliseconds retryIn) {
                Q_EMIT waiting(
                        verdictOf(why, source, keyFor(*track), track->ref().organization), retryIn);
            });
    connect(track, &OpenTrack::sourceFailed, this,
            [this, track](const QString &source, const SpoolError &error) {
                if (!track->hasLinks())
                    return; // reported for the whole track
                // A source that is not heard must not hide why the sound has stopped.
                const SourceName &heard = m_audition.listening();
                if (source == heard)
                    m_failedHeard = heard;
                else if (m_failedHeard == heard)
                    return;
                Verdict why = verdictOf(error, source, keyFor(*track), track->ref().organization);
                if (error.kind == SpoolError::Kind::AccessEnded) {
                    m_reopen = m_open;
                    why.playsOn = m_transport.loaded() != nullptr;
                }
                Q_EMIT failed(why, true);
            });
}

void Session::fail(const Verdict &why, bool canRetry)
{
    m_failed = true;
    qCInfo(logSession) << "failed:" << why.outcome << "status" << why.httpStatus;
    Q_EMIT failed(why, canRetry);
    publishState();
}

void Session::retry()
{
    m_failedHeard.reset();
    if (m_opening) {
        if (m_retryTimer.isActive()) {
            m_retryTimer.stop();
            sendRequest();
        }
    } else if (m_reopen) {
        begin(Wanted(*m_reopen), Links::Fresh); // a copy, since opening resets it
    } else if (m_track) {
        m_track->retry();
    }
}

void Session::distrustLinks()
{
    qCDebug(logSession) << "distrusts its links";
    if (m_opening)
        retry();
    if (m_track)
        m_track->distrustLinks();
}

std::optional<TrackFacts> Session::facts() const
{
    if (!m_track)
        return {};
    return TrackFacts{m_track->ref(), m_state, m_transport.position(), m_transport.duration(),
            m_audition.listening(), m_track->isMixable(), m_track->renewals(),
            m_track->sourceFacts()};
}

void Session::setPreloading(bool on)
{
    m_preloading = on;
    if (m_track)
        m_track->setPreloading(on);
}

void Session::publishState()
{
    PlaybackState state = m_transport.state();
    if (!m_track) {
        if (m_opening)
            state = m_opening->waits ? PlaybackState::WaitingForNetwork : PlaybackState::Loading;
        else
            state = m_failed ? PlaybackState::Failed : PlaybackState::Empty;
    } else if (!m_track->hasLinks()) {
        state = PlaybackState::Failed;
    }
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

} // namespace prelisten
