// SPDX-License-Identifier: MIT
#pragma once

#include "core/fetch/LinkBroker.h"
#include "core/fetch/RangeDownload.h"
#include "core/fetch/RetryPolicy.h"
#include "core/fetch/SpoolReader.h"
#include "core/fetch/SpoolStatus.h"
#include "core/fetch/UrlGate.h"
#include "core/formats/AudioKind.h"
#include "core/track/SignedLink.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>

namespace prelisten {

/// Downloads one audio source into memory, once, with range requests, and survives the expiry of
/// its links.
///
/// Knows nothing about players. When a reader waits far from where bytes arrive, the download moves
/// there; gaps are filled afterwards. Bytes become readable once the length is known and the
/// content gate has recognised them as audio. Performs its own retries. GUI thread only; the
/// readers may be used on any thread.
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
    };

    AudioSpool(SourceName source, Context context, QObject *parent = nullptr);

    /// Unblocks every waiting reader; downloaded bytes stay readable.
    ~AudioSpool() override;

    [[nodiscard]] const SourceName &source() const { return m_source; }
    [[nodiscard]] SpoolStatus status() const;
    [[nodiscard]] std::optional<SpoolError> error() const { return m_error; }

    /// Starts the download, or continues it after rest() or when Parked.
    void start();

    /// Drops the connection and keeps the bytes, so that another source gets the bandwidth. Readers
    /// keep waiting.
    void rest();

    /// While @p listening is false, an interruption parks the spool: it neither renews the link nor
    /// retries. Initially true.
    void setListening(bool listening);

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

    void readerStarved(QPrivateSignal); ///< emitted on a reader's thread, queued to the GUI thread

private:
    using Activity = SpoolStatus::Activity;

    // State transitions.
    void proceed();
    void park();
    void interrupt(bool mayHurry, std::optional<std::chrono::milliseconds> retryAfter);
    void renewLink();
    void startOver();
    void retryUnexpected(const SpoolError &error);
    void complete();
    void fail(const SpoolError &error);

    // Event handlers.
    void onOpened(const QByteArray &date);
    void onStored(qint64 fresh);
    void onEnded(const RangeDownload::End &end);
    void onStarved();
    void onExpiryNear();
    void onLinksRenewed();
    void onLinksEnded(const ApiError &why);
    void watchReaders();
    void redirectTo(qint64 offset);
    void followGate();
    bool fetchTail(qint64 offset);

    // Helpers.
    [[nodiscard]] bool hasProgress() const
    {
        return m_fresh >= 1024;
    } ///< at least 1 KiB has arrived
    [[nodiscard]] qint64 wantedNext() const;
    RangeDownload *newDownload(const RangeRequest::Range &range);
    void letGo(QPointer<RangeDownload> &download);
    void cancelAll();
    void dropContent();
    void enter(Activity activity);
    void announceProgress();

    const SourceName m_source;
    LinkBroker &m_broker;
    QNetworkAccessManager &m_storage;
    const UrlGate m_gate;
    const std::chrono::milliseconds m_idleTimeout;
    const std::chrono::milliseconds m_renewAhead;
    RetryPolicy m_retry;

    Activity m_activity = Activity::Idle;
    std::optional<SpoolError> m_error;
    bool m_listening = true;

    std::shared_ptr<SpoolContent> m_content; ///< null until the first answer
    QPointer<RangeDownload> m_main;
    QPointer<RangeDownload> m_tail; ///< a short second download at the end of the file
    qint64 m_wanted = 0;            ///< byte offset to download next: where a reader last waited
    bool m_seekable = true;         ///< false once the storage has ignored a range request

    // Counters that limit retries.
    qint64 m_fresh = 0;       ///< new bytes received since the last request
    int m_generation = 0;     ///< generation of the link in use
    int m_deadGeneration = 0; ///< the last generation found expired; 0: bytes have arrived since
    int m_expiredInRow = 0;   ///< consecutive generations that delivered no byte
    int m_replacements = 0;   ///< contents discarded because they had changed
    int m_oddAnswers = 0;

    QTimer m_retryTimer;
    QTimer m_expiryTimer;
    QTimer m_progressTimer;
    bool m_progressPending = false;
    /// Byte offset, -1: none; written by readers' threads, taken by the GUI thread.
    std::atomic<qint64> m_starvedAt{-1};
};

} // namespace prelisten
