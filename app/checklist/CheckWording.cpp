// SPDX-License-Identifier: MIT
#include "app/checklist/CheckWording.h"

#include "app/checklist/NetworkToken.h"
#include "app/checklist/TerminalAdvice.h"
#include "ui/words/AccessWords.h"
#include "ui/words/MessageWords.h"
#include "ui/words/VerdictWords.h"
#include "ui/words/Words.h"

namespace prelisten {

namespace {

using namespace Qt::StringLiterals;
using Outcome = Verdict::Outcome;
using Control = Verdict::Control;

} // namespace

QString CheckWording::token(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Playable:
        return u"playable"_s;
    case Outcome::NotAvailable:
        return u"not_available"_s;
    case Outcome::KeyProblem:
        return u"key_problem"_s;
    case Outcome::OrganizationProblem:
        return u"organization_problem"_s;
    case Outcome::RateLimited:
        return u"rate_limited"_s;
    case Outcome::Service:
        return u"service"_s;
    case Outcome::Network:
        return u"network"_s;
    case Outcome::BadReference:
        return u"bad_reference"_s;
    }
    return {};
}

QString CheckWording::token(Control control)
{
    switch (control) {
    case Control::NotAsked:
        break;
    case Control::Works:
        return u"works"_s;
    case Control::NotFound:
        return u"not_found"_s;
    case Control::Unclear:
        return u"unclear"_s;
    case Control::Decided:
        return u"decided"_s;
    }
    return {};
}

QString CheckWording::words(Control control)
{
    switch (control) {
    case Control::NotAsked:
        break;
    case Control::Works:
        return u"The same key got the organization's list of saved tracks, so both work: it is "
               "about this track."_s;
    case Control::NotFound:
        return u"The organization's list of saved tracks was not found either, so it may be about "
               "the organization."_s;
    case Control::Unclear:
        return u"Whether the key and the organization work is not known: their list of saved "
               "tracks could not be had."_s;
    case Control::Decided:
        return u"The organization's list of saved tracks was refused to the same key."_s;
    }
    return {};
}

QString CheckWording::words(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Playable:
        return u"PLAYABLE"_s;
    case Outcome::NotAvailable:
        return u"NOT AVAILABLE TO THIS KEY"_s;
    case Outcome::KeyProblem:
        return u"KEY PROBLEM"_s;
    case Outcome::OrganizationProblem:
        return u"ORGANIZATION PROBLEM"_s;
    case Outcome::RateLimited:
        return u"RATE LIMITED"_s;
    case Outcome::Service:
        return u"SERVICE"_s;
    case Outcome::Network:
        return u"NETWORK"_s;
    case Outcome::BadReference:
        return u"BAD REFERENCE"_s;
    }
    return {};
}

QString CheckWording::heading(const CheckRow &row)
{
    const CheckedTrack *known = row.known();
    if (!known)
        return u"NOT CHECKED"_s;
    const Verdict &verdict = known->verdict;
    if (verdict.isAboutShare())
        return u"SHARE NOT OPENED"_s;
    const bool noMaster = verdict.isPlayable() && verdict.reason == Verdict::Reason::NoMaster;
    return noMaster ? u"PLAYABLE, NO MASTER"_s : words(verdict.outcome);
}

QString CheckWording::verdictToken(const CheckRow &row)
{
    const CheckedTrack *known = row.known();
    return known ? token(known->verdict.outcome) : u"not_checked"_s;
}

QString CheckWording::sharedToken(const CheckRow &row)
{
    if (!row.reference.isShare)
        return {};
    const CheckedTrack *known = row.known();
    if (known && (known->track || known->collection))
        return u"resolvable"_s;
    return known && known->verdict.isAboutShare() ? u"not_resolvable"_s : u"unknown"_s;
}

QString CheckWording::name(const CheckRow &row)
{
    const CheckedTrack *known = row.known();
    if (row.reference.isShare && known && !known->ref.trackId.isEmpty())
        return known->ref.trackId;
    const TrackRef &ref = row.reference.ref;
    return ref.trackId.isEmpty() ? row.reference.shown : ref.trackId;
}

QString CheckWording::flag(const std::optional<bool> &given)
{
    if (!given)
        return {};
    return *given ? u"true"_s : u"false"_s;
}

QString CheckWording::organization(const CheckRow &row)
{
    const CheckedTrack *known = row.known();
    const bool isAsked = known && !known->ref.organization.isEmpty();
    return isAsked ? known->ref.organization : row.reference.ref.organization;
}

int CheckWording::httpStatus(const CheckedTrack &checked)
{
    constexpr int ok = 200;
    const int status = checked.verdict.httpStatus;
    return status == 0 && (checked.track || checked.collection) ? ok : status;
}

QString CheckWording::sentences(const Verdict &verdict, Reader reader)
{
    Message message = MessageWords::verdict(verdict);
    if (reader == Reader::Terminal)
        message.next = terminalAdvice(verdict).value_or(message.next);
    QStringList parts = {
            message.headline, message.meaning, message.next, MessageWords::trace(verdict)};
    parts.removeAll(QString());
    return parts.join(u' ');
}

QString CheckWording::message(const CheckedTrack &checked, Reader reader)
{
    QStringList parts;
    if (checked.collection)
        parts.append(AccessWords::collection(*checked.collection));
    if (!checked.verdict.isPlayable())
        return (parts << sentences(checked.verdict, reader)).join(u' ');
    if (checked.verdict.reason == Verdict::Reason::NoMaster)
        parts.append(VerdictWords::noMaster());
    for (const CheckedSource &source : checked.sources) {
        if (source.isBad())
            parts.append(sentences(source.verdict, reader));
    }
    return parts.join(u' ');
}

QString CheckWording::key(const CheckedTrack &checked)
{
    const KeyInUse &key = checked.verdict.key;
    if (key.origin == KeyInUse::Origin::None)
        return {};
    const QString hint = Words::keyHint(key);
    const QString origin = Words::keyOrigin(key.origin);
    return hint.isEmpty() ? origin : QString(hint + u" (" + origin + u')');
}

QString CheckWording::checkedAt(const CheckedTrack &checked)
{
    const QDateTime &when = checked.verdict.when;
    return when.isValid() ? when.toUTC().toString(Qt::ISODate) : QString();
}

QString CheckWording::deep(const CheckedTrack &checked)
{
    QStringList parts;
    for (const CheckedSource &source : checked.sources) {
        QString part = source.source + u": " + token(source.verdict.outcome);
        if (source.verdict.httpStatus > 0 && source.isBad())
            part += u' ' + QString::number(source.verdict.httpStatus);
        if (source.verdict.network)
            part += u' ' + networkToken(*source.verdict.network);
        if (source.seconds)
            part += u' ' + QString::number(*source.seconds, 'f', 1) + u" s"_s;
        if (source.lengthDiffers)
            part += u" (not as measured)"_s;
        parts.append(part);
    }
    return parts.join(u"; "_s);
}

} // namespace prelisten
