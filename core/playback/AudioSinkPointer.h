// SPDX-License-Identifier: MIT
#pragma once

#include <QAudioSink>

#include <memory>

namespace prelisten {

/// Stops a sink at once and deletes it later: Qt's sink for PulseAudio handles events in its
/// destructor, and none may run amid a call of its owner's. It has no more to say by then.
struct StopAndDeleteLater
{
    void operator()(QAudioSink *sink) const
    {
        sink->disconnect();
        sink->stop();
        sink->deleteLater();
    }
};

using AudioSinkPointer = std::unique_ptr<QAudioSink, StopAndDeleteLater>;

} // namespace prelisten
