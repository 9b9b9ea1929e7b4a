// SPDX-License-Identifier: MIT
#include "core/fetch/LinkExpiry.h"

#include <QDateTime>
#include <QLocale>
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

std::optional<QDateTime> utc(QDateTime time)
{
    if (!time.isValid())
        return std::nullopt;
    time.setTimeZone(QTimeZone::utc());
    return time;
}

std::optional<qint64> seconds(const QString &text)
{
    bool fits = false;
    const qint64 value = text.toLongLong(&fits);
    constexpr qint64 most = 100'000'000'000; // the year 5138; keeps all sums in range
    return fits && value > 0 && value < most ? std::optional(value) : std::nullopt;
}

/// `20260628T103100Z` and a number of seconds after it.
std::optional<QDateTime> fromDateAndLifetime(const QString &date, const QString &lifetime)
{
    const auto begin = utc(QDateTime::fromString(date, QStringLiteral("yyyyMMdd'T'HHmmss'Z'")));
    const auto length = seconds(lifetime);
    return begin && length ? std::optional(begin->addSecs(*length)) : std::nullopt;
}

std::optional<QDateTime> deathOf(const QUrl &link)
{
    const QUrlQuery query(link);
    for (const auto &vendor : {QLatin1String("X-Amz-"), QLatin1String("X-Goog-")}) {
        const QString date = valueOf(query, QLatin1String(QByteArray(vendor.data()) + "Date"));
        const QString lifetime =
                valueOf(query, QLatin1String(QByteArray(vendor.data()) + "Expires"));
        if (auto death = fromDateAndLifetime(date, lifetime))
            return death;
    }
    for (const auto &name : {QLatin1String("Expires"), QLatin1String("exp")}) {
        if (const auto epoch = seconds(valueOf(query, name)))
            return QDateTime::fromSecsSinceEpoch(*epoch, QTimeZone::utc());
    }
    const QDateTime iso = QDateTime::fromString(valueOf(query, QLatin1String("se")), Qt::ISODate);
    return iso.isValid() && iso.timeSpec() != Qt::LocalTime ? std::optional(iso) : std::nullopt;
}

std::optional<QDateTime> httpDate(const QByteArray &header)
{
    return utc(QLocale::c().toDateTime(QString::fromLatin1(header.trimmed()),
            QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")));
}

} // namespace

std::optional<milliseconds> LinkExpiry::remaining(const QUrl &link, const QByteArray &date)
{
    constexpr milliseconds week = 168h;
    const auto now = httpDate(date);
    const auto death = deathOf(link);
    if (!now || !death || *death <= *now)
        return std::nullopt;
    return std::min(week, milliseconds(now->msecsTo(*death)));
}

std::optional<milliseconds> LinkExpiry::renewAfter(
        std::optional<milliseconds> remaining, milliseconds ahead)
{
    if (!remaining || *remaining < 3 * ahead)
        return std::nullopt;
    return *remaining - ahead;
}

} // namespace prelisten
