// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/Verdict.h"
#include "core/track/RecentTrack.h"
#include "core/track/Track.h"
#include "ui/words/MessageWords.h"

#include <QCoreApplication>

namespace prelisten {

/// The texts of the track lists. Pure functions.
class LibraryWords
{
    Q_DECLARE_TR_FUNCTIONS(prelisten::LibraryWords)
public:
    /// The title from the service, or the id if it gave none.
    [[nodiscard]] static QString title(const std::optional<QString> &title, const QString &id);
    /// The text of a row for assistive tools.
    [[nodiscard]] static QString spoken(const Track &track);
    [[nodiscard]] static QString spoken(const RecentTrack &track);
    /// The tooltip of a row: the facts for which the row has no space.
    [[nodiscard]] static QString hint(const Track &track);
    [[nodiscard]] static QString hint(const RecentTrack &track);
    [[nodiscard]] static QString openNow();

    /// How many tracks are loaded and how many of them match; @p complete: all are loaded.
    [[nodiscard]] static QString count(int shown, int loaded, bool searching, bool complete);
    /// The same as a full sentence.
    [[nodiscard]] static QString countSentence(
            int shown, int loaded, bool searching, bool complete);
    [[nodiscard]] static QString remembered(int count);
    [[nodiscard]] static QString filter(const QString &mode, const QString &engine);

    /// Why the list could not be loaded.
    [[nodiscard]] static Message trouble(const Verdict &verdict);
};

} // namespace prelisten
