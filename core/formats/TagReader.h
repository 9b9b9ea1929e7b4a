// SPDX-License-Identifier: MIT
#pragma once

#include "core/formats/SourceBytes.h"

#include <QByteArrayView>
#include <QtGlobal>

namespace prelisten {

/// How many bytes the tags before and behind the sound take: ID3v2 (2.2 to 2.4), APE (1 and 2) and
/// ID3v1. What they say does not matter here. Tags whose size is malformed, or larger than what is
/// there, are none.
class TagReader
{
public:
    /// What can be told of a tag by its beginning, and by its end.
    static constexpr qint64 headSize = 32;
    static constexpr qint64 tailSize = 128;

    /// True if @p bytes, which may be few, can be the beginning of a tag.
    [[nodiscard]] static bool mayBegin(QByteArrayView bytes);

    /// The whole size of the tag that begins with @p bytes: at least headSize of them, or all there
    /// are. @p left: bytes from there to the end of the body. 0 if no tag begins there.
    [[nodiscard]] static qint64 sizeAt(QByteArrayView bytes, qint64 left);

    /// The whole size of the tag that ends with @p bytes: at least tailSize of them, or all there
    /// are. @p before: bytes from the start of the body to the end of @p bytes. 0 if no tag ends
    /// there.
    [[nodiscard]] static qint64 sizeBefore(QByteArrayView bytes, qint64 before);

    /// Where the tags at the end of @p bytes begin, one after another, but not before @p begin; the
    /// total if there are none, or as far as their bytes are not there yet.
    [[nodiscard]] static qint64 tagsBegin(const SourceBytes &bytes, qint64 begin);
};

} // namespace prelisten
