// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/http/HttpMessage.h"
#include "app/sandbox/storage/ServiceState.h"

namespace prelisten::sandbox {

/// Answers requests to the storage origin: serves the bytes of a source if the signature is valid.
/// Does no socket I/O and needs no API key.
class StorageHandler
{
public:
    struct Settings
    {
        int expiredStatus = 403;
        bool cutAtExpiry = true;
        qint64 bytesPerSecond = 0; ///< 0: no throttle
        double bitrateFactor = 0;  ///< 0: no throttle
    };

    StorageHandler(ServiceState &state, const Settings &settings)
        : m_state(state), m_settings(settings)
    {
    }

    [[nodiscard]] Answer answer(const Request &request);

private:
    [[nodiscard]] Answer serve(const Request &request, const SignedTarget &target);
    [[nodiscard]] QByteArray etag(const SignedTarget &target);
    [[nodiscard]] qint64 rate(const StoredSource &source) const;

    ServiceState &m_state;
    Settings m_settings;
    int m_tagsChanged = 0;
};

} // namespace prelisten::sandbox
