// SPDX-License-Identifier: MIT
#include "core/access/ControlCalls.h"

#include "core/access/VerdictRules.h"

#include <utility>

namespace prelisten {

ControlCalls::ControlCalls(StudioClient &studio, CallDispatcher &calls)
    : m_studio(studio), m_calls(calls)
{
}

ControlCalls::~ControlCalls()
{
    cancelAll();
}

std::optional<Verdict> ControlCalls::completed(const Verdict &notAvailable) const
{
    const auto control = m_controls.find(notAvailable.organization);
    if (control == m_controls.end() || !control->second.isKnown)
        return {};
    return judgedByControl(notAvailable, control->second.error);
}

void ControlCalls::await(const QString &organization, int row, Time now)
{
    Control &control = m_controls[organization];
    if (control.waiting.empty()) {
        control.call = m_calls.newCall();
        control.call.due = now;
    }
    control.waiting.push_back(row);
}

bool ControlCalls::sendDue(Time now)
{
    for (auto &[organization, control] : m_controls) {
        if (control.call.isDue(now)) {
            send(organization, control, now);
            return true;
        }
    }
    return false;
}

void ControlCalls::send(const QString &organization, Control &control, Time now)
{
    m_calls.send(control.call, now, [this, organization] {
        return m_studio.checkOrganization(organization, this,
                [this, organization](
                        const StudioClient::Answered<StudioClient::TracksReply> &answer) {
                    onReply(organization, answer);
                });
    });
}

std::optional<ControlCalls::Time> ControlCalls::nextDue() const
{
    std::optional<Time> next;
    for (const auto &[organization, control] : m_controls)
        next = RateLimiter::earlier(next, control.call.due);
    return next;
}

void ControlCalls::onReply(const QString &organization,
        const StudioClient::Answered<StudioClient::TracksReply> &answer)
{
    const Time now = RateLimiter::Clock::now();
    Control &control = m_controls.at(organization);
    m_calls.onAnswer(control.call, answer.facts, now);
    if (!answer.reply && m_calls.planRetry(control.call, answer.reply.error(), now)) {
        Q_EMIT answered();
        return;
    }
    if (!answer.reply)
        control.error = answer.reply.error();
    control.isKnown = true;
    // Copies: a receiver of the signals may forget the result.
    const std::optional<ApiError> error = control.error;
    const std::vector<int> rows = std::exchange(control.waiting, {});
    Q_EMIT answered();
    Q_EMIT ended(organization, error, rows);
}

void ControlCalls::forgetResults()
{
    for (auto control = m_controls.begin(); control != m_controls.end();)
        control = control->second.isKnown ? m_controls.erase(control) : std::next(control);
}

void ControlCalls::cancelAll()
{
    const Time now = RateLimiter::Clock::now();
    for (auto &[organization, control] : m_controls)
        m_calls.cancel(control.call, now);
    m_controls.clear();
}

} // namespace prelisten
