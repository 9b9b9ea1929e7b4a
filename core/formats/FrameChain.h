// SPDX-License-Identifier: MIT
#pragma once

#include "core/formats/MpegFrame.h"

#include <QByteArrayView>
#include <QtGlobal>

#include <optional>

namespace prelisten {

/// Whether MPEG frames follow one another from a given byte on. One frame header may be chance;
/// three in step are a stream. Where the sound ends sooner, fewer are enough.
struct FrameChain
{
    enum class Answer { Yes, No, NeedMore };

    Answer answer = Answer::No;
    qint64 needed = 0; ///< bytes from the first on, when NeedMore; more than were given
    MpegFrame first;   ///< when Yes

    /// @p bytes: what is there from the first frame on. @p left: bytes from there to the end of the
    /// sound.
    [[nodiscard]] static FrameChain inspect(QByteArrayView bytes, qint64 left);

    /// True if the 4 bytes at the start of @p bytes are what tags begin with that may follow the
    /// last frame.
    [[nodiscard]] static bool isTag(QByteArrayView bytes);
};

} // namespace prelisten
