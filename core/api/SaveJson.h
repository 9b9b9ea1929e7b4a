// SPDX-License-Identifier: MIT
#pragma once

#include "core/Result.h"
#include "core/api/BodyError.h"
#include "core/api/ShareTerms.h"
#include "core/api/ShareToken.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace prelisten {

/// A track that is in the user's library now.
struct SavedTrack
{
    QString trackId;
};

/// A share that was created. The service names its token only this once.
struct CreatedShare
{
    ShareToken token;
    std::optional<QDateTime> expiresAt; ///< UTC; nullopt: never, or not given
};

/// Parses the answer to a save. An answer that is not about @p expectedId (empty: any track), or
/// that says `saved: false`, confirms nothing and is an error. Pure.
[[nodiscard]] Result<SavedTrack, BodyError> parseSavedTrack(
        const QByteArray &body, const QString &expectedId);

/// Parses the answer to the creation of a share. Without a token there is no share to speak of.
/// Pure.
[[nodiscard]] Result<CreatedShare, BodyError> parseCreatedShare(const QByteArray &body);

/// The body of the request that creates a share.
[[nodiscard]] QByteArray shareRequestBody(const ShareTerms &terms);

} // namespace prelisten
