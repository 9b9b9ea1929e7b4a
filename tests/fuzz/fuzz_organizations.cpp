// SPDX-License-Identifier: MIT
#include "core/api/OrganizationJson.h"
#include "core/track/PlainText.h"
#include "core/track/TrackRef.h"

#include <QSet>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// For any body: no crash; each organization occurs once, with a valid id and a name that is short
/// plain text.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace prelisten;
    constexpr qsizetype maxOrganizations = 1000;
    constexpr qsizetype maxName = 512;
    const QByteArray body(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto organizations = parseOrganizations(body);
    if (!organizations)
        return 0;
    QSet<QString> ids;
    for (const Organization &organization : *organizations) {
        const bool isNew = !ids.contains(organization.id);
        ids.insert(organization.id);
        if (!isNew || !isOrganizationId(organization.id) || organization.name.size() > maxName ||
                tidied(organization.name, maxName) != organization.name)
            std::abort();
    }
    if (organizations->size() > maxOrganizations)
        std::abort();
    return 0;
}
