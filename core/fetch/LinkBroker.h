// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/ApiError.h"
#include "core/api/StudioClient.h"
#include "core/fetch/RetryPolicy.h"
#include "core/track/Track.h"
#include "core/track/TrackRef.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace prelisten {

/// Holds the signed links of one open track and renews them, all at once, when one dies.
///
/// Links are borrowed: they live only here, in generations counted from 1. Whoever finds a link dead calls renew() with the generation
/// it used; however many ask, one request goes out (single flight). Network trouble is retried here and only here. GUI thread only.
class LinkBroker : public QObject
{
    Q_OBJECT
public:
    LinkBroker(StudioClient &studio, TrackRef track, TrackLinks firstLinks, RetryPolicy retry, QObject *parent = nullptr);
    ~LinkBroker() override;

    [[nodiscard]] int generation() const { return m_generation; }

    /// The current link of @p source; nothing if the track does not have it (any more).
    [[nodiscard]] std::optional<SignedLink> link(const SourceName &source) const;

    /// Idle -> Renewing. Emits renewed() later, without a request, if links newer than @p generation are here. Does nothing after ended().
    void renew(int generation);

    /// Tries now what waits for its turn: the user pressed Retry, or the network came back.
    void retryNow();

    [[nodiscard]] bool isRenewing() const;
    [[nodiscard]] bool hasEnded() const { return m_ended.has_value(); }

    /// How often links were renewed since the track was opened.
    [[nodiscard]] int renewals() const { return m_generation - 1; }

Q_SIGNALS:
    void renewing();                            ///< a request has gone out
    void renewed(int generation);               ///< newer links are here; for some sources there may be none
    void waiting(const prelisten::ApiError &why, bool forNetwork); ///< a try failed and will be repeated
    void ended(const prelisten::ApiError &why); ///< final: this key no longer reaches the track
};

} // namespace prelisten
