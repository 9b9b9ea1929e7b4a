// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/ShareTerms.h"
#include "core/library/SaveState.h"
#include "core/track/SharedList.h"
#include "ui/words/MessageWords.h"

#include <QCoreApplication>
#include <QDateTime>

#include <optional>

namespace prelisten {

/// The words for saving and sharing tracks. Pure functions.
class ShareWords
{
    Q_DECLARE_TR_FUNCTIONS(prelisten::ShareWords)
public:
    /// What the button that saves shows.
    [[nodiscard]] static QString saving(SaveState state);

    /// The sentences of the reasons that only saving and sharing have; empty for all others.
    [[nodiscard]] static Message problem(const Verdict &verdict);

    /// Why there is no link. Says so if one may have been created all the same.
    [[nodiscard]] static Message notShared(const Verdict &verdict);

    [[nodiscard]] static QString visibility(ShareTerms::Visibility visibility);

    /// Until when the new link works; @p terms are those that were asked for.
    [[nodiscard]] static QString expiry(
            const ShareTerms &terms, const std::optional<QDateTime> &expiresAt);

    /// The name of a shared collection; a phrase if the service gave none.
    [[nodiscard]] static QString collectionName(const SharedList &list);
    [[nodiscard]] static QString collectionField(const SharedList &list); ///< `Collection: name`
    /// How long it can be heard, what can not be done with it, and what is left out.
    [[nodiscard]] static QString collectionNote(const SharedList &list);
    /// What is said in place of tracks, of which there are @p tracks, and @p shown of them listed;
    /// empty if there are any.
    [[nodiscard]] static Message collectionNotice(
            bool isEnded, bool hadTracks, int tracks, int shown);

private:
    static QString mayExist();
};

} // namespace prelisten
