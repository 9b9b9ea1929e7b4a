// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/StudioClient.h"
#include "core/fetch/AudioSpool.h"
#include "core/fetch/LinkBroker.h"
#include "tests/support/ScriptedStorage.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTest>

#include <functional>
#include <future>
#include <memory>

namespace prelisten::tests {

/// Bytes that pass for a WAV file of @p size bytes: random, but the same for the same seed.
[[nodiscard]] QByteArray waveBody(qsizetype size, quint32 seed = 1);

/// Reads @p reader to its end on a thread of its own.
[[nodiscard]] std::future<QByteArray> readAll(std::shared_ptr<SpoolReader> reader);

/// Runs the event loop until @p future has its value; false after 5 s.
template <typename T>
[[nodiscard]] bool comes(std::future<T> &future)
{
    return QTest::qWaitFor(
            [&] { return future.wait_for(std::chrono::seconds(0)) == std::future_status::ready; });
}

/// A service, a storage and a spool that downloads from them. The storage serves every source at
/// `/audio/<source>?sig=<generation>`; each API call mints links of a new generation.
class SpoolFixture
{
public:
    using StorageScript = std::function<StorageAnswer(const StorageRequest &, int generation)>;

    explicit SpoolFixture(QByteArray body = waveBody(300'000));

    QByteArray body;
    QByteArray etag = "\"one\"";

    StorageScript storage; ///< a working one by default
    std::function<std::optional<StorageAnswer>()>
            api; ///< its result, if any, is sent instead of a track
    QList<SourceName> sources{masterSource()};

    [[nodiscard]] StorageAnswer good(const StorageRequest &request) const;

    /// As above, with other bytes.
    [[nodiscard]] StorageAnswer good(
            const StorageRequest &request, const QByteArray &content) const;

    /// The spool of the master, created by the first call.
    [[nodiscard]] AudioSpool &spool();
    [[nodiscard]] LinkBroker &broker() { return *m_broker; }
    [[nodiscard]] ScriptedStorage &server() { return m_server; }

    [[nodiscard]] std::unique_ptr<AudioSpool> newSpool(const SourceName &source);

    /// Deletes the spool of the master.
    void dropSpool() { m_spool.reset(); }

    [[nodiscard]] int apiCalls() const { return m_server.requestsBelow("/v1/"); }
    [[nodiscard]] QList<StorageRequest> fetches() const;

    /// The bytes of the spool if it is complete; else empty.
    [[nodiscard]] QByteArray fetched();

    std::chrono::milliseconds idleTimeout{5'000};
    std::chrono::milliseconds renewAhead{5'000};
    QString linkExtra; ///< appended to the query of every link minted later

private:
    [[nodiscard]] StorageAnswer answer(const StorageRequest &request);
    [[nodiscard]] StorageAnswer mint();
    [[nodiscard]] QUrl linkUrl(const SourceName &source, int generation) const;

    ScriptedStorage m_server;
    int m_generation = 1;
    StudioClient m_studio;
    QNetworkAccessManager m_storageManager;
    std::unique_ptr<LinkBroker> m_broker;
    std::unique_ptr<AudioSpool> m_spool;
};

} // namespace prelisten::tests
