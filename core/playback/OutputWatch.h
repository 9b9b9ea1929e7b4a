// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/OwnerCallback.h"
#include "core/playback/OutputSetup.h"
#include "core/playback/WorkerThread.h"

#include <QAudioDevice>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace prelisten {

/// The intervals of an OutputWatch.
struct OutputWatchTimes
{
    std::chrono::milliseconds retry{1'000}; ///< from a failure to the next attempt
    std::chrono::milliseconds pulse{500};   ///< between two reports of the worker thread
    /// After this time without a report the worker thread counts as hung. Well above the pulse,
    /// because a busy machine is late, too.
    std::chrono::milliseconds longestSilence{3'000};
};

/// Monitors whether the sound server can be reached. When it dies, the framework still lists the
/// outputs it had, and a Qt 6.4 player that is started on one of them ends the process; so this
/// class keeps one silent, suspended stream open and reports when that breaks. A framework call may
/// also never return if the server dies during it, so missing reports of the worker thread count as
/// a failure, too. GUI thread; uses the sound server on a thread of its own.
class OutputWatch : public QObject
{
    Q_OBJECT
public:
    explicit OutputWatch(
            OutputSetup setup = {}, OutputWatchTimes times = {}, QObject *parent = nullptr);
    ~OutputWatch() override;

    /// Keeps the stream open on @p device from now on.
    void watch(const QAudioDevice &device);

    /// False from when the stream breaks until one can be opened again.
    [[nodiscard]] bool isReachable() const { return m_reachable; }

Q_SIGNALS:
    void reachableChanged(bool reachable);

private:
    class Worker;
    using Link = OwnerCallback<OutputWatch>;

    void report(int run, bool reachable);
    void setReachable(bool reachable);

    bool m_reachable = true;
    int m_run = 0;     ///< number of the latest watch()
    QTimer m_watchdog; ///< expires when the worker thread hangs
    std::shared_ptr<Link> m_link;
    Worker *m_worker;
    WorkerThread m_thread;
};

} // namespace prelisten
