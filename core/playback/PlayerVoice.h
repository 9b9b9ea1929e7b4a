// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/Voice.h"
#include "core/playback/WorkerThread.h"

#include <QObject>

#include <chrono>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>

namespace prelisten {

/// A voice that plays through QMediaPlayer, on a thread of its own, so that a read that blocks
/// during opening (Qt 6.4 reads on the calling thread) stops neither the window nor another voice.
class PlayerVoice : public Voice
{
    Q_OBJECT
public:
    PlayerVoice(std::unique_ptr<PcmStream> stream, const std::optional<QAudioDevice> &device,
            QObject *parent = nullptr);

    /// Unblocks a waiting read and joins the thread: at once after retired(), otherwise within some
    /// ms.
    ~PlayerVoice() override;

    void open() override;
    void play() override;
    void setVolume(float gain) override;
    void retire() override;

    /// The last reported position, extrapolated by the clock while it plays.
    [[nodiscard]] qint64 heardFrame() const override;

private:
    class Worker;

    using Clock = std::chrono::steady_clock;

    struct Report
    {
        Clock::time_point at;
        Clock::duration lead; ///< the reported position minus the clock
    };

    void report(std::chrono::milliseconds position);
    [[nodiscard]] std::chrono::nanoseconds position() const;

    std::unique_ptr<PcmStream> m_stream;
    mutable std::mutex m_mutex;   ///< guards m_reports
    std::deque<Report> m_reports; ///< of the last second
    Worker *m_worker = nullptr;
    std::unique_ptr<WorkerThread> m_thread;
};

/// Creates voices that play through QMediaPlayer.
class PlayerVoiceFactory : public VoiceFactory
{
public:
    [[nodiscard]] std::unique_ptr<Voice> create(std::unique_ptr<PcmStream> stream,
            const std::optional<QAudioDevice> &device) const override;
    [[nodiscard]] qint64 usualStartLatencyMs() const override;
    [[nodiscard]] std::chrono::milliseconds positionSettleTime() const override;
};

} // namespace prelisten
