// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/Track.h"
#include "core/track/TrackRef.h"

#include <QCoreApplication>

namespace prelisten {

/// Describes a track as text. Pure functions.
class TrackWords
{
    Q_DECLARE_TR_FUNCTIONS(prelisten::TrackWords)
public:
    /// The title, or the id where there is none.
    [[nodiscard]] static QString title(const Track &track);
    /// The text of "Copy track details", to be stored with a copy of the track: title, licence and
    /// what it means, id, duration and creation time. Plain text without links.
    [[nodiscard]] static QString details(const Track &track);
    /// Until when a share can be heard, and that it has no stems.
    [[nodiscard]] static QString shared(const ShareFacts &share);
    /// Asks whether to open the track that a link names, with ids of usual length; longer ones are
    /// cut in the middle.
    [[nodiscard]] static QString linkQuestion(const TrackRef &ref);
    [[nodiscard]] static QString linkQuestionInFull(const TrackRef &ref);
};

} // namespace prelisten
