// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CallDispatcher.h"
#include "core/access/CheckRow.h"
#include "core/access/ControlCalls.h"
#include "core/access/DeepCheck.h"
#include "core/access/KnownRefusals.h"
#include "core/access/ProbeLimit.h"
#include "core/fetch/UrlGate.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace prelisten {

/// The running checks of a check run, one per row: each requests its track, if necessary several
/// times, then waits for the control call after a 404, or for the deep check of the sources.
///
/// Remembers which key and organizations are refused, so that other rows need no request. Has no
/// timer and does not choose rows: the owner calls add(), send() and sendDue(). GUI thread; not to
/// be destroyed from within its own signals.
class TrackChecks : public QObject
{
    Q_OBJECT
public:
    using Time = RateLimiter::Time;

    /// All three outlive this object.
    TrackChecks(StudioClient &studio, CallDispatcher &calls, const CheckOptions &options);
    ~TrackChecks() override;

    /// Describes the key in verdicts; the client holds the key itself, and has it already. What
    /// was requested with the previous key is requested again: its answers prove nothing about this
    /// one.
    void setKeyInUse(const KeyInUse &key);

    /// Forgets what earlier answers proved, since it may no longer hold.
    void forgetAnswers();

    /// The verdict on the tracks of @p organization if it is known without a request: there is no
    /// key or organization, or one of them was refused.
    [[nodiscard]] std::optional<Verdict> verdictWithoutRequest(const QString &organization) const;

    /// Adds the check of a row that has none. It is deep if @p deep or CheckOptions::deep is set.
    void add(int row, const TrackRef &ref, bool deep);
    /// Does not retry the request of @p row: it is a poll of a watch.
    void makePoll(int row);
    void send(int row, Time now); ///< requests the track; no effect without a check of this row

    bool sendDue(Time now); ///< sends one control call or retry that is due; false if none is
    [[nodiscard]] std::optional<Time> nextDue() const;

    [[nodiscard]] bool contains(int row) const { return m_checks.count(row) > 0; }
    [[nodiscard]] std::vector<int> rows() const; ///< of all checks, ascending
    [[nodiscard]] int countWithoutPolls() const;

    /// What a deep check by this key, if any, uses: all of them share the connections to storage.
    [[nodiscard]] DeepCheck::Context storage(const KeyInUse &key, const QString &organization);

    void cancel(int row); ///< no effect without a check of this row
    void cancelAll();

    /// The mean time from request to verdict; nullopt: not known yet.
    [[nodiscard]] const std::optional<std::chrono::duration<double>> &meanDuration() const
    {
        return m_meanDuration;
    }

Q_SIGNALS:
    void answered(); ///< a call was answered or failed, so another one may be sent
    void probed(int row, const prelisten::SourceProgress &progress); ///< of its deep check
    void ended(int row, const prelisten::CheckedTrack &checked);     ///< its check exists no longer

private:
    struct Check
    {
        RetriedCall call;
        TrackRef ref;
        bool deep = false;
        std::optional<Verdict> verdict; ///< so far, while more is requested about the track
        std::optional<Track> track;
        std::unique_ptr<DeepCheck> deepCheck; ///< while it is running
    };

    void onReply(int row, const StudioClient::Answered<StudioClient::TrackReply> &answer);
    void onTrack(int row, const FetchedTrack &fetched, const CallFacts &facts);
    void onError(int row, const ApiError &error, const CallFacts &facts);
    void onControlEnded(const QString &organization, const std::optional<ApiError> &error,
            const std::vector<int> &rows);
    [[nodiscard]] UrlGate gate() const;
    void startDeepCheck(int row, const FetchedTrack &fetched);
    void end(int row, const Verdict &verdict, const std::optional<Track> &track = {},
            const QList<CheckedSource> &sources = {});
    void updateMeanDuration(const RetriedCall &call);

    StudioClient &m_studio;
    CallDispatcher &m_calls;
    const CheckOptions &m_options;
    QNetworkAccessManager m_storage; ///< has no access to the API key
    ProbeLimit m_probes;
    KeyInUse m_key;
    KnownRefusals m_refusals;
    ControlCalls m_controls;
    std::map<int, Check> m_checks; ///< by row
    std::optional<std::chrono::duration<double>> m_meanDuration;
};

} // namespace prelisten
