// SPDX-License-Identifier: MIT
#pragma once

#include "core/mixing/Mix.h"
#include "core/playback/LoopRegion.h"
#include "core/playback/Transport.h"

#include <QObject>

#include <optional>

namespace prelisten {

/// What the user wants to hear of the open track: one source as it is, the mix of the stems, or the
/// master beside them; and a loop through any of it. Chooses the deck: a single source sounds on
/// the listening deck, unless it repeats, for only the mixer repeats to the frame. GUI thread.
class Audition : public QObject
{
    Q_OBJECT
public:
    /// Neither is owned; both outlive it.
    Audition(Transport &transport, Mix &mix, QObject *parent = nullptr);

    [[nodiscard]] Transport &transport() const { return m_transport; }
    [[nodiscard]] Mix &mix() const { return m_mix; }

    /// Another track is open, with @p sources. Who was mixing goes on mixing.
    void begin(const QList<SourceName> &sources);

    void listen(const SourceName &source);

    // The mixer: the first of these moves playback to it.
    void setSolo(const SourceName &stem, bool on);
    void soloOnly(const SourceName &stem);
    void setMute(const SourceName &stem, bool on);
    void setFader(const SourceName &source, int position);
    void setSide(Mix::Side side);       ///< level-matched from the first time on, if that is wanted
    void setLevelMatching(bool wanted); ///< it is at first

    void seek(qint64 positionMs); ///< out of the loop: it is switched off, so that nobody is stuck

    // The loop.
    void startLoop(); ///< here
    void endLoop();   ///< here; it begins to repeat
    void setLoop(const LoopRegion &region);
    void toggleLoop();
    void clearLoop();

    /// How loud the master and the sum of the stems are, in LUFS.
    void setLoudness(double masterLufs, double stemsLufs);

    /// The one source that is listened to; empty: the mix of the stems.
    [[nodiscard]] const SourceName &listening() const { return m_listening; }

Q_SIGNALS:
    void listeningChanged(const QString &source);
    void loopChanged(const std::optional<prelisten::LoopRegion> &region, bool active);

private:
    void engage(Mix::Side side);
    void choose(const SourceName &source);
    void apply();
    void activateLoop(bool active);
    void match();
    [[nodiscard]] std::chrono::microseconds place() const;
    [[nodiscard]] bool isInside(std::chrono::microseconds place) const;

    Transport &m_transport;
    Mix &m_mix;
    SourceName m_listening;
    bool m_mixing = false;
    bool m_comparing = false; ///< the sides have been compared
    bool m_levelMatching = true;
    double m_masterLufs = 0;
    double m_stemsLufs = 0;
    bool m_loudnessKnown = false;
    std::optional<LoopRegion> m_region;
    std::chrono::microseconds m_loopStart{0}; ///< where the next loop begins
    bool m_loopActive = false;
};

} // namespace prelisten
