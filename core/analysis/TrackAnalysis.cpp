// SPDX-License-Identifier: MIT
#include "core/analysis/TrackAnalysis.h"

#include "core/track/SourceRole.h"

#include <QPointer>

#include <new>
#include <utility>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace prelisten {

namespace {

// Linux ignores the priority of a normal thread but has a nice value for each thread.
void yieldToOthers()
{
#ifdef Q_OS_LINUX
    constexpr int nice = 10;
    setpriority(PRIO_PROCESS, 0, nice);
#endif
}

} // namespace

TrackAnalysis::TrackAnalysis(QObject *parent)
    : QObject(parent), m_thread(QThread::create([this] { work(); }))
{
    connect(this, &TrackAnalysis::findingsReady, this, &TrackAnalysis::reportFindings,
            Qt::QueuedConnection);
    m_thread->setObjectName(QStringLiteral("analysis"));
    m_thread->start(QThread::LowPriority);
}

TrackAnalysis::~TrackAnalysis()
{
    m_track.store(++m_lastNumber, std::memory_order_relaxed);
    m_queue.close();
    m_thread->wait();
}

void TrackAnalysis::setLanes(const QList<SourceName> &lanes)
{
    m_hasMaster = isMaster(lanes.value(0));
    m_followed = QList<quint64>(lanes.size(), 0);
    m_stems = ++m_lastNumber;
    m_track.store(m_lastNumber, std::memory_order_relaxed);
    m_queue.addRequest([number = m_lastNumber, count = static_cast<size_t>(lanes.size()),
                               hasMaster = m_hasMaster](AnalysisWorker &worker) {
        worker.setLanes(number, count, hasMaster);
    });
}

void TrackAnalysis::follow(int lane, std::shared_ptr<const PcmStore> store)
{
    if (lane < 0 || lane >= m_followed.size())
        return;
    const quint64 number = ++m_lastNumber;
    const bool again = std::exchange(m_followed[lane], number) != 0;
    if (lane > 0 || !m_hasMaster)
        m_stems = number;
    m_queue.addRequest([index = static_cast<size_t>(lane), number, store = std::move(store)](
                               AnalysisWorker &worker) { worker.follow(index, number, store); });
    if (again)
        Q_EMIT peaksReset(lane);
}

void TrackAnalysis::grew(int lane)
{
    if (m_followed.value(lane) != 0)
        m_queue.wake();
}

void TrackAnalysis::work()
{
    yieldToOthers();
    AnalysisWorker worker;
    bool busy = false;
    // Without memory there is no analysis of this track; the exception must not leave the thread.
    try {
        while (const auto requests = m_queue.waitForRequests(busy)) {
            for (const auto &request : *requests)
                request(worker);
            busy = worker.process(m_track);
            if (m_queue.addFindings(worker.takeFindings()))
                Q_EMIT findingsReady(QPrivateSignal());
        }
    } catch (const std::bad_alloc &) {
    }
}

void TrackAnalysis::reportFindings()
{
    // A slot connected to a finding's signal may replace the track, or delete this object.
    const QPointer<TrackAnalysis> self(this);
    for (const Finding &finding : m_queue.takeFindings()) {
        if (!self)
            return;
        std::visit([this](const auto &each) { report(each); }, finding);
    }
}

void TrackAnalysis::report(const FoundPeaks &found)
{
    if (m_followed.value(found.lane) == found.number)
        Q_EMIT peaksAdded(found.lane, found.sampleRate, found.run.first, found.run.peaks);
}

void TrackAnalysis::report(const FoundLoudness &found)
{
    if (m_followed.value(found.lane) == found.number)
        Q_EMIT loudnessKnown(found.lane, found.figure);
}

void TrackAnalysis::report(const FoundSum &found)
{
    if (m_stems != found.stems)
        return;
    // If the master it was compared with has been replaced, the sum is reported without the
    // residual.
    const bool compares = m_hasMaster && m_followed.first() == found.master;
    Q_EMIT sumKnown(found.results.sum, compares ? found.results.residual : Residual());
}

} // namespace prelisten
