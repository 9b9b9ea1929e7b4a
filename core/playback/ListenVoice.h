// SPDX-License-Identifier: MIT
#pragma once

#include "core/fetch/SpoolReader.h"
#include "core/playback/TimeMap.h"
#include "core/playback/WorkerThread.h"

#include <QAudioDevice>
#include <QObject>
#include <QString>

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>

namespace prelisten {

/// One QMediaPlayer that plays one reader, on a thread of its own, so that a blocking read while it
/// opens or seeks (Qt 6.4 reads on the calling thread) blocks neither the window nor another voice.
///
/// The object itself lives on the GUI thread; every call returns at once. Silent until it is given
/// a volume.
class ListenVoice : public QObject
{
    Q_OBJECT
public:
    /// Plays @p reader. @p name tells the framework the container (`master.mp3`), nothing else.
    /// Sounds on @p device; none given: on the system's default. A null device opens, but never
    /// plays.
    ListenVoice(std::unique_ptr<SpoolReader> reader, const QString &name,
            const std::optional<QAudioDevice> &device, QObject *parent = nullptr);

    /// Frees a blocked read and waits for the thread: at once after left(), else some ms.
    ~ListenVoice() override;

    /// Ends it without waiting: silent from now on, left() when the thread is done.
    void leave();

    /// Opens the media and moves to @p cue before any sound. opened() or broke() follows.
    void open(TimeMap::Cue cue);
    void play();
    void pause();
    void seek(TimeMap::Cue cue); ///< before the first play() only: later the clock would run ahead
                                 ///< of what is buffered
    void setVolume(float gain);  ///< linear, 0…1

    /// The place in the source that is heard now, in ms: the player's last report, carried on by
    /// the clock while it plays.
    [[nodiscard]] qint64 position() const;

Q_SIGNALS:
    void opened(qint64 durationMs); ///< what the container says; 0: unknown
    void sounding();                ///< after play(): the position has moved
    void ended();   ///< nothing more to read, for whatever reason: ask the spool why
    void broke();   ///< the framework cannot play it
    void unheard(); ///< instead of playing: there is no output
    void left();    ///< after leave(): may be deleted without waiting

private:
    class Worker;

    struct Report
    {
        qint64 playerMs = 0;
        std::chrono::steady_clock::time_point at;
        bool running = false;
        bool started = false; ///< has been running since the cue
    };

    void moveTo(TimeMap::Cue cue);
    void report(qint64 playerMs, bool running);
    void freeze();
    [[nodiscard]] qint64 playerPosition() const; ///< with the lock held

    std::unique_ptr<SpoolReader> m_reader;
    TimeMap::Cue m_cue;
    mutable std::mutex m_mutex;
    Report m_report;
    Worker *m_worker = nullptr;
    std::unique_ptr<WorkerThread> m_thread;
};

} // namespace prelisten
