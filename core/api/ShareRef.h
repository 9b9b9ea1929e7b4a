// SPDX-License-Identifier: MIT
#pragma once

#include "core/Result.h"
#include "core/api/ShareToken.h"
#include "core/track/TrackRef.h"

#include <QString>

#include <optional>

namespace prelisten {

/// What an address of a share has between that of the service and the token.
inline constexpr QLatin1StringView sharePath{"/v1/music/shared/"};

/// A share that a text names. Holds its secret token.
struct ShareRef
{
    ShareToken token;
    QString base; ///< the address in front of sharePath; empty for a bare token

    friend bool operator==(const ShareRef &, const ShareRef &) = default;
};

/// A share, or why the text names none that can be opened.
using ParsedShare = Result<ShareRef, RefError>;

/// The share that @p text names: a bare `shr_…`, its address, or a curl command with that.
/// nullopt if it names none, or a track beside it, or if it is a `prelisten:` link, which never
/// carries one. Pure.
[[nodiscard]] std::optional<ParsedShare> parseShare(const QString &text);

/// @p text with the hint of each token in place of the token, for a text that is still to be shown.
[[nodiscard]] QString withHiddenTokens(const QString &text);

/// As parseTrackRef(), but for a text that names a share which cannot be opened, why.
[[nodiscard]] ParsedRef parseTrackOrShare(const QString &text, const QString &organization = {});

} // namespace prelisten
