// SPDX-License-Identifier: MIT
#include "ui/words/ShareRequestWords.h"

#include "ui/words/Words.h"

namespace prelisten {

QString ShareRequestWords::text(const CheckedTrack &checked)
{
    const QString organization = checked.organization();
    QStringList lines{tr("Could you share this track with me?"), QString(),
            Words::field(tr("Track id"), checked.ref.trackId)};
    if (!organization.isEmpty())
        lines << Words::field(tr("Organization"), organization);
    lines << QString()
          << tr("The service does not give it to my key: there is no such track, or the key has no "
                "access to it.")
          << QString()
          << tr("What is needed: its creator makes a share link (in Prelisten: “Share…”) and sends "
                "it to me. With the link I can listen to the track without a key, and save it to "
                "my library.")
          << tr("The link opens the track for whoever has it, so please send it to me only.");
    return lines.join(u'\n');
}

} // namespace prelisten
