// SPDX-License-Identifier: MIT
#include "core/api/OrganizationJson.h"
#include "core/api/TrackJson.h"
#include "core/track/PlainText.h"
#include "core/track/TrackRef.h"

#include <QSet>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

void check(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

} // namespace

/// For any body: no crash, and a parsed page meets the guarantees of TrackPage.h and Track.h.
/// Parsed as a list of organizations, the body gives ids that are valid in a path, each once.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace prelisten;
    const QByteArray body(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));

    constexpr int limit = 3;
    if (const auto page = parseTrackPage(body, limit)) {
        check(page->items >= page->tracks.size() && page->items <= limit);
        check(page->isLast || page->items > 0);
        for (const Track &track : page->tracks) {
            check(isTrackId(track.id) && track.sources.isEmpty());
            check(!track.title || (!track.title->isEmpty() && track.title->size() <= 512 &&
                                          tidied(*track.title, 512) == *track.title));
        }
    }
    if (const auto organizations = parseOrganizations(body)) {
        QSet<QString> ids;
        for (const Organization &organization : *organizations) {
            check(isOrganizationId(organization.id) && organization.name.size() <= 512);
            ids.insert(organization.id);
        }
        check(ids.size() == organizations->size());
    }
    return 0;
}
