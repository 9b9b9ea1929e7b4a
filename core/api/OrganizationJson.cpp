// SPDX-License-Identifier: MIT
#include "core/api/OrganizationJson.h"

#include "core/track/PlainText.h"
#include "core/track/TrackRef.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace prelisten {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxOrganizations = 1000;
constexpr qsizetype maxName = 512;

QList<Organization> organizationsIn(const QJsonArray &list)
{
    QList<Organization> organizations;
    QSet<QString> known;
    for (const auto &item : list) {
        const QJsonObject organization = item.toObject();
        const QString id = organization["id"_L1].toString();
        if (!isOrganizationId(id) || known.contains(id)) {
            continue;
        }
        if (organizations.size() == maxOrganizations) {
            break;
        }
        known.insert(id);
        organizations.append({id, tidied(organization["name"_L1].toString(), maxName)});
    }
    return organizations;
}

} // namespace

Result<QList<Organization>, BodyError> parseOrganizations(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isNull()) {
        return BodyError::NotJson;
    }
    if (document.isArray()) {
        return organizationsIn(document.array());
    }
    Result<QList<Organization>, BodyError> found = BodyError::NotAList;
    const QJsonObject object = document.object();
    for (const auto &member : object) {
        if (member.isArray() && (!found || found->isEmpty())) {
            found = organizationsIn(member.toArray());
        }
    }
    return found;
}

} // namespace prelisten
