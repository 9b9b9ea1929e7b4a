// SPDX-License-Identifier: MIT
#pragma once

#include <QDeadlineTimer>

namespace prelisten::sandbox {

/// The lifetime of one signed link. Shared by the table of links and the downloads that were
/// started with the link.
struct LinkLifetime
{
    QDeadlineTimer deadline{QDeadlineTimer::Forever, Qt::PreciseTimer};

    QDeadlineTimer begin{0, Qt::PreciseTimer}; ///< not valid before

    [[nodiscard]] bool tooEarly() const { return !begin.hasExpired(); }
    [[nodiscard]] bool over() const { return deadline.hasExpired(); }
};

} // namespace prelisten::sandbox
