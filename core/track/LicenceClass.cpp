// SPDX-License-Identifier: MIT
#include "core/track/LicenceClass.h"

#include "core/track/PlainText.h"

#include <array>
#include <utility>

namespace prelisten {

namespace {

using Kind = LicenceClass::Kind;

constexpr qsizetype maxRaw = 512;

constexpr std::array<std::pair<QStringView, Kind>, 4> words{{
        {u"commercial_cleared", Kind::CommercialCleared},
        {u"commercial_enterprise", Kind::CommercialEnterprise},
        {u"personal_only", Kind::PersonalOnly},
        {u"unclear", Kind::Unclear},
}};

} // namespace

LicenceClass LicenceClass::fromApi(const std::optional<QString> &word)
{
    if (!word) {
        return {};
    }
    const QString raw = tidied(*word, maxRaw);
    if (raw.isEmpty()) {
        return {};
    }
    // Compares the word as received, not the cleaned one: what only looks like a permission is
    // none.
    for (const auto &[known, kind] : words) {
        if (*word == known) {
            return {kind, raw};
        }
    }
    return {Kind::NotRecognised, raw};
}

QString LicenceClass::toStored() const
{
    return raw.isEmpty() || fromApi(raw) == *this ? raw : raw + QStringLiteral(" (?)");
}

} // namespace prelisten
