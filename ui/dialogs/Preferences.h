// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/ColourScheme.h"

#include <QString>

namespace prelisten {

/// What a person may choose, and what holds until they do. Never a secret.
struct Preferences
{
    QString apiBase;          ///< address of the service; empty: the standard one
    bool preloadStems = true; ///< all sources of an open track load, not only the one listened to
    bool levelMatch = true;   ///< master and stems are compared at the same loudness
    bool rememberRecents = true;
    bool previewOnArrows = true; ///< up and down in the library play the row they come to
    ColourScheme scheme = ColourScheme::System;
    QString language;           ///< `en`, `de`, `fr`; empty: the system's. From the next start
    bool reducedMotion = false; ///< also where the system does not ask for it

    friend bool operator==(const Preferences &, const Preferences &) = default;
};

} // namespace prelisten
