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

/// Plays any set of a track's lanes on one frame counter. Plays feeds of mixes only. GUI thread.
class MixDeck : public MixingDeck
{
    Q_OBJECT
public:
    explicit MixDeck(const OutputSetup &setup = {}, QObject *parent = nullptr);
    ~MixDeck() override;

    void syncTo(const Deck &other) override { m_guide = &other; }

    /// Opens the output ahead of the first sound of @p feed, so that it comes at once. One that
    /// failed is left alone for a while.
    void prepare(MixFeed &feed) override;

    /// Where it sounds; null: nowhere. The system's default before it is said.
    void setDevice(const QAudioDevice &device);

    void load(MixFeed &feed, qint64 positionMs, bool playing) override;
    void unload() override;
    void play() override;
    void pause() override;
    void setVolume(float gain) override { m_fed.setVolume(gain); }
    void setLoop(const std::optional<LoopRegion> &region) override { m_fed.setLoop(region); }
    void fadeOut() override;
    [[nodiscard]] qint64 position() const override;
    [[nodiscard]] bool isHandingOver() const override { return m_landing || m_aligning; }

    /// What the meters show since the last call; nothing unless metered.
    [[nodiscard]] std::optional<MixLevels> takeLevels() { return m_fed.takeLevels(); }
    void setMetered(bool metered) { m_fed.setMetered(metered); }

private:
    [[nodiscard]] const std::shared_ptr<Mixer> &mixer() const { return m_fed.mixer(); }
    void adopt(MixFeed &feed);
    void startSink();
    void stopSink();
    void onPlayAsked();
    void onSinkFailed();
    void align();
    void tick();
    void keepTicking(); ///< as often as is needed now
    void land();
    [[nodiscard]] qint64 frame() const;
    [[nodiscard]] qint64 frameOf(qint64 milliseconds) const;

    const std::function<std::chrono::steady_clock::time_point()> m_now;
    MixSink m_sink;
    OpenBackoff m_backoff;
    std::optional<QAudioDevice> m_device;
    FeedMixer m_fed;
    const Deck *m_guide = nullptr;
    qint64 m_place = 0; ///< the frame asked for last
    bool m_loaded = false;
    bool m_playing = false;
    bool m_landing = false;          ///< the place asked for is not heard yet
    bool m_aligning = false;         ///< waits for the output to tell its time, to fall in step
    bool m_askedAmidOpening = false; ///< playing was asked for while the output was being opened
    std::chrono::steady_clock::time_point m_loadedAt;
    std::chrono::steady_clock::time_point m_usedAt; ///< when the output was needed last
    QTimer m_tick;
};

} // namespace prelisten
