// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/OwnerLink.h"
#include "core/playback/OutputSetup.h"
#include "core/playback/WorkerThread.h"

#include <QAudioDevice>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace prelisten {

/// How often an output is looked after.
struct OutputWatchTimes
{
    std::chrono::milliseconds retry{1'000}; ///< from a failure to the next attempt
    std::chrono::milliseconds pulse{500};   ///< between two reports of the asking thread
    /// After so long without a report it hangs. A busy machine is late, too.
    std::chrono::milliseconds longestSilence{3'000};
};

/// Whether sound can go out at all. When the sound server dies the framework goes on listing the
/// outputs it had, and a Qt 6.4 player that is started on one of them ends the process; so this
/// keeps one silent, suspended stream open and says when that breaks. Nor may the framework come
/// back from a call when the server dies amid it, so silence of the asking thread counts, too. GUI
/// thread; asks the sound server on a thread of its own.
class OutputWatch : public QObject
{
    Q_OBJECT
public:
    explicit OutputWatch(
            OutputSetup setup = {}, OutputWatchTimes times = {}, QObject *parent = nullptr);
    ~OutputWatch() override;

    /// Keeps its stream open on @p device from now on.
    void watch(const QAudioDevice &device);

    /// False from when the stream broke until one could be opened again.
    [[nodiscard]] bool isReachable() const { return m_reachable; }

Q_SIGNALS:
    void reachableChanged(bool reachable);

private:
    class Worker;
    using Link = OwnerLink<OutputWatch>;

    void report(int run, bool reachable);
    void setReachable(bool reachable);

    bool m_reachable = true;
    int m_run = 0;    ///< number of the latest watch()
    QTimer m_silence; ///< runs out when the asking thread does not come back
    std::shared_ptr<Link> m_link;
    Worker *m_worker;
    WorkerThread m_thread;
};

} // namespace prelisten
