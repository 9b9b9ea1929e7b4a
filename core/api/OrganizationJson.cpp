// SPDX-License-Identifier: MIT
#include "core/api/OrganizationJson.h"

#include "core/api/IdListJson.h"
#include "core/track/PlainText.h"
#include "core/track/TrackRef.h"

namespace prelisten {

using namespace Qt::StringLiterals;

Result<QList<Organization>, BodyError> parseOrganizations(const QByteArray &body)
{
    constexpr qsizetype maxName = 512;
    return parseIdList<Organization>(
            body, [](const QJsonObject &organization) -> std::optional<Organization> {
                const QString id = organization["id"_L1].toString();
                if (!isOrganizationId(id)) {
                    return std::nullopt;
                }
                return Organization{id, tidied(organization["name"_L1].toString(), maxName)};
            });
}

} // namespace prelisten
