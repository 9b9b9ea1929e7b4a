// SPDX-License-Identifier: MIT
#include "app/cli/ShareChecks.h"

#include "core/access/TrackVerdict.h"
#include "core/access/VerdictRules.h"
#include "core/fetch/UrlGate.h"

#include <utility>

namespace prelisten {

namespace {

using namespace std::chrono_literals;

constexpr int mostTries = 3;
constexpr auto retryPause = 1s; // unless the service asks for another

} // namespace

ShareChecks::ShareChecks(const ApiBase &base, double rate)
    : m_client(base), m_pause(rate > 0 ? static_cast<qint64>(1000 / rate) : 0)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, [this] {
        if (m_share)
            send();
    });
}

void ShareChecks::check(const ShareRef &share)
{
    m_share = share;
    m_tries = 0;
    if (!m_client.base().hasShare(share)) {
        // Queued: the caller may be waiting for its own list to be complete.
        QMetaObject::invokeMethod(
                this,
                [this] {
                    end({{}, verdictOf(RefError::ForeignShare), {}, {}});
                },
                Qt::QueuedConnection);
    } else if (!m_next.isActive()) {
        send();
    }
}

void ShareChecks::send()
{
    ++m_tries;
    m_client.fetch(
            m_share->token, this, [this](const ShareClient::Reply &reply) { onReply(reply); });
}

void ShareChecks::onReply(const ShareClient::Reply &reply)
{
    if (reply) {
        m_next.start(m_pause);
        onContent(*reply);
    } else if (reply.error().isTransient() && m_tries < mostTries) {
        m_next.start(reply.error().retryAfter.value_or(retryPause));
    } else {
        m_next.start(m_pause);
        end({{}, verdictOf(reply.error(), {}, {}), {}, {}});
    }
}

void ShareChecks::onContent(const SharedContent &content)
{
    const FetchedTrack *track = firstShared(content);
    if (!track) {
        end({{}, Verdict(Verdict::Outcome::NotAvailable, Verdict::Reason::ShareEmpty), {}, {}});
        return;
    }
    const UrlGate gate(m_client.base().isLoopback());
    end({{{}, track->track.id}, verdictOnTrack(*track, gate, {}, {}), track->track, {}});
}

void ShareChecks::end(const CheckedTrack &checked)
{
    m_share.reset();
    Q_EMIT ended(checked);
}

} // namespace prelisten
