// SPDX-License-Identifier: MIT
#pragma once

#include <QDeadlineTimer>

namespace prelisten::sandbox {

/// The lifetime of one signed link. Shared by the table of links and the downloads that were
/// started with the link.
struct LinkLifetime
{
    QDeadlineTimer deadline{QDeadlineTimer::Forever, Qt::PreciseTimer};

    [[nodiscard]] bool over() const { return deadline.hasExpired(); }
};

} // namespace prelisten::sandbox
