// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/LaneWorker.h"
#include "core/decoding/OwnerLink.h"
#include "core/decoding/ThreadKeeper.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace prelisten {

/// One run of a decoder over one source, into a store, on a thread of its own. The object lives on
/// the GUI thread and emits there; after it is gone nothing of it is told any more.
class LaneDecoding : public QObject
{
    Q_OBJECT
public:
    /// @p keeper outlives it and keeps its thread until that has ended.
    LaneDecoding(std::unique_ptr<SpoolReader> reader, LaneSetup setup, ThreadKeeper &keeper,
            QObject *parent = nullptr);

    /// Frees a blocked read; returns at once.
    ~LaneDecoding() override;

    /// Begins at @p positionMs, or at the beginning where that place cannot be known yet.
    void start(qint64 positionMs);

    /// What is missing from @p positionMs on plays next.
    void want(qint64 positionMs);

    /// Bytes that were lost may come again.
    void resume();

    /// True if what is missing at @p positionMs can only be reached by all that is before it.
    [[nodiscard]] bool needsAllBefore(qint64 positionMs) const;

    /// Tells when the store grows; outlives this.
    [[nodiscard]] std::shared_ptr<CountedSignal> growth() const;

Q_SIGNALS:
    /// @p ownRate: frames a second of the source itself. Again, with another store, if what was
    /// decoded turned out to be at wrong places.
    void opened(const std::shared_ptr<const prelisten::PcmStore> &store, int ownRate);
    void lengthKnown(prelisten::AudioLength length, qint64 promised); ///< see LaneWorker::Listener
    void grew();                        ///< at most some 20 times a second
    void ended(prelisten::LaneEnd end); ///< after BytesLost it may go on

private:
    [[nodiscard]] LaneWorker::Listener listener() const;
    [[nodiscard]] qint64 missingFrom(qint64 positionMs) const;

    const std::shared_ptr<LaneTask> m_task;
    const std::shared_ptr<OwnerLink<LaneDecoding>> m_link;
    ThreadKeeper &m_keeper;
    const bool m_forgets;
    std::unique_ptr<QThread> m_thread;
    std::shared_ptr<const PcmStore> m_store;
    qint64 m_ordered = -1; ///< the missing frame that the worker was sent to last
};

} // namespace prelisten
