// SPDX-License-Identifier: MIT
#include "core/fetch/ContentRange.h"

#include <algorithm>

namespace prelisten {

std::optional<qint64> parseHttpLength(QByteArrayView text)
{
    text = text.trimmed();
    const bool digits =
            std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (text.isEmpty() || !digits)
        return std::nullopt;
    bool fits = false;
    const qint64 value = text.toByteArray().toLongLong(&fits);
    return fits ? std::optional(value) : std::nullopt;
}

std::optional<ContentRange> ContentRange::parse(QByteArrayView header)
{
    constexpr QByteArrayView unit("bytes");
    header = header.trimmed();
    if (header.size() <= unit.size() ||
            header.first(unit.size()).compare(unit, Qt::CaseInsensitive) != 0 ||
            (header[unit.size()] != ' ' && header[unit.size()] != '\t'))
        return std::nullopt;
    const QByteArrayView numbers = header.sliced(unit.size());
    const qsizetype dash = numbers.indexOf('-');
    const qsizetype slash = numbers.indexOf('/');
    if (dash < 0 || slash < dash)
        return std::nullopt;
    const auto first = parseHttpLength(numbers.first(dash));
    const auto last = parseHttpLength(numbers.sliced(dash + 1, slash - dash - 1));
    const auto total = parseHttpLength(numbers.sliced(slash + 1));
    if (!first || !last || !total || *first > *last || *last >= *total)
        return std::nullopt;
    return ContentRange{*first, *last + 1, *total};
}

QByteArray strongETag(const QByteArray &header)
{
    const QByteArray tag = header.trimmed();
    const bool quoted = tag.size() > 2 && tag.startsWith('"') && tag.endsWith('"');
    return quoted && tag.count('"') == 2 ? tag : QByteArray();
}

} // namespace prelisten
