// SPDX-License-Identifier: MIT
#include "app/sandbox/http/ByteRange.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace prelisten::sandbox {

namespace {

/// Parses a decimal number, saturated at the maximum of qint64; nothing if @p digits is empty or
/// contains anything but digits.
std::optional<qint64> number(const QByteArray &digits)
{
    if (digits.isEmpty() ||
            !std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    bool fits = false;
    const qint64 value = digits.toLongLong(&fits);
    return fits ? value : std::numeric_limits<qint64>::max();
}

} // namespace

ByteRange ByteRange::parse(const QByteArray &header, qint64 size)
{
    const ByteRange whole{Kind::Whole, 0, size - 1};
    if (!header.startsWith("bytes="))
        return whole;
    const QByteArray spec = header.mid(6).trimmed();
    const qsizetype dash = spec.indexOf('-');
    if (dash < 0)
        return whole;
    const QByteArray before = spec.first(dash);
    const QByteArray after = spec.mid(dash + 1);
    const std::optional<qint64> low = number(before);
    const std::optional<qint64> high = number(after);

    if (before.isEmpty() && high) {
        if (*high == 0 || size == 0)
            return {Kind::Unsatisfiable};
        return {Kind::Part, std::max<qint64>(0, size - *high), size - 1};
    }
    if (!low || (!high && !after.isEmpty()) || (high && *high < *low))
        return whole;
    if (*low >= size)
        return {Kind::Unsatisfiable};
    return {Kind::Part, *low, high ? std::min(*high, size - 1) : size - 1};
}

} // namespace prelisten::sandbox
