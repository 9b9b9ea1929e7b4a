// SPDX-License-Identifier: MIT
#include "app/desktop/StartRequest.h"

#include "core/track/TrackLink.h"

namespace prelisten {

StartRequest StartRequest::forTrack(const QString &text, const QString &organization)
{
    if (const auto share = parseShare(text)) {
        if (*share)
            return {Kind::OpenShare, organization, RefError::Empty, **share};
        return {Kind::OpenTrack, organization, share->error()};
    }
    const ParsedRef ref = parseTrackRef(text);
    const bool asksFirst = ref && holdsTrackLink(text);
    return {asksFirst ? Kind::AskAboutTrack : Kind::OpenTrack, organization, ref};
}

} // namespace prelisten
