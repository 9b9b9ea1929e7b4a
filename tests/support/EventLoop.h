// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEvent>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <functional>

namespace prelisten::tests {

/// Runs the event loop until @p done; false after @p limit. Checks after every event, where
/// QTest::qWaitFor() sleeps 10 ms between two looks: for tests of thousands of short runs.
[[nodiscard]] inline bool runUntil(
        const std::function<bool()> &done, std::chrono::milliseconds limit)
{
    const QDeadlineTimer deadline(limit);
    QTimer wake; // for the deadline, if nothing else happens
    wake.start(std::min(limit, std::chrono::milliseconds(20)));
    while (!done()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

} // namespace prelisten::tests
