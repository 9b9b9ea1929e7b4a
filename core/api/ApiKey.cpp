// SPDX-License-Identifier: MIT
#include "core/api/ApiKey.h"

#include <algorithm>

namespace prelisten {

namespace {

constexpr qsizetype minLength = 8;
constexpr qsizetype maxLength = 512;
constexpr qsizetype hintLength = 13; // `oak_live_a1b2`

bool isPrintable(QChar c)
{
    return c > u' ' && c <= u'~';
}

} // namespace

std::optional<ApiKey> ApiKey::fromText(const QString &text)
{
    const QString key = text.trimmed();
    if (key.size() < minLength || key.size() > maxLength ||
            !std::all_of(key.cbegin(), key.cend(), isPrintable)) {
        return std::nullopt;
    }
    return ApiKey(key.toLatin1());
}

QString ApiKey::hint() const
{
    return QString::fromLatin1(m_text.left(std::min(hintLength, m_text.size() / 4)));
}

} // namespace prelisten
