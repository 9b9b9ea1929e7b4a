// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/Verdict.h"
#include "core/api/ApiError.h"
#include "core/decoding/LaneTask.h"
#include "core/fetch/AudioSpool.h"
#include "core/track/TrackRef.h"

#include <optional>

namespace prelisten {

/// The verdict that @p error justifies, and no more. @p key and @p organization are those of the
/// request. Pure.
[[nodiscard]] Verdict verdictOf(
        const ApiError &error, const KeyInUse &key, const QString &organization);

/// What an error about one track applies to, and so which other requests are unnecessary.
enum class ErrorScope {
    Track,        ///< only this track; others may get another answer
    Organization, ///< the key has no access to the organization, so to none of its tracks
    Key,          ///< the key is refused, or there is none, so no track can be requested
};

/// Decides by the documented codes. A 403 concerns the organization only if its code says so by
/// name; any other may concern this track alone. Pure.
[[nodiscard]] ErrorScope scopeOf(const ApiError &error);

/// The verdict @p notAvailable, completed by the result of the control call: @p control is nullopt
/// if it succeeded, else its error. Pure.
[[nodiscard]] Verdict judgedByControl(
        const Verdict &notAvailable, const std::optional<ApiError> &control);

/// The verdict on a source that cannot be downloaded. Answers of storage say nothing about the key.
[[nodiscard]] Verdict verdictOf(const SpoolError &error, const SourceName &source,
        const KeyInUse &key, const QString &organization);

/// The verdict on a text that names no track.
[[nodiscard]] Verdict verdictOf(RefError error);

/// Adds what an answer says about the call, for support requests, to @p verdict.
void addFacts(Verdict &verdict, const CallFacts &facts);

/// The verdict on a track that this key can open.
[[nodiscard]] Verdict playableVerdict(const KeyInUse &key, const QString &organization);

/// The verdict on a source that cannot be decoded although its first bytes are audio. An empty
/// @p source stands for all audible sources.
[[nodiscard]] Verdict undecodableVerdict(const SourceName &source, DecodeResult why);

} // namespace prelisten
