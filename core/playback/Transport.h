// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/Deck.h"
#include "core/playback/Feed.h"
#include "core/playback/PlaybackState.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <optional>

namespace prelisten {

/// Controls playback; the window's only interface to it: one state and one position, whichever deck
/// plays.
///
/// Pauses the deck before it runs out of decoded audio and resumes it when enough has been decoded,
/// so that no player ever underruns and the position stays correct. What the user requested (play
/// or not, which source, where) is stored apart from what can be done now; settle() brings the deck
/// to the request whenever anything changes. GUI thread.
class Transport : public QObject
{
    Q_OBJECT
public:
    /// @p decks outlive it. The output of the mix is kept open for @p readiness after the last user
    /// activity, not longer, because an open output costs about as much as playback.
    explicit Transport(PlaybackDeck &decks,
            std::chrono::milliseconds readiness = std::chrono::seconds(30),
            QObject *parent = nullptr);

    /// Opens another track: its sources and their mix (null: it cannot be mixed), none of them
    /// owned. Starts at the beginning of the first source, paused.
    void open(const QList<Feed *> &sources, Feed *mix = nullptr);
    void close();

    void play();
    void pause();
    void stop(); ///< pauses, at the start
    void seek(qint64 positionMs);
    void listen(const SourceName &source); ///< switches to another source at the same position
    void playMix(); ///< switches to the mix at the same position; no effect without one
    void setLoop(const std::optional<LoopRegion> &region); ///< until the next call
    void setVolume(int percent); ///< 0…100, perceived: 50 is half as loud

    /// Reports user activity, after which the mix may be requested at any moment. The mix is kept
    /// ready for the constructor's readiness time after this call, and after play(), listen() and
    /// playMix().
    void noteActivity();

    [[nodiscard]] PlaybackState state() const { return m_state; }
    [[nodiscard]] qint64 position() const;      ///< ms
    [[nodiscard]] qint64 duration() const;      ///< ms; 0: unknown
    [[nodiscard]] bool isDurationGuess() const; ///< it may still change
    [[nodiscard]] bool wantsPlay() const { return m_wantsPlay; }
    /// Whether the current source is heard: it plays and does not wait for anything.
    [[nodiscard]] bool sounds() const
    {
        return m_wantsPlay && m_loaded && m_loaded == m_current && !isWaiting();
    }
    [[nodiscard]] bool isMixing() const { return m_current && m_current == m_mix; }
    [[nodiscard]] Feed *mix() const { return m_mix; }
    [[nodiscard]] Feed *current() const { return m_current; } ///< what the user chose
    [[nodiscard]] const std::optional<LoopRegion> &loop() const { return m_loop; }

    /// The feed that is on the deck; plays until current() is loaded.
    [[nodiscard]] Feed *loaded() const { return m_loaded; }

Q_SIGNALS:
    void stateChanged(prelisten::PlaybackState state);
    void positionChanged(qint64 positionMs);
    void durationChanged(qint64 durationMs, bool isGuess);
    void currentChanged(const QString &source);          ///< empty: the mix
    void wantsChanged();                                 ///< wantsPlay(), current() or loaded()
    void endedEarly(qint64 playedMs, qint64 promisedMs); ///< part of the source is missing
    void undecodable(const QString &source, prelisten::DecodeResult why); ///< empty: the mix
    void loopChanged();
    void loadingAllBefore(bool is); ///< the position waits for all audio before it
    void outputLost(); ///< there is no output to play through; playback has been paused

private:
    void watch(Feed &feed);
    void choose(Feed &feed);
    void settle();
    void settleLoop();
    void settleLoading();
    void settleBuffer();
    [[nodiscard]] bool mayLoad(const Feed &feed, qint64 positionMs) const;
    [[nodiscard]] PlaybackState derivedState() const;
    [[nodiscard]] bool isWaiting() const;
    void publish();
    void onHandedOver();
    void onEnded();
    void reloadAt(qint64 positionMs);
    void reset();
    void giveUp(DecodeResult why);

    PlaybackDeck &m_decks;
    QList<Feed *> m_sources;
    Feed *m_mix = nullptr;
    Feed *m_current = nullptr;
    Feed *m_loaded = nullptr;
    std::optional<qint64> m_target; ///< a requested position that the deck has not been given yet
    std::optional<LoopRegion> m_loop;
    std::optional<qint64> m_landing; ///< a position given to the deck, not audible yet
    bool m_wantsPlay = false;
    bool m_stalled = false; ///< paused by the transport until enough has been decoded
    bool m_ended = false;
    bool m_undecodable = false; ///< the current source cannot be decoded or played
    qint64 m_resumeMs;          ///< ms that must be decoded to resume after a stall
    QElapsedTimer m_handover;   ///< since the last load on the deck
    const std::chrono::milliseconds m_readiness;
    QDeadlineTimer m_readyUntil{0}; ///< until then the mix is kept ready
    QTimer m_tick;
    PlaybackState m_state = PlaybackState::Empty;
    qint64 m_shownPosition = -1;
    qint64 m_shownDuration = -1;
    bool m_shownGuess = false;
    bool m_shownLoading = false;
};

} // namespace prelisten
