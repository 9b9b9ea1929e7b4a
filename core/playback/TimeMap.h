// SPDX-License-Identifier: MIT
#pragma once

#include "core/formats/AudioKind.h"
#include "core/playback/MpegHeader.h"

#include <QByteArrayView>
#include <QtGlobal>

#include <optional>

namespace prelisten {

/// Which byte of a source sounds when: good enough to tell how much sound is there, never used to
/// line up samples.
///
/// Exact for MPEG audio of constant bitrate and for wave files; elsewhere a straight line from the
/// first byte to the last.
class TimeMap
{
public:
    TimeMap() = default;

    /// From the first bytes of a source of @p total bytes. @p durationHintMs (0: none) serves where
    /// the bytes do not say.
    TimeMap(AudioKind kind, QByteArrayView head, qint64 total, qint64 durationHintMs);

    [[nodiscard]] qint64 durationMs() const { return m_durationMs; } ///< 0: unknown
    void setDurationMs(qint64 durationMs) { m_durationMs = durationMs; }

    /// Frames of sound a second, and how many there are in all, if the bytes say it for certain.
    [[nodiscard]] int sampleRate() const { return m_sampleRate; } ///< Hz; 0: unknown
    [[nodiscard]] std::optional<qint64> frames() const { return m_frames; }

    /// The byte that sounds at @p positionMs; the total past the end.
    [[nodiscard]] qint64 byteAt(qint64 positionMs) const;

    /// When the byte at @p offset sounds.
    [[nodiscard]] qint64 msAt(qint64 offset) const;

    /// True if a demuxer reads everything before a place to get there (MPEG audio, as Qt opens
    /// FFmpeg).
    [[nodiscard]] bool readsAllBefore() const { return m_kind == AudioKind::Mpeg; }

    /// Where a player has to be sent so that a given moment sounds.
    struct Cue
    {
        qint64 askedMs = 0;  ///< the moment of the source that was asked for
        qint64 playerMs = 0; ///< what to ask the player for
        qint64 soundMs =
                0; ///< the moment that is heard then: the one asked for, or up to a frame later
    };

    /// A place where playing may begin without what comes before.
    struct Entry
    {
        qint64 byte = 0;
        qint64 frame = 0; ///< number of the frame that begins there
    };

    /// An entry some frames before @p positionMs; nothing where only the whole source will do.
    /// Only for MPEG audio of constant bitrate, where the n-th frame begins at a known byte.
    [[nodiscard]] std::optional<Entry> entryBefore(qint64 positionMs) const;

    /// How to play from @p positionMs, on the whole source or from @p entry on. Players begin with
    /// whole frames, and their clock counts from the first decoded sample, music or not; without a
    /// known frame length both are ignored.
    [[nodiscard]] Cue cueAt(qint64 positionMs, const std::optional<Entry> &entry = {}) const;

private:
    void learnMpeg(QByteArrayView head, qint64 durationHintMs);
    void learnFlac(QByteArrayView head);
    void learnWave(QByteArrayView head);

    AudioKind m_kind = AudioKind::Wave;
    qint64 m_total = 0;
    qint64 m_first = 0; ///< the byte at which the sound begins
    qint64 m_durationMs = 0;
    std::optional<MpegHeader> m_mpeg;
    int m_sampleRate = 0;
    std::optional<qint64> m_frames;
    int m_frameSamples = 0; ///< per channel; 0: frames do not matter or are not known
    int m_delaySamples = 0; ///< decoded before the music begins
};

} // namespace prelisten
