// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QtGlobal>

#include <optional>

namespace prelisten {

/// What a `Content-Range` says: bytes [begin, end) of a body of @ref total bytes.
struct ContentRange
{
    qint64 begin = 0;
    qint64 end = 0; ///< exclusive, more than begin, at most total
    qint64 total = 0;

    /// `bytes 0-99/1000`. Nothing for any other form, an unknown total (`*`), or senseless numbers.
    /// Pure.
    [[nodiscard]] static std::optional<ContentRange> parse(QByteArrayView header);

    friend bool operator==(const ContentRange &, const ContentRange &) = default;
};

/// A number as HTTP writes lengths: digits only, not more than fit. Nothing otherwise: signs, lists
/// and blanks inside are as good as no length.
[[nodiscard]] std::optional<qint64> parseHttpLength(QByteArrayView text);

/// The entity tag of an `ETag` header if it is a strong one, with its quotes; otherwise empty.
[[nodiscard]] QByteArray strongETag(const QByteArray &header);

} // namespace prelisten
