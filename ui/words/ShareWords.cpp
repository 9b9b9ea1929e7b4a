// SPDX-License-Identifier: MIT
#include "ui/words/ShareWords.h"

#include "ui/words/Words.h"

#include <QLocale>

namespace prelisten {

namespace {

using Reason = Verdict::Reason;
using Tone = Message::Tone;

/// True if the service may have done what it was asked for, although it did not say so.
bool mayHaveHappened(const Verdict &verdict)
{
    const bool isLost =
            verdict.network && verdict.network->kind == NetworkFault::Kind::ConnectionLost;
    return isLost || verdict.reason == Reason::TimedOut || verdict.reason == Reason::ServerError ||
           verdict.reason == Reason::ReplyTooLarge;
}

} // namespace

QString ShareWords::saving(SaveState state)
{
    switch (state) {
    case SaveState::NoTrack:
    case SaveState::NotSaved:
        break;
    case SaveState::Saving:
        return tr("Saving…");
    case SaveState::Saved:
        return tr("In your library");
    }
    return tr("Save to library");
}

Message ShareWords::problem(const Verdict &verdict)
{
    switch (verdict.reason) {
    case Reason::ShareNotSaved:
        return {tr("This share can no longer be saved: it was revoked, has expired, or its track "
                   "was removed. The service does not say which."),
                tr("Ask its creator for a new share."), Tone::Problem};
    case Reason::NotTheCreator:
        return {tr("The owner of this key is not the creator of this track, or there is no such "
                   "track. The service does not say which."),
                tr("Only its creator can share a track."), Tone::Problem};
    case Reason::SaveNotConfirmed:
        return {tr("The service answered, but did not say that the track is saved."),
                tr("Save it again: that changes nothing if it is saved already."), Tone::Problem};
    case Reason::ShareNotConfirmed:
        return {tr("The service answered without a link."), mayExist(), Tone::Problem};
    default:
        return {};
    }
}

Message ShareWords::notShared(const Verdict &verdict)
{
    Message message = MessageWords::verdict(verdict);
    if (mayHaveHappened(verdict))
        message.next = mayExist();
    return message;
}

QString ShareWords::mayExist()
{
    return tr("A link may have been created all the same. It cannot be shown any more, so create "
              "another one.");
}

QString ShareWords::visibility(ShareTerms::Visibility visibility)
{
    return visibility == ShareTerms::Visibility::Public ? tr("Everybody: the share is public")
                                                        : tr("Whoever has the link");
}

QString ShareWords::expiry(const ShareTerms &terms, const std::optional<QDateTime> &expiresAt)
{
    if (expiresAt)
        return tr("It works until %1.").arg(Words::created(expiresAt));
    return terms.expiresInDays ? tr("The service did not say when it expires.")
                               : tr("It does not expire.");
}

QString ShareWords::collectionName(const SharedList &list)
{
    return list.name.isEmpty() ? tr("Shared collection") : list.name;
}

QString ShareWords::collectionField(const SharedList &list)
{
    return tr("Collection: %1").arg(collectionName(list));
}

QString ShareWords::collectionNote(const SharedList &list)
{
    QStringList sentences;
    if (!list.tracks.isEmpty()) {
        const std::optional<ShareFacts> &share = list.tracks.first().share;
        if (share && share->expiresAt)
            sentences += tr("Shared until %1.").arg(Words::created(share->expiresAt));
        sentences += tr("To listen to only: a collection’s tracks cannot be saved.");
    }
    if (list.leftOut > 0)
        sentences += tr("Left out, because they have no valid id: %1.")
                             .arg(QLocale().toString(list.leftOut));
    return sentences.join(u' ');
}

Message ShareWords::collectionNotice(bool isEnded, bool hadTracks, int tracks, int shown)
{
    if (isEnded)
        return {tr("This share gives a single track now, no collection."),
                tr("Open the share again to hear it."), Tone::Warning};
    if (tracks == 0 && hadTracks)
        return {tr("The share gives none of its tracks any more."), {}, Tone::Warning};
    if (tracks == 0)
        return {tr("This collection has no tracks."), {}, Tone::Quiet};
    if (shown == 0)
        return {tr("No track of the collection matches."), {}, Tone::Quiet};
    return {};
}

} // namespace prelisten
