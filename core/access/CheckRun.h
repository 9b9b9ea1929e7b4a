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

/// Asks the service for many tracks, a few at a time and never faster than it allows, and keeps
/// what is known of each. The links that are minted are dropped at once, unseen.
///
/// The one owner of retries of its requests. Rows keep their order; each ends in exactly one
/// verdict. What need not be asked is not: after the key was refused (401), the other rows get the
/// same verdict, inferred; after a 403 that names the organization, those of that organization. On
/// a 404 one control call an organization tells what it is about, for all rows of the run.
///
/// Lives on the GUI thread; nothing blocks. Not to be destroyed from within its own signals.
class CheckRun : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        double perSecond = 1; ///< requests to the API; 0: as fast as the service allows
        int inFlight = 2;  ///< requests at a time on the wire, where six is the most there can be
        bool deep = false; ///< ask storage for the first bytes of every source, too
        std::chrono::milliseconds sourceTimeout{15'000}; ///< of storage, without a byte
        /// Of each request: the tries are its first one and those after it. While nothing answers
        /// at all, the rows after the first that used them up are tried once each.
        RetryPolicy::Limits retry{
                std::chrono::milliseconds(500), std::chrono::milliseconds(30'000), 5};
        /// Of a watch: pauses grow from the base to the cap.
        RetryPolicy::Limits watch{
                std::chrono::milliseconds(5'000), std::chrono::milliseconds(60'000), 0};
        std::chrono::milliseconds watchFor = std::chrono::hours(2); ///< then a watch ends by itself

        /// A list at this rate; 0: as fast as the service allows, over all connections there are.
        [[nodiscard]] static Options forList(double perSecond);
        /// One track, for whose answer somebody waits: nothing is slowed down, and there are fewer
        /// and shorter tries than for a list.
        [[nodiscard]] static Options forOne();
    };

    CheckRun(StudioClient &studio, Options options, QObject *parent = nullptr);
    ~CheckRun() override;

    void setOptions(const Options &options); ///< holds from the next request on
    [[nodiscard]] const Options &options() const { return m_options; }

    /// Named in verdicts; the key itself is the client's. What was refused to the last one is
    /// forgotten.
    void setKeyInUse(const KeyInUse &key);
    void setOrganization(const QString &organization); ///< of rows that name none

    /// Replaces all rows; what was on its way is dropped. Rows that name no track are done at once.
    void setRows(const QList<ReferenceRow> &rows);
    /// The same with what an earlier run found: rows that are done stay done.
    void restore(const std::vector<CheckRow> &rows);

    [[nodiscard]] const std::vector<CheckRow> &rows() const { return m_rows; }
    [[nodiscard]] CheckProgress progress() const;

    void start(); ///< or goes on after stop()
    void stop();  ///< what is on its way is given up and stays Waiting; watches end
    void retry(const QList<int> &rows); ///< they are asked for again, now if a run is going on
    /// All that ended with Network, Service or RateLimited, or have a source that cannot be had.
    void retryFailed();

    enum class Depth { AsTheRun, Deep };
    /// Asks for these rows again at once, whether or not a run is going on; the other rows keep
    /// waiting. Only for rows that name a track and are not being asked for.
    void recheck(const QList<int> &rows, Depth depth);

    /// Asks for one row again and again, with longer and longer pauses, until it can be played or
    /// can never be (key or organization refused), or the time is up. Ends by itself, whether or
    /// not a run is going on. Only for rows that name a track.
    void watch(int row);
    void stopWatching(int row); ///< it is Done with what was found last

Q_SIGNALS:
    void reset(); ///< other rows
    void rowChanged(int row);
    void progressChanged();
    void finished(); ///< nothing is left to be asked; once after a start(), unless it was stopped
    void watchWaits(int row, std::chrono::milliseconds in); ///< until it is asked for again
    void watchEnded(int row, bool playable);                ///< by itself, not when it was stopped

private:
    using State = CheckRow::State;
    using Time = RateLimiter::Time;

    /// One request that is made again until it has an answer.
    struct Call
    {
        RetryPolicy retry;
        int tries = 0;
        StudioClient::CallId id = 0; ///< 0: not on its way
        Time sentAt{};
        std::optional<Time> due; ///< of the next try; nothing: none is wanted
    };

    /// A row that has begun and has no verdict yet.
    struct Task
    {
        Call call;
        TrackRef ref;
        Verdict soFar; ///< while the control call or the deep check is awaited
        std::optional<Track> track;
        std::unique_ptr<DeepCheck> deep; ///< while it goes on
    };

    /// The control call of one organization.
    struct Control
    {
        Call call;
        bool isKnown = false;
        std::optional<ApiError> error; ///< once known; nothing: it works
        std::vector<int> waiting;      ///< rows
    };

    struct Watch
    {
        RetryPolicy pauses;
        Time until{};
        Time due{};
    };

    // The rows.
    void replaceRows(std::vector<CheckRow> rows);
    void setState(int row, State state);
    void settle(int row, Verdict verdict, const std::optional<Track> &track = {},
            const QList<CheckedSource> &sources = {});
    void learnRowTime(const Call &call);
    [[nodiscard]] bool isWatched(int row) const { return m_watches.count(row) > 0; }
    [[nodiscard]] bool isRow(int row) const;
    [[nodiscard]] bool isAskable(int row) const; ///< there is one, and it names a track
    void askAnew(int row);
    [[nodiscard]] TrackRef refOf(int row) const;
    [[nodiscard]] int tasksOfTheRun() const;
    [[nodiscard]] bool mayBegin() const; ///< one more row

    // What to ask next.
    void pumpSoon();
    void pump();
    [[nodiscard]] bool settleUnasked();
    [[nodiscard]] std::optional<Verdict> verdictUnasked(const TrackRef &ref) const;
    bool askNext(Time now);
    [[nodiscard]] std::optional<Time> nextDue() const;
    [[nodiscard]] bool wantsToAsk(Time now) const;
    void wakeLater(Time now);

    // Asking, and what comes of it.
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
    QNetworkAccessManager m_storage; ///< without a path to the key
    Options m_options;
    KeyInUse m_key;
    QString m_organization;
    std::vector<CheckRow> m_rows;
    std::set<int> m_waiting;  ///< rows whose turn has not come
    std::set<int> m_urgent;   ///< some of these, to be asked for without a run, too
    std::set<int> m_deepRows; ///< to be checked deeply once, whatever the run does
    std::map<int, Task> m_tasks;
    std::map<QString, Control> m_controls; ///< by organization
    std::map<int, Watch> m_watches;
    std::optional<ApiError> m_keyRefusal;
    std::map<QString, ApiError> m_organizationRefusals;
    RateLimiter m_rateLimiter;
    int m_settled = 0; ///< rows Done or Watching
    bool m_running = false;
    bool m_silent = false; ///< nothing answers: the hurried tries are used up
    std::optional<std::chrono::duration<double>> m_rowTime; ///< from the first try to the verdict
    QTimer m_wake;
    QTimer m_tell;
    CheckProgress::Activity m_told = CheckProgress::Activity::Over;
};

} // namespace prelisten
