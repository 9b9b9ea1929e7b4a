// SPDX-License-Identifier: MIT
#pragma once

#include "core/mixing/Mixer.h"
#include "core/playback/WorkerThread.h"

#include <QAudioDevice>
#include <QObject>

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <optional>

namespace prelisten {

/// Sends a mixer to an audio output, through one QAudioSink on a thread of its own, so that nothing
/// the window does is heard. GUI thread.
///
/// Finds by itself the smallest buffer with which the sound keeps going.
class MixSink : public QObject
{
    Q_OBJECT
public:
    explicit MixSink(QObject *parent = nullptr);
    ~MixSink() override;

    /// Plays @p mixer on @p device from now on, in place of what played before.
    void start(std::shared_ptr<Mixer> mixer, const QAudioDevice &device);

    /// The output is let go, once it has played what it has.
    void stop();

    [[nodiscard]] bool isStarted() const { return m_started; }

    /// True once the output tells what it plays: then heard() is true to the sound.
    [[nodiscard]] bool isTimed() const;

    /// The mixer's output frame that is heard now.
    [[nodiscard]] qint64 heard() const;

    /// How often the output ran dry since the start of the program.
    [[nodiscard]] int underruns() const { return m_underruns.load(std::memory_order_relaxed); }

Q_SIGNALS:
    void broke(); ///< the output cannot be opened, or went away

private:
    class Worker;

    /// What the output last said.
    struct Report
    {
        int run = 0; ///< number of the start() it belongs to
        qint64 heard = 0;
        std::chrono::steady_clock::time_point at;
    };

    void report(const Report &report);
    [[nodiscard]] std::optional<Report> lastReport() const;

    std::shared_ptr<Mixer> m_mixer;
    bool m_started = false;
    int m_run = 0;
    mutable std::mutex m_mutex; ///< guards m_report; never taken while sound is made
    Report m_report;
    std::atomic<int> m_underruns{0};
    Worker *m_worker;
    WorkerThread m_thread;
};

} // namespace prelisten
