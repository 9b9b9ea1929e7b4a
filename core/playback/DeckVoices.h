// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/FadingVoices.h"
#include "core/playback/HeardPeaks.h"
#include "core/playback/SourceFeed.h"
#include "core/playback/Voice.h"

#include <QElapsedTimer>
#include <QPointer>

#include <chrono>
#include <memory>

namespace prelisten {

/// The voices of a listening deck: the active one, which is heard; the incoming one, which is to
/// take over from it; and those that have been replaced, until they are gone. Decides nothing. GUI
/// thread.
class DeckVoices
{
public:
    /// A voice, what it plays and how far it is.
    struct Part
    {
        std::unique_ptr<Voice> voice; ///< null: there is none
        QPointer<SourceFeed> feed;
        quint64 number = 0; ///< distinguishes its signals from those of dropped voices
        qint64 begin = 0;   ///< the frame it begins with
        int sampleRate = 0; ///< Hz
        QElapsedTimer sinceOpening;
        bool opened = false;
        bool started = false; ///< play() has been called
        bool follows = false; ///< begins in sync with the old voice or the deck's sync source
        qint64 metered = 0;   ///< the frame up to which peaks were taken

        [[nodiscard]] qint64 beginMs() const { return begin * 1000 / sampleRate; }

        /// The position that is heard. Needs a voice.
        [[nodiscard]] qint64 positionMs() const;

        /// What was heard since the last call, at most of the last tenth of a second. Needs a voice
        /// that has started.
        [[nodiscard]] HeardPeaks takePeaks(float volume);

        void start();
    };

    [[nodiscard]] Part &active() { return m_active; }
    [[nodiscard]] const Part &active() const { return m_active; }
    [[nodiscard]] Part &incoming() { return m_incoming; }
    [[nodiscard]] const Part &incoming() const { return m_incoming; }

    /// The incoming voice if there is one, else the active one, if any.
    [[nodiscard]] const Part &newest() const { return m_incoming.voice ? m_incoming : m_active; }

    [[nodiscard]] bool isIncoming(quint64 number) const;
    [[nodiscard]] bool isNewest(quint64 number) const;

    void setIncoming(Part part) { m_incoming = std::move(part); }

    /// The incoming voice becomes the active one. Dismiss or fade out the active one first.
    void promoteIncoming();

    /// Fades the active voice out, if there is one, as FadingVoices::fadeOut().
    void fadeOutActive(float gain, std::chrono::milliseconds time);

    // Each silences its voices at once. Without a voice, no effect.
    void dismissActive();
    void dismissIncoming();
    void dismissAll();

private:
    FadingVoices m_leaving;
    Part m_active;
    Part m_incoming;
};

} // namespace prelisten
