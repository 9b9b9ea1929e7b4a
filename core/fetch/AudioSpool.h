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

/// Fetches one source into memory, once, by ranges, past the death of its links.
///
/// Knows nothing of players. A reader that waits far from where bytes arrive redirects the download
/// there; holes are filled afterwards. Bytes are readable once the length is known and the first of
/// them are audio. Owns its retries. GUI thread only; the readers live anywhere.
class AudioSpool : public QObject
{
    Q_OBJECT
public:
    /// What a spool needs of its surroundings; all outlive it.
    struct Context
    {
        LinkBroker &broker;
        QNetworkAccessManager &storage; ///< never the one that carries the key
        UrlGate gate;
        RetryPolicy retry;
        std::chrono::milliseconds idleTimeout{15'000};
        std::chrono::milliseconds renewAhead{5'000}; ///< of a link's death, where that can be read
    };

    AudioSpool(SourceName source, Context context, QObject *parent = nullptr);

    /// Frees every reader that waits; what is there stays readable.
    ~AudioSpool() override;

    [[nodiscard]] const SourceName &source() const { return m_source; }
    [[nodiscard]] SpoolStatus status() const;
    [[nodiscard]] std::optional<SpoolError> error() const { return m_error; }

    /// Starts, or goes on after rest().
    void start();

    /// Drops the connection and keeps the bytes: another source needs the line. Readers go on
    /// waiting.
    void rest();

    /// While nobody listens, an interruption parks the spool instead of renewing or retrying. True
    /// at first.
    void setListening(bool listening);

    /// Tries again now: after Failed too (then with a new budget).
    void retryNow();

    /// True once openReader() may be called: length known, first bytes are audio.
    [[nodiscard]] bool isReadable() const;
    [[nodiscard]] AudioKind kind() const; ///< only when isReadable()

    /// A reader of its own for one player or decoder. Only when isReadable().
    [[nodiscard]] std::unique_ptr<SpoolReader> openReader() const;

    /// The bytes; null before isReadable().
    [[nodiscard]] std::shared_ptr<SpoolBuffer> buffer() const;

    /// Nobody needs the bytes any more. Only when they are complete; the status stays as it is.
    void releaseBytes();

Q_SIGNALS:
    void statusChanged();   ///< activity, retryIn or the error
    void progressed();      ///< bytes came; at most some 20 times a second
    void readable();        ///< once for each content
    void contentReplaced(); ///< another content now: old readers end, readable() comes again
    void completed();       ///< once for each content
    void failed(const prelisten::SpoolError &error); ///< readers of missing bytes end with -1

    void readerStarved(QPrivateSignal); ///< from a reader's thread to this one

private:
    using Activity = SpoolStatus::Activity;

    // What comes next.
    void proceed();
    void park();
    void interrupt(bool mayHurry, std::optional<std::chrono::milliseconds> retryAfter);
    void renewLink();
    void startOver();
    void askOnceMore(const SpoolError &error);
    void complete();
    void fail(const SpoolError &error);

    // What happens.
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

    // Small change.
    [[nodiscard]] bool goesWell() const { return m_fresh >= 1024; } ///< more than a token byte came
    [[nodiscard]] qint64 wantedNext() const;
    RangeDownload *newDownload(const RangeRequest::Range &range);
    void letGo(QPointer<RangeDownload> &download);
    void quieten();
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
    QPointer<RangeDownload> m_tail; ///< a short second one at the end of the file
    qint64 m_wanted = 0;            ///< where a reader waited last
    bool m_seekable = true;         ///< the storage was not seen to ignore ranges

    // Budgets: what was used up since things last went well.
    qint64 m_fresh = 0;       ///< bytes that came since the last request
    int m_generation = 0;     ///< of the link in use
    int m_deadGeneration = 0; ///< the last one found dead; 0: bytes have come since
    int m_deadInRow = 0;      ///< generations found dead without a byte between them
    int m_replacements = 0;   ///< contents given up
    int m_oddAnswers = 0;

    QTimer m_retryTimer;
    QTimer m_expiryTimer;
    QTimer m_progressTimer;
    bool m_progressPending = false;
    std::atomic<qint64> m_starvedAt{-1}; ///< written by readers' threads, taken by the GUI thread
};

} // namespace prelisten
