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

/// Looks at the decoded sound of one track while it grows: the waveform and the loudness of each
/// lane, the loudness of all stems together, and what these leave out of the master.
///
/// Lives on the GUI thread, where its signals are sent; the work is done on one thread of its own,
/// of low priority, and reads the stores without locks. Every call returns at once. What belongs
/// to a track or a content that was dropped is never delivered.
class TrackAnalysis : public QObject
{
    Q_OBJECT
public:
    explicit TrackAnalysis(QObject *parent = nullptr);

    /// Waits for the block that is being looked at: well under a millisecond.
    ~TrackAnalysis() override;

    /// Begins a new track and drops the one before. @p lanes as the track's sources: the first is
    /// the master if it has that name, the others are stems.
    void setLanes(const QList<SourceName> &lanes);

    /// What @p lane sounds like is in @p store, now or later. The lane begins anew if it followed
    /// another before. Null: no more is known of the lane.
    void follow(int lane, std::shared_ptr<const PcmStore> store);

    /// The store of @p lane has grown or is complete.
    void grew(int lane);

Q_SIGNALS:
    /// More peaks of @p lane, the first of which is number @p firstPeak: each of them once, in the
    /// order in which its sound came. @p sampleRate in Hz.
    void peaksAdded(
            int lane, int sampleRate, qint64 firstPeak, const QList<prelisten::Peak> &peaks);

    /// The peaks of @p lane so far are void, and its loudness; of a stem, the sum and the residual
    /// too, and of the master, the residual. Sent while follow() runs.
    void peaksReset(int lane);

    /// Once all of @p lane is measured, after its last peaks. Not at all where the measuring
    /// library refuses the sample rate.
    void loudnessKnown(int lane, prelisten::LoudnessFigure figure);

    /// The sum of all stems at unity gain, once they are complete. The residual is known if the
    /// master is complete too; if it was not by then, this is sent once more when it is. Not at
    /// all without stems.
    void sumKnown(prelisten::LoudnessFigure sum, const prelisten::Residual &residual);

    void foundOut(QPrivateSignal); ///< sent by the working thread, when findings wait to be told

private:
    void work();
    void tellAll();
    void tell(const FoundPeaks &found);
    void tell(const FoundLoudness &found);
    void tell(const FoundSum &found);

    /// What is followed is numbered, so that a finding can tell whether it still counts.
    quint64 m_lastNumber = 0;
    std::atomic<quint64> m_track = 0; ///< the number of the track; work for any other stops
    bool m_hasMaster = false;
    QList<quint64> m_followed; ///< by lane: the number of its store; 0: none
    quint64 m_stems = 0;       ///< the number of the stems as a whole: the last one's

    AnalysisQueue m_queue;
    std::unique_ptr<QThread> m_thread;
};

} // namespace prelisten
