// SPDX-License-Identifier: MIT
#pragma once

#include <QAudioSink>

#include <memory>

namespace prelisten {

/// Deleter that silences a sink at once and deletes it later with deleteLater(): Qt's sink for
/// PulseAudio processes events in its destructor, which must not happen during a call from the
/// sink's owner. The sink's signals are disconnected first. reset() instead of stop(), because
/// since Qt 6.8 stop() waits until everything has been played, and PipeWire plays nothing of a
/// suspended stream.
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
