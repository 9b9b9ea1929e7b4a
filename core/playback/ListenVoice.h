// SPDX-License-Identifier: MIT
#pragma once

#include "core/fetch/SpoolReader.h"
#include "core/playback/TimeMap.h"

#include <QObject>
#include <QString>
#include <QThread>

#include <chrono>
#include <memory>
#include <mutex>

namespace prelisten {

/// One QMediaPlayer that plays one reader, on a thread of its own, so that a blocking read while it opens or seeks (Qt 6.4 reads on the
/// calling thread) blocks neither the window nor another voice.
///
/// The object itself lives on the GUI thread; every call returns at once. Silent until it is given a volume.
class ListenVoice : public QObject
{
    Q_OBJECT
public:
    /// Plays @p reader. @p name tells the framework the container (`master.mp3`), nothing else.
    ListenVoice(std::unique_ptr<SpoolReader> reader, const QString &name, QObject *parent = nullptr);

    /// Frees a blocked read and waits for the thread, which takes a few ms. retire() is the way that does not wait.
    ~ListenVoice() override;

    /// Ends @p voice without waiting: silent at once, deleted when its thread is done. No signal of it arrives afterwards.
    static void retire(std::unique_ptr<ListenVoice> voice);

    /// Opens the media and moves to @p cue before any sound. opened() or broke() follows.
    void open(TimeMap::Cue cue);
    void play();
    void pause();
    void seek(TimeMap::Cue cue); ///< before the first play() only: later the clock would run ahead of what is buffered
    void setVolume(float gain); ///< linear, 0…1

    /// The place in the source that is heard now, in ms: the player's last report, carried on by the clock while it plays.
    [[nodiscard]] qint64 position() const;

    /// The reader, for abort() and for how far the demuxer has come. Lives as long as the voice.
    [[nodiscard]] SpoolReader &reader() { return *m_reader; }

Q_SIGNALS:
    void opened(qint64 durationMs); ///< what the container says; 0: unknown
    void sounding();                ///< after play(): the position has moved
    void ended();                   ///< nothing more to read, for whatever reason: ask the spool why
    void broke();                   ///< the framework cannot play it

private:
    class Worker;

    struct Report
    {
        qint64 playerMs = 0;
        std::chrono::steady_clock::time_point at;
        bool running = false;
    };

    void report(qint64 playerMs, bool running);
    void freeze();
    [[nodiscard]] qint64 playerPosition() const; ///< with the lock held
    void close();

    std::unique_ptr<SpoolReader> m_reader;
    qint64 m_offsetMs = 0; ///< from the player's clock to the source's
    QThread m_thread;
    Worker *m_worker;
    mutable std::mutex m_mutex;
    Report m_report;
};

} // namespace prelisten
