// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/ShareClient.h"
#include "core/api/StudioClient.h"
#include "core/track/TrackRef.h"

#include <utility>

namespace prelisten {

/// Where one track comes from: it is requested there to open it, and again for fresh links.
class TrackOrigin
{
public:
    using Reply = Result<FetchedTrack, ApiError>;
    using Handler = std::function<void(const Reply &)>;
    using CallId = quint64; ///< never 0

    TrackOrigin() = default;
    virtual ~TrackOrigin();
    Q_DISABLE_COPY_MOVE(TrackOrigin)

    /// Requests the track; @p handler as StudioClient::Handler.
    virtual CallId fetch(QObject *context, Handler handler) = 0;
    virtual void cancel(CallId call) = 0;
};

/// A track that the key has access to.
class StudioTrack : public TrackOrigin
{
public:
    /// @p studio outlives it.
    StudioTrack(StudioClient &studio, TrackRef ref) : m_studio(studio), m_ref(std::move(ref)) {}

    CallId fetch(QObject *context, Handler handler) override;
    void cancel(CallId call) override { m_studio.cancel(call); }

private:
    StudioClient &m_studio;
    const TrackRef m_ref;
};

/// The track of a share, requested without a key. If the share gives another track later, that is a
/// bad reply: what was opened is not replaced.
class SharedTrack : public TrackOrigin
{
public:
    /// @p shares outlives it.
    SharedTrack(ShareClient &shares, ShareToken token) : m_shares(shares), m_token(std::move(token))
    {
    }

    [[nodiscard]] const ShareToken &token() const { return m_token; }

    CallId fetch(QObject *context, Handler handler) override;
    void cancel(CallId call) override { m_shares.cancel(call); }

private:
    ShareClient &m_shares;
    const ShareToken m_token;
    /// The first track it gave; shared with the handlers, which may outlive this object.
    std::shared_ptr<QString> m_trackId = std::make_shared<QString>();
};

} // namespace prelisten
