// SPDX-License-Identifier: MIT
#include "app/desktop/MediaSession.h"
#include "app/desktop/MprisService.h"

namespace prelisten {

std::unique_ptr<QObject> makeMediaSession(MediaControls &controls, QWindow &)
{
    return std::make_unique<MprisService>(controls);
}

} // namespace prelisten
