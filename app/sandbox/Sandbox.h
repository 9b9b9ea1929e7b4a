// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QObject>
#include <QString>
#include <QUrl>

#include <memory>
#include <optional>

namespace prelisten::sandbox {

/// One source the sandbox serves.
struct SampleSource
{
    QString name; ///< `master` or a stem's name
    QByteArray body;
    QByteArray contentType = "audio/mpeg";
    QString suffix = QStringLiteral("mp3");
};

/// One track the sandbox knows. @ref json holds the metadata as the service sends it, links excluded.
struct SampleTrack
{
    QString organization;
    QString id;
    QByteArray json;
    QList<SampleSource> sources; ///< in the order the service gives them
};

/// What goes wrong, and when. Every request that matches uses up one of @ref times (-1: for ever).
struct Fault
{
    enum class Where { Api, Storage, Both };
    enum class What {
        Refuse,         ///< close the connection before answering
        Hang,           ///< accept, read, never answer
        Status,         ///< @ref value is the HTTP status; the body is an envelope, or @ref body when given
        Redirect,       ///< @ref value is the 3xx status, @ref text the Location
        CutAt,          ///< close after @ref value body bytes
        ResetAt,        ///< RST after @ref value body bytes
        StallAt,        ///< go silent after @ref value body bytes
        Drip,           ///< @ref value bytes a second
        WrongLength,    ///< Content-Length is off by @ref value
        NoLength,       ///< close-delimited
        NegativeLength,
        Chunked,
        GzipCut,
        WrongRange,     ///< Content-Range begins at the wrong byte
        IgnoreRange,    ///< 200 and the whole body
        NewETag,        ///< the strong ETag changes with every answer
        WeakETag,
        NoETag,
        DeadOnArrival,  ///< the links minted are dead already
        ReplaceBody,    ///< @ref body instead of the real one
        RenameStems, AddStem, DropStem, ///< the next track answers differ: @ref text names the stem
        AccessLost,     ///< the API answers 404 for the track
        KeyRevoked,     ///< the API answers 401
    };

    Where where = Where::Storage;
    What what = What::Status;
    qint64 value = 0;
    QString text;
    QByteArray body;
    QString source;  ///< only for this source; empty: any
    int after = 0;   ///< let so many matching requests through first
    int times = -1;
};

/// What the sandbox counted. Key and signatures are not kept, only whether they were there.
struct Counts
{
    int apiRequests = 0;
    int trackRequests = 0;    ///< those that minted links
    int storageRequests = 0;
    int storageExpired = 0;   ///< requests with a dead link
    int expiries = 0;         ///< connections cut because their link died, and requests with a dead link
    int keyOnStorage = 0;     ///< requests to storage that carried an API key, a cookie or an Authorization header: must stay 0
    qint64 storageBytes = 0;  ///< body bytes sent
};

/// The sample service: the API and signed storage on loopback, with a thread of its own; short-lived links and every fault on demand.
///
/// All methods are thread-safe and may be called from any one thread; they take effect for later requests (setOnline also for open ones).
class Sandbox
{
public:
    struct Options
    {
        quint16 apiPort = 0;     ///< 0: any free one
        quint16 storagePort = 0;
        QByteArray key = "sandbox_demo_key_0123456789";
        int ttlMs = 10'000;      ///< life of a signed link; <= 0: for ever
        bool cutAtExpiry = true; ///< an open download ends when its link dies
        int expiredStatus = 403; ///< what storage answers to a dead link
        qint64 bytesPerSecond = 0; ///< a connection; 0: no throttle
        double bitrateFactor = 0;  ///< throttle as a multiple of the source's mean bitrate (needs the duration in the JSON); 0: off
        int latencyMs = 0;       ///< before the first byte of each answer
        int requestsPerMinute = 0; ///< 429 beyond; 0: no limit
        bool tls = false;        ///< https with a certificate made for the run
        quint32 seed = 1;
    };

    explicit Sandbox(Options options);
    ~Sandbox();

    void addTrack(const SampleTrack &track);

    /// Listens and starts the thread. False if a port is taken.
    [[nodiscard]] bool start();

    [[nodiscard]] QUrl apiBase() const;
    [[nodiscard]] QUrl storageBase() const;
    [[nodiscard]] QByteArray key() const;

    void addFault(const Fault &fault);
    void clearFaults();
    void setOnline(bool online); ///< false: every port refuses and open connections are reset
    void setTtl(int ms);         ///< for links minted from now on
    void killLinks();            ///< every link minted so far is dead now
    [[nodiscard]] Counts counts() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// The demo track of the house, from the program's resources.
[[nodiscard]] SampleTrack demoTrack();

} // namespace prelisten::sandbox
