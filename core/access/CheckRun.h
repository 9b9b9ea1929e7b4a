// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"
#include "core/access/RateLimiter.h"
#include "core/api/StudioClient.h"
#include "core/fetch/RetryPolicy.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace prelisten {

class DeepCheck;

/// Checks many tracks with the service, a few at a time and never faster than the service allows,
/// and holds the result of each. The links that the service mints are discarded; only a deep check
/// uses them, at once.
///
/// Retries its own requests; nothing else does. Rows keep their order; each ends with exactly one
/// verdict. Unnecessary requests are skipped: after the key was refused (401), the other rows get
/// the same verdict, marked as inferred; after a 403 that names the organization, the rows of that
/// organization do. After a 404, one control call per organization shows, for all rows of the run,
/// whether key and organization work at all.
///
/// Lives on the GUI thread; nothing blocks. Not to be destroyed from within its own signals.
class CheckRun : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        double perSecond = 1; ///< requests to the API; 0: as fast as the service allows
        int inFlight = 2;     ///< concurrent requests; at most six connections are opened
        bool deep = false;    ///< also request the first bytes of every source from storage
        std::chrono::milliseconds sourceTimeout{15'000}; ///< idle timeout of storage requests
        /// For each request. The tries include the first one. Once a request has used up its tries
        /// without an answer, later ones get a single try each until the service answers again.
        RetryPolicy::Limits retry{
                std::chrono::milliseconds(500), std::chrono::milliseconds(30'000), 5};
        /// For a watch: the pauses between polls grow from the base to the cap.
        RetryPolicy::Limits watch{
                std::chrono::milliseconds(5'000), std::chrono::milliseconds(60'000), 0};
        std::chrono::milliseconds watchFor = std::chrono::hours(2); ///< longest duration of a watch

        /// For a list at this rate (requests per second); 0: as fast as the service allows, over
        /// all available connections.
        [[nodiscard]] static Options forList(double perSecond);
        /// For one track whose result the user waits for: no rate limit of our own, and fewer
        /// retries with shorter delays than for a list.
        [[nodiscard]] static Options forOne();
    };

    CheckRun(StudioClient &studio, Options options, QObject *parent = nullptr);
    ~CheckRun() override;

    void setOptions(const Options &options); ///< applies from the next request on
    [[nodiscard]] const Options &options() const { return m_options; }

    /// Describes the key in verdicts; the client holds the key itself. Forgets what was refused to
    /// the previous key.
    void setKeyInUse(const KeyInUse &key);
    void setOrganization(const QString &organization); ///< for rows that name none

    /// Replaces all rows and cancels running requests. Rows that name no track are Done at once.
    void setRows(const QList<ReferenceRow> &rows);
    /// As setRows(), with the results of an earlier run: rows that are Done stay Done.
    void restore(const std::vector<CheckRow> &rows);

    [[nodiscard]] const std::vector<CheckRow> &rows() const { return m_rows; }
    [[nodiscard]] CheckProgress progress() const;

    void start(); ///< starts, or continues after stop()
    void stop();  ///< cancels running requests, whose rows become Waiting; ends watches
    /// Requests those of these rows that are Done again: now during a run, else in the next one.
    void retry(const QList<int> &rows);
    /// As retry(), for all rows that ended with Network, Service or RateLimited or have a source
    /// that is not playable.
    void retryFailed();

    enum class Depth { AsTheRun, Deep };
    /// Requests these rows again at once, whether or not a run is active; the other rows keep
    /// waiting. Only for rows that name a track and are neither being requested nor watched.
    void recheck(const QList<int> &rows, Depth depth);

    /// Polls one row with growing pauses, until it is playable or never will be (key or
    /// organization refused), or Options::watchFor is over. Ends by itself, whether or not a run is
    /// active. Only for rows that name a track.
    void watch(int row);
    void stopWatching(int row); ///< the row is Done with its latest result; Waiting without one

Q_SIGNALS:
    void reset(); ///< all rows were replaced
    void rowChanged(int row);
    void progressChanged();
    void finished(); ///< no request is left; once after a start(), unless it was stopped
    void watchWaits(int row, std::chrono::milliseconds in); ///< the next poll is due after @p in
    void watchEnded(int row, bool playable);                ///< by itself; not emitted when stopped

private:
    using State = CheckRow::State;
    using Time = RateLimiter::Time;

    /// One request, repeated until it has an answer or no tries are left.
    struct Call
    {
        RetryPolicy retry;
        int tries = 0;
        StudioClient::CallId id = 0; ///< 0: not running
        Time sentAt{};
        std::optional<Time> due; ///< of the next try; nullopt: none planned
    };

    /// A row whose check has started and that has no verdict yet.
    struct Task
    {
        Call call;
        TrackRef ref;
        Verdict soFar; ///< while the control call or the deep check is running
        std::optional<Track> track;
        std::unique_ptr<DeepCheck> deep; ///< while it is running
    };

    /// The control call of one organization.
    struct Control
    {
        Call call;
        bool isKnown = false;
        std::optional<ApiError> error; ///< valid once known; nullopt: the call succeeded
        std::vector<int> waiting;      ///< rows
    };

    struct Watch
    {
        RetryPolicy pauses;
        Time until{};
        Time due{};
    };

    // Rows.
    void replaceRows(std::vector<CheckRow> rows);
    void setState(int row, State state);
    void settle(int row, Verdict verdict, const std::optional<Track> &track = {},
            const QList<CheckedSource> &sources = {});
    void learnRowTime(const Call &call);
    [[nodiscard]] bool isWatched(int row) const { return m_watches.count(row) > 0; }
    [[nodiscard]] bool isRow(int row) const;
    [[nodiscard]] bool isAskable(int row) const; ///< the row exists and names a track
    void askAnew(int row);
    [[nodiscard]] TrackRef refOf(int row) const;
    [[nodiscard]] int tasksOfTheRun() const;
    [[nodiscard]] bool mayBegin() const; ///< another row may be started

    // Choice of the next request.
    void pumpSoon();
    void pump();
    [[nodiscard]] bool settleWithoutRequest();
    [[nodiscard]] std::optional<Verdict> verdictUnasked(const TrackRef &ref) const;
    bool askNext(Time now);
    [[nodiscard]] std::optional<Time> nextDue() const;
    [[nodiscard]] bool wantsToAsk(Time now) const;
    void wakeLater(Time now);

    // Requests and their answers.
    void begin(int row);
    void ask(int row);
    void askControl(const QString &organization);
    void send(Call &call, Time now);
    void onTrack(int row, const StudioClient::Answered<StudioClient::TrackReply> &answered);
    void onControl(const QString &organization,
            const StudioClient::Answered<StudioClient::TracksReply> &answered);
    void note(Call &call, const CallFacts &facts);
    [[nodiscard]] bool triesAgain(Call &call, const ApiError &error, bool isPoll);
    void awaitControl(int row);
    void checkDeeply(int row, const FetchedTrack &fetched);
    void forgetAnswers();
    void remember(const ApiError &error, const QString &organization);
    void drop(Call &call);
    void dropTask(int row);
    void dropAll();

    // Watches.
    void settleWatch(int row);
    void endWatch(int row);

    void tellSoon();
    void tell();

    StudioClient &m_studio;
    QNetworkAccessManager m_storage; ///< has no access to the API key
    Options m_options;
    KeyInUse m_key;
    QString m_organization;
    std::vector<CheckRow> m_rows;
    std::set<int> m_waiting;  ///< rows not requested yet
    std::set<int> m_urgent;   ///< subset of m_waiting to request even without a run
    std::set<int> m_deepRows; ///< rows to check deeply once, whatever Options::deep says
    std::map<int, Task> m_tasks;
    std::map<QString, Control> m_controls; ///< by organization
    std::map<int, Watch> m_watches;
    std::optional<ApiError> m_keyRefusal;
    std::map<QString, ApiError> m_organizationRefusals;
    RateLimiter m_rateLimiter;
    int m_settled = 0; ///< rows Done or Watching
    bool m_running = false;
    bool m_silent = false; ///< nothing answers: a request has used up its tries
    std::optional<std::chrono::duration<double>> m_rowTime; ///< mean time from request to verdict
    QTimer m_wake;
    QTimer m_tell;
    CheckProgress::Activity m_told = CheckProgress::Activity::Over;
};

} // namespace prelisten
