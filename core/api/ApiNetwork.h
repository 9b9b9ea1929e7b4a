// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/ApiBase.h"

class QNetworkAccessManager;
class QNetworkRequest;
class QUrl;

namespace prelisten {

/// Prepares @p manager for requests to the API at @p base: it follows no redirect and keeps no
/// cookie, and it reaches this machine without a proxy.
void prepareForApi(QNetworkAccessManager &manager, const ApiBase &base);

/// A request to the API, without a key.
[[nodiscard]] QNetworkRequest apiRequest(const QUrl &url);

} // namespace prelisten
