// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/ApiError.h"
#include "core/api/TrackOrigin.h"
#include "core/fetch/RetryPolicy.h"
#include "core/track/Track.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace prelisten {

/// Holds the signed links of one open track and renews them, all at once, when one expires.
///
/// Links are temporary and live only here. Each renewal begins a new generation, counted from 1. A
/// caller that finds a link expired calls renew() with the generation it used; any number of
/// callers share one request (single flight). Network errors of a renewal are retried here and only
/// here, as long as a caller still waits. GUI thread only.
class LinkBroker : public QObject
{
    Q_OBJECT
public:
    LinkBroker(std::shared_ptr<TrackOrigin> origin, TrackLinks firstLinks, RetryPolicy retry,
            QObject *parent = nullptr);
    ~LinkBroker() override;

    [[nodiscard]] int generation() const { return m_generation; }

    /// The current link of @p source; nullopt if the track does not have that source (any more).
    [[nodiscard]] std::optional<SignedLink> link(const SourceName &source) const;

    /// Idle -> Renewing, on behalf of @p requester. If links newer than @p generation are already
    /// available, only emits renewed(), later and without a request. Otherwise has no effect after
    /// ended().
    void renew(int generation, const QObject *requester = nullptr);

    /// @p requester no longer needs a fresh link. Once no caller needs one, no further retry is
    /// sent.
    void withdraw(const QObject *requester);

    /// Sends a pending retry at once, because the user pressed Retry or the network is back. After
    /// ended(), the next renew() asks the service again, since the key or its rights may have
    /// changed.
    void retryNow();

    /// True while a request is running or will be retried.
    [[nodiscard]] bool isRenewing() const;

    [[nodiscard]] bool hasEnded() const { return m_ended.has_value(); }

    /// The reason, when hasEnded().
    [[nodiscard]] const std::optional<ApiError> &whyEnded() const { return m_ended; }

    /// The time until a failed renewal is retried; nullopt while no retry is pending.
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextTryIn() const;

    /// Why the last renewal failed, while its retry is pending.
    [[nodiscard]] const std::optional<ApiError> &whyWaiting() const { return m_lastFailure; }

    /// True once the quick retries of a renewal are used up.
    [[nodiscard]] bool isWaitingForNetwork() const { return m_retry.isWaitingForNetwork(); }

    /// How often links were renewed since the track was opened.
    [[nodiscard]] int renewals() const { return m_generation - 1; }

Q_SIGNALS:
    void renewing();              ///< a request has gone out
    void renewed(int generation); ///< newer links are available, but perhaps not for every source

    /// A request failed and will be retried; @p forNetwork is true once the quick retries are used
    /// up.
    void waiting(const prelisten::ApiError &why, bool forNetwork);

    /// No fresh links are available: the service withdrew access, or its answer cannot be used.
    void ended(const prelisten::ApiError &why);

private:
    void send();
    void onReply(const TrackOrigin::Reply &reply);
    void onFailure(const ApiError &why);
    void settle();

    const std::shared_ptr<TrackOrigin> m_origin;
    TrackLinks m_links;
    RetryPolicy m_retry;
    int m_generation = 1;
    TrackOrigin::CallId m_call = 0; ///< 0: none running
    QTimer m_nextTry;
    QTimer m_announce; ///< emits renewed() for callers with an old generation, never from within
                       ///< renew()
    QSet<const QObject *> m_requesters; ///< never dereferenced
    std::optional<ApiError> m_ended;
    std::optional<ApiError> m_lastFailure;
};

} // namespace prelisten
