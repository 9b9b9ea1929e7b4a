// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/PcmStream.h"

#include <QAudioDevice>
#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace prelisten {

/// One player of one stream, from its first frame on: it begins once, never seeks and never waits.
/// Silent until it is given a volume. Lives on the GUI thread; every call returns at once.
class Voice : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Gets ready to play. opened() or failed() follows.
    virtual void open() = 0;

    /// Begins, once it is open.
    virtual void play() = 0;

    virtual void setVolume(float gain) = 0; ///< linear, 0…1

    /// Ends it without waiting: silent from now on, left() when it may be deleted without waiting.
    virtual void leave() = 0;

    /// The frame of the store that is heard now; the first one until it plays.
    [[nodiscard]] virtual qint64 heardFrame() const = 0;

Q_SIGNALS:
    void opened();
    void sounding(); ///< after play(): it is heard, and heardFrame() goes on
    void ended();    ///< the last frame has been heard
    void failed();   ///< the framework cannot play it
    void noOutput(); ///< instead of playing: there is no output
    void left();
};

/// Makes voices.
class VoiceFactory
{
public:
    virtual ~VoiceFactory() = default;

    /// A voice of @p stream on @p device; none given: on the system's default. A null device opens,
    /// but never plays.
    [[nodiscard]] virtual std::unique_ptr<Voice> create(
            std::unique_ptr<PcmStream> stream, const std::optional<QAudioDevice> &device) const = 0;

    /// From Voice::play() until it is heard, as a rule, in ms.
    [[nodiscard]] virtual qint64 usualStartLatencyMs() const = 0;

    /// How long a voice has to sound until Voice::heardFrame() is as true as it gets.
    [[nodiscard]] virtual std::chrono::milliseconds timedAfter() const = 0;
};

} // namespace prelisten
