// SPDX-License-Identifier: MIT
#include "core/api/SaveJson.h"
#include "core/track/TrackRef.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// For any body: no crash; an id and a token are safe in a URL path.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace prelisten;
    const QByteArray body(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto saved = parseSavedTrack(body, {});
    if (saved && !isTrackId(saved->trackId))
        std::abort();
    const auto share = parseCreatedShare(body);
    if (share && !ShareToken::fromText(QString::fromLatin1(share->token.reveal())))
        std::abort();
    return 0;
}
