// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CallDispatcher.h"
#include "core/access/Verdict.h"

#include <QObject>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace prelisten {

/// The control calls of a check run, at most one per organization. After a 404, such a call shows
/// whether key and organization work at all; all rows that got a 404 wait for the same one.
///
/// Has no timer: the owner calls sendDue(). GUI thread; not to be destroyed from within its own
/// signals.
class ControlCalls : public QObject
{
    Q_OBJECT
public:
    using Time = RateLimiter::Time;

    /// @p studio and @p calls outlive this object.
    ControlCalls(StudioClient &studio, CallDispatcher &calls);
    ~ControlCalls() override;

    /// @p notAvailable, the verdict after a 404, completed by the result of the control call of its
    /// organization; nullopt while that is not known.
    [[nodiscard]] std::optional<Verdict> completed(const Verdict &notAvailable) const;

    /// Lets @p row wait for the result for @p organization. Plans the call if there is none yet.
    void await(const QString &organization, int row, Time now);

    bool sendDue(Time now); ///< sends one call that is due; false if there is none
    [[nodiscard]] std::optional<Time> nextDue() const;

    void forgetResults(); ///< running calls continue
    void cancelAll();     ///< also forgets the results and the rows

Q_SIGNALS:
    void answered(); ///< a call was answered or failed, so another one may be sent

    /// The result is known; @p error is nullopt if the call succeeded. The receiver checks whether
    /// @p rows, those that were waiting, still need it.
    void ended(const QString &organization, const std::optional<prelisten::ApiError> &error,
            const std::vector<int> &rows);

private:
    struct Control
    {
        RetriedCall call;
        bool isKnown = false;
        std::optional<ApiError> error; ///< valid once known; nullopt: the call succeeded
        std::vector<int> waiting;      ///< rows
    };

    void send(const QString &organization, Control &control, Time now);
    void onReply(const QString &organization,
            const StudioClient::Answered<StudioClient::TracksReply> &answer);

    StudioClient &m_studio;
    CallDispatcher &m_calls;
    std::map<QString, Control> m_controls; ///< by organization
};

} // namespace prelisten
