// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace prelisten {

/// How a track may be used, according to the service.
///
/// An unknown word is stored in @ref raw and never counts as permission.
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

    /// The word to store, which fromApi() reads again. A word that only looked like a known one is
    /// marked, so that it does not become one. Empty if the service gave none.
    [[nodiscard]] QString toStored() const;

    friend bool operator==(const LicenceClass &, const LicenceClass &) = default;
};

} // namespace prelisten
