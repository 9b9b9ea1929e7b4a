// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QtGlobal>

#include <optional>

namespace prelisten {

/// A parsed `Content-Range` header: bytes [begin, end) of a body of @ref total bytes.
struct ContentRange
{
    qint64 begin = 0;
    qint64 end = 0; ///< exclusive; greater than begin, at most total
    qint64 total = 0;

    /// Parses `bytes 0-99/1000`. Returns nullopt for any other form, an unknown total (`*`) or
    /// inconsistent numbers. Pure.
    [[nodiscard]] static std::optional<ContentRange> parse(QByteArrayView header);

    friend bool operator==(const ContentRange &, const ContentRange &) = default;
};

/// Parses a length as HTTP writes it: digits only, within the range of qint64. Returns nullopt
/// otherwise; signs, lists and inner blanks are invalid.
[[nodiscard]] std::optional<qint64> parseHttpLength(QByteArrayView text);

/// The entity tag of an `ETag` header if it is a strong one, with its quotes; otherwise empty.
[[nodiscard]] QByteArray strongETag(const QByteArray &header);

} // namespace prelisten
