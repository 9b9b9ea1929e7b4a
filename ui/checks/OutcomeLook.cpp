// SPDX-License-Identifier: MIT
#include "ui/checks/OutcomeLook.h"

namespace prelisten {

OutcomeLook OutcomeLook::of(Verdict::Outcome outcome)
{
    switch (outcome) {
    case Verdict::Outcome::Playable:
        return {Glyph::Good, Tone::Good};
    case Verdict::Outcome::NotAvailable:
        return {Glyph::Barred, Tone::Problem};
    case Verdict::Outcome::KeyProblem:
        return {Glyph::Key, Tone::Problem};
    case Verdict::Outcome::OrganizationProblem:
        return {Glyph::Enterprise, Tone::Problem};
    case Verdict::Outcome::RateLimited:
        return {Glyph::Wait, Tone::Warning};
    case Verdict::Outcome::Service:
        return {Glyph::Alert, Tone::Warning};
    case Verdict::Outcome::Network:
        return {Glyph::Offline, Tone::Warning};
    case Verdict::Outcome::BadReference:
        return {Glyph::Unclear, Tone::Quiet};
    }
    return {};
}

OutcomeLook OutcomeLook::of(const CheckedTrack &checked)
{
    if (checked.verdict.isPlayable() && checked.hasBadSource())
        return {Glyph::Alert, Tone::Warning};
    return of(checked.verdict.outcome);
}

OutcomeLook OutcomeLook::of(const CheckRow &row)
{
    switch (row.state) {
    case CheckRow::State::Waiting:
        return {Glyph::Later, Tone::Quiet};
    case CheckRow::State::Requesting:
        return {Glyph::Reload, Tone::Quiet};
    case CheckRow::State::Watching:
        return {Glyph::Eye, Tone::Quiet};
    case CheckRow::State::Done:
        break;
    }
    const CheckedTrack *known = row.known();
    return known ? of(*known) : OutcomeLook{Glyph::Later, Tone::Quiet};
}

QColor OutcomeLook::colour(const Theme &theme) const
{
    switch (tone) {
    case Tone::Quiet:
        return theme.dim;
    case Tone::Good:
        return theme.ok;
    case Tone::Warning:
        return theme.warn;
    case Tone::Problem:
        return theme.danger;
    }
    return theme.dim;
}

} // namespace prelisten
