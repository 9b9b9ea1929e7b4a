// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/ApiError.h"
#include "core/fetch/ContentGate.h"
#include "core/fetch/LinkBroker.h"
#include "core/fetch/RetryPolicy.h"
#include "core/fetch/SpoolReader.h"
#include "core/fetch/UrlGate.h"
#include "core/track/SignedLink.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace prelisten {

/// Why a source cannot be had.
struct SpoolError
{
    enum class Kind {
        AccessEnded,     ///< the service took the access away; @ref api says how
        NoLink,          ///< the track does not have this source (any more)
        LinksDeadOnArrival, ///< two renewals in a row without one new byte
        LinkRefused,     ///< the link points where the app never goes
        NotAudio,        ///< the body is something else
        NoLength,        ///< the body's length is not known, so a cut could not be told from its end
        TooLarge,        ///< more than 512 MiB
        BadAnswer,       ///< a status or a range nobody asked for; @ref httpStatus says which
        KeepsChanging,   ///< the content changed again and again while it was fetched
    };

    Kind kind = Kind::BadAnswer;
    int httpStatus = 0;
    std::optional<ApiError> api;
};

/// What a spool does at the moment.
struct SpoolStatus
{
    enum class Activity {
        Idle,              ///< not started, or told to rest
        Connecting,        ///< asked, nothing has come yet
        Receiving,
        RenewingLink,      ///< the link is dead; a fresh one has been asked for
        Retrying,          ///< a try failed; the next one comes soon
        WaitingForNetwork, ///< the tries are used up; probing now and then
        Parked,            ///< interrupted while nobody listens: nothing goes out until setListening(true)
        Complete,
        Failed,
    };

    Activity activity = Activity::Idle;
    qint64 total = -1;   ///< bytes; -1: not known yet
    qint64 received = 0; ///< bytes
    std::optional<std::chrono::milliseconds> retryIn; ///< when Retrying or WaitingForNetwork
};

/// Fetches one source into memory, once, by ranges, past the death of its links.
///
/// Knows nothing of players. A reader that waits far from where bytes arrive redirects the download there; holes are filled afterwards. Bytes
/// are readable once the length is known and the first of them are audio. Owns its retries. GUI thread only; the readers live anywhere.
class AudioSpool : public QObject
{
    Q_OBJECT
public:
    /// What a spool needs of its surroundings; all outlive it.
    struct Surroundings
    {
        LinkBroker &broker;
        QNetworkAccessManager &storage; ///< never the one that carries the key
        UrlGate gate;
        RetryPolicy retry;
        std::chrono::milliseconds idleTimeout{15'000};
    };

    AudioSpool(SourceName source, Surroundings around, QObject *parent = nullptr);
    ~AudioSpool() override;

    [[nodiscard]] const SourceName &source() const { return m_source; }
    [[nodiscard]] SpoolStatus status() const;
    [[nodiscard]] std::optional<SpoolError> error() const;

    /// Starts, or goes on after rest().
    void start();

    /// Drops the connection and keeps the bytes: another source needs the line.
    void rest();

    /// While nobody listens, an interruption parks the spool instead of renewing or retrying. True at first.
    void setListening(bool listening);

    /// Tries again now: after Failed too (then with a new budget).
    void retryNow();

    /// True once openReader() may be called: length known, first bytes are audio.
    [[nodiscard]] bool isReadable() const;
    [[nodiscard]] AudioKind kind() const; ///< only when isReadable()

    /// A reader of its own for one player. Only when isReadable().
    [[nodiscard]] std::unique_ptr<SpoolReader> openReader(qint64 base = 0) const;

    /// The bytes; null before isReadable().
    [[nodiscard]] std::shared_ptr<SpoolBuffer> buffer() const;

    /// Bytes from @p offset on are wanted next.
    void prefer(qint64 offset);

Q_SIGNALS:
    void statusChanged();       ///< activity, retryIn or the error
    void progressed();          ///< bytes came; at most some 20 times a second
    void readable();            ///< once for each content
    void contentReplaced();     ///< the content is another one now: old readers end, readable() comes again
    void completed();
    void failed(const prelisten::SpoolError &error);
};

} // namespace prelisten
