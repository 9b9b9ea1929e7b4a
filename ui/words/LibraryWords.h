// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/Verdict.h"
#include "core/track/Collection.h"
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
    /// The licence of a row: its class, and what the service says to be aware of.
    [[nodiscard]] static QString rowLicence(const Track &track);
    /// The text of a row for assistive tools.
    [[nodiscard]] static QString spoken(const Track &track);
    [[nodiscard]] static QString spoken(const RecentTrack &track);
    /// The tooltip of a row: the facts for which the row has no space.
    [[nodiscard]] static QString hint(const Track &track);
    [[nodiscard]] static QString hint(const RecentTrack &track);
    [[nodiscard]] static QString openNow();

    struct Counted
    {
        int shown = 0; ///< tracks that match the search
        int loaded = 0;
        bool searching = false;
        bool complete = false; ///< all are loaded
        bool inCollection = false;
    };
    /// How many tracks are loaded and how many of them match.
    [[nodiscard]] static QString count(const Counted &counted);
    /// The same as a full sentence.
    [[nodiscard]] static QString countSentence(const Counted &counted);
    [[nodiscard]] static QString remembered(int count);
    [[nodiscard]] static QString filter(const QString &mode, const QString &engine);

    /// The choice of all saved tracks instead of one collection.
    [[nodiscard]] static QString allSaved();
    /// The name from the service, or the id if it gave none.
    [[nodiscard]] static QString name(const Collection &collection);
    /// The tooltip of a collection: its whole name and its size.
    [[nodiscard]] static QString hint(const Collection &collection);
    /// That the service no longer gives the collection @p name.
    [[nodiscard]] static Message collectionGone(const QString &name);
    /// Why the collections could not be loaded, in one sentence.
    [[nodiscard]] static QString noCollections(const Verdict &verdict);

    /// Why the list could not be loaded.
    [[nodiscard]] static Message trouble(const Verdict &verdict);

private:
    static QString rowTerms(const LicenceTerms &terms);
};

} // namespace prelisten
