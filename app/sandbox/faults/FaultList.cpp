// SPDX-License-Identifier: MIT
#include "app/sandbox/faults/FaultList.h"

#include <algorithm>

namespace prelisten::sandbox {

namespace {

FaultList::Stage stageOf(Fault::What what)
{
    using What = Fault::What;
    using Stage = FaultList::Stage;
    switch (what) {
    case What::Refuse:
    case What::Hang:
    case What::Status:
    case What::Redirect:
        return Stage::Answer;
    case What::KeyRevoked:
        return Stage::Key;
    case What::AccessLost:
        return Stage::Access;
    case What::DeadOnArrival:
    case What::RenameStems:
    case What::AddStem:
    case What::DropStem:
        return Stage::Mint;
    case What::NewETag:
    case What::WeakETag:
    case What::NoETag:
        return Stage::Tag;
    case What::WrongRange:
    case What::IgnoreRange:
        return Stage::Range;
    default:
        return Stage::Body;
    }
}

} // namespace

bool FaultList::matches(const Fault &fault, Fault::Where origin, const QString &source)
{
    // The other stages exist at one origin only, so Fault::where does not matter for them.
    const Stage stage = stageOf(fault.what);
    const bool choosesOrigin = stage == Stage::Answer || stage == Stage::Body;
    if (choosesOrigin && fault.where != Fault::Where::Both && fault.where != origin)
        return false;
    return origin == Fault::Where::Api || fault.source.isEmpty() || fault.source == source;
}

bool FaultList::due(Entry &entry)
{
    if (++entry.seen <= entry.fault.after || entry.fault.times == 0)
        return false;
    return entry.fault.chance >= 1 || m_random.generateDouble() < entry.fault.chance;
}

QList<Fault> FaultList::take(Stage stage, Fault::Where origin, const QString &source)
{
    QList<Fault> hits;
    for (Entry &entry : m_entries) {
        if (stageOf(entry.fault.what) != stage || !matches(entry.fault, origin, source) ||
                !due(entry))
            continue;
        const bool again = std::any_of(hits.cbegin(), hits.cend(), [&](const Fault &hit) {
            return stage == Stage::Answer || hit.what == entry.fault.what;
        });
        if (again)
            continue;
        hits.append(entry.fault);
        if (entry.fault.times > 0)
            --entry.fault.times;
    }
    return hits;
}

std::optional<Fault> FaultList::takeAnswer(Fault::Where origin, const QString &source)
{
    const QList<Fault> hits = take(Stage::Answer, origin, source);
    return hits.isEmpty() ? std::nullopt : std::optional(hits.first());
}

} // namespace prelisten::sandbox
