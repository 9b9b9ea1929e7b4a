// SPDX-License-Identifier: MIT
#include "ui/words/LibraryWords.h"

#include "ui/words/PlainToolTip.h"
#include "ui/words/Words.h"

#include <QLocale>

#include <cmath>

namespace prelisten {

namespace {

constexpr qsizetype longestName = 24; // of a collection in a sentence

QString number(int value)
{
    return QLocale().toString(value);
}

} // namespace

QString LibraryWords::title(const std::optional<QString> &title, const QString &id)
{
    return title && !title->trimmed().isEmpty() ? *title : id;
}

QString LibraryWords::rowLicence(const Track &track)
{
    const QString terms = rowTerms(track.terms);
    const QString licence = Words::licenceShort(track.licence);
    return terms.isEmpty() ? licence : QString(licence + u" · " + terms);
}

QString LibraryWords::rowTerms(const LicenceTerms &terms)
{
    QStringList words;
    if (terms.requiresAttribution == true)
        words += tr("attribution required");
    if (terms.commercialUse == false)
        words += tr("no commercial use");
    return words.join(u", ");
}

QString LibraryWords::spoken(const Track &track)
{
    const QString duration =
            track.durationSeconds ? Words::shortTime(std::llround(*track.durationSeconds * 1000.0))
                                  : tr("duration unknown");
    const QString terms = rowTerms(track.terms);
    const QString licence = Words::licence(track.licence);
    return tr("%1, %2, licence: %3, engine: %4, mode: %5")
            .arg(title(track.title, track.id), duration,
                    terms.isEmpty() ? licence : QString(licence + u", " + terms),
                    Words::orUnknown(track.engine), Words::orUnknown(track.mode));
}

QString LibraryWords::spoken(const RecentTrack &track)
{
    return tr("%1, licence: %2, organization: %3")
            .arg(title(track.title, track.ref.trackId), Words::licence(track.licence),
                    track.ref.organization);
}

QString LibraryWords::hint(const Track &track)
{
    QStringList lines{
            title(track.title, track.id),
            tr("Licence: %1").arg(Words::licence(track.licence)),
            tr("Engine: %1").arg(Words::orUnknown(track.engine)),
            tr("Mode: %1").arg(Words::orUnknown(track.mode)),
            tr("Created: %1").arg(Words::created(track.createdAt)),
            tr("Track id: %1").arg(track.id),
    };
    if (const QString terms = Words::licenceTerms(track.terms); !terms.isEmpty())
        lines.insert(2, tr("Terms: %1").arg(terms));
    return plainToolTip(lines.join(u'\n'));
}

QString LibraryWords::hint(const RecentTrack &track)
{
    return plainToolTip(QStringList{
            title(track.title, track.ref.trackId),
            tr("Licence: %1").arg(Words::licence(track.licence)),
            tr("Organization: %1").arg(track.ref.organization),
            tr("Track id: %1").arg(track.ref.trackId),
    }
                                .join(u'\n'));
}

QString LibraryWords::openNow()
{
    return tr("Open now");
}

QString LibraryWords::count(const Counted &counted)
{
    const QString loaded = number(counted.loaded);
    if (!counted.complete)
        return counted.searching ? tr("%1 of %2 loaded").arg(number(counted.shown), loaded)
                                 : tr("%1 loaded").arg(loaded);
    if (counted.inCollection)
        return counted.searching
                       ? tr("%1 of %2 in the collection").arg(number(counted.shown), loaded)
                       : tr("%1 in the collection").arg(loaded);
    return counted.searching ? tr("%1 of %2 saved").arg(number(counted.shown), loaded)
                             : tr("%1 saved").arg(loaded);
}

QString LibraryWords::countSentence(const Counted &counted)
{
    const QString shown = number(counted.shown);
    const QString all = number(counted.loaded);
    if (counted.searching && !counted.complete)
        return tr("Matching: %1 of the %2 tracks loaded so far. There may be more.")
                .arg(shown, all);
    if (counted.inCollection) {
        if (counted.searching)
            return tr("Matching: %1 of all %2 tracks of the collection.").arg(shown, all);
        return counted.complete
                       ? tr("Tracks of the collection: %1, all of them loaded.").arg(all)
                       : tr("Tracks of the collection loaded so far: %1. There may be more.")
                                 .arg(all);
    }
    if (counted.searching)
        return tr("Matching: %1 of all %2 saved tracks.").arg(shown, all);
    return counted.complete ? tr("Saved tracks: %1, all of them loaded.").arg(all)
                            : tr("Saved tracks loaded so far: %1. There may be more.").arg(all);
}

QString LibraryWords::remembered(int count)
{
    return tr("%1 remembered").arg(number(count));
}

QString LibraryWords::filter(const QString &mode, const QString &engine)
{
    if (mode.isEmpty() && engine.isEmpty())
        return {};
    if (mode.isEmpty())
        return tr("Engine: %1").arg(engine);
    if (engine.isEmpty())
        return tr("Mode: %1").arg(mode);
    return tr("Engine: %1, mode: %2").arg(engine, mode);
}

QString LibraryWords::allSaved()
{
    return tr("All saved tracks");
}

QString LibraryWords::name(const Collection &collection)
{
    return collection.name.isEmpty() ? collection.id : collection.name;
}

QString LibraryWords::hint(const Collection &collection)
{
    const QString size =
            collection.size ? u'\n' + tr("Tracks: %1").arg(number(*collection.size)) : QString();
    return plainToolTip(name(collection) + size);
}

Message LibraryWords::collectionGone(const QString &name)
{
    // Short: it stands below the list in a small window.
    const QString shortName =
            name.size() <= longestName ? name : QString(name.left(longestName) + QChar(u'…'));
    return {tr("The service no longer gives the collection “%1”.").arg(shortName),
            tr("Deleted, or not open to this key. All saved tracks are listed."),
            Message::Tone::Warning};
}

QString LibraryWords::noCollections(const Verdict &verdict)
{
    return tr("No collections: %1").arg(trouble(verdict).headline);
}

Message LibraryWords::trouble(const Verdict &verdict)
{
    // The sentences about a single track would be incomplete or wrong for a list of tracks.
    if (verdict.reason == Verdict::Reason::KeyMissing)
        return {tr("The library needs an API key, and there is none yet."),
                tr("Add one with “API key…”."), Message::Tone::Warning};
    if (verdict.reason == Verdict::Reason::KeyLacksRight)
        return {tr("The service says that %1 lacks the right to list tracks.")
                        .arg(Words::keyInSentence(verdict.key)),
                tr("Tracks can still be opened by their ids, if the key may."),
                Message::Tone::Problem};
    if (verdict.outcome == Verdict::Outcome::NotAvailable)
        return {tr("The service has no list of tracks for this organization."),
                tr("Check the organization, or use a key of one of its members."),
                Message::Tone::Problem};
    if (verdict.reason == Verdict::Reason::BadReply ||
            verdict.reason == Verdict::Reason::ReplyTooLarge)
        return {tr("The service answered with something that is not a list of tracks."),
                tr("Try again in a moment."), Message::Tone::Problem};
    return MessageWords::verdict(verdict);
}

} // namespace prelisten
