// SPDX-License-Identifier: MIT
#include "core/track/TrackRef.h"

#include "core/track/CurlCommand.h"
#include "core/track/PlainText.h"
#include "core/track/RefFinder.h"

#include <algorithm>

namespace prelisten {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype maxText = 65536;
constexpr qsizetype maxIdTail = 128; // characters after the prefix

bool isId(QStringView text, QLatin1StringView prefix)
{
    if (!text.startsWith(prefix)) {
        return false;
    }
    const QStringView tail = text.mid(prefix.size());
    return !tail.isEmpty() && tail.size() <= maxIdTail &&
           std::all_of(tail.begin(), tail.end(), isIdCharacter);
}

/// @p text without the invisible characters around words. Those inside a word stay, so that an id
/// is never joined from two pieces or cut.
QString withoutStrayInvisibles(const QString &text)
{
    QString result;
    result.reserve(text.size());
    qsizetype i = 0;
    while (i < text.size()) {
        qsizetype end = i;
        while (end < text.size() && isInvisible(text[end].unicode())) {
            ++end;
        }
        const bool insideWord = !result.isEmpty() && isIdCharacter(result.back()) &&
                                end < text.size() && isIdCharacter(text[end]);
        if (insideWord) {
            result += QStringView(text).mid(i, end - i);
        }
        if (end < text.size()) {
            result += text[end];
        }
        i = end + 1;
    }
    return result;
}

} // namespace

TrackRef TrackRef::completedWith(const QString &fallback) const
{
    const bool completes = organization.isEmpty() && isOrganizationId(fallback);
    return {completes ? fallback : organization, trackId};
}

QString TrackRef::toString() const
{
    return organization.isEmpty() ? trackId : QString(organization + u'/' + trackId);
}

ParsedRef parseTrackRef(const QString &text)
{
    if (text.size() > maxText) {
        return RefError::TooLong;
    }
    const QString visible = withoutStrayInvisibles(text);
    if (visible.trimmed().isEmpty()) {
        return RefError::Empty;
    }
    RefFinder finder;
    const QStringList places =
            curlTargets(visible).value_or(QStringList{withoutLineContinuations(visible)});
    for (const QString &place : places) {
        finder.scan(place);
    }
    return finder.result();
}

ParsedRef parseTrackRef(const QString &text, const QString &organization)
{
    const ParsedRef parsed = parseTrackRef(text);
    return parsed ? parsed->completedWith(organization) : parsed;
}

bool isOrganizationId(const QString &text)
{
    return isId(text, organizationPrefix);
}

bool isTrackId(const QString &text)
{
    return isId(text, trackPrefix);
}

} // namespace prelisten
