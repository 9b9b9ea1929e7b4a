// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace prelisten::sandbox {

/// What the sandbox counted. Key and signatures are not kept, only whether they were there.
struct Counts
{
    int apiRequests = 0;
    int trackRequests = 0; ///< those that minted links
    int overLimit = 0;     ///< requests to the API beyond the limit
    int storageRequests = 0;
    int storageExpired = 0; ///< requests with a dead link
    int expiries = 0; ///< connections cut because their link died, and requests with a dead link
    int keyOnStorage = 0;    ///< requests to storage that carried an API key, a cookie or an
                             ///< Authorization header: must stay 0
    qint64 storageBytes = 0; ///< body bytes sent
};

} // namespace prelisten::sandbox
