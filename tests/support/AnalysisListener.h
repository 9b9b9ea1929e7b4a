// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/Loudness.h"
#include "core/analysis/TrackAnalysis.h"
#include "tests/support/SyntheticSound.h"

#include <QMap>
#include <QStringList>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <utility>

namespace prelisten::tests {

inline LoudnessFigure loudnessOf(const Pcm &pcm)
{
    Loudness loudness(44'100);
    loudness.add(pcm);
    return loudness.figure().value_or(LoudnessFigure());
}

/// Records the signals of a TrackAnalysis.
class AnalysisListener
{
public:
    explicit AnalysisListener(TrackAnalysis &analysis)
    {
        QObject::connect(&analysis, &TrackAnalysis::peaksAdded, &m_context,
                [this](int lane, int sampleRate, qint64 firstPeak, const QList<Peak> &added) {
                    note(QStringLiteral("peaks %1").arg(lane));
                    take(lane, firstPeak, added);
                    rates.append(sampleRate);
                });
        QObject::connect(&analysis, &TrackAnalysis::peaksReset, &m_context, [this](int lane) {
            note(QStringLiteral("reset %1").arg(lane));
            peaks[lane].clear();
            taken[lane] = 0;
        });
        QObject::connect(&analysis, &TrackAnalysis::loudnessKnown, &m_context,
                [this](int lane, LoudnessFigure figure) {
                    note(QStringLiteral("loudness %1").arg(lane));
                    loudness[lane] = figure;
                });
        QObject::connect(&analysis, &TrackAnalysis::sumKnown, &m_context,
                [this](LoudnessFigure sum, const Residual &residual) {
                    note(QStringLiteral("sum"));
                    sums.append({sum, residual});
                });
    }

    [[nodiscard]] qsizetype count(const QString &what) const { return said.count(what); }

    /// The recorded signals; consecutive batches of peaks of one lane count once.
    [[nodiscard]] QStringList order() const
    {
        QStringList all;
        for (const QString &each : said) {
            if (all.isEmpty() || all.last() != each || !each.startsWith(u"peaks"))
                all.append(each);
        }
        return all;
    }

    void forget()
    {
        said.clear();
        rates.clear();
    }

    QMap<int, QList<Peak>> peaks; ///< of each lane, by peak number; silence for missing ones
    QMap<int, qint64> taken;      ///< number of peaks received for each lane
    QMap<int, LoudnessFigure> loudness;
    QList<std::pair<LoudnessFigure, Residual>> sums;
    QList<int> rates;
    QStringList said;

private:
    void take(int lane, qint64 firstPeak, const QList<Peak> &added)
    {
        QList<Peak> &all = peaks[lane];
        all.resize(std::max<qint64>(all.size(), firstPeak + added.size()));
        std::copy(added.cbegin(), added.cend(), all.begin() + firstPeak);
        taken[lane] += added.size();
    }
    void note(const QString &what)
    {
        QCOMPARE(QThread::currentThread(), m_context.thread());
        said.append(what);
    }

    QObject m_context;
};

} // namespace prelisten::tests
