// SPDX-License-Identifier: MIT
#pragma once

#include <QDebug>
#include <QStringList>
#include <QTest>

namespace prelisten::tests {

/// Runs the event loop until the calls recorded in @p told are @p expected; false after 5 s. Clears
/// the record, so that the next check finds only new calls.
[[nodiscard]] inline bool isTold(QStringList &told, const QStringList &expected)
{
    const bool all = QTest::qWaitFor([&] { return told == expected; });
    if (!all)
        qWarning() << "told:" << told;
    told.clear();
    return all;
}

} // namespace prelisten::tests
