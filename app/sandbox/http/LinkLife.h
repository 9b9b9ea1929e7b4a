// SPDX-License-Identifier: MIT
#pragma once

#include <QDeadlineTimer>

namespace prelisten::sandbox {

/// How long one signed link lives. Shared by the table of links and the downloads that were begun
/// with it.
struct LinkLife
{
    QDeadlineTimer deadline{QDeadlineTimer::Forever, Qt::PreciseTimer};

    [[nodiscard]] bool over() const { return deadline.hasExpired(); }
};

} // namespace prelisten::sandbox
