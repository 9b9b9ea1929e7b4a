// SPDX-License-Identifier: MIT
#pragma once

#include "core/formats/AudioKind.h"

#include <QByteArrayView>
#include <QtGlobal>

namespace prelisten {

/// Identifies a format by its first bytes, behind all tags.
struct Signature
{
    enum class Answer {
        Known, ///< a container of @ref kind
        /// text, a picture, a video or an archive: nothing that junk before audio looks like
        Refused,
        Unknown,  ///< maybe audio without a container
        NeedMore, ///< call again with @ref needed bytes from the first on
    };

    /// More than this is never needed, in bytes.
    static constexpr qint64 maxNeeded = 4LL * 1024;

    Answer answer = Answer::Unknown;
    AudioKind kind = AudioKind::Mpeg;
    qint64 needed = 0; ///< more than were given, and no more than exist

    /// @p left: bytes from the first of @p bytes to the end of the body.
    [[nodiscard]] static Signature of(QByteArrayView bytes, qint64 left);

    /// The size in bytes of the ADTS (AAC) frame at the beginning of @p bytes; 0 if there is none.
    [[nodiscard]] static qint64 adtsSize(QByteArrayView bytes);
};

} // namespace prelisten
