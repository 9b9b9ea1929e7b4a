// SPDX-License-Identifier: MIT
#pragma once

#include "core/mixing/FeedMixer.h"
#include "core/mixing/MixSink.h"
#include "core/mixing/OpenBackoff.h"
#include "core/playback/Deck.h"
#include "core/playback/OutputSetup.h"

#include <QAudioDevice>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace prelisten {

/// Plays the mix of a track: any set of its lanes on one frame counter. GUI thread.
class MixDeck : public MixingDeck
{
    Q_OBJECT
public:
    explicit MixDeck(const OutputSetup &setup = {}, QObject *parent = nullptr);
    ~MixDeck() override;

    void syncTo(const Deck &other) override { m_syncSource = &other; }

    /// Opens the output ahead, so that @p feed starts without delay. After a failure it does not
    /// try again until the backoff time has passed.
    void prepare(MixFeed &feed) override;

    /// Plays on @p device; null: no output. Until the first call: the system's default.
    void setDevice(const QAudioDevice &device);

    void load(MixFeed &feed, qint64 positionMs, bool playing) override;
    void unload() override;
    void play() override;
    void pause() override;
    void setVolume(float gain) override { m_feedMixer.setVolume(gain); }
    void setLoop(const std::optional<LoopRegion> &region) override { m_feedMixer.setLoop(region); }
    void fadeOut() override;
    [[nodiscard]] qint64 position() const override;
    [[nodiscard]] bool isHandingOver() const override { return m_landing || m_aligning; }

    /// The meter levels since the last call; nothing unless metered.
    [[nodiscard]] std::optional<MixLevels> takeLevels() { return m_feedMixer.takeLevels(); }
    void setMetered(bool metered) { m_feedMixer.setMetered(metered); }

private:
    [[nodiscard]] const std::shared_ptr<Mixer> &mixer() const { return m_feedMixer.mixer(); }
    void adopt(MixFeed &feed);
    void startSink();
    void stopSink();
    void onPlayAsked();
    void onSinkFailed();
    void align();
    void tick();
    void keepTicking(); ///< at the interval needed now
    void land();
    [[nodiscard]] qint64 frame() const;
    [[nodiscard]] qint64 frameOf(qint64 milliseconds) const;

    const std::function<std::chrono::steady_clock::time_point()> m_now;
    MixSink m_sink;
    OpenBackoff m_backoff;
    std::optional<QAudioDevice> m_device;
    FeedMixer m_feedMixer;
    const Deck *m_syncSource = nullptr;
    qint64 m_requestedFrame = 0; ///< the frame requested last
    bool m_loaded = false;
    bool m_playing = false;
    bool m_landing = false;  ///< the requested position is not audible yet
    bool m_aligning = false; ///< waits until the output reports its time, to start in sync
    bool m_playRequestedWhileOpening = false; ///< play was requested while the output was opening
    std::chrono::steady_clock::time_point m_loadedAt;
    std::chrono::steady_clock::time_point m_usedAt; ///< when the output was needed last
    QTimer m_tick;
};

} // namespace prelisten
