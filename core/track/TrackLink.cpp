// SPDX-License-Identifier: MIT
#include "core/track/TrackLink.h"

#include <QRegularExpression>
#include <QUrl>

namespace prelisten {

namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1StringView scheme{"prelisten:"};

/// What a secret looks like, or what it is called, in @p link as it is or decoded up to twice.
bool seemsToHoldSecret(const QString &link)
{
    static const QRegularExpression secret(
            uR"(shr_|(?<![a-z0-9])(?:oak|ak|sk|pk)_|(?:key|token|secret|passw(?:or)?d|signature|sig)["']?\s*[=:]|bearer|authorization|@)"_s,
            QRegularExpression::CaseInsensitiveOption);
    const QString once = QUrl::fromPercentEncoding(link.toUtf8());
    const QString twice = QUrl::fromPercentEncoding(once.toUtf8());
    return link.contains(secret) || once.contains(secret) || twice.contains(secret);
}

} // namespace

bool holdsTrackLink(const QString &text)
{
    static const QRegularExpression link(
            uR"((?<![\w+.\-/])prelisten:(?=\S))"_s, QRegularExpression::CaseInsensitiveOption);
    return text.contains(link);
}

bool isTrackLink(QStringView word)
{
    return word.size() > scheme.size() && word.startsWith(scheme, Qt::CaseInsensitive);
}

ParsedRef parseTrackLink(const QString &link)
{
    static const QRegularExpression whole(
            uR"(^[A-Za-z]+:(?://)?(org_[\w\-]+)/(mtrack_[\w\-]+)/?[.,;:!?)\]}]{0,2}$)"_s);
    const QRegularExpressionMatch match = whole.match(link);
    if (match.hasMatch() && isOrganizationId(match.captured(1)) && isTrackId(match.captured(2)))
        return TrackRef{match.captured(1), match.captured(2)};
    return seemsToHoldSecret(link) ? RefError::SecretInLink : RefError::BadLink;
}

} // namespace prelisten
