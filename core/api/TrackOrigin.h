// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/ResolvedShare.h"
#include "core/api/StudioClient.h"
#include "core/track/TrackRef.h"

#include <memory>
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

/// A track of a share, requested without a key. It is found again by its id: if the share gives
/// others later, what was opened is not replaced.
class SharedTrack : public TrackOrigin
{
public:
    /// @p trackId: empty for the track of the share, or the first that can be heard of a
    /// collection.
    explicit SharedTrack(std::shared_ptr<ResolvedShare> share, const QString &trackId = {})
        : m_share(std::move(share)), m_trackId(std::make_shared<QString>(trackId))
    {
    }

    [[nodiscard]] ResolvedShare &share() const { return *m_share; }
    /// Empty as long as no track was found.
    [[nodiscard]] const QString &trackId() const { return *m_trackId; }

    CallId fetch(QObject *context, Handler handler) override;
    void cancel(CallId call) override { m_share->cancel(call); }

private:
    const std::shared_ptr<ResolvedShare> m_share;
    /// Shared with the handlers, which may outlive this object.
    const std::shared_ptr<QString> m_trackId;
};

} // namespace prelisten
