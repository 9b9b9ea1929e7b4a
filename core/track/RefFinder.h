// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/TrackRef.h"

#include <optional>

namespace prelisten {

inline constexpr QLatin1StringView trackPrefix{"mtrack_"};
inline constexpr QLatin1StringView organizationPrefix{"org_"};

/// True for the characters ids are made of: ASCII letters and digits, `_` and `-`.
[[nodiscard]] constexpr bool isIdCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
           c == u'_' || c == u'-';
}

/// Finds the one track that texts name. The first error ends the search, so a text with one valid
/// and one malformed reference names no track.
class RefFinder
{
public:
    /// Searches text of any kind for ids, paths and URLs, separated by white space, quotes or angle
    /// brackets.
    void scan(const QString &text);

    /// The one track of all texts scanned so far.
    [[nodiscard]] Result<TrackRef, RefError> result() const;

private:
    void scanToken(QString token);
    void takeLink(const QString &link);
    bool scanPath(const QString &path, bool isUrl);
    qsizetype takeId(const QString &path, qsizetype start, bool isUrl, qsizetype firstSlash);
    QString organizationInApiPath(QStringView lead);
    void setFound(const QString &id, const QString &organization);

    std::optional<TrackRef> m_found;
    std::optional<RefError> m_error;
};

} // namespace prelisten
