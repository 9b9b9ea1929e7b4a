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

/// A clock that advances only when a test advances it. Any thread.
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

    /// How often now() has been called.
    [[nodiscard]] int reads() const { return m_reads; }

private:
    std::atomic<qint64> m_passed{0};
    mutable std::atomic<int> m_reads{0};
};

/// A fake sound server: a test decides how streams open, changes their state, pulls frames from
/// them and sets how much of them has been played. Must outlive the threads that use it.
class FakeOutputs : public OutputStreamFactory
{
public:
    enum class Opening {
        Works,
        NoOutput,
        Fails,       ///< play() and hold() return false without a notification
        StopsWithin, ///< play() and hold() report StoppedState from within the call, and return
                     ///< false
    };

    ~FakeOutputs() override;

    /// How the next streams open, one entry each. Later streams open as setAllOpenings() says
    /// (default: Works).
    void setOpenings(const QList<Opening> &openings);
    /// How all streams open from now on.
    void setAllOpenings(Opening opening);

    /// From now on open() hangs, until unblock().
    void block();
    void unblock();
    /// Returns once open() hangs.
    void waitUntilBlocked();
    /// Blocks the thread that opened the newest stream until unblock().
    void hang();

    /// Makes the newest stream report @p state. Returns after its listener has been called.
    void tell(QAudio::State state);
    /// Returns once the thread that opened the newest stream has handled all calls queued so far.
    void settle();

    /// Pulls @p frames from the newest stream, as an audio output would. Returns the left channel,
    /// scaled to 16-bit values; empty if no stream plays.
    [[nodiscard]] std::vector<float> pull(int frames);

    /// Sets how many frames of the newest stream have been played.
    void hear(qint64 frames);

    [[nodiscard]] int asked() const;   ///< how often open() was called
    [[nodiscard]] int streams() const; ///< number of open streams
    [[nodiscard]] bool plays() const;  ///< play() has been called on the newest stream
    [[nodiscard]] std::chrono::milliseconds buffer() const; ///< buffer length of the last request

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
