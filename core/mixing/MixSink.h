// SPDX-License-Identifier: MIT
#pragma once

#include "core/mixing/Mixer.h"
#include "core/playback/OutputSetup.h"
#include "core/playback/WorkerThread.h"

#include <QAudioDevice>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace prelisten {

/// Sends a mixer to an audio output, through one stream on a thread of its own, so that nothing the
/// window does is heard. GUI thread.
///
/// Finds by itself the smallest buffer with which the sound keeps going. What the thread reports
/// carries the number of the start() it is about, and is dropped when there has been another since.
class MixSink : public QObject
{
    Q_OBJECT
public:
    explicit MixSink(OutputSetup setup = {}, QObject *parent = nullptr);

    /// The output may go on for a moment; with a keeper of threads, nobody waits for that.
    ~MixSink() override;

    /// Plays @p mixer on @p device from now on, in place of what played before. None given: on the
    /// system's default; null: nowhere, which fails.
    void start(std::shared_ptr<Mixer> mixer, const std::optional<QAudioDevice> &device);

    /// The output is let go, once it has played what it has.
    void stop();

    [[nodiscard]] bool isStarted() const { return m_started; }

    /// True once the output tells what it plays: then heard() is true to the sound.
    [[nodiscard]] bool isTimed() const;

    /// The mixer's output frame that is heard now.
    [[nodiscard]] qint64 heard() const;

    /// How often the output ran dry since the start of the program.
    [[nodiscard]] int underruns() const;

Q_SIGNALS:
    /// The output cannot be opened, or went away. Once at most for each start(), never after
    /// stop().
    void failed();

private:
    class Worker;
    struct Shared;

    void onFailed(int run);

    /// What the output tells to be heard, which may not have been rendered.
    [[nodiscard]] std::optional<qint64> told() const;

    std::shared_ptr<Mixer> m_mixer;
    bool m_started = false;
    int m_run = 0; ///< number of the latest start()
    const std::function<std::chrono::steady_clock::time_point()> m_now;
    const std::shared_ptr<Shared> m_shared;
    Worker *m_worker;
    WorkerThread m_thread;
};

} // namespace prelisten
