// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace prelisten::sandbox {

/// What the sandbox has counted. It does not store keys or signatures, only whether requests
/// carried them.
struct Counts
{
    int apiRequests = 0;
    int trackRequests = 0; ///< those that minted links
    int overLimit = 0;     ///< requests to the API beyond the limit
    int storageRequests = 0;
    int storageExpired = 0;  ///< requests with an expired link
    int expiries = 0;        ///< connections cut at link expiry, and requests with an expired link
    int keyOnStorage = 0;    ///< requests to storage that carried an API key, a cookie or an
                             ///< Authorization header: must stay 0
    int shareRequests = 0;   ///< requests to open a share
    int keyOnShares = 0;     ///< those with an API key, a cookie or an Authorization header: must
                             ///< stay 0
    qint64 storageBytes = 0; ///< body bytes sent
};

} // namespace prelisten::sandbox
