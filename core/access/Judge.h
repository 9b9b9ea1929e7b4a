// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/Verdict.h"
#include "core/api/ApiError.h"
#include "core/decoding/LaneTask.h"
#include "core/fetch/AudioSpool.h"
#include "core/track/TrackRef.h"

#include <optional>

namespace prelisten {

/// What an error proves about a track, and no more. Pure. @p key and @p organization are what it
/// was tried with.
[[nodiscard]] Verdict verdictOf(
        const ApiError &error, const KeyInUse &key, const QString &organization);

/// How far the word of the service about one track reaches: what else need not be asked.
enum class Concern {
    Track,        ///< other tracks may fare differently
    Organization, ///< the key has no access to the organization, so to none of its tracks
    Key,          ///< the key is refused, or there is none, so no track can be asked for
};

/// Decided by the documented codes. A 403 is taken as one about the organization only if its code
/// says so by name; any other may be about this track alone. Pure.
[[nodiscard]] Concern concernOf(const ApiError &error);

/// What the control call adds to a verdict of NotAvailable: nothing (@p control answered), or why
/// it did not. Pure.
[[nodiscard]] Verdict judgedByControl(
        const Verdict &notAvailable, const std::optional<ApiError> &control);

/// A source that cannot be had. What storage answers says nothing about the key.
[[nodiscard]] Verdict verdictOf(const SpoolError &error, const SourceName &source,
        const KeyInUse &key, const QString &organization);

/// A text that names no track.
[[nodiscard]] Verdict verdictOf(RefError error);

/// What an answer says about the call, for support. Pure.
void addFacts(Verdict &verdict, const CallFacts &facts);

/// The track is there for this key.
[[nodiscard]] Verdict playableVerdict(const KeyInUse &key, const QString &organization);

/// Nothing can be made of @p source although its first bytes are audio. Empty: of all that should
/// sound.
[[nodiscard]] Verdict undecodableVerdict(const SourceName &source, LaneEnd why);

} // namespace prelisten
