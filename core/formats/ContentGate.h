// SPDX-License-Identifier: MIT
#pragma once

#include "core/formats/AudioKind.h"
#include "core/formats/SourceBytes.h"

#include <QByteArrayView>
#include <QtGlobal>

namespace prelisten {

/// What a body is, by its first bytes and what lies behind its tags. Only audio containers that
/// cannot name other files get past the gate: FFmpeg opens local files that a playlist names, even
/// when the playlist comes through a device.
struct ContentGate
{
    enum class Answer {
        Audio,    ///< @ref kind and @ref begin say which and where
        NotAudio, ///< never pass this on
        NeedMore, ///< ask again once @ref size bytes from @ref offset on are there
    };

    Answer answer = Answer::NeedMore;
    AudioKind kind = AudioKind::Mpeg;
    qint64 begin = 0;  ///< byte where the container or the first frame begins, behind all tags
    qint64 offset = 0; ///< may be far on: tags are stepped over
    qint64 size = 0;   ///< > 0; never more than the body has

    /// Pure: looks at what is there, and asks for no more than it takes.
    [[nodiscard]] static ContentGate inspect(const SourceBytes &bytes);

    /// As above; @p head holds the first bytes of a body of @p total bytes.
    [[nodiscard]] static ContentGate inspect(QByteArrayView head, qint64 total);
};

} // namespace prelisten
