// SPDX-License-Identifier: MIT
#include "core/api/SaveJson.h"

#include "core/track/TrackRef.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <algorithm>

namespace prelisten {

using namespace Qt::StringLiterals;

namespace {

/// The time in @p value; one without an offset is UTC, as the service means it.
std::optional<QDateTime> timeIn(const QJsonValue &value)
{
    QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    if (!time.isValid()) {
        return std::nullopt;
    }
    if (time.timeSpec() == Qt::LocalTime) {
        time.setTimeZone(QTimeZone::utc());
    }
    return time.toUTC();
}

} // namespace

Result<SavedTrack, BodyError> parseSavedTrack(const QByteArray &body, const QString &expectedId)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isNull()) {
        return BodyError::NotJson;
    }
    const QJsonObject answer = document.object();
    const QString id = answer["track_id"_L1].toString();
    if (!isTrackId(id) || !answer["saved"_L1].toBool(true)) {
        return BodyError::NotATrack;
    }
    if (!expectedId.isEmpty() && id != expectedId) {
        return BodyError::WrongTrack;
    }
    return SavedTrack{id};
}

Result<CreatedShare, BodyError> parseCreatedShare(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isNull()) {
        return BodyError::NotJson;
    }
    const QJsonObject answer = document.object();
    const auto token = ShareToken::fromText(answer["token"_L1].toString());
    if (!token) {
        return BodyError::NotATrack;
    }
    return CreatedShare{*token, timeIn(answer["expires_at"_L1])};
}

QByteArray shareRequestBody(const ShareTerms &terms)
{
    const bool isPublic = terms.visibility == ShareTerms::Visibility::Public;
    QJsonObject request{{u"visibility"_s, isPublic ? u"public"_s : u"link_only"_s}};
    if (terms.expiresInDays) {
        request[u"expires_in_days"_s] = std::clamp(*terms.expiresInDays, 1, ShareTerms::maxDays);
    }
    return QJsonDocument(request).toJson(QJsonDocument::Compact);
}

} // namespace prelisten
