// SPDX-License-Identifier: MIT
#pragma once

#include <QDebug>
#include <QStringList>
#include <QTest>

namespace prelisten::tests {

/// True, with the event loop turning, once @p told is @p expected. Empties it, so that the next
/// look finds what is new.
[[nodiscard]] inline bool isTold(QStringList &told, const QStringList &expected)
{
    const bool all = QTest::qWaitFor([&] { return told == expected; });
    if (!all)
        qWarning() << "told:" << told;
    told.clear();
    return all;
}

} // namespace prelisten::tests
