// SPDX-License-Identifier: MIT
#include "core/fetch/LinkRefusal.h"

#include "core/fetch/LinkExpiry.h"

#include <algorithm>
#include <array>

namespace prelisten {

bool LinkRefusal::isRefused(int status)
{
    return status == 400 || status == 401 || status == 403;
}

std::optional<LinkRefusal::TooEarly> LinkRefusal::fromLink(const QUrl &link, const QByteArray &date)
{
    const auto validIn = LinkExpiry::untilValid(link, date);
    return validIn ? std::optional(TooEarly{validIn}) : std::nullopt;
}

std::optional<LinkRefusal::TooEarly> LinkRefusal::fromBody(const QByteArray &body)
{
    // Amazon and its likes: "Request is not valid yet"; tokens: "not yet active", as text or code.
    static constexpr std::array phrases{
            "not valid yet", "not yet valid", "not active yet", "not yet active"};
    QByteArray text = body.left(bodyLimit).toLower();
    text.replace('_', ' ').replace('-', ' ');
    const bool saysSo = std::any_of(phrases.cbegin(), phrases.cend(),
            [&text](const char *phrase) { return text.contains(phrase); });
    return saysSo ? std::optional(TooEarly{}) : std::nullopt;
}

} // namespace prelisten
