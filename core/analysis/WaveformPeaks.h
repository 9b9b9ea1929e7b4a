// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QMetaType>
#include <QtGlobal>

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
/// pixel of any width costs a few look-ups. Grows at its end while the source is decoded. A value;
/// no threads of its own.
class WaveformPeaks
{
public:
    static constexpr int framesPerPeak = 256;

    /// @p sampleRate in Hz; 0 while nothing is known.
    explicit WaveformPeaks(int sampleRate = 0);

    [[nodiscard]] int sampleRate() const { return m_sampleRate; }
    [[nodiscard]] qint64 frames() const { return m_levels.first().size() * framesPerPeak; }
    [[nodiscard]] bool isEmpty() const { return m_levels.first().isEmpty(); }

    /// Adds @p peaks, each of the next framesPerPeak frames (the last of a source may be of fewer).
    void append(const QList<Peak> &peaks);

    /// The peak over the frames [from, to), at least over one base peak; what is not there counts
    /// as silence.
    [[nodiscard]] Peak over(qint64 fromFrame, qint64 toFrame) const;

private:
    void raise();

    int m_sampleRate;
    QList<QList<Peak>> m_levels; ///< each level has a fourth of the peaks of the one below
};

} // namespace prelisten

Q_DECLARE_METATYPE(prelisten::Peak)
