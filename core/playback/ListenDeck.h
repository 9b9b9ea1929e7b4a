// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/Deck.h"
#include "core/playback/ListenVoice.h"
#include "core/playback/SourceFeed.h"

#include <QPointer>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace prelisten {

/// Plays exactly one source through QMediaPlayer.
///
/// Every change of place or source is a handover to a new voice: the framework's own seek leaves
/// its clock ahead of the sound by what is still in the output's buffer, and a new voice can begin
/// on the part of a source that is there. When the source changes while playing, the new voice
/// starts silent beside the old one, and they swap once it runs at the same place. GUI thread.
/// Plays feeds of single sources only.
class ListenDeck : public Deck
{
    Q_OBJECT
public:
    explicit ListenDeck(QObject *parent = nullptr);
    ~ListenDeck() override;

    void follow(const Deck &other) override { m_guide = &other; }

    /// Where it sounds, from the same place on; null: nowhere. The system's
    /// default before it is said.
    void setDevice(const QAudioDevice &device);

    void load(Feed &feed, qint64 positionMs, bool playing) override;
    void unload() override;
    void play() override;
    void pause() override;
    void fadeAway() override;
    void setVolume(float gain) override;
    [[nodiscard]] qint64 position() const override;
    [[nodiscard]] bool isHandingOver() const override { return m_incoming.voice != nullptr; }

private:
    struct Part
    {
        std::unique_ptr<ListenVoice> voice;
        QPointer<SourceFeed> feed;
        std::optional<TimeMap::Entry> entry;
        quint64 number = 0; ///< tells its signals from those of voices that have been dropped
        qint64 durationMs = 0;
        bool opened = false;
        bool follows = false; ///< begins where the old voice is by then
    };

    Part makePart(SourceFeed &feed, qint64 positionMs);
    [[nodiscard]] qint64 followedPosition() const;
    [[nodiscard]] bool isIncoming(quint64 number) const;
    [[nodiscard]] bool isNewest(quint64 number) const;
    void onOpened(qint64 durationMs);
    void startIncoming();
    void lineUp();
    void onSounding();
    void swap();
    void fadeOut(std::unique_ptr<ListenVoice> voice, std::chrono::milliseconds after);
    void forgetWhenLeft(const ListenVoice &voice);
    void dismiss(std::unique_ptr<ListenVoice> voice);

    std::vector<std::unique_ptr<ListenVoice>>
            m_leaving; ///< nobody hears them any more; gone when their threads are
    Part m_active;
    Part m_incoming;
    std::optional<QAudioDevice> m_device;
    const Deck *m_guide = nullptr;
    quint64 m_newest = 0;
    bool m_playing = false;
    float m_gain = 1;
    qint64 m_startLatencyMs;
};

} // namespace prelisten
