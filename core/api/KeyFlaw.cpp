// SPDX-License-Identifier: MIT
#include "core/api/KeyFlaw.h"

#include "core/api/ShareRef.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>

namespace prelisten {

namespace {

constexpr qsizetype minLength = 8;
constexpr qsizetype maxLength = 512;

// What people copy together with a key: from a curl command, a script, an .env file.
constexpr std::array namesInFront{QLatin1StringView("x-api-key"),
        QLatin1StringView("authorization"), QLatin1StringView("bearer"),
        QLatin1StringView("api-key"), QLatin1StringView("api_key"), QLatin1StringView("apikey"),
        QLatin1StringView("freddy_api_key")};

constexpr QStringView quotes = u"\"'`\u00ab\u00bb\u2018\u2019\u201a\u201c\u201d\u201e";

bool isPrintable(QChar c)
{
    return c > u' ' && c <= u'~';
}

/// Also with quotation marks around it, or within a command.
bool isShare(QStringView key)
{
    while (!key.isEmpty() && quotes.contains(key.front()))
        key = key.mid(1);
    return key.startsWith(sharePrefix) || key.contains(sharePath, Qt::CaseInsensitive);
}

bool hasNameInFront(QStringView key)
{
    return std::any_of(namesInFront.begin(), namesInFront.end(), [key](QLatin1StringView name) {
        if (key.size() <= name.size() || !key.startsWith(name, Qt::CaseInsensitive))
            return false;
        const QChar next = key.at(name.size());
        return next == u':' || next == u'=' || next.isSpace();
    });
}

} // namespace

std::optional<KeyFlaw> keyFlawOf(QStringView text)
{
    if (text.isEmpty())
        return KeyFlaw::Empty;
    const QStringView key = text.trimmed();
    if (key.isEmpty())
        return KeyFlaw::OnlyBlanks;
    if (isShare(key))
        return KeyFlaw::Share;
    if (hasNameInFront(key))
        return KeyFlaw::NameInFront;
    if (quotes.contains(key.front()) || quotes.contains(key.back()))
        return KeyFlaw::Quoted;
    if (std::any_of(key.begin(), key.end(), [](QChar c) { return c.isSpace(); }))
        return KeyFlaw::SpaceInside;
    if (!std::all_of(key.begin(), key.end(), isPrintable))
        return KeyFlaw::NotPrintable;
    if (key.size() < minLength)
        return KeyFlaw::TooShort;
    return key.size() > maxLength ? std::optional(KeyFlaw::TooLong) : std::nullopt;
}

} // namespace prelisten
