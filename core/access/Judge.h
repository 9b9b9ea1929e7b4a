// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/Verdict.h"
#include "core/api/ApiError.h"
#include "core/fetch/AudioSpool.h"
#include "core/track/TrackRef.h"

namespace prelisten {

/// What an error proves about a track, and no more. Pure. @p key and @p organization are what it
/// was tried with.
[[nodiscard]] Verdict verdictOf(
        const ApiError &error, const KeyInUse &key, const QString &organization);

/// A source that cannot be had. What storage answers says nothing about the key.
[[nodiscard]] Verdict verdictOf(const SpoolError &error, const SourceName &source,
        const KeyInUse &key, const QString &organization);

/// A text that names no track.
[[nodiscard]] Verdict verdictOf(RefError error);

/// The track is there for this key.
[[nodiscard]] Verdict playableVerdict(const KeyInUse &key, const QString &organization);

/// The framework cannot play @p source although its first bytes are audio.
[[nodiscard]] Verdict undecodableVerdict(const SourceName &source);

} // namespace prelisten
