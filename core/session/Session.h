// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/Verdict.h"
#include "core/analysis/WaveformPeaks.h"
#include "core/api/KeyInUse.h"
#include "core/api/TrackOrigin.h"
#include "core/decoding/LaneTask.h"
#include "core/fetch/AudioSpool.h"
#include "core/fetch/RetryPolicy.h"
#include "core/playback/PlaybackState.h"
#include "core/playback/Transport.h"
#include "core/session/Audition.h"
#include "core/session/TrackFacts.h"
#include "core/track/SharedList.h"
#include "core/track/Track.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <utility>

namespace prelisten {

class OpenTrack;
class ThreadReaper;

/// Opens a track: gets it and its links from the service and creates its OpenTrack, which downloads
/// and plays it. Closes the previous track only when the new one has arrived. GUI thread.
///
/// Owns the network manager for the storage, which has no access to the API key. The client and the
/// audition are not owned and outlive it.
class Session : public QObject
{
    Q_OBJECT
public:
    Session(StudioClient &studio, Audition &audition, DecoderProvider decoders,
            RetryPolicy::Limits retry, QObject *parent = nullptr);
    ~Session() override;

    /// Opens @p wanted; if that is an error, ends in failed(). The latest call wins. The open track
    /// stays until the new one has arrived.
    void open(const ParsedRef &wanted);
    /// Opens what @p token shares, without the key: its track, or of a collection the first one
    /// that can be heard. A shared track has a reference without an organization, and Track::share.
    void openShare(const ShareToken &token);
    /// Opens another track of the collection, by the link that came with it: the share is asked
    /// again only once a link turns out dead. No effect without a collection.
    void openShared(const QString &trackId);
    /// The collection is no longer listed. Its track stays open.
    void leaveCollection();
    void cancelOpen();

    /// Once @p ref is open, whenever that succeeds, it is set up as @p place says, and paused
    /// there. No effect if another track is opened before.
    void resumeAt(const TrackRef &ref, const ListeningPlace &place);

    /// An opening that has failed is over: without a track, the state is Empty again.
    void forgetFailure();

    /// Retries at once whatever waits or has failed.
    void retry();

    /// The machine has slept: the links may have expired and the connections be dead, so downloads
    /// go on with fresh ones. A track that downloads nothing renews nothing.
    void distrustLinks();

    /// Whether sources download before the user listens to them; initially true.
    void setPreloading(bool on);

    /// The key to report in verdicts.
    void setKeyInUse(const KeyInUse &key) { m_key = key; }

    [[nodiscard]] PlaybackState state() const { return m_state; }
    [[nodiscard]] bool isOpening() const { return m_opening.has_value(); }

    /// What the open track was opened by, if that is a share.
    [[nodiscard]] std::optional<ShareToken> openedShare() const
    {
        return m_open ? m_open->share : std::nullopt;
    }
    /// The share of the collection that is listed.
    [[nodiscard]] std::optional<ShareToken> collectionShare() const;

    /// What is known of the open track; nothing if none is open.
    [[nodiscard]] std::optional<TrackFacts> facts() const;

    /// True if the last opening failed because of the key, so that another key is worth a retry.
    [[nodiscard]] bool failedForKey() const { return m_failedForKey; }

Q_SIGNALS:
    /// A share gave a collection: before opened() of its track, or failed() if it has none.
    void collectionOpened(const prelisten::SharedList &list);
    /// It was asked for again, and has changed.
    void collectionChanged(const prelisten::SharedList &list);
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
    void failed(const prelisten::Verdict &why,
            bool canRetry); ///< opening, a source or the access failed
    void waiting(const prelisten::Verdict &why,
            std::chrono::milliseconds retryIn); ///< retried automatically
    void recovered();                           ///< what was waiting() works again

private:
    /// What was asked for.
    struct Wanted
    {
        TrackRef ref; ///< empty for a share
        std::optional<ShareToken> share{};
        QString sharedTrack{}; ///< id of the collection's track; empty: what the share gives first
    };

    struct Opening
    {
        Wanted wanted;
        std::shared_ptr<TrackOrigin> origin;
        std::shared_ptr<ResolvedShare> share; ///< null without a share
        TrackOrigin::CallId call = 0;
        RetryPolicy retry;
        bool waits = false;
    };

    /// Whether the links that came with a collection will do.
    enum class Links { Fresh, Given };

    void begin(const Wanted &wanted, Links links = Links::Fresh);
    [[nodiscard]] std::shared_ptr<ResolvedShare> shareOf(const Wanted &wanted);
    void listCollection();
    void onResolved();
    void sendRequest();
    void onReply(const TrackOrigin::Reply &reply);
    void fail(const Verdict &why, bool canRetry);
    void onUndecodable(const QString &source, DecodeResult why);
    void endOpening();
    void enter(const Opening &opening, const FetchedTrack &fetched);
    /// The key that requests for the track carry: none for a share.
    [[nodiscard]] KeyInUse keyFor(const OpenTrack &track) const;
    void connectTrack();
    void publishState();

    StudioClient &m_studio;
    Audition &m_audition;
    Transport &m_transport;
    const DecoderProvider m_decoders;
    const std::shared_ptr<ThreadReaper> m_reaper; ///< of the threads of closed tracks
    RetryPolicy::Limits m_retryLimits;
    QNetworkAccessManager m_storage;
    KeyInUse m_key;
    std::unique_ptr<ShareClient> m_shares; ///< created with the first share; outlives all shares
    std::optional<Opening> m_opening;
    std::shared_ptr<ResolvedShare> m_collection; ///< the share of the collection; may be null
    SharedList m_list;                           ///< what it gave
    std::optional<Wanted> m_open;                ///< what the open track was asked for by
    std::optional<Wanted> m_reopen;              ///< what retry() opens again
    std::optional<std::pair<TrackRef, ListeningPlace>> m_resume; ///< see resumeAt()
    QTimer m_retryTimer;
    std::unique_ptr<OpenTrack> m_track;
    bool m_preloading = true;
    bool m_failed = false; ///< the last opening failed
    bool m_failedForKey = false;
    std::optional<SourceName> m_failedHeard; ///< failed while it was listened to
    PlaybackState m_state = PlaybackState::Empty;
};

} // namespace prelisten
