// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/ApiError.h"
#include "core/api/StudioClient.h"
#include "core/fetch/RetryPolicy.h"
#include "core/track/Track.h"
#include "core/track/TrackRef.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <optional>

namespace prelisten {

/// Holds the signed links of one open track and renews them, all at once, when one dies.
///
/// Links are borrowed: they live only here, in generations counted from 1. Whoever finds a link
/// dead calls renew() with the generation it used; however many ask, one request goes out (single
/// flight). Network trouble is retried here and only here, for as long as someone who asked still
/// waits. GUI thread only.
class LinkBroker : public QObject
{
    Q_OBJECT
public:
    LinkBroker(StudioClient &studio, TrackRef track, TrackLinks firstLinks, RetryPolicy retry,
            QObject *parent = nullptr);
    ~LinkBroker() override;

    [[nodiscard]] int generation() const { return m_generation; }

    /// The current link of @p source; nothing if the track does not have it (any more).
    [[nodiscard]] std::optional<SignedLink> link(const SourceName &source) const;

    /// Idle -> Renewing, on behalf of @p asker. Emits renewed() later, without a request, if links
    /// newer than @p generation are here. Otherwise does nothing after ended().
    void renew(int generation, const QObject *asker = nullptr);

    /// @p asker needs no fresh link any more. When nobody else does, no further try goes out.
    void withdraw(const QObject *asker);

    /// Tries now what waits for its turn: the user pressed Retry, or the network came back. After
    /// ended() the next renew() asks the service again: the key or its rights may be others now.
    void retryNow();

    /// A request is under way or will be repeated.
    [[nodiscard]] bool isRenewing() const;

    [[nodiscard]] bool hasEnded() const { return m_ended.has_value(); }

    /// Why, when hasEnded().
    [[nodiscard]] const std::optional<ApiError> &whyEnded() const { return m_ended; }

    /// When a renewal that failed is tried again; nothing while none waits.
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextTryIn() const;

    /// True once the hurried tries of a renewal are used up.
    [[nodiscard]] bool isWaitingForNetwork() const { return m_retry.isWaitingForNetwork(); }

    /// How often links were renewed since the track was opened.
    [[nodiscard]] int renewals() const { return m_generation - 1; }

Q_SIGNALS:
    void renewing();              ///< a request has gone out
    void renewed(int generation); ///< newer links are here; for some sources there may be none

    /// A try failed and will be repeated; @p forNetwork once the hurried tries are used up.
    void waiting(const prelisten::ApiError &why, bool forNetwork);

    /// No fresh links: the service took the access away, or answers in a way nobody can use.
    void ended(const prelisten::ApiError &why);

private:
    void send();
    void onReply(const StudioClient::TrackReply &reply);
    void onFailure(const ApiError &why);
    void settle();

    StudioClient &m_studio;
    const TrackRef m_track;
    TrackLinks m_links;
    RetryPolicy m_retry;
    int m_generation = 1;
    StudioClient::CallId m_call = 0; ///< 0: none under way
    QTimer m_nextTry;
    QTimer m_announce; ///< tells those with an old generation, never from within renew()
    QSet<const QObject *> m_askers; ///< never dereferenced
    std::optional<ApiError> m_ended;
};

} // namespace prelisten
