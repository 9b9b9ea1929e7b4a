// SPDX-License-Identifier: MIT
#include "ui/words/TrackWords.h"

#include "ui/words/Words.h"

#include <QStringList>

namespace prelisten {

namespace {

constexpr qsizetype longestId = 40;

QString shortened(const QString &id)
{
    constexpr qsizetype half = longestId / 2 - 1;
    return id.size() <= longestId ? id : QString(id.left(half) + u'…' + id.right(half));
}

} // namespace

QString TrackWords::title(const Track &track)
{
    const bool titled = track.title && !track.title->trimmed().isEmpty();
    return titled ? *track.title : track.id;
}

QString TrackWords::details(const Track &track)
{
    const QString created = Words::createdUtc(track.createdAt);
    QStringList lines{
            tr("Title: %1").arg(title(track).simplified()),
            tr("Licence: %1").arg(Words::licence(track.licence).simplified()),
            tr("What it means: %1").arg(Words::licenceMeaning(track.licence.kind)),
            tr("Track id: %1").arg(track.id),
            tr("Duration: %1").arg(Words::duration(track.durationSeconds)),
            tr("Created: %1").arg(created.isEmpty() ? Words::unknown() : created),
    };
    if (const QString terms = Words::licenceTerms(track.terms); !terms.isEmpty())
        lines.insert(3, tr("Terms: %1").arg(terms.simplified()));
    return lines.join(u'\n');
}

QString TrackWords::shared(const ShareFacts &share)
{
    if (share.inCollection && !share.expiresAt)
        return tr("in a collection, no end given; cannot be saved from it");
    if (share.inCollection)
        return tr("in a collection, until %1; cannot be saved from it")
                .arg(Words::created(share.expiresAt));
    if (!share.expiresAt)
        return tr("no end given; stems come only after saving");
    return tr("until %1; stems come only after saving").arg(Words::created(share.expiresAt));
}

QString TrackWords::linkQuestion(const TrackRef &ref)
{
    return linkQuestionInFull({shortened(ref.organization), shortened(ref.trackId)});
}

QString TrackWords::linkQuestionInFull(const TrackRef &ref)
{
    return tr("Open the track %1 of %2?").arg(ref.trackId, ref.organization);
}

} // namespace prelisten
