// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QMetaType>
#include <QtGlobal>

#include <vector>

namespace prelisten {

/// The extremes and the rms of a section of audio, over both channels. 16-bit sample values.
struct Peak
{
    qint16 low = 0;
    qint16 high = 0;
    quint16 rms = 0;

    friend bool operator==(const Peak &, const Peak &) = default;
};

/// The waveform of one source at every zoom level: peaks of 256 frames, and a pyramid above them,
/// so that a pixel of any width costs a few look-ups. Filled in runs, in any order, while the
/// source is decoded. A value, cheap to copy; has no threads of its own.
class WaveformPeaks
{
public:
    static constexpr int framesPerPeak = 256;

    /// Frames whose peaks are known: whole peaks, from @ref begin up to the frame before @ref end.
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

    /// The known ranges, in order; none touch.
    [[nodiscard]] const QList<Known> &known() const { return m_known; }

    /// The end of the last known peak, in frames; that peak counts as a whole one.
    [[nodiscard]] qint64 frames() const { return m_base.size() * framesPerPeak; }

    /// How many of those frames are known.
    [[nodiscard]] qint64 knownFrames() const;

    /// Stores @p peaks, the first of which is number @p firstPeak of the source: each covers
    /// framesPerPeak frames (the last one of a source may cover fewer). Replaces what was known of
    /// them.
    void put(qint64 firstPeak, const QList<Peak> &peaks);

    /// True if all peaks over the frames [from, to), widened as in over(), are known.
    [[nodiscard]] bool isKnown(qint64 fromFrame, qint64 toFrame) const;

    /// The peak over the frames [from, to), widened to whole base peaks, at least one: the exact
    /// extremes of those, and their rms, with each base peak weighted equally. Only known peaks
    /// count; silence if there are none.
    [[nodiscard]] Peak over(qint64 fromFrame, qint64 toFrame) const;

private:
    /// Four peaks or stretches of the level below, combined.
    struct PeakGroup
    {
        qint16 low = 0;
        qint16 high = 0;
        quint64 energy = 0; ///< the sum of rms² over its base peaks: adding these up is exact
    };
    class PeakAccumulator;

    template <typename Below>
    static void raise(
            const QList<Below> &below, QList<PeakGroup> &above, qsizetype begin, qsizetype end);
    void markKnown(Known added);
    [[nodiscard]] qint64 knownPeaks(qsizetype begin, qsizetype end) const;

    int m_sampleRate;
    QList<Known> m_known;
    QList<Peak> m_base; ///< unknown peaks have no effect on a maximum, a minimum or a sum
    std::vector<QList<PeakGroup>> m_levels; ///< the whole groups of four of the level below
};

} // namespace prelisten

Q_DECLARE_METATYPE(prelisten::Peak)
