// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/TrackAnalysis.h"
#include "core/decoding/PcmLane.h"
#include "core/fetch/AudioSpool.h"
#include "core/fetch/LinkBroker.h"
#include "core/fetch/RetryPacer.h"
#include "core/mixing/MixFeed.h"
#include "core/playback/PlaybackState.h"
#include "core/playback/SourceFeed.h"
#include "core/session/Audition.h"
#include "core/session/LoadOrder.h"
#include "core/session/TrackFacts.h"
#include "core/track/Track.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace prelisten {

/// One open track: owns its links, spools, feeds and lanes and their load order. Destroyed as a
/// whole.
class OpenTrack : public QObject
{
    Q_OBJECT
public:
    struct Context
    {
        std::shared_ptr<TrackOrigin> origin;
        UrlGate gate;
        QNetworkAccessManager &storage;
        Audition &audition;
        RetryPolicy::Limits retry;
        DecoderProvider decoders;
        std::shared_ptr<ThreadReaper> reaper; ///< of the threads of destroyed lanes
        bool preload = true;                  ///< also download sources that are not listened to
    };

    OpenTrack(TrackRef ref, const FetchedTrack &fetched, Context context);
    ~OpenTrack() override;

    [[nodiscard]] const TrackRef &ref() const { return m_ref; }
    [[nodiscard]] const Track &track() const { return m_track; }

    /// False if the track came without a link to any audio.
    [[nodiscard]] bool hasLinks() const { return m_hasLinks; }

    void retry();
    void distrustLinks(); ///< see Session
    void setPreloading(bool on);

    /// False if it has no stems, or if its audio does not fit the mixer's memory: then its sources
    /// can only be played one at a time.
    [[nodiscard]] bool isMixable() const;

    /// What is known of each source, in the order of track().sources.
    [[nodiscard]] QList<SourceFacts> sourceFacts() const;
    [[nodiscard]] int renewals() const { return m_broker.renewals(); }

Q_SIGNALS:
    void sourceChanged(const QString &source, prelisten::SourceState state);
    void linksRenewed(int times);
    void sourceFailed(const QString &source, const prelisten::SpoolError &error);
    void sourceUndecodable(
            const QString &source, prelisten::DecodeResult why); ///< an audible source of the mix
    void waiting(const QString &source, const prelisten::SpoolError &why,
            std::chrono::milliseconds retryIn); ///< the current source cannot be reached
    void renewalWaiting(const prelisten::ApiError &why,
            std::chrono::milliseconds retryIn); ///< the same, because its link could not be renewed
    void recovered();

    // Results of the audio analysis, as far as they are known.
    void peaksAdded(const QString &source, int sampleRate, qint64 firstPeak,
            const QList<prelisten::Peak> &peaks);
    void peaksReset(const QString &source);
    void loudnessKnown(const QString &source, double lufs, double truePeakDb);
    void residualKnown(double decibels, const QList<float> &overTime);

private:
    void makeSources(const Context &context);
    void announce(const PcmLane &lane);
    void onStatus(const PcmLane &lane);
    void onLaneEnded(const PcmLane &lane);
    void onCurrentStatus();
    void makeMix(Mix &mix);
    void startLanes();
    void analyse(Audition &audition);

    TrackRef m_ref;
    Track m_track;
    bool m_hasLinks;
    Transport &m_transport;
    LinkBroker m_broker;
    RetryPacer m_pacer;
    std::vector<std::unique_ptr<AudioSpool>> m_spools;
    std::vector<std::unique_ptr<PcmLane>> m_lanes;
    std::vector<std::unique_ptr<SourceFeed>> m_feeds;
    std::unique_ptr<MixFeed> m_mix;
    std::unique_ptr<LoadOrder> m_order;
    std::unique_ptr<TrackAnalysis> m_analysis;
    double m_masterLufs = 0; ///< valid once m_masterKnown
    bool m_masterKnown = false;
    bool m_waiting = false;
};

} // namespace prelisten
