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
    return m_shares.fetch(m_token, context,
            [id = m_trackId, handler = std::move(handler)](const ShareClient::Reply &reply) {
                if (!reply)
                    return handler(reply.error());
                if (const FetchedTrack *track = findShared(*reply, id))
                    return handler(*track);
                ApiError lacking;
                lacking.kind = ApiError::Kind::ShareLacksTrack;
                handler(lacking);
            });
}

} // namespace prelisten
