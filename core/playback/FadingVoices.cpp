// SPDX-License-Identifier: MIT
#include "core/playback/FadingVoices.h"

#include <QTimer>

#include <utility>

namespace prelisten {

namespace {

using namespace std::chrono_literals;

// A change of volume becomes audible once the audio in the output's buffer has been played (Qt
// requests 100 ms).
constexpr auto outputBuffer = 150ms;

} // namespace

void FadingVoices::dismiss(std::unique_ptr<Voice> voice)
{
    take(std::move(voice))->retire();
}

// Two outputs never change at the same instant, so the volume goes down in two steps.
void FadingVoices::fadeOut(std::unique_ptr<Voice> voice, float gain, std::chrono::milliseconds time)
{
    Voice *leaving = take(std::move(voice));
    QTimer::singleShot(time, Qt::PreciseTimer, leaving,
            [leaving, half = gain / 2] { leaving->setVolume(half); });
    QTimer::singleShot(
            time + overlap, Qt::PreciseTimer, leaving, [leaving] { leaving->setVolume(0); });
    QTimer::singleShot(time + overlap + outputBuffer, leaving, &Voice::retire);
}

Voice *FadingVoices::take(std::unique_ptr<Voice> voice)
{
    Voice *leaving = voice.get();
    leaving->disconnect();
    connect(leaving, &Voice::retired, this, [this, leaving] {
        // Deferred: we are inside its signal.
        QMetaObject::invokeMethod(
                this,
                [this, leaving] {
                    std::erase_if(m_voices,
                            [leaving](const auto &each) { return each.get() == leaving; });
                },
                Qt::QueuedConnection);
    });
    m_voices.push_back(std::move(voice));
    return leaving;
}

} // namespace prelisten
