// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/TrackRef.h"

#include <QString>

namespace prelisten {

/// What a start of the program asks of the window. It holds the ids that were taken out of the
/// arguments and never their text, which may contain a key or a link: it is what a second start
/// hands over to the first.
struct StartRequest
{
    enum class Kind : quint8 {
        ShowWindow,
        OpenTrack,
        OpenCopied, ///< what is on the clipboard, which the window itself reads
        ShowChecks,
        AskAboutTrack, ///< named by a link of the app's own scheme: the user is asked first
    };

    Kind kind = Kind::ShowWindow;
    QString organization;            ///< for a track without one; empty: the one in use
    ParsedRef ref = RefError::Empty; ///< of Kind::OpenTrack and Kind::AskAboutTrack

    /// To open the track that @p text names, or to say why it names none.
    [[nodiscard]] static StartRequest forTrack(const QString &text, const QString &organization);
};

} // namespace prelisten
