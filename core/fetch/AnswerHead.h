// SPDX-License-Identifier: MIT
#pragma once

#include "core/fetch/ContentRange.h"

#include <QByteArray>
#include <QtGlobal>

#include <chrono>
#include <optional>

namespace prelisten {

/// What an answer of the storage says before its body.
struct AnswerHead
{
    int status = 0;
    std::optional<qint64> length;      ///< of this body, bytes; nothing: not given, or senseless
    std::optional<ContentRange> range; ///< of a 206
    QByteArray etag;                   ///< strong, or empty
    bool isIdentity = true;            ///< not compressed
    std::optional<std::chrono::milliseconds> retryAfter;
    QByteArray date;
};

} // namespace prelisten
