// SPDX-License-Identifier: MIT
#include "core/api/ApiKey.h"

#include "core/api/KeyFlaw.h"

#include <algorithm>

namespace prelisten {

namespace {

constexpr qsizetype hintLength = 13; // `oak_live_a1b2`

} // namespace

std::optional<ApiKey> ApiKey::fromText(QStringView text)
{
    if (keyFlawOf(text))
        return std::nullopt;
    return ApiKey(text.trimmed());
}

QString ApiKey::hint() const
{
    const QByteArrayView key = reveal();
    return QString::fromLatin1(key.first(std::min(hintLength, key.size() / 4)));
}

} // namespace prelisten
