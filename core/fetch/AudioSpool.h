// SPDX-License-Identifier: MIT
#pragma once

#include "core/fetch/ContentDownload.h"
#include "core/fetch/DownloadRecovery.h"
#include "core/fetch/LinkBroker.h"
#include "core/fetch/RetryPacer.h"
#include "core/fetch/RetryPolicy.h"
#include "core/fetch/SignalThrottler.h"
#include "core/fetch/SpoolReader.h"
#include "core/fetch/SpoolStatus.h"
#include "core/fetch/UrlGate.h"
#include "core/formats/AudioKind.h"
#include "core/track/SignedLink.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace prelisten {

/// Downloads one audio source into memory, once, with range requests, and survives the expiry of
/// its links.
///
/// The state machine over its parts: a ContentDownload fetches the bytes in the order in which the
/// readers need them, a DownloadRecovery decides what follows a request that ended, and the broker
/// renews the links. Bytes become readable once the length is known and the content gate has
/// recognised them as audio. Knows nothing about players. GUI thread only; the readers may be used
/// on any thread.
class AudioSpool : public QObject
{
    Q_OBJECT
public:
    /// The objects and settings that a spool uses; the referenced objects must outlive it.
    struct Context
    {
        LinkBroker &broker;
        QNetworkAccessManager &storage; ///< never the manager that sends the API key
        UrlGate gate;
        RetryPolicy retry;
        std::chrono::milliseconds idleTimeout{15'000};
        /// Links are renewed this long before they expire, if their expiry is known.
        std::chrono::milliseconds renewAhead{5'000};
        RetryPacer *pacer =
                nullptr; ///< shared with the other sources of the track, if there are any
    };

    AudioSpool(SourceName source, Context context, QObject *parent = nullptr);

    /// Unblocks every waiting reader; downloaded bytes stay readable.
    ~AudioSpool() override;

    [[nodiscard]] const SourceName &source() const { return m_source; }
    [[nodiscard]] SpoolStatus status() const;
    [[nodiscard]] std::optional<SpoolError> error() const { return m_error; }

    /// Starts the download, or continues it after pause() or when Parked.
    void start();

    /// Drops the connection and keeps the bytes, so that another source gets the bandwidth. Readers
    /// keep waiting.
    void pause();

    /// While @p listening is false, an interruption parks the spool: it neither renews the link nor
    /// retries. Initially true.
    void setListening(bool listening);

    /// The machine has slept: a download that runs, or waits for a retry, drops its connection and
    /// goes on with a fresh link.
    void distrustLink();

    /// Retries at once. Also restarts a Failed download, with its retry counters reset.
    void retryNow();

    /// True once openReader() may be called: length known, first bytes are audio.
    [[nodiscard]] bool isReadable() const;
    [[nodiscard]] AudioKind kind() const; ///< only when isReadable()

    /// Creates a reader for one player or decoder. Only when isReadable().
    [[nodiscard]] std::unique_ptr<SpoolReader> openReader() const;

    /// The bytes; null before isReadable().
    [[nodiscard]] std::shared_ptr<SpoolBuffer> buffer() const;

    /// Frees the bytes. Has an effect only when Complete; the status does not change.
    void releaseBytes();

Q_SIGNALS:
    void statusChanged();   ///< activity, retryIn or the error
    void progressed();      ///< bytes arrived; at most about 20 times a second
    void readable();        ///< once per content
    void contentReplaced(); ///< the content has changed: old readers end, readable() comes again
    void completed();       ///< once per content
    void failed(const prelisten::SpoolError &error); ///< reads of missing bytes return -1

private:
    using Activity = SpoolStatus::Activity;

    // State transitions.
    void proceed();
    void park();
    void retryIn(std::chrono::milliseconds delay);
    void awaitLink(std::chrono::milliseconds delay, const SpoolError &problem);
    void retryInTurn();
    void renewLink();
    void startOver();
    void complete();
    void fail(const SpoolError &error);
    void enter(Activity activity);

    // Event handlers.
    void onOpened(const QByteArray &date);
    void onEnded(const RangeDownload::End &end);
    void onExpiryNear();
    void onLinksRenewed();
    void onLinksEnded(const ApiError &why);

    void cancelAll();

    const SourceName m_source;
    LinkBroker &m_broker;
    RetryPacer *const m_pacer;
    const std::chrono::milliseconds m_renewAhead;
    DownloadRecovery m_recovery;
    ContentDownload m_download;

    Activity m_activity = Activity::Idle;
    std::optional<SpoolError> m_error;
    std::optional<SpoolError> m_problem; ///< why the next request is delayed
    bool m_listening = true;
    bool m_isPaced = false; ///< the next retry waits for those of other sources

    QTimer m_retryTimer;
    QTimer m_expiryTimer;
    SignalThrottler m_progress;
};

} // namespace prelisten
