// SPDX-License-Identifier: MIT
#include "core/api/CallFacts.h"
#include "core/api/HttpDate.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace prelisten {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

std::optional<milliseconds> parseRetryAfter(
        const QByteArray &value, const QByteArray &date, milliseconds most)
{
    constexpr qsizetype maxHeader = 64;
    const QString text = QString::fromLatin1(value).trimmed();
    if (text.isEmpty() || text.size() > maxHeader) {
        return std::nullopt;
    }
    static const QRegularExpression seconds(uR"(\A[0-9]+(?:\.[0-9]+)?\z)"_s);
    if (text.contains(seconds)) {
        const double bounded = std::min(text.toDouble(), double(most.count()) / 1000.0);
        return milliseconds(qint64(std::ceil(bounded * 1000.0)));
    }
    const QDateTime until = parseHttpDate(value);
    const QDateTime now = parseHttpDate(date);
    if (!until.isValid() || !now.isValid()) {
        return std::nullopt;
    }
    return std::clamp(milliseconds(now.msecsTo(until)), milliseconds(0), most);
}

} // namespace prelisten
