// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/ApiBase.h"

class QNetworkAccessManager;

namespace prelisten {

/// Prepares @p manager for requests to the API at @p base: it follows no redirect and keeps no
/// cookie, and it reaches this machine without a proxy.
void prepareForApi(QNetworkAccessManager &manager, const ApiBase &base);

} // namespace prelisten
