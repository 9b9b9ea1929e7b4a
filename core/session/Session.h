// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/Verdict.h"
#include "core/analysis/WaveformPeaks.h"
#include "core/api/KeyInUse.h"
#include "core/api/StudioClient.h"
#include "core/decoding/LaneTask.h"
#include "core/fetch/AudioSpool.h"
#include "core/fetch/RetryPolicy.h"
#include "core/playback/PlaybackState.h"
#include "core/playback/Transport.h"
#include "core/session/Audition.h"
#include "core/track/Track.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace prelisten {

class OpenTrack;
class ThreadKeeper;

/// Opens a track: key and reference to track, links, spools and sound. Drops it whole when another
/// is really there. GUI thread.
///
/// Owns the second network manager, which has no path to the key. The client and the audition are
/// the composer's and outlive it.
class Session : public QObject
{
    Q_OBJECT
public:
    Session(StudioClient &studio, Audition &audition, DecoderProvider decoders,
            RetryPolicy::Limits retry, QObject *parent = nullptr);
    ~Session() override;

    /// Opens what @p text names; a bare id belongs to @p organization. The latest call wins. What
    /// is open stays until the new track is there.
    void open(const QString &text, const QString &organization);
    void cancelOpen();

    /// Tries again now whatever waits or failed.
    void retry();

    /// Whether stems load before anybody listens to them; on at first.
    void setPreloading(bool on);

    /// What verdicts say about the key.
    void setKeyInUse(const KeyInUse &key) { m_key = key; }

    [[nodiscard]] PlaybackState state() const { return m_state; }
    [[nodiscard]] bool isOpening() const { return m_opening.has_value(); }

    /// True if the last opening failed for the key: another key is reason enough to try again.
    [[nodiscard]] bool failedForKey() const { return m_failedForKey; }

Q_SIGNALS:
    void opening(const prelisten::TrackRef &ref);
    void opened(const prelisten::TrackRef &ref, const prelisten::Track &track);
    void openCancelled(); ///< by the user; opening() otherwise ends in opened() or failed()
    void stateChanged(prelisten::PlaybackState state);
    void sourceChanged(const QString &source, prelisten::SourceState state);
    void mixable(bool mixable); ///< after opened(): whether the stems can be mixed
    void linksRenewed(int times);
    void peaksAdded(const QString &source, int sampleRate, qint64 firstPeak,
            const QList<prelisten::Peak> &peaks);
    void peaksReset(const QString &source);
    void loudnessKnown(const QString &source, double lufs, double truePeakDb);
    void residualKnown(double decibels, const QList<float> &overTime);
    void failed(
            const prelisten::Verdict &why, bool canRetry); ///< opening, or a source, or the access
    void waiting(const prelisten::Verdict &why,
            std::chrono::milliseconds retryIn); ///< goes on by itself
    void recovered();                           ///< what was waiting() goes on

private:
    struct Opening
    {
        TrackRef ref;
        StudioClient::CallId call = 0;
        RetryPolicy retry;
        bool waits = false;
    };

    void ask();
    void onReply(const StudioClient::TrackReply &reply);
    void fail(const Verdict &why, bool canRetry);
    void onUndecodable(const QString &source, LaneEnd why);
    void endOpening();
    void enter(const TrackRef &ref, const FetchedTrack &fetched);
    void connectTrack();
    void publishState();

    StudioClient &m_studio;
    Audition &m_audition;
    Transport &m_transport;
    const DecoderProvider m_decoders;
    const std::shared_ptr<ThreadKeeper> m_keeper; ///< of the threads of tracks that are gone
    RetryPolicy::Limits m_retryLimits;
    QNetworkAccessManager m_storage;
    KeyInUse m_key;
    std::optional<Opening> m_opening;
    std::optional<TrackRef> m_reopen; ///< what retry() opens again
    QTimer m_again;
    std::unique_ptr<OpenTrack> m_track;
    bool m_preloading = true;
    bool m_failed = false; ///< the last opening failed
    bool m_failedForKey = false;
    PlaybackState m_state = PlaybackState::Empty;
};

} // namespace prelisten
