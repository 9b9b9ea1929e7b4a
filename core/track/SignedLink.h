// SPDX-License-Identifier: MIT
#pragma once

#include <QMap>
#include <QString>
#include <QUrl>

#include <utility>

namespace prelisten {

/// The name of one source of a track: `master`, or a stem's name, cleaned up and unique.
using SourceName = QString;

/// The finished recording; most tracks have it.
[[nodiscard]] inline SourceName masterSource()
{
    return QStringLiteral("master");
}

/// A temporary, signed link to one source. A secret: it has no printable form, and it lives in
/// memory only.
class SignedLink
{
public:
    SignedLink() = default;
    explicit SignedLink(QUrl url) : m_url(std::move(url)) {}

    /// The link itself, for the one request that uses it.
    [[nodiscard]] const QUrl &reveal() const { return m_url; }

private:
    QUrl m_url;
};

/// The links of one track, all minted by the same request.
using TrackLinks = QMap<SourceName, SignedLink>;

} // namespace prelisten
