// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace prelisten {

/// Computes when to open and start a voice so that it begins in sync with another one, from how
/// long voices take to open on this machine and from play() until they are audible. Uses defaults
/// first, then measurements. All times in ms.
class HandoverTiming
{
public:
    /// @p usualStartLatency is the value of startLatency() until one has been measured.
    explicit HandoverTiming(qint64 usualStartLatency);

    /// Records that a voice took @p took to open.
    void opened(qint64 took);

    /// Records that a voice that should have been in sync with another one was @p behind it;
    /// negative: ahead of it.
    void sounded(qint64 behind);

    /// How far ahead of the current playback position the next voice must be opened.
    [[nodiscard]] qint64 lead() const { return m_lead; }

    /// How long before a voice should become audible its play() must be called; negative if voices
    /// are audible ahead of the position that they report.
    [[nodiscard]] qint64 startLatency() const { return m_startLatency; }

private:
    qint64 m_startLatency;
    qint64 m_lead;
};

} // namespace prelisten
