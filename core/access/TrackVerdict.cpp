// SPDX-License-Identifier: MIT
#include "core/access/TrackVerdict.h"

#include "core/access/VerdictRules.h"
#include "core/track/SourceRole.h"

#include <algorithm>

namespace prelisten {

Verdict verdictOnTrack(const FetchedTrack &fetched, const UrlGate &gate, const KeyInUse &key,
        const QString &organization)
{
    const TrackLinks &links = fetched.links;
    const auto isUsable = [&](const SourceName &source) {
        const auto link = links.constFind(source);
        return link != links.cend() && !gate.refuses(link->reveal());
    };
    Verdict verdict = playableVerdict(key, organization);
    const auto refuse = [&](Verdict::Reason reason, const SourceName &source) {
        verdict.outcome = Verdict::Outcome::Service;
        verdict.reason = reason;
        verdict.source = source;
    };
    const QList<SourceName> &sources = fetched.track.sources;
    if (links.isEmpty())
        refuse(Verdict::Reason::NoLinks, {});
    else if (hasMaster(sources) && !isUsable(masterSource()))
        refuse(Verdict::Reason::LinkRefused, masterSource());
    else if (!std::any_of(sources.cbegin(), sources.cend(), isUsable))
        refuse(Verdict::Reason::LinkRefused, links.firstKey());
    else if (!hasMaster(sources))
        verdict.reason = Verdict::Reason::NoMaster;
    return verdict;
}

} // namespace prelisten
