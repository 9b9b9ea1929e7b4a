// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/Verdict.h"

#include <QDeadlineTimer>

#include <optional>

namespace prelisten {

/// The pause that the service asked for after a request that is sent when the user asks for it, and
/// never repeated by itself: until the pause is over, nothing is sent. A plain value.
class RequestPause
{
public:
    /// The request has failed; no effect if @p why names no pause.
    void begin(const Verdict &why);
    void end() { m_why.reset(); }

    /// Why nothing may be sent now, with what is left of the pause; nullopt: there is none.
    [[nodiscard]] std::optional<Verdict> refusal() const;

private:
    std::optional<Verdict> m_why;
    QDeadlineTimer m_over;
};

} // namespace prelisten
