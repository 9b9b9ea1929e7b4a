// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/ShareToken.h"
#include "core/api/TrackPage.h"
#include "core/track/TrackRef.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace prelisten {

/// The base URL of the service; builds the URLs below it.
class ApiBase
{
public:
    /// `https://api.aitronos.com`.
    [[nodiscard]] static ApiBase standard();

    /// Parses a base URL that the user typed. `https` to any host, `http` to a loopback address
    /// only; no user info, query or fragment. Otherwise nullopt.
    [[nodiscard]] static std::optional<ApiBase> fromText(const QString &text);

    /// True for a base on this machine (the sample service): only then may audio links be plain
    /// http, and only to loopback.
    [[nodiscard]] bool isLoopback() const;

    /// Scheme, host and port, without the path.
    [[nodiscard]] QUrl origin() const;

    /// The host, and the port unless it is the scheme's default: names the keychain entry.
    [[nodiscard]] QString hostAndPort() const;

    /// The URL of one track. Empty unless @p ref has a valid organization and track id.
    [[nodiscard]] QUrl trackUrl(const TrackRef &ref) const;

    /// The URL of a page of the saved tracks of @p organization. Empty if that is no valid id, or
    /// if the service could not answer the query.
    [[nodiscard]] QUrl tracksUrl(const QString &organization, const TrackQuery &query) const;

    [[nodiscard]] QUrl organizationsUrl() const;

    /// The URLs that save a track and that create a share of it. Empty as trackUrl().
    [[nodiscard]] QUrl saveUrl(const TrackRef &ref) const;
    [[nodiscard]] QUrl newShareUrl(const TrackRef &ref) const;

    /// The URL that opens the share of @p token, and the one that saves its track. Secrets.
    [[nodiscard]] QUrl shareUrl(const ShareToken &token) const;
    [[nodiscard]] QUrl saveUrl(const ShareToken &token) const;

    friend bool operator==(const ApiBase &, const ApiBase &) = default;

private:
    explicit ApiBase(QUrl url) : m_url(std::move(url)) {}

    [[nodiscard]] static QUrl below(QUrl url, const QString &path); ///< empty if @p url is
    [[nodiscard]] QUrl urlOf(const QString &path) const;            ///< @p path begins with a slash

    QUrl m_url; ///< without a trailing slash
};

/// True if @p host is this machine: 127.0.0.0/8, ::1 or localhost.
[[nodiscard]] bool isLoopbackHost(const QString &host);

} // namespace prelisten
