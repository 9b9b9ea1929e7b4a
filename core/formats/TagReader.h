// SPDX-License-Identifier: MIT
#pragma once

#include "core/formats/SourceBytes.h"

#include <QByteArrayView>
#include <QtGlobal>

namespace prelisten {

/// Measures the tags before and after the audio: ID3v2 (2.2 to 2.4), APE (1 and 2) and ID3v1. Their
/// content is ignored. A tag whose size is malformed, or larger than the bytes it could take, is
/// not regarded as a tag.
class TagReader
{
public:
    /// Bytes needed to recognise a tag at its beginning (headSize) or at its end (tailSize).
    static constexpr qint64 headSize = 32;
    static constexpr qint64 tailSize = 128;

    /// True if @p bytes, which may be only a few, can be the beginning of a tag.
    [[nodiscard]] static bool mayBegin(QByteArrayView bytes);

    /// The size of the whole tag that begins with @p bytes, which must be at least headSize bytes
    /// or all that remain. @p left: bytes from there to the end of the body. 0 if no tag begins
    /// there.
    [[nodiscard]] static qint64 sizeAt(QByteArrayView bytes, qint64 left);

    /// The size of the whole tag that ends with @p bytes, which must be at least tailSize bytes or
    /// all that precede. @p before: bytes from the start of the body to the end of @p bytes. 0 if
    /// no tag ends there.
    [[nodiscard]] static qint64 sizeBefore(QByteArrayView bytes, qint64 before);

    /// The position at which the tags at the end of @p bytes begin, not before @p begin; several
    /// tags may follow one another. The total size if there are none. Stops at a tag whose bytes
    /// are not available.
    [[nodiscard]] static qint64 tagsBegin(const SourceBytes &bytes, qint64 begin);
};

} // namespace prelisten
