// SPDX-License-Identifier: MIT
#include "core/api/RateAllowance.h"

#include "core/api/HttpDate.h"

#include <QRegularExpression>
#include <QString>

#include <algorithm>
#include <array>
#include <cmath>

namespace prelisten {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr qsizetype longestHeader = 64;
constexpr milliseconds longestReset = 24h;
constexpr double firstMoment = 1e9; // from here on a number is a Unix time in seconds, no duration
constexpr double firstMillisecond = 1e12; // from here on it is in milliseconds
constexpr milliseconds momentGrain = 1s;  // a time in whole seconds may have been rounded down

milliseconds bounded(double ms)
{
    return milliseconds(qint64(std::ceil(std::clamp(ms, 0.0, double(longestReset.count())))));
}

std::optional<int> parseCount(const QByteArray &header)
{
    static const QRegularExpression digits(uR"(\A[0-9]{1,9}\z)"_s); // fits an int
    const QString text = QString::fromLatin1(header.left(longestHeader + 1)).trimmed();
    return digits.match(text).hasMatch() ? std::optional(text.toInt()) : std::nullopt;
}

/// Parses `1m30s`; every unit at most once, larger ones first.
std::optional<milliseconds> parseSpan(const QString &text)
{
    static const QRegularExpression form(
            uR"(\A(?:([0-9.]+)d)?(?:([0-9.]+)h)?(?:([0-9.]+)m(?!s))?(?:([0-9.]+)s)?(?:([0-9.]+)ms)?\z)"_s);
    constexpr std::array units{86'400'000.0, 3'600'000.0, 60'000.0, 1'000.0, 1.0};
    const QRegularExpressionMatch match = form.match(text);
    if (text.isEmpty() || !match.hasMatch()) {
        return std::nullopt;
    }
    double total = 0;
    for (int i = 0; i < int(units.size()); ++i) {
        const QString number = match.captured(i + 1);
        bool isNumber = true;
        const double value = number.isEmpty() ? 0 : number.toDouble(&isNumber);
        if (!isNumber) {
            return std::nullopt;
        }
        total += value * units[std::size_t(i)];
    }
    return bounded(total);
}

std::optional<milliseconds> parseReset(const QByteArray &header, const QByteArray &date)
{
    if (header.size() > longestHeader) {
        return std::nullopt;
    }
    const QString text = QString::fromLatin1(header).trimmed();
    static const QRegularExpression plainNumber(uR"(\A[0-9]+(?:\.[0-9]+)?\z)"_s);
    if (!plainNumber.match(text).hasMatch()) {
        return parseSpan(text);
    }
    const double number = text.toDouble();
    if (number < firstMoment) {
        return bounded(number * 1000);
    }
    const QDateTime now = parseHttpDate(date);
    if (!now.isValid()) {
        return std::nullopt;
    }
    const double moment = number < firstMillisecond ? number * 1000 : number;
    const double left = moment - double(now.toMSecsSinceEpoch());
    return left <= 0 ? 0ms : bounded(left + double(momentGrain.count()));
}

std::optional<RateAllowance> parseFamily(const RateHeaders::Family &family, const QByteArray &date)
{
    const std::optional<int> remaining = parseCount(family.remaining);
    if (!remaining) {
        return std::nullopt;
    }
    RateAllowance allowance{*remaining, parseCount(family.limit), parseReset(family.reset, date)};
    if (allowance.limit && *allowance.limit < std::max(1, *remaining)) {
        allowance.limit.reset();
    }
    return allowance;
}

} // namespace

RateAllowances parseRateAllowances(const RateHeaders &headers, const QByteArray &date)
{
    return {parseFamily(headers.requests, date), parseFamily(headers.plain, date)};
}

} // namespace prelisten
