// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/ApiError.h"
#include "core/api/KeyInUse.h"

#include <QString>

namespace prelisten::tests {

/// The key and the organization of all these verdicts.
inline const KeyInUse key{
        KeyInUse::Origin::Keychain, KeyInUse::Keychain::Fine, QStringLiteral("oak_live_a1b2")};
inline const QString organization = QStringLiteral("org_house");

/// An error of which only the kind is known.
inline ApiError apiError(ApiError::Kind kind)
{
    ApiError error;
    error.kind = kind;
    return error;
}

} // namespace prelisten::tests
