// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace prelisten::tests {

/// A track, its organization, and its address.
inline const QString id = QStringLiteral("mtrack_7c1a9e2f4b8d");
inline const QString org = QStringLiteral("org_acme");
inline const QString apiUrl =
        QStringLiteral("https://api.aitronos.com/v1/music/org_acme/tracks/mtrack_7c1a9e2f4b8d");

} // namespace prelisten::tests
