// SPDX-License-Identifier: MIT
#include "app/cli/SecondStart.h"

#include "app/checklist/CheckWording.h"
#include "app/cli/CheckReport.h"
#include "app/store/EnvironmentKey.h"

namespace prelisten {

namespace {

using namespace Qt::StringLiterals;

/// As `prelisten check` says it.
QString refusalOf(KeyFlaw flaw)
{
    Verdict verdict(Verdict::Outcome::KeyProblem, Verdict::Reason::KeyUnusable);
    verdict.key.environmentFlaw = flaw;
    return CheckWording::sentences(verdict, CheckWording::Reader::Terminal);
}

QString refusalOf(KeyMatch match, const ApiKey &key)
{
    const QString named = u"FREDDY_API_KEY ("_s + key.hint() + u"…)"_s;
    switch (match) {
    case KeyMatch::Other:
        return u"A window is open that uses another key than %1, so nothing was opened: close it "
               "and start again, or enter this key there with File → API key…"_s.arg(named);
    case KeyMatch::OtherThanEnvironment:
        return u"A window is open that uses another key than %1, so nothing was opened: close it "
               "and start again."_s.arg(named);
    case KeyMatch::NoKey:
    case KeyMatch::NotKnownYet:
        return u"A window is open that has no key yet, so nothing was opened with %1: close it and "
               "start again, or enter the key there with File → API key…"_s.arg(named);
    case KeyMatch::Same:
        break;
    }
    return {};
}

} // namespace

namespace {

StartRequest silentRequestOf(const CommandLine &line)
{
    using Kind = StartRequest::Kind;
    if (line.openCopied)
        return {Kind::OpenCopied, line.organization};
    if (line.checks)
        return {Kind::ShowChecks, line.organization};
    const QString track = line.tracks.value(0);
    if (track.isEmpty())
        return {Kind::ShowWindow, line.organization};
    return StartRequest::forTrack(track, line.organization);
}

} // namespace

StartRequest requestOf(const CommandLine &line)
{
    StartRequest request = silentRequestOf(line);
    request.plays = line.play;
    return request;
}

std::optional<int> handOverToWindow(SingleInstance &instance, const CommandLine &line)
{
    // The sample service has a key of its own.
    const EnvironmentKey named = line.demo ? EnvironmentKey() : EnvironmentKey::read();
    if (named.flaw) {
        if (instance.claim())
            return {};
        CheckReport::complain(refusalOf(*named.flaw));
        return static_cast<int>(ExitStatus::KeyOrOrganization);
    }
    const auto proof = named.key ? std::optional(KeyProof::of(*named.key)) : std::nullopt;
    const std::optional<KeyMatch> answer = instance.handOver(requestOf(line), proof);
    if (!answer)
        return {};
    if (*answer == KeyMatch::Same)
        return 0;
    CheckReport::complain(refusalOf(*answer, *named.key));
    return static_cast<int>(ExitStatus::KeyOrOrganization);
}

} // namespace prelisten
