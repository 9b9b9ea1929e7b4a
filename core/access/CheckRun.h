// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"
#include "core/api/StudioClient.h"
#include "core/fetch/RetryPolicy.h"

#include <QObject>

#include <memory>
#include <vector>

namespace prelisten {

/// Asks the service for many tracks, a few at a time and never faster than it allows, and keeps
/// what is known of each. The links that are minted are dropped at once, unseen.
///
/// The one owner of retries of its requests. Rows keep their order; each ends in exactly one
/// verdict. Lives on the GUI thread; nothing blocks.
class CheckRun : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        double perSecond = 1; ///< requests to the API; 0: as fast as the service allows
        int inFlight = 2;     ///< requests at a time
        bool deep = false;    ///< ask storage for the first bytes of every source, too
        RetryPolicy::Limits retry{
                std::chrono::milliseconds(500), std::chrono::milliseconds(30'000), 5};
        RetryPolicy::Limits watch{
                std::chrono::milliseconds(5'000), std::chrono::milliseconds(60'000), 8};
        std::chrono::milliseconds watchFor = std::chrono::hours(2); ///< then a watch ends by itself
    };

    CheckRun(StudioClient &studio, Options options, QObject *parent = nullptr);
    ~CheckRun() override;

    void setOptions(const Options &options); ///< holds from the next request on
    [[nodiscard]] const Options &options() const;

    void setKeyInUse(const KeyInUse &key); ///< named in verdicts; the key itself is the client's
    void setOrganization(const QString &organization); ///< of rows that name none

    /// Replaces all rows; what was on its way is dropped. Rows that name no track are done at once.
    void setRows(const QList<ReferenceRow> &rows);
    /// The same with what an earlier run found: rows that are done stay done.
    void restore(const std::vector<CheckRow> &rows);

    [[nodiscard]] const std::vector<CheckRow> &rows() const;
    [[nodiscard]] CheckProgress progress() const;

    void start(); ///< or goes on after stop()
    void stop();  ///< what is on its way is given up and stays Waiting; watches end
    void retry(const QList<int> &rows); ///< they are asked for again, now if a run is going on
    void retryFailed();                 ///< all that ended with Network, Service or RateLimited

    /// Asks for one row again and again, with longer and longer pauses, until it can be played or
    /// can never be (key or organization refused), or the time is up. Ends by itself.
    void watch(int row);
    void stopWatching(int row); ///< it is Done with what was found last

Q_SIGNALS:
    void reset(); ///< other rows
    void rowChanged(int row);
    void progressChanged();
    void finished(); ///< nothing is left to be asked; after every start() once
    void watchEnded(int row, bool playable);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace prelisten
