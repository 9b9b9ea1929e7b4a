// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace prelisten {

/// A peak hold: keeps the highest recent value for @c holdMs, then takes the current one. A value
/// type; the caller passes the time in.
class HeldPeak
{
public:
    explicit HeldPeak(int holdMs, double idleValue)
        : m_holdMs(holdMs), m_idleValue(idleValue), m_value(idleValue)
    {
    }

    void add(double value, qint64 nowMs);
    void clear() { m_value = m_idleValue; }
    [[nodiscard]] double value() const { return m_value; }

private:
    int m_holdMs;
    double m_idleValue;
    double m_value;
    qint64 m_since = 0;
};

/// The ballistics of a level meter: instant attack, linear fall in dB per second, and a peak hold.
/// In dBFS, down to a floor. A value type; the caller passes the time in. The level changes only in
/// add().
class MeterBallistics
{
public:
    static constexpr double floorDb = -60;

    MeterBallistics();

    /// Adds the @p peak since the last call; linear, 1 is full scale.
    void add(float peak, qint64 nowMs);
    void clear();

    [[nodiscard]] double level() const { return m_level; }
    [[nodiscard]] double held() const { return m_held.value(); }

    /// The position of @p decibels between the floor (0) and full scale (1).
    [[nodiscard]] static double share(double decibels);

private:
    double m_level = floorDb;
    HeldPeak m_held;
    qint64 m_lastMs = 0;
};

} // namespace prelisten
