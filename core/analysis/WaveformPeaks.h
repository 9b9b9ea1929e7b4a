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
/// pixel of any width costs a few look-ups. Grows at its end while the source is decoded. A value,
/// cheap to copy; no threads of its own.
class WaveformPeaks
{
public:
    static constexpr int framesPerPeak = 256;

    /// @p sampleRate in Hz; 0 while nothing is known.
    explicit WaveformPeaks(int sampleRate = 0);

    [[nodiscard]] int sampleRate() const { return m_sampleRate; }

    /// How far it reaches; the last peak counts as a whole one.
    [[nodiscard]] qint64 frames() const { return m_base.size() * framesPerPeak; }
    [[nodiscard]] bool isEmpty() const { return m_base.isEmpty(); }

    /// Adds @p peaks, each of the next framesPerPeak frames (the last of a source may be of fewer).
    void append(const QList<Peak> &peaks);

    /// The peak over the frames [from, to), widened to whole base peaks, at least one: the exact
    /// extremes of those, and their rms, each counted alike. Only what is there counts; silence if
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
    static void raise(const QList<Below> &below, QList<Stretch> &above);

    int m_sampleRate;
    QList<Peak> m_base;
    std::vector<QList<Stretch>> m_levels; ///< each of the whole groups of four of the one below
};

} // namespace prelisten

Q_DECLARE_METATYPE(prelisten::Peak)
