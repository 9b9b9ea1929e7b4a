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

/// Plays a mixer on an audio output, through one stream on a thread of its own, so that a busy GUI
/// thread does not interrupt the audio. GUI thread.
///
/// Finds by itself the smallest buffer that plays without underruns. Reports from the thread carry
/// the number of the start() they belong to, and are dropped if there has been another one since.
class MixSink : public QObject
{
    Q_OBJECT
public:
    explicit MixSink(const OutputSetup &setup = {}, QObject *parent = nullptr);

    /// The output may continue for a moment; with a ThreadReaper the destructor does not wait for
    /// it.
    ~MixSink() override;

    /// Plays @p mixer on @p device from now on, in place of the previous one. No value: on the
    /// system's default; null: no output, which fails.
    void start(std::shared_ptr<Mixer> mixer, const std::optional<QAudioDevice> &device);

    /// Closes the output; what it has buffered is discarded.
    void stop();

    [[nodiscard]] bool isStarted() const { return m_started; }

    /// True once the output reports what it has played: then heard() is accurate.
    [[nodiscard]] bool isTimed() const;

    /// The mixer's output frame that is audible now.
    [[nodiscard]] qint64 heard() const;

    /// The number of underruns since the start of the program.
    [[nodiscard]] int underruns() const;

Q_SIGNALS:
    /// The output could not be opened, or was lost. Emitted at most once for each start(), never
    /// after stop().
    void failed();

private:
    class Worker;
    struct Shared;

    void onFailed(int run);

    /// The output frame that the output reports as audible; may lie beyond what has been rendered.
    [[nodiscard]] std::optional<qint64> reported() const;

    std::shared_ptr<Mixer> m_mixer;
    bool m_started = false;
    int m_run = 0; ///< number of the latest start()
    const std::function<std::chrono::steady_clock::time_point()> m_now;
    const std::shared_ptr<Shared> m_shared;
    Worker *m_worker;
    WorkerThread m_thread;
};

} // namespace prelisten
