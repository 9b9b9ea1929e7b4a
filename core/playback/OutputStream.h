// SPDX-License-Identifier: MIT
#pragma once

#include <QAudio>
#include <QAudioDevice>
#include <QAudioFormat>
#include <QIODevice>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace prelisten {

/// An audio stream to an output. It is used and deleted on the thread that opened it, which runs an
/// event loop; deleting it stops it at once.
class OutputStream
{
public:
    /// What to open.
    struct Request
    {
        std::optional<QAudioDevice> device;  ///< no value: the system's default; null: no output
        int sampleRate = 0;                  ///< Hz, stereo; 0: the format that the output prefers
        std::chrono::milliseconds buffer{0}; ///< 0: the output's own choice
    };

    /// Called at each change of state, on the stream's thread, also from within play(). It must not
    /// delete the stream, and is never called after the stream's deletion.
    using Listener = std::function<void(QAudio::State)>;

    OutputStream() = default;
    virtual ~OutputStream() = default;
    Q_DISABLE_COPY_MOVE(OutputStream)

    [[nodiscard]] virtual QAudioFormat format() const = 0;

    /// Pulls from @p source until the stream is deleted, always on the same thread, which may be
    /// any. Returns false on failure.
    [[nodiscard]] virtual bool play(QIODevice &source) = 0;

    /// Keeps the output open, suspended and silent. Returns false on failure.
    [[nodiscard]] virtual bool hold() = 0;

    /// How much has been heard since play(), in µs.
    [[nodiscard]] virtual std::chrono::microseconds heard() const = 0;
};

/// Opens streams. Thread-safe; several may be open at once.
class OutputStreamFactory
{
public:
    OutputStreamFactory() = default;
    virtual ~OutputStreamFactory() = default;
    Q_DISABLE_COPY_MOVE(OutputStreamFactory)

    /// Returns null if there is no such output. May block for as long as the sound server does.
    [[nodiscard]] virtual std::unique_ptr<OutputStream> open(
            const OutputStream::Request &request, OutputStream::Listener listener) = 0;
};

/// Opens streams to the machine's outputs through QAudioSink.
[[nodiscard]] std::shared_ptr<OutputStreamFactory> qtOutputStreams();

} // namespace prelisten
