// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QtGlobal>

#include <chrono>

namespace prelisten::sandbox {

/// Spreads the bytes of one answer evenly over time.
///
/// A token bucket that fills at the configured rate. Its capacity is 250 ms of data: enough to
/// catch up on a busy machine, but too little for a burst to distort the simulated bandwidth.
class Throttle
{
public:
    static constexpr std::chrono::milliseconds slice{20};

    /// Starts over. @p bytesPerSecond of 0 lets everything through.
    void start(qint64 bytesPerSecond);

    [[nodiscard]] bool active() const { return m_bytesPerSecond > 0; }

    /// The number of bytes that may be sent now.
    [[nodiscard]] qint64 allowance();
    void spend(qint64 bytes) { m_bucket -= static_cast<double>(bytes); }

private:
    qint64 m_bytesPerSecond = 0;
    double m_bucket = 0; ///< bytes; fractional, for very low rates
    QElapsedTimer m_clock;
};

} // namespace prelisten::sandbox
