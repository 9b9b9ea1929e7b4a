// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/ProxyAddress.h"
#include "ui/theme/ColourScheme.h"

#include <QString>

namespace prelisten {

/// The user's preferences and their defaults. Contains no secrets.
struct Preferences
{
    QString apiBase; ///< address of the service; empty: the standard one
    ProxyChoice proxy;
    bool preloadStems = true; ///< load all sources of an open track, not only the audible one
    bool levelMatch = true;   ///< compare master and stems at the same loudness
    bool rememberRecents = true;
    bool reopenLast = true;      ///< open the last track at the start; not without rememberRecents
    bool previewOnArrows = true; ///< Up and Down in the library play the row they move to
    ColourScheme scheme = ColourScheme::System;
    QString language; ///< `en`, `de`, `fr`; empty: the system's. Takes effect at the next start
    bool reducedMotion = false; ///< even if the system does not request it

    friend bool operator==(const Preferences &, const Preferences &) = default;
};

} // namespace prelisten
