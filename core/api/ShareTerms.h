// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

namespace prelisten {

/// Who may open a new share, and for how long.
struct ShareTerms
{
    static constexpr int maxDays = 90; ///< the service takes more days for this many

    enum class Visibility { LinkOnly, Public };

    Visibility visibility = Visibility::LinkOnly;
    std::optional<int> expiresInDays; ///< 1…maxDays; nullopt: never

    friend bool operator==(const ShareTerms &, const ShareTerms &) = default;
};

} // namespace prelisten
