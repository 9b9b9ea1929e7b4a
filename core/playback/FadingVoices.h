// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/Voice.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <vector>

namespace prelisten {

/// Voices on their way out: whoever gives one away is told nothing more of it. Each is gone once it
/// may be deleted without waiting. GUI thread.
class FadingVoices : public QObject
{
public:
    /// An overlap of two voices, long enough that neither output's granularity makes it a gap.
    static constexpr std::chrono::milliseconds overlap{40};

    using QObject::QObject;

    /// Silent from now on.
    void dismiss(std::unique_ptr<Voice> voice);

    /// While another one sounds: goes on with its @p gain for @p time, then half-way down, then
    /// down.
    void fadeOut(std::unique_ptr<Voice> voice, float gain, std::chrono::milliseconds time);

private:
    [[nodiscard]] Voice *take(std::unique_ptr<Voice> voice);

    std::vector<std::unique_ptr<Voice>> m_voices;
};

} // namespace prelisten
