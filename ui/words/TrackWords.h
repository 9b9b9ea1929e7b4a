// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/Track.h"

#include <QCoreApplication>

namespace prelisten {

/// What is said of a track in lines of text. Pure functions.
class TrackWords
{
    Q_DECLARE_TR_FUNCTIONS(prelisten::TrackWords)
public:
    /// The title, or the id where there is none.
    [[nodiscard]] static QString title(const Track &track);
    /// To be pasted beside a copy of the track: title, licence and what it means, id, duration and
    /// when it was made. Plain text; no links.
    [[nodiscard]] static QString details(const Track &track);
};

} // namespace prelisten
