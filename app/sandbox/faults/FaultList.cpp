// SPDX-License-Identifier: MIT
#include "app/sandbox/faults/FaultList.h"

#include <algorithm>

namespace prelisten::sandbox {

namespace {

FaultList::Stage stageOf(Fault::Kind kind)
{
    using Kind = Fault::Kind;
    using Stage = FaultList::Stage;
    switch (kind) {
    case Kind::Refuse:
    case Kind::Hang:
    case Kind::Status:
    case Kind::Redirect:
        return Stage::Answer;
    case Kind::KeyRevoked:
        return Stage::Key;
    case Kind::AccessLost:
        return Stage::Access;
    case Kind::NoCollections:
        return Stage::Collections;
    case Kind::CollectionGone:
        return Stage::Collection;
    case Kind::DeadOnArrival:
    case Kind::NotValidYet:
    case Kind::RenameStems:
    case Kind::AddStem:
    case Kind::DropStem:
    case Kind::ReplaceLink:
        return Stage::Mint;
    case Kind::NewETag:
    case Kind::WeakETag:
    case Kind::NoETag:
        return Stage::Tag;
    case Kind::WrongRange:
    case Kind::IgnoreRange:
        return Stage::Range;
    default:
        return Stage::Body;
    }
}

} // namespace

bool FaultList::matches(const Fault &fault, Fault::Origin origin, const QString &source)
{
    // The other stages exist at one origin only, so Fault::origin does not matter for them.
    const Stage stage = stageOf(fault.kind);
    const bool choosesOrigin = stage == Stage::Answer || stage == Stage::Body;
    if (choosesOrigin && fault.origin != Fault::Origin::Both && fault.origin != origin)
        return false;
    return origin == Fault::Origin::Api || fault.source.isEmpty() || fault.source == source;
}

bool FaultList::due(Entry &entry)
{
    if (++entry.seen <= entry.fault.after || entry.fault.times == 0)
        return false;
    return entry.fault.chance >= 1 || m_random.generateDouble() < entry.fault.chance;
}

QList<Fault> FaultList::take(Stage stage, Fault::Origin origin, const QString &source)
{
    QList<Fault> hits;
    for (Entry &entry : m_entries) {
        if (stageOf(entry.fault.kind) != stage || !matches(entry.fault, origin, source) ||
                !due(entry))
            continue;
        const bool again = std::any_of(hits.cbegin(), hits.cend(), [&](const Fault &hit) {
            const bool changesAnotherLink =
                    stage == Stage::Mint &&
                    (hit.source != entry.fault.source || hit.text != entry.fault.text);
            return stage == Stage::Answer || (hit.kind == entry.fault.kind && !changesAnotherLink);
        });
        if (again)
            continue;
        hits.append(entry.fault);
        if (entry.fault.times > 0)
            --entry.fault.times;
    }
    return hits;
}

std::optional<Fault> FaultList::takeAnswer(Fault::Origin origin, const QString &source)
{
    const QList<Fault> hits = take(Stage::Answer, origin, source);
    return hits.isEmpty() ? std::nullopt : std::optional(hits.first());
}

} // namespace prelisten::sandbox
