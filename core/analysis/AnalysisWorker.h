// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/LaneAnalysis.h"
#include "core/analysis/SumAnalysis.h"

#include <QList>

#include <atomic>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace prelisten {

/// Results of a track's analysis. The numbers identify the content that was analysed, so that
/// results of replaced content can be dropped.
struct FoundPeaks
{
    int lane = 0;
    quint64 number = 0;
    int sampleRate = 0;
    PeakRun run;
};
struct FoundLoudness
{
    int lane = 0;
    quint64 number = 0;
    LoudnessFigure figure;
};
struct FoundSum
{
    quint64 stems = 0;  ///< the number of the stem that was followed last
    quint64 master = 0; ///< 0: none
    SumAnalysis::Results results;
};
using Finding = std::variant<FoundPeaks, FoundLoudness, FoundSum>;

/// Does the work of TrackAnalysis. Used by one thread at a time.
class AnalysisWorker
{
public:
    /// Starts the track @p number, whose first lane is the master if @p hasMaster.
    void setLanes(quint64 number, size_t lanes, bool hasMaster);

    /// Starts @p lane, a valid index, anew with the audio in @p store. Null: no audio.
    void follow(size_t lane, quint64 number, const std::shared_ptr<const PcmStore> &store);

    /// Works for some ms, but stops once @p track is no longer the number of its track. Returns
    /// true if more can be done at once.
    bool process(const std::atomic<quint64> &track);

    /// Takes the findings so far, in order.
    [[nodiscard]] std::vector<Finding> takeFindings();

private:
    struct Lane
    {
        quint64 number = 0;
        std::optional<LaneAnalysis> analysis;
        QList<PeakRun> fresh; ///< not yet added to m_findings

        [[nodiscard]] std::shared_ptr<const PcmStore> store() const
        {
            return analysis ? analysis->store() : nullptr;
        }
    };

    void beginSum();
    bool step();
    void reportPeaks(size_t lane);
    void reportLoudness(size_t lane);
    void reportSum();

    quint64 m_track = 0;
    std::vector<Lane> m_lanes;
    size_t m_stemsFrom = 0; ///< 1 where the first lane is the master
    quint64 m_stemsNumber = 0;
    std::optional<SumAnalysis> m_sum;
    std::vector<Finding> m_findings;
};

} // namespace prelisten
