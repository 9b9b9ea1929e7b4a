// SPDX-License-Identifier: MIT
#include "core/api/ShareToken.h"

#include "core/track/RefFinder.h"

#include <algorithm>

namespace prelisten {

namespace {

constexpr qsizetype maxTail = 256; // characters after the prefix
constexpr qsizetype hintTail = 4;

} // namespace

std::optional<ShareToken> ShareToken::fromText(QStringView text)
{
    if (!text.startsWith(sharePrefix))
        return std::nullopt;
    const QStringView tail = text.mid(sharePrefix.size());
    const bool isTail = !tail.isEmpty() && tail.size() <= maxTail &&
                        std::all_of(tail.begin(), tail.end(), isIdCharacter);
    return isTail ? std::optional(ShareToken(text)) : std::nullopt;
}

QString ShareToken::hint() const
{
    const QByteArrayView token = reveal();
    const qsizetype shown = std::min(hintTail, (token.size() - sharePrefix.size()) / 4);
    return QString::fromLatin1(token.first(sharePrefix.size() + shown)) + u'…';
}

} // namespace prelisten
