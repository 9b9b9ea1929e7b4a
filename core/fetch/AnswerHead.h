// SPDX-License-Identifier: MIT
#pragma once

#include "core/fetch/ContentRange.h"
#include "core/fetch/LinkRefusal.h"

#include <QByteArray>
#include <QtGlobal>

#include <chrono>
#include <optional>

namespace prelisten {

/// The status and the parsed headers of an answer from the storage.
struct AnswerHead
{
    int status = 0;
    std::optional<qint64> length;      ///< of this body, in bytes; nullopt if missing or malformed
    std::optional<ContentRange> range; ///< `Content-Range` of a 206
    QByteArray etag;                   ///< strong, or empty
    bool isIdentity = true;            ///< not compressed
    std::optional<std::chrono::milliseconds> retryAfter;
    QByteArray date;
    /// Set if the link was refused because it is not valid yet.
    std::optional<LinkRefusal::TooEarly> tooEarly;
};

} // namespace prelisten
