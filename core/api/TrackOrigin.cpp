// SPDX-License-Identifier: MIT
#include "core/api/TrackOrigin.h"

namespace prelisten {

TrackOrigin::~TrackOrigin() = default;

TrackOrigin::CallId StudioTrack::fetch(QObject *context, Handler handler)
{
    return m_studio.fetchTrack(m_ref, context, std::move(handler));
}

TrackOrigin::CallId SharedTrack::fetch(QObject *context, Handler handler)
{
    return m_share->resolve(context, [id = m_trackId, handler = std::move(handler)](
                                             const ShareClient::Reply &reply) {
        if (!reply)
            return handler(reply.error());
        const FetchedTrack *track = id->isEmpty() ? firstShared(*reply) : findShared(*reply, *id);
        if (track) {
            *id = track->track.id;
            return handler(*track);
        }
        ApiError none;
        none.httpStatus = 200; // the share itself was found
        none.kind = id->isEmpty() ? ApiError::Kind::ShareEmpty : ApiError::Kind::ShareLacksTrack;
        handler(none);
    });
}

} // namespace prelisten
