// SPDX-License-Identifier: MIT
#pragma once

#include "core/formats/AudioKind.h"

#include <QByteArrayView>
#include <QtGlobal>

namespace prelisten {

/// What the first bytes of a body are. Only audio containers that cannot name other files get past
/// the gate: FFmpeg opens local files that a playlist names, even when the playlist comes through
/// a device.

class ContentGate
{
public:
    enum class Answer {
        Audio,    ///< @ref kind says which
        NotAudio, ///< never pass this on
        NeedMore, ///< ask again with at least @ref needed bytes from the start (an ID3 tag comes
                  ///< first)
    };

    Answer answer = Answer::NeedMore;
    AudioKind kind = AudioKind::Mpeg;
    qint64 needed = 0; ///< bytes; more than were given, never more than the body has

    /// @p head holds the first bytes of a body of @p total bytes. Pure.
    [[nodiscard]] static ContentGate inspect(QByteArrayView head, qint64 total);
};

} // namespace prelisten
