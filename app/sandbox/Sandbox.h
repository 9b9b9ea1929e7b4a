// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/faults/Fault.h"
#include "app/sandbox/storage/Counts.h"
#include "app/sandbox/storage/SampleTrack.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <memory>

namespace prelisten::sandbox {

/// The sample service: the API and signed storage on loopback, with short-lived links and every
/// fault on demand.
///
/// Two ports are two origins, as with the real service. It speaks HTTP/1.1 by itself, on plain
/// sockets: faults need every byte, length and RST in its hands, which is just what an HTTP library
/// takes away. Owns a thread in which all of it lives and which never waits for another; it listens
/// on 127.0.0.1 and nowhere else. One key is good, Options::key. Others that end in `_expired`,
/// `_deactivated`, `_paused` or
/// `_outsider` get what such a key would get: 401 with that code, or 403, being a member of no
/// organization here. `org_elsewhere` is an organization that exists and that no key is a member
/// of.
///
/// Any thread may call any method, except the sandbox's own. Calls wait for the sandbox's thread
/// (well below a millisecond) and hold for all requests that are read later; setOnline() and
/// killLinks() for open connections too. Only start() with TLS takes longer.
class Sandbox
{
public:
    struct Options
    {
        quint16 apiPort = 0; ///< 0: any free one
        quint16 storagePort = 0;
        QByteArray key = "sandbox_demo_key_0123456789";
        int ttlMs = 10'000;        ///< life of a signed link; <= 0: for ever
        bool cutAtExpiry = true;   ///< an open download ends when its link dies
        int expiredStatus = 403;   ///< what storage answers to a dead link
        qint64 bytesPerSecond = 0; ///< a connection; 0: no throttle
        double bitrateFactor = 0;  ///< throttle as a multiple of the source's mean bitrate (needs
                                   ///< the duration in the JSON); 0: off
        int latencyMs = 0;         ///< before the first byte of each answer
        int requestsPerMinute = 0; ///< 429 beyond; 0: no limit
        int rateWindowMs = 60'000; ///< what counts as a minute there; from its first request on
        bool tls = false; ///< https, with a certificate made for the run by the `openssl` program,
                          ///< unless one is given
        quint32 seed = 1;
        QString tlsCertificateFile; ///< PEM; with @ref tlsKeyFile instead of the certificate made
                                    ///< for the run
        QString tlsKeyFile;         ///< PEM, RSA or EC, without a passphrase
    };

    explicit Sandbox(Options options);
    ~Sandbox();

    /// Adds a track, or replaces the one with the same organization and id. Its organization exists
    /// from now on.
    void addTrack(const SampleTrack &track);

    /// Listens. False if a port is taken or there is no certificate: startProblem() says which.
    [[nodiscard]] bool start();
    [[nodiscard]] QString startProblem() const; ///< English, for a terminal

    [[nodiscard]] QUrl apiBase() const;
    [[nodiscard]] QUrl storageBase() const;
    [[nodiscard]] QByteArray key() const;
    [[nodiscard]] QByteArray certificate()
            const; ///< PEM, to be trusted by clients; empty without TLS

    void addFault(const Fault &fault);
    void clearFaults();
    /// A hidden track answers 404, like one that nobody has shared or saved yet. It stays listed.
    void setHidden(const QString &trackId, bool hidden);
    void setOnline(bool online); ///< false: every port refuses and open connections are reset
    void setTtl(int ms);         ///< for links minted from now on; <= 0: for ever
    void killLinks();            ///< every link minted so far is dead now
    [[nodiscard]] Counts counts() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// The demo track of the house, from the program's resources: `org_demo`/`mtrack_demo4prelisten`.
[[nodiscard]] SampleTrack demoTrack();

} // namespace prelisten::sandbox
