// SPDX-License-Identifier: MIT
#include "core/session/Session.h"

#include "core/access/Judge.h"
#include "core/session/OpenTrack.h"

#include <utility>

namespace prelisten {

Session::Session(StudioClient &studio, Transport &transport, RetryPolicy::Limits retry, QObject *parent)
    : QObject(parent), m_studio(studio), m_transport(transport), m_retryLimits(retry)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &Session::ask);
    connect(&m_transport, &Transport::stateChanged, this, &Session::publishState);
    connect(&m_transport, &Transport::undecodable, this, [this](const QString &source) {
        Q_EMIT failed(undecodableVerdict(source), false);
    });
}

Session::~Session()
{
    m_transport.disconnect(this);
}

void Session::open(const QString &text, const QString &organization)
{
    const auto parsed = parseTrackRef(text);
    if (!parsed) {
        fail(verdictOf(parsed.error()), false);
        return;
    }
    endOpening();
    Opening opening;
    opening.ref = *parsed;
    if (opening.ref.organization.isEmpty() && isOrganizationId(organization))
        opening.ref.organization = organization;
    opening.retry = RetryPolicy(m_retryLimits, 0);
    m_opening = opening;
    m_failed = false;
    m_lastFailed.reset();
    Q_EMIT this->opening(opening.ref);
    publishState();
    ask();
}

void Session::cancelOpen()
{
    if (!m_opening)
        return;
    endOpening();
    publishState();
}

void Session::endOpening()
{
    if (!m_opening)
        return;
    m_again.stop();
    m_studio.cancel(m_opening->call);
    m_opening.reset();
    Q_EMIT openEnded();
}

void Session::ask()
{
    m_opening->call = m_studio.fetchTrack(m_opening->ref, this, [this](const StudioClient::TrackReply &reply) { onReply(reply); });
}

void Session::onReply(const StudioClient::TrackReply &reply)
{
    const TrackRef ref = m_opening->ref;
    if (!reply) {
        const ApiError &error = reply.error();
        const Verdict why = verdictOf(error, m_key, ref.organization);
        if (error.isTransient()) {
            const auto delay = m_opening->retry.nextDelay(error.retryAfter);
            m_opening->waits = true;
            m_again.start(delay);
            Q_EMIT waiting(why, delay);
            publishState();
            return;
        }
        m_lastFailed = ref;
        endOpening();
        fail(why, true);
        return;
    }
    endOpening();
    // The old track ends only here, where the new one is really there.
    m_track.reset();
    Q_EMIT opened(ref, reply->track);
    m_track = std::make_unique<OpenTrack>(ref, *reply, OpenTrack::Surroundings{m_studio, m_storage, m_transport, m_retryLimits});
    connect(m_track.get(), &OpenTrack::sourceChanged, this, &Session::sourceChanged);
    connect(m_track.get(), &OpenTrack::linksRenewed, this, &Session::linksRenewed);
    connect(m_track.get(), &OpenTrack::recovered, this, &Session::recovered);
    connect(m_track.get(), &OpenTrack::waiting, this, [this](const QString &source, std::chrono::milliseconds retryIn) {
        Verdict why;
        why.outcome = Verdict::Outcome::Network;
        why.reason = Verdict::Reason::Unreachable;
        why.source = source;
        Q_EMIT waiting(why, retryIn);
    });
    connect(m_track.get(), &OpenTrack::sourceFailed, this, [this, ref](const QString &source, const SpoolError &error) {
        Q_EMIT failed(verdictOf(error, source, m_key, ref.organization), true);
    });
    publishState();
}

void Session::fail(const Verdict &why, bool canRetry)
{
    m_failed = true;
    Q_EMIT failed(why, canRetry);
    publishState();
}

void Session::retry()
{
    if (m_opening) {
        if (m_again.isActive()) {
            m_again.stop();
            ask();
        }
    } else if (m_lastFailed) {
        open(m_lastFailed->organization + u'/' + m_lastFailed->trackId, {});
    } else if (m_track) {
        m_track->retry();
    }
}

void Session::publishState()
{
    PlaybackState state = m_transport.state();
    if (!m_track) {
        if (m_opening)
            state = m_opening->waits ? PlaybackState::WaitingForNetwork : PlaybackState::Loading;
        else
            state = m_failed ? PlaybackState::Failed : PlaybackState::Empty;
    }
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

} // namespace prelisten
