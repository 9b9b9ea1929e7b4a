// SPDX-License-Identifier: MIT
#include "core/api/HttpDate.h"

#include <QRegularExpression>
#include <QString>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace prelisten {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestDate = 64;

int monthNumber(QStringView name)
{
    static constexpr std::array months{"Jan"_L1, "Feb"_L1, "Mar"_L1, "Apr"_L1, "May"_L1, "Jun"_L1,
            "Jul"_L1, "Aug"_L1, "Sep"_L1, "Oct"_L1, "Nov"_L1, "Dec"_L1};
    const auto found = std::find(months.begin(), months.end(), name);
    return found == months.end() ? 0 : int(found - months.begin()) + 1;
}

} // namespace

/// Parsed by hand because QDateTime's own formats depend on the local time zone or do not know
/// `GMT`.
QDateTime parseHttpDate(const QByteArray &header)
{
    static const std::array forms{
            QRegularExpression(
                    uR"(\A[A-Z][a-z]{2}, (?<d>\d{2}) (?<m>[A-Z][a-z]{2}) (?<y>\d{4}) (?<t>\d{2}:\d{2}:\d{2}) GMT\z)"_s),
            QRegularExpression(
                    uR"(\A[A-Z][a-z]{5,8}, (?<d>\d{2})-(?<m>[A-Z][a-z]{2})-(?<y>\d{2}) (?<t>\d{2}:\d{2}:\d{2}) GMT\z)"_s),
            QRegularExpression(
                    uR"(\A[A-Z][a-z]{2} (?<m>[A-Z][a-z]{2}) (?<d>[ \d]\d) (?<t>\d{2}:\d{2}:\d{2}) (?<y>\d{4})\z)"_s),
    };
    const QString text = QString::fromLatin1(header.left(longestDate)).trimmed();
    for (const QRegularExpression &form : forms) {
        const QRegularExpressionMatch match = form.match(text);
        if (!match.hasMatch()) {
            continue;
        }
        int year = match.capturedView(u"y").toInt();
        if (year < 100) {
            year += 2000; // two digits: times are always in this century
        }
        const QDate date(year, monthNumber(match.capturedView(u"m")),
                match.capturedView(u"d").trimmed().toInt());
        const QTime time = QTime::fromString(match.captured(u"t"), u"HH:mm:ss"_s);
        if (date.isValid() && time.isValid()) {
            return {date, time, QTimeZone::utc()};
        }
    }
    return {};
}

} // namespace prelisten
