// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/Sandbox.h"
#include "tests/support/RawClient.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>

namespace prelisten::tests {

/// A sandbox with one track, and helpers for sending requests to it over real sockets.
class SandboxFixture
{
public:
    static constexpr qsizetype bodySize = 200'000;

    explicit SandboxFixture(const sandbox::Sandbox::Options &options = {});

    sandbox::Sandbox service;

    /// The audio bytes of @p source in the fixture's track.
    [[nodiscard]] static QByteArray audio(const QString &source);
    [[nodiscard]] static sandbox::SampleTrack track();
    [[nodiscard]] static QByteArray trackPath()
    {
        return "/v1/music/org_test/tracks/mtrack_7c1a9e2f4b8d";
    }

    /// GET @p path from the API, with the valid key unless another is given.
    [[nodiscard]] RawResponse api(const QByteArray &path) const;
    [[nodiscard]] RawResponse api(const QByteArray &path, const QByteArray &key) const;

    /// The answer to "get a track", parsed.
    [[nodiscard]] QJsonObject fetch() const;
    /// A freshly minted link to @p source.
    [[nodiscard]] QUrl link(const QString &source = QStringLiteral("master")) const;

    /// One request to storage, on a connection of its own that is read to its end.
    [[nodiscard]] static RawResponse get(
            const QUrl &link, const QList<QByteArray> &headers = {}, int silenceMs = 5000);
    /// The head of a request; the connection closes after the answer unless @p keepAlive.
    [[nodiscard]] static QByteArray request(const QUrl &url, const QList<QByteArray> &headers = {},
            bool keepAlive = false, const QByteArray &method = "GET");
};

/// The JSON object in the body of @p response.
[[nodiscard]] QJsonObject parsed(const RawResponse &response);

/// The links in the JSON of a track.
[[nodiscard]] QUrl linkIn(const QJsonObject &track, const QString &source);

} // namespace prelisten::tests
