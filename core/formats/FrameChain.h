// SPDX-License-Identifier: MIT
#pragma once

#include "core/formats/MpegFrame.h"

#include <QByteArrayView>
#include <QtGlobal>

#include <optional>

namespace prelisten {

/// Checks whether MPEG frames follow one another from a given byte on. A single frame header may be
/// chance; three matching ones are accepted as a stream, fewer if the audio ends earlier.
struct FrameChain
{
    enum class Answer { Yes, No, NeedMore };

    Answer answer = Answer::No;
    qint64 needed = 0; ///< when NeedMore: bytes from the first on; more than were given
    MpegFrame first;   ///< when Yes

    /// @p bytes: the available bytes from the first frame on. @p left: bytes from there to the end
    /// of the audio.
    [[nodiscard]] static FrameChain inspect(QByteArrayView bytes, qint64 left);

    /// True if the first 4 bytes of @p bytes are the magic of a tag that may follow the last frame.
    [[nodiscard]] static bool isTag(QByteArrayView bytes);
};

} // namespace prelisten
