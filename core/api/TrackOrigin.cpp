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
    return m_shares.fetchTrack(
            m_token, context, [id = m_trackId, handler = std::move(handler)](const Reply &reply) {
                if (reply && id->isEmpty())
                    *id = reply->track.id;
                if (!reply || reply->track.id == *id)
                    return handler(reply);
                ApiError other;
                other.kind = ApiError::Kind::BadReply;
                handler(other);
            });
}

} // namespace prelisten
