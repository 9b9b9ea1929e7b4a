// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace prelisten {

/// Limits how often a signal is emitted: the first call is passed on at once; calls within the
/// interval after it are combined into one at its end. GUI thread only.
class SignalThrottler : public QObject
{
    Q_OBJECT
public:
    explicit SignalThrottler(std::chrono::milliseconds interval, QObject *parent = nullptr);

    /// Emits triggered(), now or at the end of the running interval.
    void throttle();

Q_SIGNALS:
    void triggered(); ///< at most once per interval

private:
    QTimer m_interval; ///< runs after each triggered()
    bool m_isPending = false;
};

} // namespace prelisten
