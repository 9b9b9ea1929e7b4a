// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/Verdict.h"
#include "core/api/ApiError.h"

namespace prelisten {

/// The verdict on a track that could not be saved; with @p ofShare, on the share that it was to be
/// saved by. Pure.
[[nodiscard]] Verdict verdictOnSave(
        const ApiError &error, const KeyInUse &key, const QString &organization, bool ofShare);

/// The verdict on a track that could not be shared. Pure.
[[nodiscard]] Verdict verdictOnSharing(
        const ApiError &error, const KeyInUse &key, const QString &organization);

} // namespace prelisten
