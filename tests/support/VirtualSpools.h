// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/StudioClient.h"
#include "core/fetch/AudioSpool.h"
#include "core/fetch/LinkBroker.h"
#include "tests/support/MemoryNetwork.h"
#include "tests/support/VirtualTime.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace prelisten::tests {

/// The sources of one track on a service and a storage in memory, in virtual time and with the
/// program's own delays. Each renewal mints links of a new generation.
class VirtualSpools
{
public:
    using StorageScript = std::function<StorageAnswer(const StorageRequest &, int generation)>;

    /// All sources have the bytes @p body.
    VirtualSpools(int sources, QByteArray body);

    const QByteArray body;
    StorageScript storage; ///< a working one by default
    std::function<std::optional<StorageAnswer>()>
            api; ///< its result, if any, is sent instead of fresh links

    /// The answer of a working storage.
    [[nodiscard]] StorageAnswer good(const StorageRequest &request) const;

    void start();
    [[nodiscard]] const std::vector<std::unique_ptr<AudioSpool>> &spools() const
    {
        return m_spools;
    }
    [[nodiscard]] LinkBroker &broker() { return *m_broker; }

    /// True if every source has all its bytes, and the right ones.
    [[nodiscard]] bool areComplete() const;

    [[nodiscard]] int renewalRequests() const { return m_renewalRequests; }
    [[nodiscard]] int storageRequests() const { return m_storageRequests; }
    [[nodiscard]] int requests() const { return m_renewalRequests + m_storageRequests; }

private:
    [[nodiscard]] StorageAnswer ofApi();
    [[nodiscard]] StorageAnswer ofStorage(const StorageRequest &request);
    [[nodiscard]] TrackLinks links() const;

    const int m_sources;
    int m_generation = 1;
    int m_renewalRequests = 0;
    int m_storageRequests = 0;
    StudioClient m_studio;
    MemoryNetwork m_storageNetwork;
    RetryPacer m_pacer{RetryPolicy(RetryPolicy::Limits(), 2'000)};
    std::unique_ptr<LinkBroker> m_broker;
    std::vector<std::unique_ptr<AudioSpool>> m_spools;
};

} // namespace prelisten::tests
