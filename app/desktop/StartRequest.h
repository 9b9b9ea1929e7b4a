// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/ShareRef.h"
#include "core/track/TrackRef.h"

#include <QString>

namespace prelisten {

/// What a start of the program asks of the window. It holds the ids that were taken out of the
/// arguments and never their text, which may contain a key or a link: it is what a second start
/// hands over to the first. The one secret in it is the token of a share that is to be opened: the
/// socket is this user's only, while the arguments it was read from are visible to all programs.
struct StartRequest
{
    enum class Kind : quint8 {
        ShowWindow,
        OpenTrack,
        OpenCopied, ///< what is on the clipboard, which the window itself reads
        ShowChecks,
        AskAboutTrack, ///< named by a link of the app's own scheme: the user is asked first
        OpenShare,
    };

    Kind kind = Kind::ShowWindow;
    QString organization;            ///< for a track without one; empty: the one in use
    ParsedRef ref = RefError::Empty; ///< of Kind::OpenTrack and Kind::AskAboutTrack
    std::optional<ShareRef> share{}; ///< of Kind::OpenShare
    bool plays = false;              ///< starts playback

    /// To open the track or the share that @p text names, or to say why it names none.
    [[nodiscard]] static StartRequest forTrack(const QString &text, const QString &organization);
};

} // namespace prelisten
