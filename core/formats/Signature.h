// SPDX-License-Identifier: MIT
#pragma once

#include "core/formats/AudioKind.h"

#include <QByteArrayView>
#include <QtGlobal>

namespace prelisten {

/// What the first bytes behind all tags are known for.
struct Signature
{
    enum class Answer {
        Known,   ///< a container of @ref kind
        Refused, ///< text, a picture, a film, an archive: nothing that junk before sound looks like
        Unknown, ///< maybe sound without a container
        NeedMore, ///< @ref needed bytes from the first on
    };

    /// More than this is never needed, in bytes.
    static constexpr qint64 mostNeeded = 4LL * 1024;

    Answer answer = Answer::Unknown;
    AudioKind kind = AudioKind::Mpeg;
    qint64 needed = 0; ///< more than were given, and no more than there are

    /// @p left: bytes from the first of @p bytes to the end of the body.
    [[nodiscard]] static Signature of(QByteArrayView bytes, qint64 left);

    /// The size of the ADTS frame of AAC that @p bytes begin with; 0 if they do not.
    [[nodiscard]] static qint64 adtsSize(QByteArrayView bytes);
};

} // namespace prelisten
