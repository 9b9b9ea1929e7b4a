// SPDX-License-Identifier: MIT
#include "core/fetch/LinkExpiry.h"

#include "core/api/HttpDate.h"

#include <QDateTime>
#include <QTimeZone>
#include <QUrlQuery>

#include <algorithm>

namespace prelisten {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

QString valueOf(const QUrlQuery &query, QLatin1String name)
{
    const auto items = query.queryItems(QUrl::FullyDecoded);
    const auto found = std::find_if(items.begin(), items.end(), [name](const auto &item) {
        return item.first.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == items.end() ? QString() : found->second;
}

std::optional<qint64> seconds(const QString &text)
{
    bool fits = false;
    const qint64 value = text.toLongLong(&fits);
    constexpr qint64 most = 100'000'000'000; // the year 5138; keeps all sums in range
    return fits && value > 0 && value < most ? std::optional(value) : std::nullopt;
}

/// `20260628T103100Z`. Read as a date and a time: a QDateTime would take them for local time, in
/// which this time may not exist.
std::optional<QDateTime> compactTime(const QString &text)
{
    if (text.size() != 16 || text[8] != u'T' || text[15] != u'Z')
        return std::nullopt;
    const QDate date = QDate::fromString(text.first(8), QStringLiteral("yyyyMMdd"));
    const QTime time = QTime::fromString(text.sliced(9, 6), QStringLiteral("HHmmss"));
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    return QDateTime(date, time, QTimeZone::utc());
}

std::optional<QDateTime> epochTime(const QString &text)
{
    const auto epoch = seconds(text);
    return epoch ? std::optional(QDateTime::fromSecsSinceEpoch(*epoch, QTimeZone::utc()))
                 : std::nullopt;
}

/// ISO 8601, but only with an offset: without one it is not known which time is meant.
std::optional<QDateTime> isoTime(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    return time.isValid() && time.timeSpec() != Qt::LocalTime ? std::optional(time) : std::nullopt;
}

/// When the link begins and ends to be valid, as far as it says so.
struct Validity
{
    std::optional<QDateTime> begin;
    std::optional<QDateTime> end;
};

Validity validityOf(const QUrl &link)
{
    const QUrlQuery query(link);
    Validity validity{isoTime(valueOf(query, QLatin1String("st"))),
            isoTime(valueOf(query, QLatin1String("se")))};
    if (!validity.begin)
        validity.begin = epochTime(valueOf(query, QLatin1String("nbf")));
    for (const auto &name : {QLatin1String("exp"), QLatin1String("Expires")}) {
        if (const auto end = epochTime(valueOf(query, name)))
            validity.end = end;
    }
    for (const auto &[date, lifetime] :
            {std::pair(QLatin1String("X-Goog-Date"), QLatin1String("X-Goog-Expires")),
                    std::pair(QLatin1String("X-Amz-Date"), QLatin1String("X-Amz-Expires"))}) {
        const auto begin = compactTime(valueOf(query, date));
        const auto length = seconds(valueOf(query, lifetime));
        if (begin && length)
            validity = {begin, begin->addSecs(*length)};
    }
    return validity;
}

} // namespace

std::optional<milliseconds> LinkExpiry::remaining(const QUrl &link, const QByteArray &date)
{
    constexpr milliseconds week = 168h;
    const QDateTime now = parseHttpDate(date);
    const auto end = validityOf(link).end;
    if (!now.isValid() || !end || *end <= now)
        return std::nullopt;
    return std::min(week, milliseconds(now.msecsTo(*end)));
}

std::optional<milliseconds> LinkExpiry::untilValid(const QUrl &link, const QByteArray &date)
{
    const QDateTime now = parseHttpDate(date);
    const auto begin = validityOf(link).begin;
    if (!now.isValid() || !begin || *begin <= now)
        return std::nullopt;
    return milliseconds(now.msecsTo(*begin));
}

std::optional<milliseconds> LinkExpiry::renewAfter(
        std::optional<milliseconds> remaining, milliseconds ahead)
{
    if (!remaining || *remaining < 3 * ahead)
        return std::nullopt;
    return *remaining - ahead;
}

} // namespace prelisten
