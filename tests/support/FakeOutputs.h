// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/OutputStream.h"

#include <QList>
#include <QObject>
#include <QThread>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace prelisten::tests {

/// A clock that stands until a test moves it. Any thread.
class FakeClock
{
public:
    void advance(std::chrono::nanoseconds time) { m_passed += time.count(); }

    [[nodiscard]] std::chrono::steady_clock::time_point now() const
    {
        ++m_reads;
        return std::chrono::steady_clock::time_point(
                std::chrono::hours(1) + std::chrono::nanoseconds(m_passed.load()));
    }

    /// How often somebody has looked at it.
    [[nodiscard]] int reads() const { return m_reads; }

private:
    std::atomic<qint64> m_passed{0};
    mutable std::atomic<int> m_reads{0};
};

/// A sound server without sound: a test says what becomes of a stream, pulls from it and says how
/// much of it has been heard. Outlives the threads that use it.
class FakeOutputs : public OutputStreamFactory
{
public:
    enum class Opening {
        Works,
        NoOutput,
        Fails,       ///< says nothing but false
        StopsWithin, ///< tells that it stopped from within play() or hold(), and says false
    };

    ~FakeOutputs() override;

    /// How the next streams open, one each; those after them work.
    void setOpenings(const QList<Opening> &openings);
    /// How all streams open from now on.
    void setAllOpenings(Opening opening);

    /// From now on open() hangs, until unblock().
    void block();
    void unblock();
    /// Returns once open() hangs.
    void waitUntilBlocked();
    /// The thread that opened the newest stream does nothing more, until unblock().
    void hang();

    /// The newest stream tells @p state. Returns once its owner has been told.
    void tell(QAudio::State state);
    /// Returns once the thread that opened the newest stream has nothing to do.
    void settle();

    /// Takes @p frames out of the newest stream, as its output would: the left channel, in steps of
    /// 16 bits. Empty if none plays.
    [[nodiscard]] std::vector<float> pull(int frames);

    /// So many frames of the newest stream have been heard.
    void hear(qint64 frames);

    [[nodiscard]] int asked() const;   ///< how often open() was called
    [[nodiscard]] int streams() const; ///< how many there are now
    [[nodiscard]] bool plays() const;  ///< the newest stream has been given something to play
    [[nodiscard]] std::chrono::milliseconds buffer() const; ///< that was asked for last

    [[nodiscard]] std::unique_ptr<OutputStream> open(
            const OutputStream::Request &request, OutputStream::Listener listener) override;

private:
    class Stream;

    void callThere(const std::function<void()> &call);
    void passGate(std::unique_lock<std::mutex> &lock);

    mutable std::mutex m_mutex; ///< guards all below
    std::condition_variable m_changed;
    QList<Opening> m_openings;
    Opening m_usual = Opening::Works;
    bool m_blocked = false;
    int m_waiting = 0;
    int m_asked = 0;
    int m_streams = 0;
    Stream *m_newest = nullptr;
    QObject *m_caller = nullptr; ///< lives on the thread that opened the newest stream
    std::map<QThread *, std::unique_ptr<QObject>> m_callers;
    std::chrono::milliseconds m_buffer{0};
};

} // namespace prelisten::tests

Q_DECLARE_METATYPE(prelisten::tests::FakeOutputs::Opening)
