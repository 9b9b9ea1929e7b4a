// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/AnalysisQueue.h"
#include "core/analysis/LoudnessFigure.h"
#include "core/analysis/Residual.h"
#include "core/analysis/WaveformPeaks.h"
#include "core/decoding/PcmStore.h"
#include "core/track/SignedLink.h"

#include <QList>
#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>

namespace prelisten {

/// Analyses the decoded audio of one track while it grows: the waveform and the loudness of each
/// lane, the loudness of all stems together, and what the stems leave out of the master.
///
/// Lives on the GUI thread, where its signals are emitted; the work is done on one thread of its
/// own, of low priority, which reads the stores without locks. Every call returns at once. Results
/// of a track or content that has been replaced are never delivered.
class TrackAnalysis : public QObject
{
    Q_OBJECT
public:
    explicit TrackAnalysis(QObject *parent = nullptr);

    /// Waits until the current block has been processed: well under a millisecond.
    ~TrackAnalysis() override;

    /// Starts a new track and drops the previous one. @p lanes are the names of the track's
    /// sources: the first is the master if it has that name, the others are stems.
    void setLanes(const QList<SourceName> &lanes);

    /// Analyses the audio of @p lane in @p store, as far as it has been decoded, and what follows.
    /// The lane starts anew if it followed another store before. Null: nothing is known of the lane
    /// any more.
    void follow(int lane, std::shared_ptr<const PcmStore> store);

    /// The store of @p lane has grown or is complete.
    void grew(int lane);

Q_SIGNALS:
    /// More peaks of @p lane, the first of which is number @p firstPeak: each peak once, in the
    /// order in which its audio was decoded. @p sampleRate in Hz.
    void peaksAdded(
            int lane, int sampleRate, qint64 firstPeak, const QList<prelisten::Peak> &peaks);

    /// The peaks of @p lane so far are invalid, and its loudness; for a stem, the sum and the
    /// residual too, and for the master, the residual. Emitted during follow().
    void peaksReset(int lane);

    /// Emitted once all of @p lane has been measured, after its last peaks. Never emitted if the
    /// measuring library rejects the sample rate.
    void loudnessKnown(int lane, prelisten::LoudnessFigure figure);

    /// The loudness of the sum of all stems at unity gain, once they are complete. The residual is
    /// known if the master is complete too; if the master becomes complete later, this is emitted
    /// once more. Never emitted without stems.
    void sumKnown(prelisten::LoudnessFigure sum, const prelisten::Residual &residual);

    void findingsReady(QPrivateSignal); ///< from the worker thread: findings wait

private:
    void work();
    void reportFindings();
    void report(const FoundPeaks &found);
    void report(const FoundLoudness &found);
    void report(const FoundSum &found);

    /// The last number given. Each track and each followed store gets a number, which tells whether
    /// a finding is still valid.
    quint64 m_lastNumber = 0;
    std::atomic<quint64> m_track = 0; ///< the number of the current track; work for any other stops
    bool m_hasMaster = false;
    QList<quint64> m_followed; ///< by lane: the number of its store; 0: none yet
    quint64 m_stems = 0;       ///< the number of all stems together: that of the last one

    AnalysisQueue m_queue;
    std::unique_ptr<QThread> m_thread;
};

} // namespace prelisten
