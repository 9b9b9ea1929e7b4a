// SPDX-License-Identifier: MIT
#pragma once

#include "core/mixing/Mix.h"
#include "core/playback/LoopRegion.h"
#include "core/playback/Transport.h"
#include "core/session/AuditionSetup.h"

#include <QObject>

#include <optional>

namespace prelisten {

/// Controls what the user hears of the open track: one source as it is, the mix of the stems, or
/// the master for comparison, and a loop in any of these. Chooses the deck: a single source plays
/// on the listening deck, but on the mixer while it loops, since only the mixer loops with frame
/// accuracy. GUI thread.
class Audition : public QObject
{
    Q_OBJECT
public:
    /// Neither is owned; both outlive it.
    Audition(Transport &transport, Mix &mix, QObject *parent = nullptr);

    [[nodiscard]] Transport &transport() const { return m_transport; }
    [[nodiscard]] Mix &mix() const { return m_mix; }

    /// Another track with @p sources has been opened. If the user had chosen the mixer, it stays in
    /// use, provided that the new track can be mixed. A track without a master begins with the mix
    /// of its stems.
    void begin(const QList<SourceName> &sources);

    void listen(const SourceName &source);

    [[nodiscard]] AuditionSetup setup() const;
    /// Sets up the open track like @p setup, as far as it has these sources and this length.
    void restore(const AuditionSetup &setup);

    // Mixer controls. Solo, mute, faders and setSide() switch playback to the mixer; the master's
    // fader only while the master is listened to.
    void setSolo(const SourceName &stem, bool on);
    void soloOnly(const SourceName &stem);
    void setMute(const SourceName &stem, bool on);
    void setFader(const SourceName &source, int position);
    /// Once this has been used, the sides are level-matched, unless that is switched off. No effect
    /// if @p side is the master and there is none.
    void setSide(Mix::Side side);
    void setLevelMatching(bool wanted); ///< initially true

    void seek(qint64 positionMs); ///< switches the loop off if the position is outside it

    // The loop.
    void startLoop(); ///< at the playhead
    void endLoop();   ///< at the playhead; the loop becomes active
    void setLoop(const LoopRegion &region);
    void toggleLoop();
    void clearLoop();

    /// The loudness of the master and of the sum of the stems, in LUFS.
    void setLoudness(double masterLufs, double stemsLufs);

    /// The source that is listened to; empty: the mix of the stems.
    [[nodiscard]] const SourceName &listening() const { return m_listening; }

Q_SIGNALS:
    void listeningChanged(const QString &source);
    void loopChanged(const std::optional<prelisten::LoopRegion> &region, bool active);

private:
    template <typename Change>
    void apply(const SourceName &source, Change change);
    template <typename Change>
    void engage(Mix::Side side, Change change);
    void adjustMix();
    void chooseDeck();
    void activateLoop(bool active);
    void match();
    [[nodiscard]] std::chrono::microseconds playhead() const;
    [[nodiscard]] bool isInside(std::chrono::microseconds playhead) const;

    Transport &m_transport;
    Mix &m_mix;
    SourceName m_listening;
    bool m_mixing = false;
    bool m_mixWanted = false; ///< by the user, so also for the next track
    bool m_comparing = false; ///< setSide() has been used for this track
    bool m_levelMatching = true;
    double m_masterLufs = 0;
    double m_stemsLufs = 0;
    bool m_loudnessKnown = false;
    std::optional<LoopRegion> m_region;
    std::chrono::microseconds m_loopStart{0}; ///< where the next loop begins
    bool m_loopActive = false;
};

} // namespace prelisten
