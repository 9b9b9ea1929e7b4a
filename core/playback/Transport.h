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

/// The only thing the window talks to about sound: one state, one position, whichever deck plays.
///
/// Pauses the deck before it starves and lets it go on when enough is there, so that no player ever
/// waits and the position stays true. What the user wants (play or not, which
/// source, where) is kept apart from what can be done now; settle() brings the second to the first
/// whenever anything changes. GUI thread.
class Transport : public QObject
{
    Q_OBJECT
public:
    /// @p decks outlive it. The mix is kept ready to sound for @p readiness after the last sign of
    /// somebody: an output that is open costs about as much as what is heard.
    explicit Transport(Decks &decks, std::chrono::milliseconds readiness = std::chrono::seconds(30),
            QObject *parent = nullptr);

    /// Another track: its sources and their mix (null: it cannot be mixed), none of them owned.
    /// Stands at the start of the first source, paused.
    void open(const QList<Feed *> &sources, Feed *mix = nullptr);
    void close();

    void play();
    void pause();
    void stop(); ///< pause, at the start
    void seek(qint64 positionMs);
    void listen(const SourceName &source); ///< another source at the same place
    void playMix();                        ///< the mix at the same place; nothing without one
    void setLoop(const std::optional<LoopRegion> &region); ///< until it is set anew
    void setVolume(int percent);                           ///< 0…100, by ear: 50 is half as loud

    /// Somebody is at it: whoever listens may want the mix any moment. It is kept ready for as long
    /// as the constructor was told, after this, and after play(), listen() and playMix().
    void attend();

    [[nodiscard]] PlaybackState state() const { return m_state; }
    [[nodiscard]] qint64 position() const;      ///< ms
    [[nodiscard]] qint64 duration() const;      ///< ms; 0: unknown
    [[nodiscard]] bool isDurationGuess() const; ///< it may turn out to be another one
    [[nodiscard]] bool wantsPlay() const { return m_wantsPlay; }
    [[nodiscard]] bool isMixing() const { return m_current && m_current == m_mix; }
    [[nodiscard]] Feed *mix() const { return m_mix; }
    [[nodiscard]] Feed *current() const { return m_current; } ///< what the user listens to
    [[nodiscard]] const std::optional<LoopRegion> &loop() const { return m_loop; }

    /// What sounds until the current one does.
    [[nodiscard]] Feed *loaded() const { return m_loaded; }

Q_SIGNALS:
    void stateChanged(prelisten::PlaybackState state);
    void positionChanged(qint64 positionMs);
    void durationChanged(qint64 durationMs, bool isGuess);
    void currentChanged(const QString &source);          ///< empty: the mix
    void wantsChanged();                                 ///< wantsPlay(), current() or loaded()
    void endedEarly(qint64 playedMs, qint64 promisedMs); ///< a part of the source is missing
    void undecodable(const QString &source, prelisten::LaneEnd why); ///< empty: the mix
    void loopChanged();
    void loadingAllBefore(bool is); ///< what is wanted waits for all that comes before it
    void outputLost();              ///< there is nothing to sound through; it has been paused

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
    void forget();
    void giveUp(LaneEnd why);

    Decks &m_decks;
    QList<Feed *> m_sources;
    Feed *m_mix = nullptr;
    Feed *m_current = nullptr;
    Feed *m_loaded = nullptr;
    std::optional<qint64> m_target; ///< a place asked for that the deck has not been given yet
    std::optional<LoopRegion> m_loop;
    std::optional<qint64> m_landing; ///< a place the deck has been given that does not sound yet
    bool m_wantsPlay = false;
    bool m_stalled = false; ///< paused by us: not enough is there
    bool m_ended = false;
    bool m_undecodable = false; ///< nothing can be made of the current source
    qint64 m_resumeMs;          ///< how much must be there to go on after a stall
    QElapsedTimer m_handover;   ///< since the deck was last told to load
    const std::chrono::milliseconds m_readiness;
    QDeadlineTimer m_attended{0}; ///< until then the mix is kept ready
    QTimer m_tick;
    PlaybackState m_state = PlaybackState::Empty;
    qint64 m_shownPosition = -1;
    qint64 m_shownDuration = -1;
    bool m_shownGuess = false;
    bool m_shownLoading = false;
};

} // namespace prelisten
