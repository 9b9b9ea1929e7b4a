// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/Voice.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <vector>

namespace prelisten {

/// Holds voices that are ending until they can be deleted without blocking. Their previous owner
/// receives no more signals from them. GUI thread.
class FadingVoices : public QObject
{
public:
    /// How long two voices overlap in a handover: long enough that the granularity of neither
    /// output turns it into a gap.
    static constexpr std::chrono::milliseconds overlap{40};

    using QObject::QObject;

    /// Silences @p voice at once and ends it.
    void dismiss(std::unique_ptr<Voice> voice);

    /// Fades @p voice out while another one plays: keeps @p gain for @p time, then plays at half of
    /// it for the overlap, then is silent.
    void fadeOut(std::unique_ptr<Voice> voice, float gain, std::chrono::milliseconds time);

private:
    [[nodiscard]] Voice *take(std::unique_ptr<Voice> voice);

    std::vector<std::unique_ptr<Voice>> m_voices;
};

} // namespace prelisten
