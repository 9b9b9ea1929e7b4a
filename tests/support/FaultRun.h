// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/Sandbox.h"
#include "core/api/StudioClient.h"
#include "core/fetch/AudioSpool.h"
#include "core/fetch/LinkBroker.h"

#include <QByteArray>
#include <QList>
#include <QNetworkAccessManager>
#include <QObject>
#include <QString>

#include <future>
#include <memory>
#include <optional>

namespace prelisten::tests {

/// One download of one source from a sample service of its own, under faults: from the opening of
/// the track until all bytes are there or an error is reported, read all the while as a player
/// would.
///
/// If the trouble stays, the spool reports that it waits for the network; the faults then end, and
/// the download must succeed. Real sockets; many may run at the same time.
class FaultRun : public QObject
{
    Q_OBJECT
public:
    /// @p seed: of the sample service, for faults that hit by chance.
    FaultRun(QByteArray body, const SourceName &source, QList<sandbox::Fault> faults, quint32 seed);
    ~FaultRun() override;

    [[nodiscard]] bool isOver() const { return m_completed + m_failed > 0; }

    /// True if all bytes arrived; only when isOver().
    [[nodiscard]] bool hasCompleted() const { return m_completed > 0; }

    /// What the run did that it must never do; empty if nothing. Waits for the last reader.
    [[nodiscard]] QString wrongdoing();

private:
    void begin(const FetchedTrack &fetched);
    void onStatus();

    const QByteArray m_body;
    const SourceName m_source;
    const QList<sandbox::Fault> m_faults;
    sandbox::Sandbox m_service;
    std::optional<StudioClient> m_studio;
    QNetworkAccessManager m_storage;
    std::unique_ptr<LinkBroker> m_broker;
    std::unique_ptr<AudioSpool> m_spool;
    std::vector<std::future<QByteArray>> m_readers;
    bool m_lifted = false;
    int m_completed = 0;
    int m_failed = 0;
};

} // namespace prelisten::tests
