// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace prelisten {

/// Counts down whole seconds until a retry, for display only. It stops at 0 and triggers nothing.
class Countdown : public QObject
{
    Q_OBJECT
public:
    explicit Countdown(QObject *parent = nullptr);

    void start(std::chrono::milliseconds time); ///< rounded up to whole seconds
    void stop();

    /// The remaining seconds; nullopt without a countdown.
    [[nodiscard]] std::optional<qint64> secondsLeft() const { return m_secondsLeft; }
    [[nodiscard]] qint64 secondsTotal() const
    {
        return m_secondsTotal;
    } ///< the seconds that it started from

Q_SIGNALS:
    void changed(); ///< one second has passed

private:
    void tick();

    QTimer m_second;
    std::optional<qint64> m_secondsLeft;
    qint64 m_secondsTotal = 0;
};

} // namespace prelisten
