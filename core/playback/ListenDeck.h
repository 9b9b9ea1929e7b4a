// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/Deck.h"
#include "core/playback/DeckVoices.h"
#include "core/playback/HandoverTiming.h"
#include "core/playback/SourceFeed.h"
#include "core/playback/Voice.h"

#include <QAudioDevice>

#include <memory>
#include <optional>

namespace prelisten {

/// Plays exactly one source through QMediaPlayer.
///
/// Each start, seek, switch of source and resume creates a new voice, which begins at a given frame
/// and plays on: after QMediaPlayer's own seek its clock runs ahead of the audio, and on PipeWire a
/// player that is resumed is off by part of the pause. The old voice plays until the new one does;
/// when the source changes during playback, the two swap once they are at the same position. GUI
/// thread.
class ListenDeck : public SourceDeck
{
    Q_OBJECT
public:
    /// @p voices creates the players; null: those of QMediaPlayer.
    explicit ListenDeck(
            std::unique_ptr<const VoiceFactory> voices = nullptr, QObject *parent = nullptr);
    ~ListenDeck() override;

    /// Continues on @p device at the same position; a null device: no output. Until the first call:
    /// the system's default.
    void setDevice(const QAudioDevice &device);

    /// What was heard since the last call, for a meter; nothing while nothing plays.
    [[nodiscard]] std::optional<HeardPeaks> takePeaks();

    void load(SourceFeed &feed, qint64 positionMs, bool playing) override;
    void syncTo(const Deck &other) override { m_syncSource = &other; }
    void unload() override;
    void play() override;
    void pause() override;
    void fadeOut() override;
    void setVolume(float gain) override;
    [[nodiscard]] qint64 position() const override;
    [[nodiscard]] bool isHandingOver() const override
    {
        return m_voices.incoming().voice != nullptr;
    }

private:
    void open(SourceFeed &feed, qint64 frame);
    void openInSync(SourceFeed &feed);
    void endAt(qint64 positionMs);
    void dropAll();
    [[nodiscard]] qint64 syncPositionMs() const;
    void onOpened();
    void startIncoming();
    void startInSync();
    void onSounding();
    void measureLatency();
    void swap();

    const std::unique_ptr<const VoiceFactory> m_factory;
    DeckVoices m_voices;
    std::optional<QAudioDevice> m_device;
    const Deck *m_syncSource = nullptr;
    quint64 m_lastNumber = 0; ///< of the voices so far
    qint64 m_restMs = 0;      ///< the position while there is no voice
    bool m_playing = false;
    float m_gain = 1;
    HandoverTiming m_timing;
};

} // namespace prelisten
