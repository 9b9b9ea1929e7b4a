// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace prelisten {

/// What the service says one may do with a track.
///
/// An unknown word is kept as it came and never counts as permission.
struct LicenceClass
{
    enum class Kind {
        CommercialCleared,
        CommercialEnterprise,
        PersonalOnly,
        Unclear,
        NotRecognised, ///< a word this version does not know, in @ref raw
        NotGiven,      ///< the service said nothing
    };

    Kind kind = Kind::NotGiven;
    QString raw; ///< the service's own word, bounded and without control characters

    [[nodiscard]] static LicenceClass fromApi(const std::optional<QString> &word);

    /// The word as it may be kept, to be read by fromApi() again: what only looked like a known
    /// word does not become one by that. Empty if the service said nothing.
    [[nodiscard]] QString toKept() const;

    friend bool operator==(const LicenceClass &, const LicenceClass &) = default;
};

} // namespace prelisten
