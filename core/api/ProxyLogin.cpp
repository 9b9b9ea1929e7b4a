// SPDX-License-Identifier: MIT
#include "core/api/ProxyLogin.h"

#include <algorithm>

namespace prelisten {

namespace {

constexpr qsizetype longest = 512;

bool isPlain(const QString &text)
{
    return text.size() <= longest && std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control;
    });
}

} // namespace

std::optional<ProxyLogin> ProxyLogin::fromInput(const QString &user, const QString &password)
{
    if (user.isEmpty() || user.contains(u':') || !isPlain(user) || !isPlain(password))
        return std::nullopt;
    return ProxyLogin(user, password);
}

std::optional<ProxyLogin> ProxyLogin::fromSecret(const QString &text)
{
    const qsizetype colon = text.indexOf(u':');
    return colon < 0 ? std::nullopt : fromInput(text.left(colon), text.mid(colon + 1));
}

} // namespace prelisten
