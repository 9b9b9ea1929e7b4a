// SPDX-License-Identifier: MIT
#pragma once

#include <QAudioSink>

#include <memory>

namespace prelisten {

/// Silences a sink at once and deletes it later: Qt's sink for PulseAudio handles events in its
/// destructor, and none may run amid a call of its owner's. It has no more to say by then. It is
/// not stopped but reset, since Qt 6.8 waits at a stop until all has been played, and PipeWire
/// plays nothing of a stream that is suspended.
struct ResetAndDeleteLater
{
    void operator()(QAudioSink *sink) const
    {
        sink->disconnect();
        sink->reset();
        sink->deleteLater();
    }
};

using AudioSinkPointer = std::unique_ptr<QAudioSink, ResetAndDeleteLater>;

} // namespace prelisten
