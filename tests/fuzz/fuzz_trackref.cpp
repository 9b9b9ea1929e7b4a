// SPDX-License-Identifier: MIT
#include "core/track/TrackRef.h"

#include <QString>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// For any text: no crash, and the ids of a parsed reference are valid in a path.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace prelisten;
    const QString text =
            QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<TrackRef, RefError> ref = parseTrackRef(text);
    if (!ref) {
        return 0;
    }
    if (!isTrackId(ref->trackId)) {
        std::abort();
    }
    if (!ref->organization.isEmpty() && !isOrganizationId(ref->organization)) {
        std::abort();
    }
    // The canonical form of a reference must parse as the same reference.
    const QString canonical = ref->organization.isEmpty()
                                      ? ref->trackId
                                      : QString(ref->organization + u'/' + ref->trackId);
    const Result<TrackRef, RefError> again = parseTrackRef(canonical);
    if (!again || !(*again == *ref)) {
        std::abort();
    }
    return 0;
}
