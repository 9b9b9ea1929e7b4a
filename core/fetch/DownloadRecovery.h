// SPDX-License-Identifier: MIT
#pragma once

#include "core/fetch/LinkPatience.h"
#include "core/fetch/RangeDownload.h"
#include "core/fetch/RetryPolicy.h"
#include "core/fetch/SpoolStatus.h"

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace prelisten {

/// Decides how the download of one source continues after a request has ended, and counts what
/// limits retries. Without I/O and clocks; a plain value, not thread-safe.
class DownloadRecovery
{
public:
    enum class Action {
        Request,   ///< send the next request at once
        Wait,      ///< send the next request after @ref Step::delay
        RenewLink, ///< the link was rejected: send the next request with a fresh one
        AwaitLink, ///< the link is refused so far, because of @ref Step::error: send the next
                   ///< request after @ref Step::delay
        StartOver, ///< the content has changed: drop it and begin anew
        Park,      ///< send nothing, since nobody listens
        Fail,      ///< give up because of @ref Step::error
    };

    struct Step
    {
        Action action = Action::Park;
        std::chrono::milliseconds delay{0};
        SpoolError error;
    };

    explicit DownloadRecovery(RetryPolicy retry);

    /// A request has been sent with a link of @p generation.
    void requestSent(int generation);

    /// @p fresh bytes arrived that were missing before.
    void bytesStored(qint64 fresh);

    /// What follows the request that ended with @p end, while somebody listens (@p isListening) or
    /// nobody does.
    [[nodiscard]] Step afterEnd(const RangeDownload::End &end, bool isListening);

    /// The user asks for another try: begins with all counters at zero.
    void reset();

    /// The link generation of the last request; 0 before the first.
    [[nodiscard]] int generation() const { return m_generation; }

    /// True once the quick retries are used up.
    [[nodiscard]] bool isWaitingForNetwork() const { return m_retry.isWaitingForNetwork(); }

private:
    [[nodiscard]] bool hasProgress() const;
    [[nodiscard]] Step retryLater(std::optional<std::chrono::milliseconds> retryAfter);
    [[nodiscard]] Step afterRejectedLink(const RangeDownload::End &end);
    [[nodiscard]] std::optional<std::chrono::milliseconds> waitForLink(
            const RangeDownload::End &end);
    [[nodiscard]] Step afterChange();

    RetryPolicy m_retry;
    LinkPatience m_patience;
    qint64 m_fresh = 0;           ///< new bytes received since the last request
    int m_generation = 0;         ///< generation of the link in use
    int m_rejectedGeneration = 0; ///< the last one rejected; 0: bytes have arrived since
    int m_rejectedInRow = 0;      ///< consecutive generations that delivered no byte
    int m_replacements = 0;       ///< contents discarded because they had changed
    int m_unexpectedAnswers = 0;  ///< since the last progress
};

} // namespace prelisten
