// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QMetaType>
#include <QtGlobal>

#include <vector>

namespace prelisten {

/// The extremes and the energy of a stretch of sound, over both channels. 16-bit sample values.
struct Peak
{
    qint16 low = 0;
    qint16 high = 0;
    quint16 rms = 0;

    friend bool operator==(const Peak &, const Peak &) = default;
};

/// The shape of one source at every zoom: peaks of 256 frames, and a pyramid above them, so that a
/// pixel of any width costs a few look-ups. Comes in stretches, in any order, while the source is
/// decoded. A value, cheap to copy; no threads of its own.
class WaveformPeaks
{
public:
    static constexpr int framesPerPeak = 256;

    /// Frames whose peaks are known, from the first up to the one before @ref end: whole peaks.
    struct Known
    {
        qint64 begin = 0;
        qint64 end = 0;

        friend bool operator==(const Known &, const Known &) = default;
    };

    /// @p sampleRate in Hz; 0 while nothing is known.
    explicit WaveformPeaks(int sampleRate = 0);

    [[nodiscard]] int sampleRate() const { return m_sampleRate; }
    [[nodiscard]] bool isEmpty() const { return m_known.isEmpty(); }

    /// What is known, in order; nothing of it touches.
    [[nodiscard]] const QList<Known> &known() const { return m_known; }

    /// How far it reaches; the last peak counts as a whole one.
    [[nodiscard]] qint64 frames() const { return m_base.size() * framesPerPeak; }

    /// How many of those are known.
    [[nodiscard]] qint64 knownFrames() const;

    /// Takes @p peaks, the first of which is number @p firstPeak of the source: each of
    /// framesPerPeak frames (the last of a source may be of fewer). Replaces what was known of
    /// them.
    void put(qint64 firstPeak, const QList<Peak> &peaks);

    /// True if all peaks over the frames [from, to) are known, widened as over() does.
    [[nodiscard]] bool isKnown(qint64 fromFrame, qint64 toFrame) const;

    /// The peak over the frames [from, to), widened to whole base peaks, at least one: the exact
    /// extremes of those, and their rms, each counted alike. Only what is known counts; silence if
    /// nothing is.
    [[nodiscard]] Peak over(qint64 fromFrame, qint64 toFrame) const;

private:
    /// Four peaks or stretches of the level below.
    struct Stretch
    {
        qint16 low = 0;
        qint16 high = 0;
        quint64 energy = 0; ///< the sum over its base peaks of rms²: sums of these are exact
    };
    class Joined;

    template <typename Below>
    static void raise(
            const QList<Below> &below, QList<Stretch> &above, qsizetype begin, qsizetype end);
    void markKnown(Known added);
    [[nodiscard]] qint64 knownPeaks(qsizetype begin, qsizetype end) const;

    int m_sampleRate;
    QList<Known> m_known;
    QList<Peak> m_base; ///< what is not known takes no part in a maximum, a minimum or a sum
    std::vector<QList<Stretch>> m_levels; ///< each of the whole groups of four of the one below
};

} // namespace prelisten

Q_DECLARE_METATYPE(prelisten::Peak)
