// SPDX-License-Identifier: MIT
#include "core/analysis/AnalysisWorker.h"

#include <QElapsedTimer>

#include <utility>

namespace prelisten {

namespace {

// Long enough that findings come in batches, short enough that new requests are handled soon.
constexpr qint64 turnMs = 10;

} // namespace

void AnalysisWorker::setLanes(quint64 number, size_t lanes, bool hasMaster)
{
    m_track = number;
    m_lanes = std::vector<Lane>(lanes);
    m_stemsFrom = hasMaster ? 1 : 0;
    m_sum.reset();
}

void AnalysisWorker::follow(
        size_t lane, quint64 number, const std::shared_ptr<const PcmStore> &store)
{
    m_lanes[lane] = {number, {}, {}};
    if (store)
        m_lanes[lane].analysis.emplace(store);
    if (lane >= m_stemsFrom) {
        m_stemsNumber = number;
        beginSum();
    } else if (m_sum) {
        m_sum->setMaster(store);
    }
}

void AnalysisWorker::beginSum()
{
    m_sum.reset();
    std::vector<std::shared_ptr<const PcmStore>> stems;
    for (size_t lane = m_stemsFrom; lane < m_lanes.size(); ++lane) {
        if (!m_lanes[lane].analysis)
            return;
        stems.push_back(m_lanes[lane].store());
    }
    m_sum.emplace(std::move(stems));
    if (m_stemsFrom > 0)
        m_sum->setMaster(m_lanes.front().store());
}

bool AnalysisWorker::process(const std::atomic<quint64> &track)
{
    QElapsedTimer since;
    since.start();
    bool busy = true;
    while (busy && !since.hasExpired(turnMs)) {
        if (track.load(std::memory_order_relaxed) != m_track)
            return false;
        busy = step();
    }
    for (size_t lane = 0; lane < m_lanes.size(); ++lane)
        reportPeaks(lane);
    return busy;
}

std::vector<Finding> AnalysisWorker::takeFindings()
{
    return std::exchange(m_findings, {});
}

// What the user looks at comes first: all waveforms, then the loudness and the residual.
bool AnalysisWorker::step()
{
    for (Lane &lane : m_lanes) {
        if (lane.analysis && lane.analysis->stepPeaks(lane.fresh))
            return true;
    }
    for (size_t lane = 0; lane < m_lanes.size(); ++lane) {
        if (m_lanes[lane].analysis && m_lanes[lane].analysis->stepLoudness()) {
            reportLoudness(lane);
            return true;
        }
    }
    if (!m_sum || !m_sum->step())
        return false;
    reportSum();
    return true;
}

void AnalysisWorker::reportPeaks(size_t lane)
{
    Lane &from = m_lanes[lane];
    for (PeakRun &run : std::exchange(from.fresh, {}))
        m_findings.emplace_back(FoundPeaks{
                static_cast<int>(lane), from.number, from.store()->sampleRate(), std::move(run)});
}

void AnalysisWorker::reportLoudness(size_t lane)
{
    const auto figure = m_lanes[lane].analysis->takeLoudness();
    if (!figure)
        return;
    reportPeaks(lane);
    m_findings.emplace_back(FoundLoudness{static_cast<int>(lane), m_lanes[lane].number, *figure});
}

void AnalysisWorker::reportSum()
{
    const auto results = m_sum->takeResults();
    if (results)
        m_findings.emplace_back(
                FoundSum{m_stemsNumber, m_stemsFrom > 0 ? m_lanes.front().number : 0, *results});
}

} // namespace prelisten
