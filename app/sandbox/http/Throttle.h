// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QtGlobal>

#include <chrono>

namespace prelisten::sandbox {

/// Spreads the bytes of one answer evenly over time.
///
/// A bucket that fills at the rate. It holds a quarter of a second, so that a busy machine catches
/// up, yet no burst says more about the speed of this machine than about the line that is being
/// played.
class Throttle
{
public:
    static constexpr std::chrono::milliseconds slice{20};

    /// Starts over. @p bytesPerSecond of 0 lets everything through.
    void start(qint64 bytesPerSecond);

    [[nodiscard]] bool active() const { return m_bytesPerSecond > 0; }

    /// The bytes that may go now.
    [[nodiscard]] qint64 allowance();
    void spend(qint64 bytes) { m_bucket -= static_cast<double>(bytes); }

private:
    qint64 m_bytesPerSecond = 0;
    double m_bucket = 0; ///< bytes, with the fractions that a slow drip is made of
    QElapsedTimer m_clock;
};

} // namespace prelisten::sandbox
