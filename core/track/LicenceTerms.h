// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace prelisten {

/// What the service says of a licence beside its class. A value that is missing or of a wrong type
/// is absent, which is never a permission.
struct LicenceTerms
{
    std::optional<bool> commercialUse;
    std::optional<bool> requiresAttribution;
    std::optional<QString> version;

    friend bool operator==(const LicenceTerms &, const LicenceTerms &) = default;
};

} // namespace prelisten
