// SPDX-License-Identifier: MIT
// AccessWords: what the answers prove, and what they do not.
#include "ui/words/AccessWords.h"
#include "ui/words/NetworkWords.h"
#include "ui/words/VerdictWords.h"

#include <algorithm>

namespace prelisten {

namespace {

using Outcome = Verdict::Outcome;
using Reason = Verdict::Reason;
using Control = Verdict::Control;

// True if the verdict is about an answer of the storage, not of the service: then it names a
// source.
bool isAboutStorage(const Verdict &verdict)
{
    if (verdict.outcome == Outcome::Network)
        return NetworkWords::faultOf(verdict).party == NetworkFault::Party::Storage;
    return !verdict.source.isEmpty() && verdict.outcome == Outcome::Service &&
           !verdict.isServiceAnswer();
}

} // namespace

QString AccessWords::control(const Verdict &verdict)
{
    const QString organization = VerdictWords::quoted(verdict.organization);
    switch (verdict.control) {
    case Control::NotAsked:
        return {};
    case Control::Works:
        return tr("The same key got the list of saved tracks of %1, so key and organization work: "
                  "it is about this track.")
                .arg(organization);
    case Control::NotFound:
        return tr("The same key did not get the list of saved tracks of %1 either: the service "
                  "answered that with 404, too.")
                .arg(organization);
    case Control::Unclear:
        return tr("The same key asked for the list of saved tracks of %1 as well, and got no "
                  "answer that proves anything.")
                .arg(organization);
    case Control::Decided:
        return tr("The track was answered with 404, and the list of saved tracks of %1 was refused "
                  "to the same key: so it is about the key or the organization first.")
                .arg(organization);
    }
    return {};
}

QStringList AccessWords::provenByService(const CheckedTrack &checked)
{
    const Verdict &verdict = checked.verdict;
    const int status = verdict.httpStatus;
    QString given = tr("The service gave the track to this key, in this organization.");
    if (checked.collection)
        given = tr("The service gave the collection of this share, without a key.");
    else if (checked.isOfShare())
        given = tr("The service gave the track of this share, without a key.");
    switch (verdict.outcome) {
    case Outcome::Playable: {
        QStringList sentences{given};
        if (checked.collection)
            sentences << AccessWords::collection(*checked.collection);
        if (verdict.reason == Reason::NoMaster)
            sentences << tr("It came with links to stems, and with none to a master recording.");
        return sentences;
    }
    case Outcome::NotAvailable:
        if (verdict.isAboutShare())
            return {tr("The service answered without a key, and gave no track for this share "
                       "(status %1).")
                            .arg(status)};
        return {tr("The service answered, and did not give the track to this key (status %1).")
                        .arg(status)};
    case Outcome::KeyProblem:
        return {tr("The service answered, and refused this key (status %1).").arg(status)};
    case Outcome::OrganizationProblem:
        return {tr("The service answered, and refused this key in this organization (status %1).")
                        .arg(status)};
    case Outcome::RateLimited:
        return {tr("The service was reached, and asks for a pause (status %1).").arg(status)};
    case Outcome::Service:
        if (verdict.reason == Reason::NoLinks)
            return {given, tr("It came without a link to any recording.")};
        return {status > 0 ? tr("The service was reached, and answered with status %1.").arg(status)
                           : tr("The service was reached, and its answer cannot be used.")};
    case Outcome::Network:
        return {NetworkWords::proven(NetworkWords::faultOf(verdict))};
    case Outcome::BadReference:
        break;
    }
    return {};
}

QStringList AccessWords::proven(const CheckedTrack &checked)
{
    const Verdict &verdict = checked.verdict;
    QStringList sentences;
    if (!verdict.wasSent())
        return {VerdictWords::meaning(verdict)};
    if (isAboutStorage(verdict)) {
        if (verdict.reason == Reason::SourceMissing || verdict.reason == Reason::LinkRefused)
            sentences << VerdictWords::outcome(verdict).headline;
        else if (verdict.httpStatus > 0)
            sentences << tr("The storage answered with status %1.").arg(verdict.httpStatus);
        else if (verdict.outcome == Outcome::Network)
            sentences << NetworkWords::proven(NetworkWords::faultOf(verdict));
        else
            sentences << tr("What the storage sent cannot be used.");
    } else {
        sentences << provenByService(checked);
    }
    sentences << control(verdict);
    if (verdict.retryAfter && verdict.outcome == Outcome::RateLimited) {
        const qint64 seconds = (verdict.retryAfter->count() + 999) / 1000;
        sentences << tr("It asks for a wait of %1 s before the next request.").arg(seconds);
    }
    if (checked.track && !checked.track->sources.isEmpty() && verdict.isPlayable())
        sentences << tr("The track came with %n source(s).", nullptr,
                static_cast<int>(checked.track->sources.size()));
    if (!checked.sources.isEmpty()) {
        const int all = static_cast<int>(checked.sources.size());
        sentences << tr("%1 of %n source(s) answered with audio when asked for the first bytes.",
                nullptr, all)
                             .arg(all - checked.badSources());
    }
    sentences.removeAll(QString());
    return sentences;
}

QStringList AccessWords::notProven(const CheckedTrack &checked)
{
    const Verdict &verdict = checked.verdict;
    const QString track = tr("Whether the track exists.");
    const QString keyAndTrack =
            checked.isOfShare()
                    ? tr("Whether the share can be opened.")
                    : tr("Whether the track exists, and whether key and organization are good.");
    if (isAboutStorage(verdict))
        return {tr("Why it is so, and whether it stays so."),
                tr("Anything about the other sources of the track.")};
    switch (verdict.outcome) {
    case Outcome::Playable: {
        QStringList sentences{tr("What may be done with the track: that is up to its licence.")};
        if (checked.sources.isEmpty())
            sentences.prepend(tr("Whether its audio answers: no link was tried."));
        else
            sentences.prepend(tr("Whether all of the audio is whole: only its first bytes were "
                                 "fetched."));
        return sentences;
    }
    case Outcome::NotAvailable: {
        if (verdict.isAboutShare())
            return {tr("Whether a key has access to the track: none was sent.")};
        QStringList sentences{
                tr("Whether there is such a track: the service says the same of one that was never "
                   "there, and of one that this key neither created nor saved.")};
        if (verdict.control == Control::NotFound)
            sentences << tr("Whether the problem is the track or the organization: again the "
                            "service does not say which.");
        else if (verdict.control != Control::Works)
            sentences << tr("Whether key and organization work.");
        return sentences;
    }
    case Outcome::KeyProblem:
        return {track, tr("Whether another key could reach it.")};
    case Outcome::OrganizationProblem:
        return {track, tr("Whether the organization exists, or another key belongs to it.")};
    case Outcome::Service:
        if (verdict.reason == Reason::NoLinks)
            return {tr("Why it is so, and whether it stays so.")};
        return {keyAndTrack};
    case Outcome::RateLimited:
    case Outcome::Network:
        return {keyAndTrack};
    case Outcome::BadReference:
        return {tr("Anything about a track: none was asked for.")};
    }
    return {};
}

} // namespace prelisten
