// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/StudioClient.h"
#include "tests/support/TestHttpServer.h"

#include <QTest>

#include <memory>

namespace prelisten {

/// The track that the tests request, their API key, and a valid answer.
inline const TrackRef studioRef{QStringLiteral("org_a"), QStringLiteral("mtrack_b")};
inline const QByteArray studioSecret = "oak_live_secret_0123456789";
inline const QByteArray studioBody =
        R"({"id":"mtrack_b","title":"T","playback_url":"https://s/m?sig=1"})";

inline std::optional<ApiKey> studioKey(const QByteArray &text = studioSecret)
{
    return ApiKey::fromText(QString::fromLatin1(text));
}

/// A test server, a StudioClient of it, and the client's replies.
class StudioFixture
{
public:
    explicit StudioFixture(const QString &path = {})
        : client(std::make_unique<StudioClient>(*ApiBase::fromText(server.origin() + path)))
    {
        client->setKey(studioKey());
    }

    StudioClient::CallId fetch(const TrackRef &track = studioRef)
    {
        return client->fetchTrack(track, context.get(),
                [this](const StudioClient::TrackReply &reply) { replies.append(reply); });
    }

    /// The error of one call; nothing if it returned a track, or did not reply within 5 s.
    std::optional<ApiError> fetchError()
    {
        fetch();
        if (!QTest::qWaitFor([this] { return !replies.isEmpty(); }, 5000) || replies.first().ok()) {
            return std::nullopt;
        }
        return replies.first().error();
    }

    TestHttpServer server;
    std::unique_ptr<QObject> context = std::make_unique<QObject>();
    std::unique_ptr<StudioClient> client;
    QList<StudioClient::TrackReply> replies;
};

} // namespace prelisten
