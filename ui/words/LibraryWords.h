// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/Verdict.h"
#include "core/track/RecentTrack.h"
#include "core/track/Track.h"
#include "ui/words/MessageWords.h"

#include <QCoreApplication>

namespace prelisten {

/// What the lists of tracks say. Pure functions.
class LibraryWords
{
    Q_DECLARE_TR_FUNCTIONS(prelisten::LibraryWords)
public:
    /// Of the service; its id where it gave no title.
    [[nodiscard]] static QString title(const std::optional<QString> &title, const QString &id);
    /// The row in words, for assistive tools.
    [[nodiscard]] static QString spoken(const Track &track);
    [[nodiscard]] static QString spoken(const RecentTrack &track);
    /// Of the row: all that it has no room for.
    [[nodiscard]] static QString hint(const Track &track);
    [[nodiscard]] static QString hint(const RecentTrack &track);
    [[nodiscard]] static QString openNow();

    /// How many are loaded, and of them match; @p complete: there are no more.
    [[nodiscard]] static QString count(int shown, int loaded, bool searching, bool complete);
    /// The same in a sentence that leaves nothing out.
    [[nodiscard]] static QString countSentence(
            int shown, int loaded, bool searching, bool complete);
    [[nodiscard]] static QString remembered(int count);
    [[nodiscard]] static QString filter(const QString &mode, const QString &engine);

    /// Why the list is not to be had.
    [[nodiscard]] static Message trouble(const Verdict &verdict);
};

} // namespace prelisten
