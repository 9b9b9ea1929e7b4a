// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/WorkerThread.h"

#include <QAudioDevice>
#include <QObject>
#include <QTimer>

namespace prelisten {

/// Whether sound can go out at all. When the sound server dies the framework goes on listing the
/// outputs it had, and a Qt 6.4 player that is started on one of them ends the process; so this
/// keeps one silent, suspended stream open and says when that breaks. Nor may the framework come
/// back from a call when the server dies amid it, so silence of the asking thread counts, too. GUI
/// thread; asks the sound server on a thread of its own.
class OutputWatch : public QObject
{
    Q_OBJECT
public:
    explicit OutputWatch(QObject *parent = nullptr);
    ~OutputWatch() override;

    /// Keeps its stream open on @p device from now on.
    void watch(const QAudioDevice &device);

    /// False from when the stream broke until one could be opened again.
    [[nodiscard]] bool isReachable() const { return m_reachable; }

Q_SIGNALS:
    void reachableChanged(bool reachable);

private:
    class Worker;

    void report(bool reachable);
    void setReachable(bool reachable);

    bool m_reachable = true;
    QTimer m_silence; ///< runs out when the asking thread does not come back
    Worker *m_worker;
    WorkerThread m_thread;
};

} // namespace prelisten
