// SPDX-License-Identifier: MIT
#pragma once

#include "core/formats/AudioKind.h"
#include "core/formats/SourceBytes.h"

#include <QByteArrayView>
#include <QtGlobal>

namespace prelisten {

/// Identifies a response body by its first bytes and the bytes behind its tags. Accepts only audio
/// containers that cannot refer to other files: FFmpeg opens local files that a playlist names,
/// even if the playlist itself is read through a custom I/O context.
struct ContentGate
{
    enum class Answer {
        Audio,    ///< see @ref kind and @ref begin
        NotAudio, ///< never pass this to a decoder
        NeedMore, ///< call again when @ref size bytes from @ref offset on are available
    };

    Answer answer = Answer::NeedMore;
    AudioKind kind = AudioKind::Mpeg;
    qint64 begin = 0;  ///< byte where the container or the first frame begins, behind all tags
    qint64 offset = 0; ///< may be far ahead: tags are stepped over
    qint64 size = 0;   ///< > 0; never more than the body has

    /// Has no side effects. Looks only at available bytes, and requests no more than it needs.
    [[nodiscard]] static ContentGate inspect(const SourceBytes &bytes);

    /// As above; @p head holds the first bytes of a body of @p total bytes.
    [[nodiscard]] static ContentGate inspect(QByteArrayView head, qint64 total);
};

} // namespace prelisten
