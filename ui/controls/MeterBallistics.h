// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace prelisten {

/// The highest of the values of late: stays for a while, then gives way to what is there now. A
/// value; whoever uses it hands the time in.
class HeldPeak
{
public:
    explicit HeldPeak(int holdMs, double rest) : m_holdMs(holdMs), m_rest(rest), m_value(rest) {}

    void add(double value, qint64 nowMs);
    void clear() { m_value = m_rest; }
    [[nodiscard]] double value() const { return m_value; }

private:
    int m_holdMs;
    double m_rest;
    double m_value;
    qint64 m_since = 0;
};

/// How a level meter moves: up at once, down at a steady pace, and the peak of late stays a moment.
/// In dBFS, down to a floor. A value; whoever uses it hands the time in, and without being fed it
/// stands still.
class MeterBallistics
{
public:
    static constexpr double floorDb = -60;

    MeterBallistics();

    /// @p peak since the last call; linear, 1 is full scale.
    void add(float peak, qint64 nowMs);
    void clear();

    [[nodiscard]] double level() const { return m_level; }
    [[nodiscard]] double held() const { return m_held.value(); }

    /// Where @p decibels stands between the floor (0) and full scale (1).
    [[nodiscard]] static double share(double decibels);

private:
    double m_level = floorDb;
    HeldPeak m_held;
    qint64 m_lastMs = 0;
};

} // namespace prelisten
