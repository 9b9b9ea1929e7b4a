// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace prelisten {

/// What lets a voice begin in step with another one: how long voices take here to open, and from
/// play() until they are heard. Assumed at first, then measured. All in ms.
class HandoverTiming
{
public:
    /// @p usualStartLatency is what startLatency() is before one was measured.
    explicit HandoverTiming(qint64 usualStartLatency);

    /// A voice took @p took to open.
    void opened(qint64 took);

    /// A voice that was to sound together with another one was @p behind it, or ahead if negative.
    void sounded(qint64 behind);

    /// How far ahead of what sounds the next one is to be opened.
    [[nodiscard]] qint64 lead() const { return m_lead; }

    /// How long before it is to be heard it is to be played; negative where a voice is heard ahead
    /// of what it says.
    [[nodiscard]] qint64 startLatency() const { return m_startLatency; }

private:
    qint64 m_startLatency;
    qint64 m_lead;
};

} // namespace prelisten
