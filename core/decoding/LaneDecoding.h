// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/LaneWorker.h"
#include "core/decoding/OwnerCallback.h"
#include "core/decoding/ThreadReaper.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace prelisten {

/// Decodes one source into a store on a thread of its own. The object lives on the GUI thread and
/// emits there; nothing is emitted after its destruction.
class LaneDecoding : public QObject
{
    Q_OBJECT
public:
    /// @p reaper must outlive it; it owns the thread after destruction until it has finished.
    LaneDecoding(std::unique_ptr<SpoolReader> reader, LaneSetup setup, ThreadReaper &reaper,
            QObject *parent = nullptr);

    /// Unblocks a pending read; returns at once.
    ~LaneDecoding() override;

    /// Starts decoding at @p positionMs, or at the beginning if that position cannot be located
    /// yet.
    void start(qint64 positionMs);

    /// Decodes what is missing from @p positionMs on next: the playhead is there.
    void want(qint64 positionMs);

    /// Retries after DecodeResult::BytesLost.
    void resume();

    /// True if the missing frames at @p positionMs can only be reached by decoding everything
    /// before them.
    [[nodiscard]] bool needsSequentialDecoding(qint64 positionMs) const;

    /// Notified whenever the store grows; may outlive this object.
    [[nodiscard]] std::shared_ptr<ChangeNotifier> growth() const;

Q_SIGNALS:
    /// @p sourceRate: the source's own sample rate in Hz. Emitted again, with a new store, if
    /// decoded frames turned out to be at wrong positions.
    void opened(const std::shared_ptr<const prelisten::PcmStore> &store, int sourceRate);
    /// See LaneWorker::Listener.
    void lengthKnown(prelisten::AudioLength length, qint64 claimedFrames);
    void grew();                             ///< at most some 20 times a second
    void ended(prelisten::DecodeResult end); ///< decoding may continue after BytesLost

private:
    [[nodiscard]] LaneWorker::Listener listener() const;
    [[nodiscard]] qint64 missingFrom(qint64 positionMs) const;

    const std::shared_ptr<LaneTask> m_task;
    const std::shared_ptr<OwnerCallback<LaneDecoding>> m_link;
    ThreadReaper &m_reaper;
    const bool m_evictsPlayed;
    std::unique_ptr<QThread> m_thread;
    std::shared_ptr<const PcmStore> m_store;
    qint64 m_requested = -1; ///< the missing frame that the worker was last asked to decode
};

} // namespace prelisten
