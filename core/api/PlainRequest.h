// SPDX-License-Identifier: MIT
#pragma once

#include <QNetworkRequest>
#include <QUrl>

namespace prelisten {

/// A request for what is at @p url and nothing else: it follows no redirect, uses neither a cache
/// nor cookies nor saved logins, and asks for the bytes as they are (not compressed).
[[nodiscard]] QNetworkRequest plainRequest(const QUrl &url);

} // namespace prelisten
