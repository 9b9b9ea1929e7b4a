// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/faults/Fault.h"
#include "app/sandbox/storage/Counts.h"
#include "app/sandbox/storage/SampleTrack.h"
#include "app/sandbox/storage/Shares.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <memory>

namespace prelisten::sandbox {

/// The sample service: the API and its signed storage on loopback, with short-lived links and
/// faults on demand.
///
/// The API and the storage are two origins on two ports, as with the real service. The sandbox
/// implements HTTP/1.1 itself on plain sockets: faults need control of every byte, length and RST,
/// which an HTTP library would hide. It runs in a thread of its own, which never waits for another
/// thread, and listens on 127.0.0.1 only. Options::key is the only valid key. Keys that end in
/// `_expired`, `_deactivated` or `_paused` get 401 with the matching code; keys that end in
/// `_outsider` are members of no organization here and get 403. `org_elsewhere` is an organization
/// that exists and that no key is a member of.
///
/// Any thread except the sandbox's own may call any method. A call blocks until the sandbox's
/// thread has executed it (well below 1 ms; only start() with TLS takes longer) and affects all
/// requests that are read later; setOnline() and killLinks() affect open connections too.
class Sandbox
{
public:
    struct Options
    {
        quint16 apiPort = 0; ///< 0: any free one
        quint16 storagePort = 0;
        QByteArray key = "sandbox_demo_key_0123456789";
        int ttlMs = 10'000;        ///< lifetime of a signed link; <= 0: unlimited
        bool cutAtExpiry = true;   ///< cut a running download when its link expires
        int expiredStatus = 403;   ///< status that storage answers to an expired link
        qint64 bytesPerSecond = 0; ///< per connection; 0: no throttle
        double bitrateFactor = 0;  ///< throttle as a multiple of the source's mean bitrate (needs
                                   ///< the duration in the JSON); 0: off
        int latencyMs = 0;         ///< before the first byte of each answer
        int requestsPerMinute = 0; ///< more get 429; 0: no limit
        int rateWindowMs = 60'000; ///< length of that minute; it starts with its first request
        bool tls = false; ///< https, with a certificate made for the run by the `openssl` program,
                          ///< unless one is given
        QByteArray apiHost = "127.0.0.1";     ///< in addresses; it listens on 127.0.0.1 only
        QByteArray storageHost = "127.0.0.1"; ///< the same, in signed links
        quint32 seed = 1;
        QString tlsCertificateFile; ///< PEM; used with @ref tlsKeyFile instead of a certificate
                                    ///< made for the run
        QString tlsKeyFile;         ///< PEM, RSA or EC, without a passphrase
    };

    explicit Sandbox(Options options);
    ~Sandbox();

    /// Adds a track, or replaces the one with the same organization and id. Its organization exists
    /// from now on.
    void addTrack(const SampleTrack &track);

    /// Starts listening. False if a port is taken or there is no certificate: startProblem() says
    /// which.
    [[nodiscard]] bool start();
    [[nodiscard]] QString startProblem() const; ///< English, for a terminal

    [[nodiscard]] QUrl apiBase() const;
    [[nodiscard]] QUrl storageBase() const;
    [[nodiscard]] QByteArray key() const;
    [[nodiscard]] QByteArray certificate()
            const; ///< PEM, to be trusted by clients; empty without TLS

    void addFault(const Fault &fault);
    void clearFaults();
    /// Requests for a hidden track get 404, like those for a track that has not been shared or
    /// saved yet. It stays in the lists.
    void setHidden(const QString &trackId, bool hidden);
    /// A track that is not saved is in no list. One of others was created by somebody else: only
    /// once it is saved, requests for it succeed, and it is never shared. Initially every track is
    /// saved and the user's own.
    void setSaved(const QString &trackId, bool saved);
    void setOthers(const QString &trackId, bool others);
    void addShare(const SampleShare &share);
    void setOnline(bool online); ///< false: both ports refuse connections, and open ones are reset
    void setTtl(int ms);         ///< for links minted from now on; <= 0: unlimited
    void killLinks();            ///< expires every link minted so far
    [[nodiscard]] Counts counts() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// The built-in demo track, from the program's resources: `org_demo`/`mtrack_demo4prelisten`.
[[nodiscard]] SampleTrack demoTrack();

} // namespace prelisten::sandbox
