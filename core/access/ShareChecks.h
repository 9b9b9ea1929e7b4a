// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckOptions.h"
#include "core/access/CheckQueue.h"
#include "core/access/CheckRows.h"
#include "core/access/DeepCheck.h"
#include "core/api/ShareClient.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace prelisten {

/// Checks the rows of a check run that name a share: one after the other, without a key.
///
/// Sparing, since the service limits these requests for each address they come from: it keeps a
/// pause between them, waits as long as the service asks for, and sends nothing to another service.
/// Retries its own requests; nothing else does. Emits its signals from the event loop only. GUI
/// thread; not to be destroyed from within them.
class ShareChecks : public QObject
{
    Q_OBJECT
public:
    /// What it works on; all of it outlives this object.
    struct Parts
    {
        const CheckOptions &options;
        const CheckRows &rows;
        /// For deep checks: the connections to storage that all checks of the run share.
        std::function<DeepCheck::Context()> storage;
    };

    ShareChecks(ApiBase base, Parts parts);
    ~ShareChecks() override;

    /// Whether waiting rows are asked for. Ends by itself when none is left.
    void setRunning(bool isRunning);
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

    void add(int row);       ///< lets the row wait
    void remove(int row);    ///< the row waits no longer
    void setUrgent(int row); ///< to be asked for even without a run, before the other rows
    void setDeep(int row);   ///< to be checked deeply once
    void forget(int row);    ///< neither urgent nor to be checked deeply
    /// True if the row is being asked for, or will be even without a run.
    [[nodiscard]] bool contains(int row) const;
    [[nodiscard]] std::optional<int> current() const; ///< the row that is being asked for

    void cancel(int row); ///< no effect unless contains()
    void cancelAll();
    void clear(); ///< cancelAll(), and no row waits any more

    /// How long the service's rate limit still delays the current row; nullopt: not at all.
    [[nodiscard]] std::optional<std::chrono::milliseconds> servicePause() const;
    /// The least time until all waiting rows have verdicts.
    [[nodiscard]] std::chrono::milliseconds leastTimeLeft() const;

Q_SIGNALS:
    void starting(int row); ///< its first request will be sent
    void paused();          ///< by the service's rate limit
    void probed(int row, const prelisten::SourceProgress &progress); ///< of its deep check
    void ended(int row, const prelisten::CheckedTrack &checked);
    void finished(); ///< the run has ended by itself

private:
    /// The row that is being asked for.
    struct Check
    {
        int row;
        std::shared_ptr<const ShareRef> share;
        RetryPolicy retry;
        int tries = 0;
        StudioCalls::Id call = 0;              ///< 0: not running
        std::optional<CheckedTrack> checked{}; ///< while its sources are checked
        std::unique_ptr<DeepCheck> deepCheck{};
    };

    void schedule();
    void proceed();
    void begin(int row);
    void send();
    void onReply(const ShareClient::Reply &reply);
    void onTrack(const FetchedTrack &fetched);
    void onCollection(const SharedCollection &collection);
    void startDeepCheck(const FetchedTrack &fetched);
    [[nodiscard]] CheckedTrack result(const TrackRef &ref, const Verdict &verdict) const;
    void end(const CheckedTrack &checked);
    [[nodiscard]] std::chrono::milliseconds pause() const;

    Parts m_parts;
    ShareClient m_client;
    CheckQueue m_queue;
    std::optional<Check> m_check;
    QTimer m_next; ///< until the next request may be sent
    bool m_isRunning = false;
    bool m_isLimited = false; ///< the service asked for the pause that m_next measures
    bool m_isOutage = false;  ///< nothing answers: a share has used up its tries
};

} // namespace prelisten
