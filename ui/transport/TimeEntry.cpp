// SPDX-License-Identifier: MIT
#include "ui/transport/TimeEntry.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace prelisten {

namespace {

using Problem = TimeEntry::Problem;

constexpr qsizetype longest = 40;
constexpr double minute = 60;
constexpr double hour = 3600;

// Normalises the text: ASCII digits and signs, lower case, no spaces and no format characters such
// as direction marks.
QString normalized(const QString &text)
{
    QString tidy;
    for (const QChar character : QStringView(text).left(longest)) {
        if (character.isDigit())
            tidy += QChar(u'0' + character.digitValue());
        else if (character == u',' || character == u'\u066b')
            tidy += u'.';
        else if (character == u'\u2212' || character == u'\u2013')
            tidy += u'-';
        else if (character == u'\u066a')
            tidy += u'%';
        else if (!character.isSpace() && character.category() != QChar::Other_Format)
            tidy += character.toLower();
    }
    return tidy;
}

// Seconds, from `1:23.4` or `1:02:03`.
std::optional<double> fromColons(const QString &text)
{
    static const QRegularExpression form(
            u"^(?:(\\d{1,3}):)?(\\d{1,4}):(\\d{1,2}(?:\\.\\d{0,6})?)$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const bool withHours = match.hasCaptured(1);
    const double minutes = match.captured(2).toDouble();
    const double seconds = match.captured(3).toDouble();
    if (seconds >= minute || (withHours && minutes >= minute))
        return std::nullopt;
    return match.captured(1).toDouble() * hour + minutes * minute + seconds;
}

// Seconds, from `83`, `83.5s`, `1m23` or `1h2m3s`.
std::optional<double> fromUnits(const QString &text)
{
    static const QRegularExpression form(
            u"^(?:(\\d{1,3})h)?(?:(\\d{1,4})(?:m|min|'|\u2032))?"
            u"(?:(\\d{1,6}(?:\\.\\d{0,6})?|\\.\\d{1,6})(?:s|sec|\"|\u2033)?)?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    // After hours alone, a bare number could be minutes or seconds.
    const bool unsure = match.hasCaptured(1) && !match.hasCaptured(2) && match.hasCaptured(3);
    if (!match.hasMatch() || unsure)
        return std::nullopt;
    return match.captured(1).toDouble() * hour + match.captured(2).toDouble() * minute +
           match.captured(3).toDouble();
}

Result<qint64, Problem> fromShare(const QString &percent, qint64 durationMs)
{
    static const QRegularExpression form(u"^\\d{1,4}(?:\\.\\d{0,6})?$"_s);
    if (!form.match(percent).hasMatch())
        return Problem::NotATime;
    const double share = percent.toDouble() / 100.0;
    if (share > 1)
        return Problem::BeyondTheEnd;
    if (durationMs <= 0)
        return Problem::LengthUnknown;
    return static_cast<qint64>(std::llround(share * static_cast<double>(durationMs)));
}

} // namespace

Result<qint64, Problem> TimeEntry::parse(const QString &text, qint64 positionMs, qint64 durationMs)
{
    QString rest = normalized(text);
    if (rest.isEmpty())
        return Problem::Empty;
    if (text.size() > longest)
        return Problem::NotATime;
    if (rest.endsWith(u'%'))
        return fromShare(rest.chopped(1), durationMs);

    const QChar sign = rest.front();
    const bool step = sign == u'+' || sign == u'-';
    if (step)
        rest.remove(0, 1);
    if (rest.isEmpty())
        return Problem::NotATime;
    std::optional<double> seconds = fromColons(rest);
    if (!seconds)
        seconds = fromUnits(rest);
    if (!seconds)
        return Problem::NotATime;
    const qint64 time = std::llround(*seconds * 1000.0);
    const qint64 end = durationMs > 0 ? durationMs : std::numeric_limits<qint64>::max();
    if (step)
        return std::clamp<qint64>(positionMs + (sign == u'-' ? -time : time), 0, end);
    if (time > end)
        return Problem::BeyondTheEnd;
    return time;
}

} // namespace prelisten
