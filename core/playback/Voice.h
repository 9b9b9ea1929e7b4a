// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/PcmStream.h"

#include <QAudioDevice>
#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace prelisten {

/// Plays one stream from its first frame on: starts once, never seeks and never pauses. Silent
/// until it is given a volume. Lives on the GUI thread; every call returns at once.
class Voice : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Prepares to play. opened() or failed() follows.
    virtual void open() = 0;

    /// Starts, once it is open.
    virtual void play() = 0;

    virtual void setVolume(float gain) = 0; ///< linear, 0…1

    /// Ends it without blocking: silent from now on; retired() follows when it can be deleted
    /// without blocking.
    virtual void retire() = 0;

    /// The frame of the store that is audible now; the first one until it plays.
    [[nodiscard]] virtual qint64 heardFrame() const = 0;

Q_SIGNALS:
    void opened();
    void sounding(); ///< after play(): it is audible, and heardFrame() advances
    void ended();    ///< the last frame has been heard
    void failed();   ///< the framework cannot play it
    void noOutput(); ///< instead of sounding(): there is no output
    void retired();
};

/// Creates voices.
class VoiceFactory
{
public:
    virtual ~VoiceFactory() = default;

    /// Creates a voice for @p stream on @p device; no value: on the system's default. With a null
    /// device it opens, but never plays.
    [[nodiscard]] virtual std::unique_ptr<Voice> create(
            std::unique_ptr<PcmStream> stream, const std::optional<QAudioDevice> &device) const = 0;

    /// The usual time from Voice::play() until the voice is audible, in ms.
    [[nodiscard]] virtual qint64 usualStartLatencyMs() const = 0;

    /// How long a voice has to play until Voice::heardFrame() is as accurate as it gets.
    [[nodiscard]] virtual std::chrono::milliseconds positionSettleTime() const = 0;
};

} // namespace prelisten
